import { describe, expect, test } from "vitest";
import { startQuay } from "../testing/running.ts";

describe.each(["users", "organization"])("quotas at /superuser/%s", (kind) => {
  test.each([
    ["freshuser", "/user/quota", "fresh"],
    ["sellnsmall", "/organization/sellnsmall/quota", "superuser"],
  ] as const)("of %s are made, changed, seen and deleted", async (namespace, seen, as) => {
    const { ask } = await startQuay();
    const path = `/superuser/${kind}/${namespace}/quota`;
    expect((await ask(`GET ${path}`)).json).toEqual([]);
    const made = await ask(`POST ${path}`, { body: { limit_bytes: 3000 } });
    expect([made.status, made.json]).toEqual([201, "Created"]);
    const [quota] = (await ask(`GET ${path}`)).json as { id: number }[];
    expect((await ask(`GET ${seen}`, { as })).json).toEqual([quota]);
    const id = quota?.id ?? 0;
    expect((await ask(`PUT ${path}/${id}`, { body: {} })).json).toEqual(quota);
    expect((await ask(`PUT ${path}/${id}`, { body: { limit_bytes: 5 } })).json).toEqual({
      ...quota,
      limit_bytes: 5,
    });
    const second = await ask(`POST ${path}`, { body: { limit_bytes: 1 } });
    expect([second.status, second.error]).toEqual([400, `Quota for '${namespace}' already exists`]);
    expect((await ask(`DELETE ${path}/${id}`)).status).toBe(204);
    expect((await ask(`DELETE ${path}/${id}`)).status).toBe(404);
    expect((await ask(`GET ${path}`)).json).toEqual([]);
  });

  test.each<[request: string, body: object | undefined, expected: [number, string]]>([
    ["POST freshuser/quota", { limit_bytes: 0 }, [400, "Invalid quota size limit value: '0'"]],
    ["POST freshuser/quota", {}, [400, "'limit_bytes' is a required property"]],
    ["POST nosuchuser/quota", { limit_bytes: 1 }, [404, "Not Found"]],
    ["GET nosuchuser/quota", undefined, [404, "Not Found"]],
    ["PUT randomuser/quota/2", { limit_bytes: -1 }, [400, "Invalid quota size limit value: '-1'"]],
    ["PUT freshuser/quota/2", { limit_bytes: 1 }, [404, "Not Found"]],
    ["DELETE freshuser/quota/two", undefined, [404, "Not Found"]],
  ])("refuse %s %j", async (request, body, expected) => {
    const { ask } = await startQuay();
    const [method = "", path = ""] = request.split(" ");
    const answer = await ask(`${method} /superuser/${kind}/${path}`, body ? { body } : {});
    expect([answer.status, answer.error]).toEqual(expected);
  });
});
