import path from "node:path";
import { pats } from "../../src/fixtures/axhub/names.ts";
import { tokens } from "../../src/fixtures/gitlab-agents/names.ts";
import type { Started } from "../start-program.ts";
import { startMockProcess } from "../witness/mock-process.ts";

/** The built mock over a data folder, in a process of its own. */
export function serveFolder(folder: string, more: readonly string[] = []): Promise<Started> {
  return startMockProcess("gitlab", "axhub", "--data", path.resolve(folder), ...more);
}

const agents = "/gitlab/api/v4/projects/20/cluster_agents";
const user = { "private-token": tokens.maintainer };

/** Registers an agent in a session; its status, 0: no answer. */
export async function register(url: string, session: string, name: string): Promise<number> {
  const headers = { ...user, "x-mock-session": session, "content-type": "application/json" };
  const body = JSON.stringify({ name });
  const answer = await fetch(url + agents, { method: "POST", headers, body }).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  return answer?.status ?? 0;
}

/** The names of all agents of a session. Throws when they are not answered. */
export async function registered(url: string, session: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (let page: string | null = "1"; page;) {
    const headers = { ...user, "x-mock-session": session };
    const answer: Response = await fetch(`${url}${agents}?per_page=100&page=${page}`, { headers });
    if (answer.status !== 200) throw new Error(`${session}: ${answer.status} ${await answer.text()}`);
    for (const { name } of (await answer.json()) as { name: string }[]) names.add(name);
    page = answer.headers.get("x-next-page");
  }
  return names;
}

/** Somebody without credentials, in a session of his own. */
export async function knock(url: string, session: string): Promise<number> {
  const answer = await fetch(`${url}/axhub/api/v1/github/accounts`, {
    headers: { "x-mock-session": session },
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Somebody with credentials, who only reads. */
export async function look(url: string): Promise<number> {
  const answer = await fetch(`${url}/axhub/api/v1/github/accounts`, { headers: { "x-api-key": pats.owner } });
  await answer.arrayBuffer();
  return answer.status;
}
