import { setImmediate as turn } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { Mock } from "../../src/mock/app.ts";
import { createMock } from "../../src/mock/app.ts";
import type { Answer } from "./answers.ts";
import { askAlone } from "./answers.ts";
import { crowd } from "./crowd.ts";
import type { Fleet } from "./fleet.ts";
import type { SessionContent } from "../../src/mock/core/session/snapshots.ts";

async function aMock(): Promise<Mock> {
  const mock = await createMock({ clock: { rate: 0 } });
  onTestFinished(() => mock.close());
  return mock;
}

/** What a crowd finds out about servers that answer so. */
async function judge(ask: Fleet["ask"], clients: number): Promise<readonly string[]> {
  const parts = { fleet: { ask }, alone: await aMock(), session: "crowd", clients };
  const { different } = await crowd(parts, 1, (rounds) => rounds < 8);
  return different;
}

/** Some turns of the loop, so that requests overtake each other. */
function delays(): () => Promise<void> {
  let n = 0;
  return async () => {
    n = (n * 31 + 17) % 101;
    for (let i = 0; i < n % 5; i++) await turn();
  };
}

/** The content of a session, and how to put it there. */
const contentOf = (mock: Mock, session: string): SessionContent =>
  mock.engine.sessions.get(session).capture();
const put = (mock: Mock, session: string, content: SessionContent): void => {
  mock.engine.sessions.get(session).restore(content);
};

test("requests at the same time to one server are explained", { timeout: 300_000 }, async () => {
  const server = await aMock();
  const wait = delays();
  const ask: Fleet["ask"] = async (session, id, step) => {
    await wait();
    const answer = await askAlone(server, session, id, step);
    await wait();
    return answer;
  };
  expect(await judge(ask, 5)).toEqual([]);
});

test(
  "answers that are lost are explained, whether or not their requests were carried out",
  { timeout: 300_000 },
  async () => {
    const server = await aMock();
    let n = 0;
    const ask: Fleet["ask"] = async (session, id, step) => {
      if (++n % 7 === 0) return undefined;
      const answer = await askAlone(server, session, id, step);
      return n % 11 === 0 && step.method !== "GET" ? undefined : answer;
    };
    expect(await judge(ask, 5)).toEqual([]);
  },
);

test("a replica that lags one write behind is found", { timeout: 300_000 }, async () => {
  const [ahead, behind] = [await aMock(), await aMock()];
  const ask: Fleet["ask"] = async (session, id, step) => {
    if (step.method === "GET") return askAlone(behind, session, id, step);
    put(behind, session, contentOf(ahead, session));
    return askAlone(ahead, session, id, step);
  };
  expect((await judge(ask, 3)).join()).toMatch(/no order (?:explains|was found)/);
});

test("updates that overwrite each other are found", { timeout: 300_000 }, async () => {
  const server = await aMock();
  const kept = new Map<string, SessionContent>();
  const wait = delays();
  let n = 0;
  const ask: Fleet["ask"] = async (session, id, step): Promise<Answer> => {
    // Each begins with what is kept, works in a copy of its own, and keeps that: the last one wins.
    const copy = `copy-${n++}`;
    put(server, copy, kept.get(session) ?? contentOf(server, session));
    await wait();
    const answer = await askAlone(server, copy, id, step);
    await wait();
    if (step.method !== "GET") kept.set(session, contentOf(server, copy));
    return answer;
  };
  expect((await judge(ask, 3)).join()).toMatch(/no order (?:explains|was found)/);
});
