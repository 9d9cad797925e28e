import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { changes, jobs, projects, tokens } from "../../src/fixtures/zuul/names.ts";
import { postgresPrograms, startPostgres } from "./private-postgres.ts";
import { startReplica } from "./replica.ts";

const headers = { Authorization: `Bearer ${tokens.admin}`, "Content-Type": "application/json" };
const tenant = "/zuul/api/tenant/tenant-one";

async function post(url: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
  return response.json();
}

/** Opens a build's console, tells each piece of it, and resolves with how it was closed. */
function listen(url: string, uuid: string, onText: (text: string) => void): Promise<[number, string]> {
  const socket = new WebSocket(`${url.replace("http", "ws")}${tenant}/console-stream`);
  socket.on("open", () => socket.send(JSON.stringify({ uuid, logfile: "console.log" })));
  socket.on("message", (data: Buffer) => onText(data.toString()));
  return new Promise((resolve, reject) => {
    socket.on("close", (code, reason) => resolve([code, reason.toString()]));
    socket.on("error", reject);
  });
}

// Without a PostgreSQL it is skipped; in CI that is an error.
test.skipIf(postgresPrograms() === undefined)(
  "the console of a build is heard at a replica that has met neither its session nor who enqueued it",
  { timeout: 900_000 },
  async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    const store = await postgres.database();
    const [one, other] = [await startReplica(store), await startReplica(store)];
    onTestFinished(() => Promise.all([one.stop(), other.stop()]).then(() => undefined));

    const [change] = changes.spares;
    await post(one.url, `${tenant}/project/${projects.project}/enqueue`, { pipeline: "check", change });
    await post(one.url, "/__admin/clock", { advance: "PT1.2S" });
    const builds = await fetch(`${one.url}${tenant}/builds?change=11&job_name=${jobs.merge}`);
    const [build] = (await builds.json()) as { uuid: string; result: string | null }[];
    expect(build?.result).toBeNull();

    const heard: string[] = [];
    const goOn = (): unknown => post(one.url, "/__admin/clock", { advance: "PT10S" });
    const closed = await listen(other.url, build?.uuid ?? "", (text) => {
      if (heard.push(text) === 1) void goOn();
    });
    expect(closed).toEqual([1000, "No more data"]);
    const lines = heard.join("").trimEnd().split("\n");
    expect(lines[0]).toMatch(/\| Job console starting$/);
    expect(lines.at(-1)).toMatch(/\| RUN END RESULT_NORMAL: SUCCESS$/);
  },
);
