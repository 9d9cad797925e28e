import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { ServedCall, ServerReply } from "../conformance/engine/testing/server.ts";
import { closedUrl, serve } from "../conformance/engine/testing/server.ts";
import { folderWith, startTouchstone, touchstone } from "./run-touchstone.ts";
import { shopScenarios } from "./shop.ts";

const stale = { "reports/junit.xml": "CONFORMANT", "reports/report.html": "CONFORMANT" };
const verifyShop = (url: string) => ["verify", "--scenarios", "e2e", "--base-url", url];

/** A shop that holds its answer to what it is asked for first, until it is told to go on. */
async function holding(method: string): Promise<{
  readonly url: string;
  readonly calls: ServedCall[];
  /** Resolves when the held request has come. */
  readonly asked: Promise<void>;
  readonly goOn: () => void;
}> {
  let come = (): void => undefined;
  let goOn = (): void => undefined;
  const asked = new Promise<void>((resolve) => (come = resolve));
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const order = { id: "o1" };
  const server = await serve(async (call): Promise<ServerReply> => {
    if (call.method === method) {
      come();
      await held;
    }
    if (call.method === "POST") return { status: 201, json: order };
    return call.method === "DELETE" ? { status: 204 } : { status: 200, json: order };
  });
  return { ...server, asked, goOn: () => goOn() };
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s cleans up what runs, writes what there is and exits with %i", async (signal, code) => {
  const shop = await holding("POST");
  const cwd = folderWith({ ...shopScenarios, ...stale });
  const { child, ended } = startTouchstone([...verifyShop(shop.url), "--concurrency", "1"], { cwd });
  await shop.asked;
  expect(readdirSync(path.join(cwd, "reports"))).toEqual([]);
  child.kill(signal);
  child.stderr.once("data", shop.goOn);
  const { code: found, out, err } = await ended;
  expect(found).toBe(code);
  expect(err).toContain(`${signal}: the cases that run are cleaned up`);
  expect(shop.calls.map((c) => c.method)).toEqual(["POST", "DELETE"]);
  expect(out).toContain("INCOMPLETE: of 2 required cases in e2e 0 passed, 2 NOT RUN");
  expect(readFileSync(path.join(cwd, "reports/junit.xml"), "utf8")).toContain(`broken off by ${signal}`);
});

test("a second signal ends the run at once", async () => {
  const shop = await holding("DELETE");
  const cwd = folderWith({ ...shopScenarios, ...stale });
  const { child, ended } = startTouchstone([...verifyShop(shop.url), "--concurrency", "1"], { cwd });
  await shop.asked;
  child.stderr.once("data", () => child.kill("SIGINT"));
  child.kill("SIGINT");
  expect((await ended).code).toBe(130);
  expect(readdirSync(path.join(cwd, "reports"))).toEqual([]);
});

test("the built-in mock outlives a signal to the whole group, until what runs is cleaned up", async () => {
  const cwd = folderWith(stale);
  const { child, ended } = startTouchstone(["verify", "gitlab-agents", "--concurrency", "1", "--verbose"], {
    cwd,
    detached: true,
  });
  child.stdout.once("data", () => process.kill(-(child.pid ?? 0), "SIGINT"));
  const { code, out } = await ended;
  expect(code).toBe(130);
  expect(out).toMatch(/INCOMPLETE: of \d+ required cases \d+ passed, \d+ NOT RUN\n$/);
});

test("a run that was to be certified is cleaned up, too, and nothing is signed", async () => {
  const cwd = folderWith({});
  await touchstone(["certify", "--new-key", "key.pem"], { cwd });
  const { child, ended } = startTouchstone(
    ["certify", "gitlab-agents", "--key", "key.pem", "--concurrency", "1", "--verbose"],
    { cwd, detached: true },
  );
  child.stdout.once("data", () => process.kill(-(child.pid ?? 0), "SIGTERM"));
  const { code, out, err } = await ended;
  expect(code).toBe(143);
  expect(err).toContain("SIGTERM: the cases that run are cleaned up");
  expect(out).toMatch(
    /INCOMPLETE: of \d+ required cases \d+ passed, \d+ NOT RUN\nnothing was signed: the run was broken off by SIGTERM\n$/,
  );
  expect(readdirSync(path.join(cwd, "certificate"))).toEqual([]);
});

test("a target that nobody can reach leaves reports that say so, and none of an earlier run", async () => {
  const cwd = folderWith({ ...shopScenarios, ...stale });
  const { code, out } = await touchstone(verifyShop(await closedUrl()), { cwd });
  expect(code).toBe(2);
  expect(out).toContain("ERROR: of 2 required cases in e2e 0 passed, 2 UNREACHABLE");
  expect(readdirSync(path.join(cwd, "reports")).sort()).toEqual([
    "evidence.har.gz",
    "junit.xml",
    "result.json",
    "summary.md",
  ]);
  expect(readFileSync(path.join(cwd, "reports/junit.xml"), "utf8")).toContain('errors="2"');
});

test("a mistake of the caller leaves no report of an earlier run either", async () => {
  const cwd = folderWith({ ...shopScenarios, ...stale });
  expect((await touchstone(["verify", "--scenarios", "nowhere"], { cwd })).code).toBe(2);
  expect(readdirSync(path.join(cwd, "reports"))).toEqual([]);
});

test("a target that goes away in the middle is given up", async () => {
  const server = await serve(() => "reset");
  const cwd = folderWith(shopScenarios);
  const args = [...verifyShop(server.url), "--max-errors", "1", "--concurrency", "1"];
  const { code, out } = await touchstone(args, { cwd });
  expect(code).toBe(1);
  expect(server.calls).toHaveLength(1);
  expect(out).toContain("NOT CONFORMANT: of 2 required cases in e2e 0 passed, 1 FAILED, 1 NOT RUN");
});
