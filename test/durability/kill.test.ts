import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { harbour } from "../../src/mock/core/testing/harbour/service.ts";
import { clerk, fetchReply, startListening } from "../../src/mock/core/testing/running.ts";
import type { Running, Send } from "../../src/mock/core/testing/running.ts";
import { service as gitlabAgents } from "../../src/mock/gitlab-agents/service.ts";

const program = path.join(path.dirname(fileURLToPath(import.meta.url)), "kill-server.ts");
const services = [harbour(), gitlabAgents];

/** Starts the server in a process of its own and waits for its ready line. */
async function spawnServer(folder: string, rate = 0): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", program, folder, String(rate)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let text = "";
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const ready = /^ready (\S+)\n/.exec(text);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    });
    child.once("exit", () => reject(new Error(`the server ended before it was ready: ${errors}`)));
  });
  return { child, url };
}

/** Writes of two APIs and three sessions: each changes two rows or more, a ship or agent and a number at least. */
function write(n: number): { path: string; session: string; name: string; send: Send } {
  const session = `s${n % 3}`;
  const name = `kept-${n}`;
  const headers = { "X-Mock-Session": session };
  return n % 2 === 0
    ? {
        path: "/harbour/ships",
        session,
        name,
        send: { headers: { ...headers, ...clerk }, body: { name, kind: "cargo" } },
      }
    : {
        path: "/gitlab/api/v4/projects/20/cluster_agents",
        session,
        name,
        send: { headers: { ...headers, "PRIVATE-TOKEN": "glpat-root" }, body: { name } },
      };
}

/** What one write told: the row as it was acknowledged. */
interface Acknowledged {
  readonly session: string;
  readonly api: "harbour" | "gitlab-agents";
  readonly id: number;
  readonly name: string;
}

/** Eight clients write without a pause; the server is killed at the moment of the n-th answer. */
async function writeUntilKilled(folder: string, n: number, from: number): Promise<Acknowledged[]> {
  const { child, url } = await spawnServer(folder);
  const gone = once(child, "exit");
  const acknowledged: Acknowledged[] = [];
  let next = from;
  const client = async (): Promise<void> => {
    while (!child.killed) {
      const { path: to, session, name, send } = write(next++);
      const reply = await fetchReply(`${url}${to}`, send).catch(() => undefined);
      // Once it is killed nothing more can be answered; what came in before was written before.
      if (reply === undefined) continue;
      expect(reply.status).toBe(201);
      const { id } = reply.json as { id: number };
      acknowledged.push({ session, api: to.startsWith("/harbour") ? "harbour" : "gitlab-agents", id, name });
      if (acknowledged.length >= n) child.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
  expect(await gone).toEqual([null, "SIGKILL"]);
  return acknowledged;
}

type Row = { readonly id: number; readonly name: string };

/** The rows that a session of the folder holds beyond its seed. */
async function rowsOf({ in: inSession }: Running, session: string, api: Acknowledged["api"]): Promise<Row[]> {
  const table = api === "harbour" ? "ships" : "agents";
  const state = (await inSession(session).admin(`/state/${api}?table=${table}&limit=10000`)).json;
  const rows = (state as Record<string, Row[]>)[table] ?? [];
  return rows.filter(({ name }) => name.startsWith("kept-"));
}

describe("a mock with a data folder that is killed while clients write", () => {
  // The moments of one folder come after each other: each restart reads what the earlier kills have left.
  const moments = [
    [1, 2, 37],
    [5, 9, 120],
    [16, 250, 3],
    [64, 24, 33],
  ];

  test.each(moments)(
    "has every acknowledged write and no half-done one, killed after %i, then %i, then %i answers",
    { timeout: 30_000 },
    async (...counts) => {
      const folder = temporaryFolder();
      const all: Acknowledged[] = [];
      for (const count of counts) {
        const acknowledged = await writeUntilKilled(folder, count, all.length * 100);
        expect(acknowledged.length).toBeGreaterThanOrEqual(count);
        all.push(...acknowledged);
      }
      const running = await startListening({ services, dataDir: folder });
      for (const session of ["s0", "s1", "s2"])
        for (const api of ["harbour", "gitlab-agents"] as const) {
          const rows = await rowsOf(running, session, api);
          const expected = all.filter((a) => a.session === session && a.api === api);
          expect(rows).toEqual(
            expect.arrayContaining(
              expected.map(({ id, name }) => expect.objectContaining({ id, name }) as Row),
            ),
          );
          // A row and the number that it took are one change: no number is given twice, and none is left out.
          const ids = rows.map(({ id }) => id);
          const first = api === "harbour" ? 31 : 51;
          expect(ids).toEqual(ids.map((_, i) => first + i));
          const { path: to, send } = write(api === "harbour" ? 0 : 1);
          const fresh = { headers: send.headers ?? {}, body: { ...(send.body as object), name: "fresh" } };
          const next = await running.call(to, {
            ...fresh,
            headers: { ...fresh.headers, "X-Mock-Session": session },
          });
          expect(next.json).toMatchObject({ id: first + ids.length });
        }
    },
  );
});

test("a folder whose owner was killed is taken over, one whose owner runs is not", async () => {
  const folder = temporaryFolder();
  const { child } = await spawnServer(folder);
  await expect(startListening({ services, dataDir: folder })).rejects.toThrow(
    `is in use by the process ${child.pid}`,
  );
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  const { call } = await startListening({ services, dataDir: folder });
  expect((await call("/harbour/ships/1", { headers: clerk })).status).toBe(200);
});

describe("the time of a session, on a clock that runs a thousand times as fast", () => {
  /** Epoch milliseconds, as an answer of the session tells. */
  async function timeOf(url: string, session: string, send: Send): Promise<number> {
    const headers = { ...send.headers, "X-Mock-Session": session };
    return Date.parse(
      (await fetchReply(`${url}/harbour/ships/1`, { ...send, headers })).headers.get("date") ?? "",
    );
  }

  async function kill(child: ChildProcess): Promise<void> {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  test.each<[what: string, seen: (url: string) => Promise<number>]>([
    ["that was only read", (url) => timeOf(url, "reader", { headers: clerk })],
    [
      "that was written",
      async (url) => {
        const { path: to, send } = write(0);
        await fetchReply(`${url}${to}`, {
          ...send,
          headers: { ...send.headers, "X-Mock-Session": "reader" },
        });
        return timeOf(url, "reader", { headers: clerk });
      },
    ],
  ])("%s does not go back when the server is killed", async (_, seen) => {
    const folder = temporaryFolder();
    const first = await spawnServer(folder, 1000);
    const times = [await seen(first.url)];
    // So that a clock which begins anew would be behind: the session's time runs away from the wall's.
    await expect.poll(() => seen(first.url)).toBeGreaterThan((times[0] ?? 0) + 300_000);
    times.push(await seen(first.url));
    await kill(first.child);
    const second = await spawnServer(folder, 1000);
    times.push(await timeOf(second.url, "reader", { headers: clerk }));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    await kill(second.child);
  });

  test("of somebody without credentials is not kept: he leaves nothing in the folder", async () => {
    const folder = temporaryFolder();
    const { child, url } = await spawnServer(folder, 1000);
    for (let i = 0; i < 20; i++) await timeOf(url, `nobody-${i}`, {});
    await kill(child);
    expect(readFileSync(path.join(folder, "journal-1.ndjson"), "utf8")).not.toContain("nobody");
  });
});
