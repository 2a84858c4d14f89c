// SPDX-License-Identifier: Apache-2.0
// Signs in and lists users with the TypeScript client that a foreign generator made of the served description.
import { AuthApi, Configuration, ResponseError, UsersApi } from "./client";

declare const process: { env: Record<string, string | undefined>; exit(status: number): never };

function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error("typescript: " + what);
}

async function main(): Promise<void> {
  const { SERVED_ADDRESS, SERVED_EMAIL, SERVED_PASSWORD } = process.env;
  check(SERVED_ADDRESS && SERVED_EMAIL && SERVED_PASSWORD, "no server");
  const basePath = SERVED_ADDRESS + "/v1";
  const session = await new AuthApi(new Configuration({ basePath })).login({
    loginRequest: { email: SERVED_EMAIL, password: SERVED_PASSWORD },
  });
  check(session.accessToken, "no access token");

  const owner = new UsersApi(new Configuration({ basePath, accessToken: session.accessToken }));
  const page = await owner.listUsers({ perPage: 2 });
  check(page.data.length === 2 && page.pagination.total! >= 3, "a wrong page: " + JSON.stringify(page));
  const found = await owner.listUsers({ search: SERVED_EMAIL });
  check(found.data.map((user) => user.email).join() === SERVED_EMAIL, "not found: " + JSON.stringify(found));

  // A refusal arrives as the described error.
  const stranger = new UsersApi(new Configuration({ basePath, accessToken: "no token" }));
  const refusal: unknown = await stranger.listUsers().then(() => undefined, (error: unknown) => error);
  check(refusal instanceof ResponseError && refusal.response.status === 401, "another refusal: " + refusal);
  check((await refusal.response.json()).code === "AUTH_TOKEN_INVALID", "another code");
  console.log(`typescript: ${page.pagination.total} users`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
