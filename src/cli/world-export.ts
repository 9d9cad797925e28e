import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "../../conformance/engine/model/files.ts";
import type { ShownWorld } from "../mock/core/admin/show-world.ts";
import { suggestion } from "../../contracts/lib/nearest-name.ts";
import { clockFile } from "../mock/world-folder.ts";
import { UsageError } from "./exit.ts";

interface From {
  readonly url: string;
  readonly session?: string | undefined;
  readonly adminToken?: string;
}

/** Saves a session of a running mock: a JSON file for each API, and its clock. Returns what was written. */
export async function exportWorldFrom(folder: string, from: From): Promise<string[]> {
  const { clock, apis } = await askWorld(from);
  makeFolder(folder);
  const files = Object.entries({ ...apis, [clockFile]: clock });
  // A file of the same API by another ending would be a second world of it.
  for (const name of await readdir(folder))
    if (/\.(?:ya?ml|json)$/.test(name) && files.some(([api]) => api === path.parse(name).name))
      await rm(path.join(folder, name));
  const written: string[] = [];
  for (const [name, content] of files) {
    const file = path.join(folder, `${name}.json`);
    await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
    written.push(file);
  }
  return written;
}

async function askWorld(from: From): Promise<ShownWorld> {
  if (from.session !== undefined) await assertSession(from.session, from);
  return (await ask("world", from)) as ShownWorld;
}

/** A mock makes a session of any name when it is first asked for; what is saved was used before. */
async function assertSession(session: string, from: From): Promise<void> {
  const { sessions } = (await ask("sessions", { ...from, session: undefined })) as {
    readonly sessions: readonly { id: string }[];
  };
  const known = sessions.map(({ id }) => id);
  if (!known.includes(session))
    throw new UsageError(`${from.url} has no session ${session}${suggestion(session, known)}`);
}

async function ask(what: string, { url, session, adminToken }: From): Promise<unknown> {
  const address = `${url.replace(/\/$/, "")}/__admin/${what}`;
  const headers = {
    ...(session === undefined ? {} : { "X-Mock-Session": session }),
    ...(adminToken === undefined ? {} : { Authorization: `Bearer ${adminToken}` }),
  };
  const response = await fetch(address, { headers }).catch((error: unknown) => {
    const { cause } = error as { cause?: { message?: string } };
    throw new UsageError(`no mock answers at ${url}: ${cause?.message ?? String(error)}`);
  });
  const body = (await response.json().catch(() => ({}))) as { readonly detail?: string };
  if (!response.ok)
    throw new UsageError(
      `${address} answered ${response.status}: ${body.detail ?? "is this a mock of Touchstone?"}`,
    );
  return body;
}
