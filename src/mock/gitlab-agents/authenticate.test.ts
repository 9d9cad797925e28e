import { describe, expect, test } from "vitest";
import { projects, tokens, users } from "../../fixtures/gitlab-agents/names.ts";
import { start } from "../core/testing/running.ts";
import type { Running } from "../core/testing/running.ts";
import { service as gitlabAgents } from "./service.ts";

const list = `/api/v4/projects/${projects.test}/cluster_agents`;
const begin = () => start({ services: [gitlabAgents] });
const twoTokens = {
  error: "invalid_request",
  error_description: "Both Authorization header and payload includes access token.",
};

async function statusOf(path: string, headers: Record<string, string> = {}): Promise<number> {
  return (await (await begin()).call(path, { headers })).status;
}

describe("a token", () => {
  test.each([
    `?private_token=${tokens.developer}`,
    `?access_token=${tokens.developer}`,
    `?bearer_token=${tokens.developer}`,
    `?private%5Ftoken=${tokens.developer}`,
    `?private_token=${tokens.expired}&private_token=${tokens.developer}`,
  ])("is found in %s", async (query) => {
    expect(await statusOf(`${list}${query}`)).toBe(200);
  });

  test.each([
    [200, `?private_token=${tokens.developer}`, { "PRIVATE-TOKEN": tokens.expired }],
    [401, `?private_token=${tokens.expired}`, { "PRIVATE-TOKEN": tokens.developer }],
    [200, `?access_token=${tokens.expired}`, { "PRIVATE-TOKEN": tokens.developer }],
    [200, "", { "PRIVATE-TOKEN": tokens.developer, Authorization: `Bearer ${tokens.expired}` }],
    [401, "", { "PRIVATE-TOKEN": tokens.expired, Authorization: `Bearer ${tokens.developer}` }],
    [200, `?bearer_token=${tokens.expired}`, { Authorization: `Bearer ${tokens.developer}` }],
    [200, "?private_token=", { "PRIVATE-TOKEN": tokens.developer }],
    [200, `?access_token=${tokens.developer}`, { "PRIVATE-TOKEN": "" }],
  ])("of several: %i for %s with %j", async (status, query, headers) => {
    expect(await statusOf(`${list}${query}`, headers)).toBe(status);
  });

  test.each([tokens.developer, "", "unknown"])(
    "at both places of OAuth 2.0 is refused: %j",
    async (token) => {
      const { call } = await begin();
      const headers = { Authorization: `Bearer ${tokens.developer}` };
      const reply = await call(`${list}/abc?access_token=${token}`, { headers });
      expect([reply.status, reply.json]).toEqual([400, twoTokens]);
    },
  );

  test.each([
    ["application/json", JSON.stringify({ name: "a", private_token: tokens.maintainer })],
    ["application/x-www-form-urlencoded", `name=a&private_token=${tokens.maintainer}`],
    ["multipart/form-data; boundary=x", multipart({ name: "a", access_token: tokens.maintainer })],
  ])("is found in a body of %s, which the journal does not show", async (type, body) => {
    const { call, admin } = await begin();
    const reply = await call(list, { headers: { "Content-Type": type }, body });
    expect([reply.status, reply.json]).toMatchObject([201, { created_by_user_id: users.maintainer }]);
    const journal = (await admin("/requests")).text;
    expect(journal).toContain(list);
    expect(journal).not.toContain(tokens.maintainer);
  });

  test.each([7, true, ["x"], { a: 1 }])("that is %j is unknown", async (private_token) => {
    const { call } = await begin();
    expect((await call(list, { body: { name: "a", private_token } })).status).toBe(401);
  });

  test("of the query is not shown by the journal", async () => {
    const { call, admin } = await begin();
    await call(`${list}?private_token=${tokens.developer}`);
    const journal = (await admin("/requests")).text;
    expect(journal).toContain("private_token=");
    expect(journal).not.toContain(tokens.developer);
  });
});

