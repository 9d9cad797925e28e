import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { caseOf, judge, stepsText } from "../testing/judge.ts";
import type { ServedCall } from "../testing/server.ts";
import { serve } from "../testing/server.ts";
import { repeatLines } from "./repeat.ts";

const run = promisify(execFile);

const steps = `
      - stepId: create
        operationId: createThing
        parameters: [{ name: Authorization, in: header, value: "Bearer {$inputs.userToken}" }]
        requestBody: { payload: { name: "it's \\"$5\\"!", secret: $inputs.thePassword } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id, size: $response.body#/size }
      - stepId: get
        operationId: createThing
        parameters:
          - { name: Authorization, in: header, value: "Bearer {$inputs.userToken}" }
          - { name: Cookie, in: header, value: a=b }
        requestBody: { payload: { name: "{$steps.create.outputs.id}s", size: $steps.create.outputs.size, token: $inputs.userToken } }
        x-touchstone: { schema: { request: "off" } }
        successCriteria: [{ condition: $statusCode == 201 }]
`;
const inputs = `    inputs:
      type: object
      properties: { userToken: { type: string }, thePassword: { type: string } }
`;

/** A thing is made once; the second request is refused. */
async function failed(reply = { id: "t7", size: 3 }) {
  const server = await serve((_, nth) =>
    nth === 1
      ? { status: 201, json: { name: "a", state: "done", ...reply }, headers: { Location: "/things/t7" } }
      : { status: 500, json: {} },
  );
  const loose = steps.replace(
    "outputs: {",
    'x-touchstone: { schema: { request: "off" } }\n        outputs: {',
  );
  const result = await judge(stepsText(loose, inputs), server, {
    target: { inputs: { userToken: "se'cr$t-of-user", thePassword: "pass/word 1" } },
  });
  const found = caseOf(result);
  const step = found.steps.find((s) => s.id === "get");
  if (!step) throw new Error("the step did not run");
  return { server, found, lines: repeatLines(found, step) };
}

describe("the commands that repeat a failed step", () => {
  test("begin with the variables to set, then come the requests before it", async () => {
    const { lines } = await failed();
    expect(lines[0]).toBe(
      "# set userToken (input userToken of the target), thePassword (input thePassword of the target), create_id (output id of create), create_size (output size of create)",
    );
    expect(lines.filter((l) => l.startsWith("#")).slice(1)).toEqual(["# create: 201", "# get: 500"]);
    expect(lines.at(-1)).toContain('-H "authorization: Bearer $userToken"');
    expect(lines.at(-1)).toContain("-H 'cookie: «redacted»'");
  });

  test("hold no secret", async () => {
    const { found, lines } = await failed();
    expect(`${lines.join("\n")}${JSON.stringify(found)}`).not.toMatch(/se'cr|pass\/word|pass%2Fword/);
  });

  test("can be pasted into a shell: the server gets the same requests, with the values of the variables", async () => {
    const { server, lines } = await failed();
    const [create, get] = server.calls;
    const script = [
      "userToken=\"se'cr\\$t-of-user\" thePassword='pass/word 1' create_id=t7 create_size=3",
      ...lines,
    ].join("\n");
    await run("bash", ["-c", script]);
    const sent = server.calls.slice(2);
    const told = ({ method, url, headers, body }: ServedCall) => ({
      method,
      url,
      authorization: headers.authorization,
      body: JSON.parse(body) as unknown,
    });
    expect(sent.map(told)).toEqual([create, get].flatMap((c) => (c ? [told(c)] : [])));
    expect(sent).toHaveLength(2);
  });

  test("are not kept of a case that passed", async () => {
    const server = await serve(() => ({ status: 200, json: [] }));
    const list = `
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`;
    expect(caseOf(await judge(stepsText(list), server)).steps[0]?.repeat).toBeUndefined();
  });
});
