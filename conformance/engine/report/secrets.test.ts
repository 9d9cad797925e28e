import { expect, test } from "vitest";
import { compareResults } from "./compare.ts";
import { judge, stepsText, suiteOf } from "../testing/judge.ts";
import { serve } from "../testing/server.ts";
import { compareText } from "./compare-text.ts";
import { reportFormats } from "./format-names.ts";
import { reports } from "./formats.ts";
import { compareHtml } from "./html/compare.ts";

const secrets = {
  input: "inp+ut/s3cr&t <ü>",
  password: `declared "quoted" 'value'`,
  captured: "captured-from-a-response",
};
const text = stepsText(
  `
      - stepId: create
        operationId: createThing
        parameters: [{ name: Authorization, in: header, value: "Bearer {$inputs.userToken}" }]
        requestBody: { payload: { name: "{$inputs.userToken} {$inputs.pin}" } }
        successCriteria: [{ context: $response.body, condition: "^{$inputs.userToken}$", type: regex }]
        outputs: { thing: $response.body#/token }
        onFailure: [{ name: on, type: goto, stepId: list }]
      - stepId: list
        x-touchstone: { schema: { request: "off" } }
        operationId: listThings
        parameters: [{ name: limit, in: query, value: $steps.create.outputs.thing }]
        successCriteria: [{ condition: $response.body#/0/name == $inputs.pin }]
`,
  `    inputs:
      type: object
      properties:
        userToken: { type: string }
        pin: { type: string, format: password }
`,
);

/** Sends every secret in every place, to a server that answers with all of them. */
async function spilled(evidence: "all" | "full") {
  const server = await serve(({ url, body }) => ({
    status: 201,
    json: { url, body, token: secrets.captured, all: Object.values(secrets) },
    headers: { Location: `/things/${encodeURIComponent(secrets.input)}`, "Set-Cookie": secrets.captured },
  }));
  return judge(text, server, {
    target: { inputs: { userToken: secrets.input, pin: secrets.password } },
    options: { evidence },
  });
}

/** A secret as it stands, and as URLs, JSON, JSON in JSON and markup write it. */
const forms = Object.values(secrets).flatMap((s) => {
  const json = JSON.stringify(s).slice(1, -1);
  const markup = s.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return [
    s,
    encodeURIComponent(s),
    json,
    JSON.stringify(json).slice(1, -1),
    markup,
    markup.replaceAll('"', "&quot;"),
    markup.replaceAll('"', "&quot;").replaceAll("'", "&#39;"),
    s.replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
    encodeURIComponent(s).replaceAll("%", "%25"),
  ];
});

test.each(reportFormats.flatMap((f) => [[f, "all"] as const, [f, "full"] as const]))(
  "%s shows no secret (evidence: %s)",
  async (format, evidence) => {
    const result = await spilled(evidence);
    expect(result.verdict).toBe("not conformant");
    const report = reports[format].write(result, suiteOf(text));
    for (const form of forms) expect(report).not.toContain(form);
    expect(report.length).toBeGreaterThan(100);
  },
);

test("nor does a comparison", async () => {
  const result = await spilled("all");
  const comparison = compareResults([result, result], (api) => suiteOf(text).library.requirements(api));
  for (const form of forms) {
    expect(compareHtml(comparison)).not.toContain(form);
    expect(compareText(comparison)).not.toContain(form);
  }
});
