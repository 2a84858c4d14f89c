// SPDX-License-Identifier: Apache-2.0
"use strict";

// Shows the contract that this server serves. All text reaches the page as text, never as markup.

const contractAddress = "/v1/openapi.json";
const methods = ["get", "post", "put", "patch", "delete", "head", "options", "trace"];
// Levels of a schema that are shown before it says only its name.
const depthMax = 6;
const rules = [
    "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "default",
];
const policies = [
    ["x-auth", "Who may call"], ["x-permission", "Permission"], ["x-mfa", "Second factor"],
    ["x-rate-limit", "Rate limit"], ["x-idempotency", "Repeats"], ["x-audit-event", "Audit event"],
    ["x-max-body", "Bytes of the body at most"], ["x-deadline", "Seconds at most"],
];

// What the runtimes refuse in every text and every whole number is said shortly.
const controlFree = "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]*$";
const repeats = { nat: "may be repeated", key: "may be repeated with the same Idempotency-Key" };

let contract;
let operations = [];

function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child !== undefined));
    return made;
}

function resolved(node) {
    let found = node;
    for (let hops = 0; found && found.$ref && hops < 20; hops += 1) {
        found = found.$ref.slice(2).split("/").reduce(
            (place, token) => place?.[token.replaceAll("~1", "/").replaceAll("~0", "~")], contract);
    }
    return found || {};
}

function name(node) { return node?.$ref?.split("/").pop(); }

function collected() {
    const found = [];
    for (const [path, item] of Object.entries(contract.paths)) {
        for (const method of methods.filter((method) => item[method])) {
            const operation = item[method];
            const server = (operation.servers || item.servers || contract.servers || [{ url: "/" }])[0].url;
            const base = new URL(server, location.href).pathname.replace(/\/$/, "");
            const parameters = new Map();
            for (const parameter of [...(item.parameters || []), ...(operation.parameters || [])].map(resolved)) {
                parameters.set(parameter.in + " " + parameter.name, parameter);
            }
            found.push({
                id: operation.operationId || method + " " + path, method, path, base, operation,
                parameters: [...parameters.values()], tag: (operation.tags || ["Other"])[0],
            });
        }
    }
    return found;
}

// Text with `code` in it.
function prose(text) {
    return (text || "").split("`").map((part, index) => index % 2 ? element("code", {}, part) : part);
}

// What a schema says, in words.
function words(schema) {
    const type = [schema.type].flat().filter(Boolean).join(" or ");
    const texts = [type || (schema.properties ? "object" : "any value")];
    for (const rule of rules) {
        const value = schema[rule];
        if (value === undefined || Math.abs(value) > Number.MAX_SAFE_INTEGER) continue;
        texts.push(value === controlFree ? "no control characters" : rule + " " + JSON.stringify(value));
    }
    if (schema.enum) texts.push("one of " + schema.enum.map((value) => JSON.stringify(value)).join(", "));
    if (schema.const !== undefined) texts.push("always " + JSON.stringify(schema.const));
    return texts.join(", ");
}

function joined(node) {
    const schema = resolved(node);
    if (!schema.allOf) return schema;
    return schema.allOf.map(joined).reduce((sum, part) => ({
        ...sum, ...part, properties: { ...sum.properties, ...part.properties },
        required: [...(sum.required || []), ...(part.required || [])],
    }), { ...schema, allOf: undefined });
}

function schemaView(node, depth = 0, above = []) {
    const schema = joined(node);
    const view = element("div", {}, element("span", { class: "rules" }, words(schema)));
    const known = name(node);
    if (known) view.prepend(element("code", {}, known), " ");
    if (schema.description) view.append(element("div", {}, ...prose(schema.description)));
    if (depth >= depthMax || (known && above.includes(known))) return view;
    const below = known ? [...above, known] : above;
    const parts = Object.entries(schema.properties || {}).map(([member, part]) => [member, part,
        (schema.required || []).includes(member) ? "required" : "optional"]);
    if (schema.items) parts.push(["each item", schema.items, ""]);
    if (typeof schema.additionalProperties === "object") parts.push(["any other member", schema.additionalProperties, ""]);
    (schema.oneOf || schema.anyOf || []).forEach((part, index) => parts.push(["form " + (index + 1), part, ""]));
    if (parts.length === 0) return view;
    view.append(element("ul", { class: "members" }, ...parts.map(([label, part, presence]) =>
        element("li", {}, element("code", {}, label), presence ? " " + presence + " " : " ",
            schemaView(part, depth + 1, below)))));
    return view;
}