describe("sudo", () => {
  const sudo = (Sudo: string) => ({ "PRIVATE-TOKEN": tokens.rootSudo, Sudo });

  test.each(["43", "developer", "DEVELOPER"])("acts as %s, with the rights of this user", async (who) => {
    const { call } = await begin();
    expect((await call(list, { headers: sudo(who) })).status).toBe(200);
    const write = await call(list, { headers: sudo(who), body: { name: "a" } });
    expect([write.status, write.json]).toEqual([403, { message: "403 Forbidden" }]);
  });

  test.each([
    ["a header", "", sudo("maintainer"), {}],
    ["the query", "?sudo=42", { "PRIVATE-TOKEN": tokens.rootSudo }, {}],
    ["the body", "", { "PRIVATE-TOKEN": tokens.rootSudo }, { sudo: 42 }],
    ["the body before the query", "?sudo=43", { "PRIVATE-TOKEN": tokens.rootSudo }, { sudo: "42" }],
    ["the query before the header", "?sudo=42", sudo("developer"), {}],
  ])("by %s makes things in the name of this user", async (_, query, headers, body) => {
    const { call } = await begin();
    const reply = await call(`${list}${query}`, { headers, body: { name: "a", ...body } });
    expect([reply.status, reply.json]).toMatchObject([201, { created_by_user_id: users.maintainer }]);
  });

  test("as oneself needs the scope of the operation too", async () => {
    expect(await statusOf(list, sudo("root"))).toBe(403);
  });

  test.each(["developer", "1", "nobody", ""])("by anybody else is refused: %j", async (who) => {
    const { call } = await begin();
    const reply = await call(`${list}/abc`, { headers: { "PRIVATE-TOKEN": tokens.owner, Sudo: who } });
    expect([reply.status, reply.json]).toEqual([
      403,
      { message: "403 Forbidden - Must be admin to use sudo" },
    ]);
  });

  test("needs the scope sudo", async () => {
    const { call } = await begin();
    const reply = await call(list, { headers: { "PRIVATE-TOKEN": tokens.root, Sudo: "nobody" } });
    expect([reply.status, reply.json]).toMatchObject([403, { error: "insufficient_scope", scope: "sudo" }]);
  });

  test.each(["nobody", "4200", "", "x y"])("as %j, who does not exist, is 404", async (who) => {
    const reply = await (await begin()).call(`${list}/abc`, { headers: sudo(who) });
    const message = `404 User with ID or username '${who}' Not Found`;
    expect([reply.status, reply.json]).toEqual([404, { message }]);
  });

  test.each([
    [401, { Sudo: "developer" }],
    [401, { "PRIVATE-TOKEN": tokens.expired, Sudo: "developer" }],
  ])("does not spare the caller a token: %i", async (status, headers) => {
    expect(await statusOf(list, headers)).toBe(status);
  });
});

describe("a multipart form", () => {
  const send = ({ call }: Running, body: string) =>
    call(list, {
      headers: { "PRIVATE-TOKEN": tokens.maintainer, "Content-Type": "multipart/form-data; boundary=x" },
      body,
    });

  test("registers an agent like JSON", async () => {
    const reply = await send(await begin(), multipart({ name: "from-parts" }));
    expect([reply.status, reply.json]).toMatchObject([201, { name: "from-parts" }]);
  });

  test("with a file for the name is refused by that name", async () => {
    const part = '--x\r\nContent-Disposition: form-data; name="name"; filename="a"\r\n\r\nagent\r\n--x--\r\n';
    const reply = await send(await begin(), part);
    expect([reply.status, reply.json]).toEqual([400, { error: "name is invalid" }]);
  });

  test("that ends too early is told as the framework tells it", async () => {
    const reply = await send(await begin(), '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\na');
    const error = "empty message body supplied with multipart/form-data; boundary=x content-type";
    expect([reply.status, reply.json]).toEqual([400, { error }]);
  });
});

/** A form of boundary x. */
function multipart(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, text]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
  );
  return `${parts.join("")}--x--\r\n`;
}
