// SPDX-License-Identifier: Apache-2.0
// Node's http module without a framework: route by text, parse, serialise. Usage: node node.js FOLDER
"use strict";
const http = require("node:http");
const fs = require("node:fs");
const path = require("node:path");

const read = (name) => JSON.parse(fs.readFileSync(path.join(process.argv[2], name + ".json"), "utf8"));
const page = read("listUsers");
const users = new Map(page.data.map((user) => [user.id, user]));
const role = read("createRole");
const config = read("getTenantConfig");

function send(response, status, value) {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}

function create(request, response) {
  let text = "";
  request.setEncoding("utf8");
  request.on("data", (part) => { text += part; });
  request.on("end", () => {
    const draft = JSON.parse(text);
    send(response, 201, { ...role, name: draft.name, hierarchy: draft.hierarchy, permissions: draft.permissions });
  });
}

const server = http.createServer((request, response) => {
  const url = request.url;
  if (request.method === "POST" && url === "/api/v1/roles") return create(request, response);
  if (url.startsWith("/api/v1/users?")) return send(response, 200, page);
  if (url.startsWith("/api/v1/users/")) {
    const user = users.get(url.slice("/api/v1/users/".length));
    return user ? send(response, 200, user) : send(response, 404, {});
  }
  if (url === "/api/v1/tenants/acme/config") return send(response, 200, config);
  send(response, 404, {});
});
server.listen(0, "127.0.0.1", () => console.log("listening " + server.address().port));
