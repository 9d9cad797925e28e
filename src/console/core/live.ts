import { effect, signal } from "@preact/signals";
import type { Schemas } from "./client.ts";
import { AdminError, send, signInWanted } from "./client.ts";
import { route, session } from "./route.ts";
import { readEvents } from "./sse.ts";

export type RequestLine = Omit<Schemas["JournalEntry"], "headers" | "body">;

export interface LiveRequests {
  readonly requests: readonly RequestLine[];
  readonly skipped: number;
}

/** Whether the mock's events arrive. */
export const connection = signal<"connecting" | "live" | "lost">("connecting");

/** A page that nobody looks at holds no connection: browsers have few of them for all pages of one mock. */
const isShown = signal(!document.hidden);
addEventListener("visibilitychange", () => (isShown.value = !document.hidden));

/** Counts up whenever something of that part may show something else. */
const versions = new Map<string, ReturnType<typeof signal<number>>>();

export function version(part: string): number {
  return versionSignal(part).value ?? 0;
}

function versionSignal(part: string): ReturnType<typeof signal<number>> {
  const known = versions.get(part) ?? signal<number>(0);
  versions.set(part, known);
  return known;
}

/** Says that parts have changed: `state` is everywhere when a session is put back to its seed. */
export function touch(parts: readonly string[]): void {
  const all = parts.includes("reset") || parts.includes("snapshots") ? [...versions.keys()] : parts;
  for (const part of all) {
    const found = versionSignal(part);
    found.value = (found.peek() ?? 0) + 1;
  }
}

type Listener = (told: LiveRequests) => void;
const listeners = new Set<Listener>();

/** Hears of requests as they are answered, until the returned function is called. */
export function onRequests(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The mock sends something at least every 15 s. */
const silenceMs = 25_000;
const retryMs = [300, 1000, 2000, 4000] as const;

/** Follows the session that is looked at while the page is, and calls again when it was cut off. */
export function startLive(): void {
  effect(() => {
    const followed = { session: session.value, all: route.value.query.get("sessions") === "all" };
    if (signInWanted.value !== undefined || !isShown.value) return;
    const stop = new AbortController();
    void keepFollowing(followed, stop.signal);
    return () => stop.abort();
  });
}

interface Followed {
  readonly session: string;
  readonly all: boolean;
}

async function keepFollowing(followed: Followed, stop: AbortSignal): Promise<void> {
  let failures = 0;
  while (!isOver(stop)) {
    const heard = await follow(followed, stop).catch((error: unknown) => {
      if (error instanceof AdminError && error.status === 401) return undefined;
      return false;
    });
    if (heard === undefined || isOver(stop)) return;
    connection.value = "lost";
    failures = heard ? 0 : failures + 1;
    await pause(retryMs[Math.min(failures, retryMs.length - 1)] ?? 0, stop);
  }
}

/** It changes while we wait, which the compiler cannot know. */
function isOver(stop: AbortSignal): boolean {
  return stop.aborted;
}

/** Resolves to true when the stream ended after it had begun. */
async function follow(followed: Followed, stop: AbortSignal): Promise<boolean> {
  const silence = new AbortController();
  const abort = AbortSignal.any([stop, silence.signal]);
  const query = { sessions: followed.all ? "all" : "own" };
  const response = await send("followEvents", { session: followed.session, query }, abort);
  if (!response.body) return false;
  connection.value = "live";
  touch([...versions.keys()]);
  const decoder = new TextDecoder();
  let timer = setTimeout(() => silence.abort(), silenceMs);
  let waiting = "";
  try {
    for await (const bytes of response.body) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
      const { events, rest } = readEvents(waiting + decoder.decode(bytes, { stream: true }));
      waiting = rest;
      for (const { name, data } of events) hear(name, JSON.parse(data));
    }
  } catch {
    // cut off: the caller calls again
  } finally {
    clearTimeout(timer);
  }
  return true;
}

function hear(name: string, data: unknown): void {
  // JSON boundary: the events of the admin's contract.
  if (name === "requests") for (const listener of listeners) listener(data as LiveRequests);
  if (name === "changed") touch((data as { parts: string[] }).parts);
}

/** Waits, shorter when the page comes to the front or the machine back to its network. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      for (const name of ["online", "focus"]) removeEventListener(name, done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    for (const name of ["online", "focus"]) addEventListener(name, done);
    stop.addEventListener("abort", done);
  });
}