// An example that the contract gives, or one put together from those of the parts.
function example(node, depth = 0) {
    const schema = joined(node);
    if (schema.example !== undefined) return schema.example;
    if (schema.examples?.length) return schema.examples[0];
    if (schema.default !== undefined) return schema.default;
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    if (depth >= depthMax) return null;
    const form = (schema.oneOf || schema.anyOf || [])[0];
    if (form) return example(form, depth + 1);
    if (schema.properties) {
        return Object.fromEntries(Object.entries(schema.properties).map(([key, part]) => [key, example(part, depth + 1)]));
    }
    if (schema.items) return [example(schema.items, depth + 1)];
    const samples = { string: "", integer: schema.minimum || 0, number: schema.minimum || 0, boolean: false };
    return samples[[schema.type].flat()[0]] ?? (schema.type === "object" ? {} : null);
}

function media(content) {
    const [type, body] = Object.entries(content || {})[0] || [];
    return type ? { type, body, example: body.example ?? resolved(Object.values(body.examples || {})[0]).value
        ?? (body.schema ? example(body.schema) : undefined) } : undefined;
}

function policyView(operation) {
    const list = element("dl");
    for (const [key, label] of policies) {
        const value = operation[key];
        if (value === undefined || value === "none") continue;
        const text = repeats[value] ?? (typeof value === "object" ? JSON.stringify(value) : String(value));
        list.append(element("dt", {}, label), element("dd", {}, element("code", {}, text)));
    }
    return list;
}

function parametersView(parameters) {
    const rows = parameters.map((parameter) => element("tr", {},
        element("th", { scope: "row" }, element("code", {}, parameter.name)), element("td", {}, parameter.in),
        element("td", {}, parameter.required ? "required" : "optional"),
        element("td", {}, ...prose(parameter.description), schemaView(parameter.schema || {}))));
    const heads = ["Name", "Where", "Presence", "What"].map((text) => element("th", { scope: "col" }, text));
    return element("div", { class: "scroll" },
        element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows)));
}

function contentView(content) {
    const found = media(content);
    if (!found) return undefined;
    const parts = [element("p", {}, element("code", {}, found.type))];
    if (found.body.schema) parts.push(schemaView(found.body.schema));
    if (found.example !== undefined && found.example !== null) {
        parts.push(element("h4", {}, "Example"), element("pre", { tabindex: "0" }, pretty(found.example)));
    }
    return element("div", {}, ...parts);
}

function pretty(value) { return typeof value === "string" ? value : JSON.stringify(value, null, 2); }

function errorsView(operation) {
    const declared = operation["x-errors"];
    if (!Array.isArray(declared) || declared.length === 0) return [];
    return [element("h3", {}, "Errors of its own"), element("ul", {}, ...declared.map((entry) =>
        element("li", {}, element("code", {}, entry.code || entry), entry.status ? " with status " + entry.status : "")))];
}

function responsesView(responses) {
    return Object.entries(responses || {}).map(([status, node]) => {
        const response = resolved(node);
        const isSuccess = status.startsWith("2");
        return element("details", { open: isSuccess },
            element("summary", {}, element("code", {}, status), " ", ...prose(response.description)),
            contentView(response.content));
    });
}

function field(label, input) {
    return element("div", { class: "field" }, element("label", { for: input.id }, label), input);
}

function tryView(entry) {
    const answer = element("output", { "aria-live": "polite" });
    const inputs = entry.parameters.map((parameter, index) => {
        const sample = parameter.in === "path" ? parameter.example ?? example(parameter.schema || {}) ?? "" : "";
        const input = element("input", { id: "parameter-" + index, value: String(sample), required: parameter.required });
        return { parameter, input };
    });
    const body = media(entry.operation.requestBody && resolved(entry.operation.requestBody).content);
    const area = body && element("textarea", { id: "body", spellcheck: "false" });
    if (area) area.value = body.example === undefined ? "" : pretty(body.example);
    const form = element("form", { "aria-label": "Try it" },
        ...inputs.map(({ parameter, input }) => field(parameter.name + " (" + parameter.in + ")", input)),
        area && field("Body, " + body.type, area), element("button", { type: "submit" }, "Send"), answer);
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        send(entry, inputs, body && { type: body.type, text: area.value }, answer);
    });
    return form;
}

