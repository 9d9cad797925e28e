import { expect, test } from "vitest";
import { runSuite } from "../run/run-suite.ts";
import { stillClock, targetOf } from "../testing/judge.ts";
import { parcels, parcelsDerivation, parcelsLibrary } from "../testing/parcels-contract.ts";
import type { ServedCall, ServerReply } from "../testing/server.ts";
import { serve } from "../testing/server.ts";
import { deriveFrom } from "./derive.ts";

const { scenarios } = deriveFrom(parcelsDerivation, parcels, parcelsLibrary);
const inputs = {
  parcelId: "7c1a54a2-7d3a-4f0e-9a53-0d5b0d0f3a11",
  readerKey: "reader-key",
  writerKey: "writer-key",
};

async function judge(answer: (call: ServedCall) => ServerReply) {
  const server = await serve(answer);
  const result = await runSuite({
    suite: { apis: ["parcels"], scenarios, library: parcelsLibrary },
    target: targetOf(server, { inputs }),
    options: { run: "r1", clock: stillClock(), level: "informational" },
  });
  return { result, calls: server.calls };
}

const refuse = (status: number): ServerReply => ({ status, json: { code: "refused" } });

/** Refuses what the contract of the parcels wants refused. */
function strict({ method, url, headers, body }: ServedCall): ServerReply {
  const key = headers["x-key"];
  if (key === undefined) return refuse(401);
  if (key !== "writer-key" && method === "POST") return refuse(403);
  if (key !== "writer-key" && method === "DELETE") return refuse(403);
  if (method === "POST" && headers["content-type"] === "application/json")
    return isParcel(body) && url.includes("depot=") ? { status: 201, json: { id: "1" } } : refuse(400);
  return url.includes("dead") ? refuse(404) : refuse(400);
}

function isParcel(body: string): boolean {
  return /^\{"name":"par-\w+","to":\{"code":"12345","kind":"home"\}\}$/.test(body);
}

test("a server that refuses what it must passes every derived case", async () => {
  const { result } = await judge(strict);
  expect(result.cases.filter((c) => c.verdict !== "pass").map((c) => `${c.id}: ${c.reason}`)).toEqual([]);
});

test("every request is one that the contract allows or, on purpose, not", async () => {
  const { result } = await judge(() => refuse(400));
  expect(result.cases.filter((c) => c.verdict === "error")).toEqual([]);
});

test("a server that accepts everything fails every derived case", async () => {
  const { result } = await judge(({ method }) =>
    method === "POST" ? { status: 201, json: { id: "made" } } : { status: method === "GET" ? 200 : 204 },
  );
  expect(result.cases.filter((c) => c.verdict !== "fail").map((c) => c.id)).toEqual([]);
});

test("what a wrongly accepted request made is taken back", async () => {
  const { calls } = await judge(({ method }) =>
    method === "POST" ? { status: 201, json: { id: "7c1a54a2-7d3a-4f0e-9a53-0d5b0d0f3a12" } } : refuse(400),
  );
  const made = calls.filter((c) => c.method === "POST").length;
  const removed = calls.filter((c) => c.method === "DELETE" && c.url.endsWith("3a12"));
  expect(made).toBeGreaterThan(20);
  expect(removed).toHaveLength(made);
  expect(removed.every((c) => c.headers["x-key"] === "writer-key")).toBe(true);
});

test("nothing is taken back after a refusal", async () => {
  const { calls } = await judge(strict);
  expect(calls.filter((c) => c.method === "DELETE" && c.url.endsWith("made"))).toEqual([]);
  expect(calls).toHaveLength(scenarios.length);
});
