import path from "node:path";
import { packageRoot } from "../contracts/lib/package-root.ts";
import type { Started } from "../test/start-program.ts";
import { startProgram } from "../test/start-program.ts";
import { startMockProcess } from "../test/witness/mock-process.ts";
import { byTurns, middle, ratioOf, serve } from "./load.ts";
import { median } from "./measure.ts";
import type { Measure } from "./result.ts";
import type { UsualRead } from "./usual-reads.ts";
import { usualReads } from "./usual-reads.ts";

const amount = 1500;
const rounds = 9;

/**
 * Each usual read against a bare Express 5 route that sends the very same JSON, by turns in the same run. Asked again: the
 * same request once more, which the mock may answer from what it has judged before; made anew: each request with an id of
 * its own, for which no answer is kept.
 */
export async function reads(): Promise<Measure[]> {
  const mock = await startMockProcess();
  const values = await Promise.all(usualReads.map((read) => bodyOf(mock.url, read)));
  const peer = path.join(packageRoot, "bench", "peers", "express.ts");
  const express = await startProgram(["--import", "tsx", peer, "{}", `[${values.join()}]`]);
  const compared: Compared[] = [];
  for (const [index, read] of usualReads.entries())
    compared.push(await compare(read, { mock, express, index, bytes: values[index]?.length ?? 0 }));
  await Promise.all([mock.stop(), express.stop()]);
  const measures = compared.map(({ measure }) => measure);
  const value = median(measures.map((measure) => measure.value));
  const slowest = Math.min(...compared.map(({ anew }) => anew));
  const detail = "against bare Express 5, by CPU time per request";
  return [
    ...measures,
    { name: "usual reads, median", value, unit: "x", goal: { atLeast: 1 }, detail },
    { name: "made anew, slowest", value: slowest, unit: "x", goal: { atLeast: 0.8 }, detail },
  ];
}

interface Compared {
  readonly measure: Measure;
  /** How many times faster than the peer when no answer is kept. */
  readonly anew: number;
}

interface Servers {
  readonly mock: Started;
  readonly express: Started;
  /** Of the read, as the peer counts them. */
  readonly index: number;
  readonly bytes: number;
}

async function compare(read: UsualRead, { mock, express, index, bytes }: Servers): Promise<Compared> {
  const { name, path: asked, headers } = read;
  const withId = { ...headers, "x-request-id": "[<id>]" };
  const { again, theirs, anew } = await byTurns(rounds, {
    again: () => serve(mock, { path: asked, headers }, amount),
    theirs: () => serve(express, { path: `/reads/${index}`, headers }, amount),
    anew: () => serve(mock, { path: asked, headers: withId }, amount),
  });
  const times = [again, theirs, anew].map((served) => middle(served).toFixed(0));
  const detail = `${bytes} bytes; ${times[0]} µs against ${times[1]} µs; made anew ${times[2]} µs, ${ratioOf(anew, theirs).toFixed(2)} x`;
  const measure = { name, value: ratioOf(again, theirs), unit: "x", goal: { atLeast: 0.8 }, detail };
  return { measure, anew: ratioOf(anew, theirs) };
}

async function bodyOf(url: string, read: UsualRead): Promise<string> {
  const response = await fetch(url + read.path, { headers: read.headers });
  const text = await response.text();
  if (!response.ok) throw new Error(`${read.name}: ${response.status} ${text}`);
  return text;
}
