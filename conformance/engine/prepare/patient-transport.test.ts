import { expect, test } from "vitest";
import type { Answer, Transport } from "../run/exchange.ts";
import { patientTransport } from "./patient-transport.ts";

const request = { method: "GET", url: "http://127.0.0.1/", headers: {}, body: undefined };
const sending = { timeoutMs: 1, step: "a/b" };

/** A server that gives these answers in turn, the last one for ever, and a clock that tells how long was slept. */
function patientWith(answers: readonly (readonly [status: number, retryAfter?: string])[], rate?: number) {
  const slept: number[] = [];
  const sent: number[] = [];
  const transport: Transport = () => {
    const [status, retryAfter] = answers[Math.min(sent.push(slept.length), answers.length) - 1] ?? [500];
    const headers = new Headers(retryAfter === undefined ? {} : { "retry-after": retryAfter });
    const answer: Answer = {
      kind: "received",
      status,
      headers,
      mediaType: undefined,
      text: "",
      body: undefined,
    };
    return Promise.resolve(answer);
  };
  const clock = {
    now: () => slept.reduce((sum, ms) => sum + ms, 0),
    sleep: (ms: number) => Promise.resolve(void slept.push(ms)),
  };
  return { slept, sent, ask: () => patientTransport(transport, { rate, clock })(request, sending) };
}

test.each<[string, Parameters<typeof patientWith>[0], number, number[]]>([
  ["an answer is taken", [[200]], 200, []],
  ["one too many waits as the server says", [[429, "7"], [429, "1"], [200]], 200, [7000, 1000]],
  ["one too many that says not for how long is taken", [[429]], 429, []],
  ["another refusal is taken", [[503, "7"]], 503, []],
])("%s", async (_, answers, status, waits) => {
  const { ask, slept } = patientWith(answers);
  expect(await ask()).toMatchObject({ status });
  expect(slept).toEqual(waits);
});

test("a server that refuses for ever is told in the end", async () => {
  const { ask, sent } = patientWith([[429, "1"]]);
  expect(await ask()).toMatchObject({ status: 429 });
  expect(sent).toHaveLength(10);
});

test("no more is sent than the rate", async () => {
  const slept: number[] = [];
  const clock = {
    now: () => slept.reduce((a, b) => a + b, 0),
    sleep: (ms: number) => Promise.resolve(void slept.push(ms)),
  };
  const transport: Transport = () => Promise.resolve({ kind: "no-answer", reason: "x", unreachable: false });
  const paced = patientTransport(transport, { rate: 4, clock });
  for (let i = 0; i < 3; i++) await paced(request, sending);
  expect(slept).toEqual([250, 250]);
});
