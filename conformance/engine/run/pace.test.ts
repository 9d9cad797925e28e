import { expect, test } from "vitest";
import { judge, stepsText } from "../testing/judge.ts";
import { healthy, serve } from "../testing/server.ts";
import { createPace } from "./pace.ts";
import type { Clock } from "./clock.ts";

/** A clock that only sleeping moves on. */
function sleepingClock(): Clock & { readonly passed: () => number } {
  let time = 0;
  return {
    passed: () => time,
    now: () => time,
    sleep: (ms) => {
      time += ms;
      return Promise.resolve();
    },
  };
}

test("requests are spread over the seconds, the first at once", async () => {
  const clock = sleepingClock();
  const pace = createPace(4, clock);
  const times: number[] = [];
  for (let i = 0; i < 6; i++) {
    await pace();
    times.push(clock.passed());
  }
  expect(times).toEqual([0, 250, 500, 750, 1000, 1250]);
});

test("time that passed without a request is not made up for", async () => {
  const clock = sleepingClock();
  const pace = createPace(2, clock);
  await pace();
  await clock.sleep(10_000);
  await pace();
  await pace();
  expect(clock.passed()).toBe(10_500);
});

test("a run sends no more than its rate, retries and clean-up among them", async () => {
  const clock = sleepingClock();
  const text = stepsText(`
      - stepId: create
        operationId: createThing
        requestBody: { contentType: application/json, payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id }
      - stepId: done
        operationId: getThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $response.body#/state == 'done' }]
        onFailure: [{ name: again, type: retry, retryAfter: 0, retryLimit: 3 }]
      - stepId: remove
        x-touchstone: { phase: cleanup }
        operationId: deleteThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $statusCode == 204 }]
`);
  const server = await serve(healthy());
  const result = await judge(text, server, { options: { clock, rate: 0.5 } });
  expect(result.verdict).toBe("conformant");
  expect(server.calls).toHaveLength(4);
  expect(clock.passed()).toBe(3 * 2000);
});