async function send(entry, inputs, body, answer) {
    const headers = {};
    const query = new URLSearchParams();
    let path = entry.base + entry.path;
    for (const { parameter, input } of inputs) {
        if (parameter.in === "path") path = path.replace("{" + parameter.name + "}", encodeURIComponent(input.value));
        else if (input.value === "") continue;
        else if (parameter.in === "query") query.append(parameter.name, input.value);
        else if (parameter.in === "header") headers[parameter.name] = input.value;
    }
    const token = document.getElementById("token").value.trim();
    if (token) headers.Authorization = "Bearer " + token;
    if (body) headers["Content-Type"] = body.type;
    answer.replaceChildren("Waiting …");
    try {
        const address = path + (query.size ? "?" + query : "");
        const reply = await fetch(address, {
            method: entry.method.toUpperCase(), headers, body: body?.text, credentials: "omit", redirect: "manual",
        });
        const text = await reply.text();
        answer.replaceChildren(element("p", {}, element("strong", {}, String(reply.status)), " ", address),
            element("pre", { tabindex: "0" }, shown(text)));
    } catch (error) {
        answer.replaceChildren("No answer: " + error.message);
    }
}

function shown(text) {
    try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
}

function operationView(entry) {
    const { operation, method, path, base } = entry;
    const body = operation.requestBody && resolved(operation.requestBody);
    return element("article", { "aria-labelledby": "heading" },
        element("h2", { id: "heading", tabindex: "-1" }, operation.summary || entry.id),
        element("p", { class: "address" }, element("span", { class: "method " + method }, method), " ",
            element("code", {}, base + path), " ", element("code", { class: "rules" }, entry.id)),
        operation["x-unserved"] && element("p", { class: "note" }, "Described, but not served yet: it answers 501."),
        operation.deprecated && element("p", { class: "note" }, "Deprecated."),
        operation.description && element("p", {}, ...prose(operation.description)), policyView(operation),
        ...(entry.parameters.length ? [element("h3", {}, "Parameters"), parametersView(entry.parameters)] : []),
        ...(body ? [element("h3", {}, "Body" + (body.required ? ", required" : "")), contentView(body.content)] : []),
        element("h3", {}, "Answers"), ...responsesView(operation.responses), ...errorsView(operation),
        element("h3", {}, "Try it"), tryView(entry));
}

function show() {
    const id = decodeURIComponent(location.hash.replace(/^#\/?/, ""));
    const entry = operations.find((operation) => operation.id === id);
    for (const link of document.querySelectorAll("nav a")) {
        if (entry && link.hash === "#/" + encodeURIComponent(entry.id)) {
            link.setAttribute("aria-current", "page");
            link.closest("details").open = true;
        } else link.removeAttribute("aria-current");
    }
    const main = document.getElementById("main");
    if (!entry) {
        main.replaceChildren(element("h2", {}, contract.info.title), element("p", {}, contract.info.description || ""),
            element("p", {}, operations.length + " operations. Choose one from the list."));
        return;
    }
    main.replaceChildren(operationView(entry));
    document.title = entry.id + " – " + contract.info.title;
    scrollTo(0, 0);
    document.getElementById("heading").focus();
}

function list(filter = "") {
    const wanted = filter.trim().toLowerCase();
    const groups = new Map();
    for (const entry of operations) {
        const text = [entry.id, entry.path, entry.operation.summary, entry.tag].join(" ").toLowerCase();
        if (wanted && !text.includes(wanted)) continue;
        groups.set(entry.tag, [...(groups.get(entry.tag) || []), entry]);
    }
    const parts = [...groups].map(([tag, entries]) => element("details", { open: wanted !== "" },
        element("summary", {}, tag + " (" + entries.length + ")"),
        element("ul", {}, ...entries.map((entry) => element("li",
            { class: entry.operation["x-unserved"] ? "unserved" : undefined },
            element("a", { href: "#/" + encodeURIComponent(entry.id) },
                element("span", { class: "method " + entry.method }, entry.method), " " + (entry.operation.summary || entry.id),
                entry.operation["x-unserved"] ? element("span", { class: "visually-hidden" }, ", not served yet") : ""))))));
    const state = element("p", { role: "status", class: "rules" },
        [...groups.values()].flat().length + " of " + operations.length + " operations");
    document.getElementById("operations").replaceChildren(state, ...parts);
}

async function start() {
    try {
        const reply = await fetch(contractAddress, { credentials: "omit" });
        if (!reply.ok) throw new Error("status " + reply.status);
        contract = await reply.json();
    } catch (error) {
        document.getElementById("state").textContent = "The contract could not be read: " + error.message;
        return;
    }
    operations = collected();
    document.getElementById("title").textContent = contract.info.title;
    document.getElementById("version").textContent = contract.info.version;
    document.getElementById("search").addEventListener("input", (event) => list(event.target.value));
    document.getElementById("settings").addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", show);
    list();
    show();
}

start();
