import { readdirSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { Mock } from "../../app.ts";
import { createMock } from "../../app.ts";
import { DataDir } from "../store/data-dir.ts";
import type { StoredEvent, StoredSession } from "../store/stored.ts";
import { DataDirError } from "../store/stored.ts";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { contentsOf } from "./folders.ts";
import { harbour } from "./harbour/service.ts";

/** An event that adds the ship of this number. */
export const shipEvent = (n: number): StoredEvent => ({
  session: "s",
  api: "harbour",
  changes: [{ table: "ships", key: n, seq: n, row: { id: n, name: "⚓" } }],
});

export const noStored = (): never => {
  throw new Error("a new folder holds nothing");
};

/** Opens a folder and tells what is stored in it. */
export async function openFolder(folder: string): Promise<{
  dir: DataDir;
  events: StoredEvent[];
  sessions: Map<string, StoredSession>;
  told: readonly string[];
}> {
  const told: string[] = [];
  const dir = await DataDir.open(folder, (line) => void told.push(line));
  const events: StoredEvent[] = [];
  const sessions = new Map<string, StoredSession>();
  const generation = await dir.load({
    session: (id, stored) => void sessions.set(id, stored),
    snapshot: noStored,
    event: (e) => void events.push(e),
  });
  await dir.start(generation, () => ({ sessions }));
  return { dir, events, sessions, told };
}

/** A folder with journal lines that no snapshot holds, as a killed process leaves it. */
export async function killedAfter(
  ...events: readonly StoredEvent[]
): Promise<{ folder: string; journal: string; snapshot: string }> {
  const folder = temporaryFolder();
  const { dir } = await openFolder(folder);
  for (const e of events) await dir.append(e);
  await dir.close(); // writes nothing: what is acknowledged is on disk already
  const [name = ""] = readdirSync(folder).filter((n) => n.startsWith("journal-"));
  return { folder, journal: path.join(folder, name), snapshot: path.join(folder, "state.ndjson") };
}

/** Opening is refused for the file, for that reason, and nothing in the folder has changed. */
export async function expectRefused(folder: string, reason: string): Promise<void> {
  const before = contentsOf(folder);
  const refused = await createMock({ services: [harbour()], dataDir: folder }).then(
    (mock: Mock) => mock.close(),
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(DataDirError);
  expect((refused as DataDirError).message).toContain(reason);
  expect((refused as DataDirError).message).toContain("It was left as it is");
  expect(contentsOf(folder)).toEqual(before);
}
