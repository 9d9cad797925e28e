import { expect, onTestFinished, test } from "vitest";
import { createMock } from "../src/mock/app.ts";
import { headerLine } from "../src/mock/core/admin/credential-of.ts";
import { deepestJson, mostValues } from "../src/mock/core/http/read-json.ts";
import { mostFields } from "../src/mock/core/http/request.ts";
import { serviceNames } from "../src/mock/services.ts";

const deep = deepestJson + 1;
const jsonBodies: Readonly<Record<string, string>> = {
  "lists in lists": "[".repeat(5000) + "]".repeat(5000),
  "objects in objects": '{"a":'.repeat(deep) + "1" + "}".repeat(deep),
  "a member that is too deep": `{"eventConfig":${"[".repeat(deep)}${"]".repeat(deep)}}`,
  "brackets without an end": "[".repeat(100_000),
  "too many values": `{"a":[${"0,".repeat(mostValues)}0]}`,
  "too many members": `{${Array.from({ length: mostValues + 1 }, (_, i) => `"n${i}":0`).join()}}`,
};
const formBodies: Readonly<Record<string, string>> = {
  "too many fields": "a=1&".repeat(mostFields + 1),
};
const bodies = { "application/json": jsonBodies, "application/x-www-form-urlencoded": formBodies };

test.each(serviceNames())(
  "every operation of %s refuses a hostile body as its contract says",
  async (api) => {
    const mock = await createMock({ apis: [api], clock: { rate: 0 } });
    onTestFinished(() => mock.close());
    const { service } = mock.engine.service(api);
    const { name, value } = headerLine(service.credentials[0]?.header ?? "");
    const bad: string[] = [];
    for (const { id, method, path, requestBody } of service.contract.operations)
      for (const [type, hostile] of Object.entries(bodies)) {
        if (!requestBody?.content.has(type)) continue;
        const url = `http://localhost${path.replace(/\{[^}]+\}/g, "1")}`;
        const headers = { [name]: value, "content-type": type };
        const statusOf = async (body: string) =>
          (await mock.fetch(new Request(url, { method, headers, body }))).status;
        // Some do not look at their body, as the real server.
        const isUnread = (await statusOf("{")) < 400;
        for (const [what, body] of Object.entries(hostile)) {
          const status = await statusOf(body);
          if (status >= 500 || (status < 400 && !isUnread)) bad.push(`${id}, ${what}: ${status}`);
        }
      }
    expect(bad).toEqual([]);
    expect(mock.engine.sessions.get().violations).toEqual([]);
  },
);

test("what is refused for its depth is not there afterwards, and the list of the others is", async () => {
  const mock = await createMock({ apis: ["quay"], clock: { rate: 0 } });
  onTestFinished(() => mock.close());
  const notifications = "http://localhost/api/v1/repository/devtable/simple/notification/";
  const { name, value } = headerLine(mock.engine.service("quay").service.credentials[0]?.header ?? "");
  const headers = { [name]: value, "content-type": "application/json" };
  const list = async () => {
    const answer = await mock.fetch(new Request(notifications, { headers }));
    return [answer.status, await answer.text()];
  };
  const before = await list();
  const nested = (depth: number): string =>
    `{"event":"repo_push","method":"webhook","config":{"url":"http://a.example/"},"title":"t","eventConfig":{"a":${"[".repeat(depth)}${"]".repeat(depth)}}}`;
  const post = async (depth: number) =>
    (await mock.fetch(new Request(notifications, { method: "POST", headers, body: nested(depth) }))).status;
  for (const depth of [deepestJson, 4000, 100_000]) expect(await post(depth)).toBe(400);
  expect(await list()).toEqual(before);
  expect(await post(deepestJson - 2)).toBe(201);
  expect((await list())[0]).toBe(200);
});

test.each(["constructor", "__proto__", "toString"])(
  "the admin knows no control, table or API %s",
  async (name) => {
    const mock = await createMock({ apis: ["axhub"] });
    onTestFinished(() => mock.close());
    const { control, state } = mock.session();
    await expect(control("axhub", name, {})).rejects.toThrow(`axhub has no control ${name}`);
    await expect(state.get("axhub", name, "1")).rejects.toThrow(`axhub has no table ${name}`);
    await expect(createMock({ world: { axhub: { [name]: [] } } })).rejects.toThrow(
      `there is no table ${name}`,
    );
  },
);
