import { once } from "node:events";
import { cpSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DataDir } from "../../src/mock/core/store/data-dir.ts";
import { DataDirError } from "../../src/mock/core/store/stored.ts";
import { Dice } from "../../src/mock/core/testing/random.ts";
import type { Started } from "../start-program.ts";
import { knock, look, register, registered, serveFolder } from "./served.ts";

/** What a part of the soak has done, and what it has found wrong. */
export interface Found {
  /** What was counted, in the order in which it is shown. */
  readonly counts: Record<string, number>;
  readonly wrong: string[];
}

/** What sessions must hold: the agents whose registering was told to have succeeded. */
type Held = Map<string, Set<string>>;

const sessions = Array.from({ length: 16 }, (_, i) => `soak-${i}`);

async function kill({ child }: Started): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Writes of many clients until one says stop; each told success is in `held`, and `onTold` hears how many there were. */
async function write(
  url: string,
  held: Held,
  { from, more, onTold }: { from: number; more: () => boolean; onTold?: (told: number) => void },
): Promise<number> {
  let next = from;
  let told = 0;
  const client = async (session: string): Promise<void> => {
    while (more()) {
      const name = `a-${next++}`;
      if ((await register(url, session, name)) !== 201) continue;
      told++;
      held.set(session, (held.get(session) ?? new Set()).add(name));
      onTold?.(told);
    }
  };
  await Promise.all(sessions.map(client));
  return told;
}

async function missing(url: string, held: Held): Promise<string[]> {
  const lost: string[] = [];
  for (const [session, names] of held) {
    const there = await registered(url, session);
    for (const name of names) if (!there.has(name)) lost.push(`${session} lost ${name}`);
  }
  return lost;
}

/** Kills the mock in the middle of writes, again and again: nothing that was acknowledged is lost. */
export async function kills(folder: string, until: number): Promise<Found> {
  const held: Held = new Map();
  const counts = { kills: 0, acknowledged: 0, lost: 0 };
  const wrong: string[] = [];
  while (Date.now() < until) {
    const server = await serveFolder(folder);
    const isOver = { now: false };
    const enough = 20 + 30 * (counts.kills % 7);
    const isEnough = { now: false };
    const writing = write(server.url, held, {
      from: (counts.kills + 1) * 100_000,
      more: () => !isOver.now,
      onTold: (told) => (isEnough.now = told >= enough),
    });
    while (!isEnough.now) await look(server.url);
    await kill(server);
    isOver.now = true;
    counts.acknowledged += await writing;
    counts.kills++;
    const again = await serveFolder(folder);
    const lost = await missing(again.url, held);
    counts.lost += lost.length;
    wrong.push(...lost.slice(0, 3));
    await (counts.kills % 2 === 0 ? again.stop() : kill(again));
  }
  return { counts, wrong };
}

/** Flips bits in, and cuts, copies of a folder: each is refused, or told to be healed. */
export async function flips(folder: string, until: number): Promise<Found> {
  const counts = { flips: 0, cuts: 0, unnoticed: 0 };
  const wrong: string[] = [];
  const dice = new Dice(20_261_130);
  const copy = `${folder}-copy`;
  while (Date.now() < until) {
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    const files = ["seed/axhub.ndjson", ...readdirSync(copy).filter((name) => name.endsWith(".ndjson"))];
    const name = dice.pick(files) ?? "";
    const bytes = readFileSync(path.join(copy, name));
    const at = dice.roll(bytes.length);
    const isCut = dice.coin();
    if (!isCut) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << dice.roll(8)), at);
    writeFileSync(path.join(copy, name), isCut ? bytes.subarray(0, at) : bytes);
    counts[isCut ? "cuts" : "flips"]++;
    const noticed = await isNoticed(copy);
    if (noticed) continue;
    counts.unnoticed++;
    wrong.push(`${name}: ${isCut ? "cut" : "a bit flipped"} at byte ${at}, and nothing was said`);
  }
  return { counts, wrong };
}

async function isNoticed(folder: string): Promise<boolean> {
  const told: string[] = [];
  const nobody = (): never => {
    throw new Error("there is a seed");
  };
  const dir = await DataDir.open(folder, (line) => void told.push(line));
  try {
    for (const api of ["axhub", "gitlab-agents"]) await dir.seed(api, nobody);
    await dir.load({ session: () => undefined, snapshot: () => undefined, event: () => undefined });
    return told.length > 0;
  } catch (error) {
    return error instanceof DataDirError;
  } finally {
    await dir.close();
  }
}

/** Fills a small disk: reads go on, the folder heals when there is room, and nothing that was acknowledged is lost. */
export async function fullDisk(disk: string, until: number): Promise<Found> {
  const counts = { rounds: 0, acknowledged: 0, refused: 0, lost: 0, files: 0 };
  const wrong: string[] = [];
  const folder = path.join(disk, "data");
  const ballast = path.join(disk, "ballast");
  const held: Held = new Map();
  let from = 0;
  while (Date.now() < until) {
    const server = await serveFolder(folder);
    counts.acknowledged += await some(server.url, held, (from += 10_000));
    fill(ballast);
    const before = counts.refused;
    for (let i = 0; i < 200; i++)
      if ((await register(server.url, "full", `f-${from + i}`)) !== 201) counts.refused++;
    if (counts.refused === before) wrong.push("the disk was not full");
    if ((await look(server.url)) !== 200) wrong.push("a read was refused on a full disk");
    counts.files = Math.max(counts.files, readdirSync(folder).length);
    // A start needs no room.
    await kill(server);
    const again = await serveFolder(folder);
    wrong.push(...(await missing(again.url, held)));
    rmSync(ballast);
    counts.acknowledged += await some(again.url, held, (from += 10_000));
    const lost = await missing(again.url, held);
    counts.lost += lost.length;
    wrong.push(...lost.slice(0, 3));
    await again.stop();
    counts.rounds++;
    if (counts.files > 5) wrong.push(`${counts.files} files where there are five`);
    // The disk is for many rounds only if each begins anew.
    if (statSync(path.join(folder, "journal-1.ndjson")).size > 512 * 1024) {
      rmSync(folder, { recursive: true });
      held.clear();
    }
  }
  return { counts, wrong };
}

async function some(url: string, held: Held, from: number): Promise<number> {
  let left = 160;
  return write(url, held, { from, more: () => left-- > 0 });
}

function fill(file: string): void {
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2))
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch {
      // Full for this size: smaller ones may still fit.
    }
}

/** Very many sessions of nobody beside a few that are worked in: those stay, and nobody is locked out. */
export async function manySessions(folder: string, until: number): Promise<Found> {
  const counts = { sessions: 0, acknowledged: 0, "refused 503": 0, lost: 0 };
  const held: Held = new Map();
  const server = await serveFolder(folder, ["--max-sessions", "200"]);
  const wrong: string[] = [];
  while (Date.now() < until) {
    const ids = Array.from({ length: 100 }, () => `nobody-${counts.sessions++}`);
    const statuses = await Promise.all(ids.map((id) => knock(server.url, id)));
    counts["refused 503"] += statuses.filter((status) => status === 503).length;
    counts.acknowledged += await some(server.url, held, counts.sessions * 1000);
  }
  const lost = await missing(server.url, held);
  counts.lost = lost.length;
  wrong.push(...lost.slice(0, 3));
  if (counts["refused 503"] > 0) wrong.push("somebody was locked out");
  await server.stop();
  return { counts, wrong };
}
