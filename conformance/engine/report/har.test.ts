import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { judge, stepsText } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";
import { harReport } from "./har.ts";
import { every } from "./testing/results.ts";

const file = path.join(packageRoot, "conformance/engine/report/testing/har.schema.json");
const valid = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(file, "utf8")) as object);

interface Har {
  readonly log: {
    readonly comment: string;
    readonly pages: readonly {
      readonly startedDateTime: string;
      readonly id: string;
      readonly _verdict: string;
    }[];
    readonly entries: readonly {
      readonly pageref: string;
      readonly startedDateTime: string;
      readonly time: number;
      readonly timings: object;
      readonly comment?: string;
      readonly request: {
        readonly url: string;
        readonly queryString: readonly unknown[];
        readonly postData?: object;
      };
      readonly response: { readonly status: number; readonly redirectURL: string; readonly comment?: string };
      readonly _case: string;
      readonly _step: string;
      readonly _attempt?: number;
    }[];
  };
}

const parse = (text: string) => JSON.parse(text) as Har;
const steps = stepsText(`
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id }
      - stepId: list
        operationId: listThings
        parameters: [{ name: limit, in: query, value: 5 }]
        successCriteria: [{ condition: $statusCode == 200 }]
      - stepId: wait
        operationId: getThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $response.body#/state == 'done' }]
        onFailure: [{ name: again, type: retry, retryAfter: 1, retryLimit: 3 }]
`);
const run = async (server = healthy()) =>
  judge(steps, await serve(server), { options: { evidence: "full" } });

test("is HAR 1.2, whatever happened", async () => {
  for (const result of [every, await run(), await judge(steps, await serve(() => "reset"))]) {
    valid(JSON.parse(harReport(result)));
    expect(valid.errors).toBeNull();
  }
});

test("has a page for each case and an entry for each exchange, attempt by attempt", async () => {
  const { log } = parse(harReport(await run()));
  expect(log.pages).toMatchObject([{ id: "things/W", _verdict: "pass" }]);
  expect(log.entries.map((e) => `${e._case} ${e._step} ${e._attempt ?? "-"} ${e.response.status}`)).toEqual([
    "W W/create - 201",
    "W W/list - 200",
    "W W/wait 1 200",
    "W W/wait 2 200",
  ]);
  expect(log.entries.every((e) => e.pageref === "things/W")).toBe(true);
});

test("tells query, body and location apart, as the format wants them", async () => {
  const [create, list] = parse(harReport(await run())).log.entries;
  expect(create?.request.postData).toEqual({ mimeType: "application/json", text: '{"name":"a"}' });
  expect(create?.response.redirectURL).toBe("/things/t1");
  expect(list?.request.queryString).toEqual([{ name: "limit", value: "5" }]);
  expect(list?.request.postData).toBeUndefined();
});

test("an exchange without an answer has status 0 and says why", async () => {
  const result = await judge(steps, await serve(() => "reset"));
  const [entry] = parse(harReport(result)).log.entries;
  expect(entry?.response.status).toBe(0);
  expect(entry?.response.comment).not.toBe("");
  expect(entry?.comment).toBe(result.cases[0]?.steps[0]?.failures[0]?.message);
});

test("tells when each request was sent and how long its answer took", async () => {
  let now = Date.UTC(2026, 0, 1);
  const clock = { now: () => (now += 40), sleep: () => Promise.resolve() };
  const result = await judge(steps, await serve(healthy()), { options: { evidence: "full", clock } });
  const { pages, entries } = parse(harReport(result)).log;
  const starts = entries.map((e) => e.startedDateTime);
  expect(new Set(starts).size).toBe(4);
  expect(starts).toEqual([...starts].sort());
  expect(pages[0]?.startedDateTime).toBe(starts[0]);
  for (const { time, timings } of entries) {
    expect(time).toBe(40);
    expect(timings).toEqual({ send: 0, wait: 40, receive: 0 });
  }
});
