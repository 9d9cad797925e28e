import { expect, onTestFinished, test } from "vitest";
import { createMock } from "../../src/mock/app.ts";
import { serviceNames } from "../../src/mock/services.ts";
import { walkMock } from "./walk-mock.ts";

const seed = 20_261_130;

test.each(serviceNames())(
  "a random walk of 5,000 requests through %s and its companions meets no 500 and no answer that breaks the contract",
  { timeout: 900_000 },
  async (api) => {
    const mock = await createMock({ apis: [api], clock: { rate: 0 } });
    onTestFinished(() => mock.close());
    const { failures, sessions, statuses, succeeded } = await walkMock(mock, api, { seed, steps: 5000 });
    const violations = sessions.flatMap((id) => mock.engine.sessions.get(id).violations);
    expect(failures.slice(0, 3)).toEqual([]);
    expect(violations.slice(0, 3)).toEqual([]);
    // The walk gets somewhere: it is not refused at the door.
    expect([...statuses.keys()].some((status) => status === 201 || status === 200)).toBe(true);
    const { contract, companions } = mock.engine.service(api).service;
    for (const { operations } of [contract, ...(companions ? [companions.contract] : [])])
      expect(operations.filter(({ id }) => succeeded.has(id)).length).toBeGreaterThan(operations.length / 3);
  },
);

test("the same walk gives the same answers", { timeout: 300_000 }, async () => {
  const answers = await Promise.all(
    [1, 2].map(async () => {
      const mock = await createMock({ apis: ["axhub"], clock: { rate: 0 } });
      onTestFinished(() => mock.close());
      return (await walkMock(mock, "axhub", { seed, steps: 500 })).answers;
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});
