import { expect, test } from "vitest";
import { coverage } from "../coverage/coverage.ts";
import { isSecretInput, isSecretName } from "../../../contracts/lib/secrets.ts";
import { createSecrets } from "./redact.ts";
import { progressLine, summaryText } from "../report/console.ts";
import { jsonReport } from "../report/json.ts";
import { junitReport } from "../report/junit.ts";
import { markdownReport } from "../report/markdown.ts";
import { judge, stepsText, suiteOf } from "../testing/judge.ts";
import { serve } from "../testing/server.ts";

const secrets = {
  input: "inp+ut/s3cr&t ü",
  named: "named-by-the-target",
  password: 'declared "quoted" value',
  captured: "captured-from-a-response",
  cookie: "cookie-value-1",
  header: "header-value-1",
};
const inputs = `    inputs:
      type: object
      properties:
        userToken: { type: string }
        session: { type: string }
        pin: { type: string, format: password }
`;
/** Sends every secret in every place, to a server that answers with all of them. */
const text = stepsText(
  `
      - stepId: create
        operationId: createThing
        parameters:
          - { name: Authorization, in: header, value: "Bearer {$inputs.userToken}" }
          - { name: X-Api-Key, in: header, value: ${secrets.header} }
        requestBody: { payload: { name: "{$inputs.userToken} {$inputs.session} {$inputs.pin}" } }
        successCriteria: [{ context: $response.body, condition: "^{$inputs.userToken}$", type: regex }]
        outputs: { thing: $response.body#/token }
        onFailure: [{ name: on, type: goto, stepId: list }]
      - stepId: list
        x-touchstone: { schema: { request: "off" } }
        operationId: listThings
        parameters:
          - { name: q, in: query, value: $inputs.userToken }
          - { name: limit, in: query, value: $steps.create.outputs.thing }
        successCriteria: [{ condition: $response.body#/0/name == $inputs.session }]
      - stepId: cleanUp
        x-touchstone: { phase: cleanup }
        operationId: deleteThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.thing }]
        successCriteria: [{ condition: $response.body == $inputs.pin }]
`,
  inputs,
);

const spill = () =>
  serve(({ url, body }) => ({
    status: 201,
    json: {
      url,
      body,
      token: secrets.captured,
      list: [{ access_token: secrets.captured }],
      all: Object.values(secrets),
    },
    headers: {
      "Set-Cookie": `s=${secrets.cookie}`,
      Location: `/things/${encodeURIComponent(secrets.input)}`,
    },
  }));

async function result(shared: boolean) {
  return judge(text, await spill(), {
    target: {
      inputs: { userToken: secrets.input, session: secrets.named, pin: secrets.password },
      secrets: ["session"],
      headers: { Cookie: `s=${secrets.cookie}`, "X-World": "{case}" },
      shared,
    },
    options: { evidence: "all" },
  });
}

const known = [secrets.input, secrets.named, secrets.password, secrets.captured];
const forms = known.flatMap((s) => [
  s,
  encodeURIComponent(s),
  JSON.stringify(s).slice(1, -1),
  JSON.stringify(JSON.stringify(s).slice(1, -1)).slice(1, -1),
]);

test.each([false, true])("no secret stands in any report (shared world: %s)", async (shared) => {
  const judged = await result(shared);
  expect(judged.verdict).toBe("not conformant");
  const reports = [
    jsonReport(judged),
    junitReport(judged),
    markdownReport(judged, { apis: coverage(suiteOf(text), judged) }),
    summaryText(judged, { color: true }),
    ...judged.cases.map((c) => progressLine(c, { done: 1, total: 1 }, { color: false, verbose: true }) ?? ""),
  ];
  for (const report of reports) for (const form of forms) expect(report).not.toContain(form);
  expect(reports[0]).toContain("«redacted»");
});

test("the headers of credentials are left out, whatever they hold", async () => {
  const step = (await result(false)).cases[0]?.steps[0];
  expect(step?.exchange?.request.headers).toMatchObject({
    authorization: "«redacted»",
    "x-api-key": "«redacted»",
    cookie: "«redacted»",
    "x-world": "W",
  });
  expect(step?.exchange?.response?.headers["set-cookie"]).toBe("«redacted»");
});

test("what stands under a secret's name is hidden though nobody knew it", () => {
  const { redact } = createSecrets();
  expect(redact('{"password": "x", "a": 1}')).toBe('{"password": "«redacted»", "a": 1}');
  expect(redact("http://h/?private_token=abc&page=2")).toBe("http://h/?private_token=«redacted»&page=2");
});

test("a longer secret is hidden before a shorter one that is a part of it", () => {
  const { add, redact } = createSecrets();
  add("token", "abcd");
  add("token", "abcdefgh");
  expect(redact("abcdefgh abcd")).toBe("«redacted» «redacted»");
});

test("what a state says is no secret, what an OAuth state holds is", () => {
  const { read, redact } = createSecrets();
  read('{"state":"running","other":[{"state":"0123456789abcdef"}]}');
  expect(redact("running 0123456789abcdef")).toBe("running «redacted»");
});

test.each([
  ["userToken", undefined, true],
  ["clientSecret", undefined, true],
  ["signingKey", undefined, true],
  ["password", undefined, true],
  ["pin", "password", true],
  ["user", undefined, false],
])("input %s with format %s is secret: %s", (name, format, secret) => {
  expect(isSecretInput(name, format)).toBe(secret);
});

test.each([
  ["token", true],
  ["access_token", true],
  ["oauthState", true],
  ["state", true],
  ["estate", false],
  ["tokens", false],
])("%s names a secret: %s", (name, secret) => {
  expect(isSecretName(name)).toBe(secret);
});
