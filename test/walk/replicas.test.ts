import { expect, onTestFinished, test } from "vitest";
import { createMock } from "../../src/mock/app.ts";
import { serviceNames } from "../../src/mock/services.ts";
import { postgresPrograms, startPostgres } from "../replicas/private-postgres.ts";
import { startReplica } from "../replicas/replica.ts";
import type { Send } from "./noted-walk.ts";
import { firstDifference, notedWalk } from "./noted-walk.ts";
import { planOf } from "./walk-mock.ts";

const [seed, steps] = [20_261_130, 5000];

/** Two replicas of the built program, by turns. */
async function twoReplicas(): Promise<Send> {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.remove());
  const store = await postgres.database();
  const replicas = [await startReplica(store), await startReplica(store)];
  onTestFinished(async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
  });
  let turn = 0;
  return async (request) => {
    const base = replicas[turn++ % replicas.length]?.url ?? "";
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const body = request.body ? await request.text() : undefined;
    const init = { method, headers, redirect: "manual", ...(body === undefined ? {} : { body }) } as const;
    return { base, response: await fetch(base + pathname + search, init) };
  };
}

test.skipIf(postgresPrograms() === undefined)(
  "a random walk of 5,000 requests through each API of two replicas, by turns, is answered as by one process alone",
  { timeout: 1_800_000 },
  async () => {
    const replicas = await twoReplicas();
    const alone = await createMock({ clock: { rate: 0 } });
    onTestFinished(() => alone.close());
    const byItself: Send = async (request) => ({
      base: "http://localhost",
      response: await alone.fetch(request),
    });
    await Promise.all(
      serviceNames().map(async (api, i) => {
        const plan = { ...(await planOf(alone, api)), seed: seed + i, steps };
        const [expected, met] = [await notedWalk(plan, byItself), await notedWalk(plan, replicas)];
        expect(firstDifference(met, expected)).toBeUndefined();
        expect(met.walked.failures.slice(0, 3)).toEqual([]);
        for (const { asked, text } of met.noted)
          if (asked.endsWith("/__admin/violations")) expect(text).toBe('{"violations":[]}');
      }),
    );
  },
);
