import { execFileSync } from "node:child_process";
import { describe, expect, onTestFinished, test } from "vitest";
import { credentials } from "../../src/mock/credentials.gen.ts";
import { touchstone as runTouchstone } from "../run-touchstone.ts";
import { startMockProcess } from "../witness/mock-process.ts";
import { postgresPrograms, startPostgres } from "./private-postgres.ts";

test("workers without a store are refused, with the reason", async () => {
  const { code, err } = await runTouchstone(["mock", "--workers", "2", "-p", "0"], { cwd: process.cwd() });
  expect(code).toBe(2);
  expect(err).toContain("--workers wants --store");
});

describe.skipIf(postgresPrograms() === undefined)("workers on one PostgreSQL", () => {
  test("serve one state behind one port; one that is killed is replaced", { timeout: 300_000 }, async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    const store = await postgres.database();
    const program = await startMockProcess("gitlab", "--quiet", "--workers", "2", "--store", store);
    onTestFinished(() => program.stop());
    const { url, child } = program;
    const agents = `${url}/api/v4/projects/20/cluster_agents`;
    const headers = { ...credentials.gitlab.admin.headers, "Content-Type": "application/json" };
    const add = (name: string): Promise<Response> =>
      fetch(agents, { method: "POST", headers, body: JSON.stringify({ name }) });
    const made = await Promise.all(Array.from({ length: 20 }, (_, i) => add(`made-${i}`)));
    const ids = await Promise.all(made.map(async (reply) => ((await reply.json()) as { id: number }).id));
    expect(new Set(ids).size).toBe(20);
    const [first = 0, second = 0] = childrenOf(child.pid);
    process.kill(first, "SIGKILL");
    await expect.poll(() => childrenOf(child.pid).filter((pid) => pid !== first).length).toBe(2);
    expect(childrenOf(child.pid)).toContain(second);
    await expect.poll(async () => (await add("after")).status).toBe(201);
  });
});

function childrenOf(pid: number | undefined): number[] {
  const text = execFileSync("ps", ["-e", "-o", "pid=,ppid=,comm="], { encoding: "utf8" });
  return text.split("\n").flatMap((line) => {
    const [child, parent, command] = line.trim().split(/ +/);
    return Number(parent) === pid && command === "node" ? [Number(child)] : [];
  });
}
