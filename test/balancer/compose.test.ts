import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { parse } from "yaml";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { changes, jobs, projects } from "../../src/fixtures/zuul/names.ts";
import { credentials } from "../../src/mock/credentials.gen.ts";
import { postgresPrograms, startPostgres } from "../replicas/private-postgres.ts";
import type { Started } from "../start-program.ts";
import { startProgram } from "../start-program.ts";
import { startNameServer } from "./name-server.ts";
import { freePort, nginxProgram, startNginx } from "./nginx.ts";

interface Compose {
  readonly services: {
    readonly touchstone: {
      readonly command: readonly string[];
      readonly environment: Readonly<Record<string, string>>;
      readonly deploy: { readonly replicas: number };
    };
  };
  readonly configs: { readonly balancer: { readonly content: string } };
}

const { services, configs } = parse(
  readFileSync(path.join(packageRoot, "compose.replicas.yaml"), "utf8"),
) as Compose;
const { command, environment, deploy } = services.touchstone;
const admin = { "x-admin-token": "secret" };

/** The text with one place in it another; throws when it does not stand there exactly once. */
function put(text: string, place: string, other: string): string {
  if (text.split(place).length !== 2) throw new Error(`compose.replicas.yaml has not one ${place}`);
  return text.replace(place, () => other);
}

/** All that the file declares, without its containers: each replica has an address of its own, and all the same port. */
async function startComposed() {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.remove());
  const database = new URL((await postgres.database()).replace("@/", "@local/"));
  const env = {
    ...environment,
    ...{ PGHOST: database.searchParams.get("host") ?? "", PGDATABASE: database.pathname.slice(1) },
    ...{
      PGPASSWORD: "never asked for",
      TOUCHSTONE_ADMIN_TOKEN: "secret",
      TOUCHSTONE_PORT: String(await freePort()),
    },
  };
  const addresses = Array.from({ length: deploy.replicas }, (_, i) => `127.0.0.${i + 2}`);
  const replicas: Started[] = [];
  for (const address of addresses) {
    const own = { ...env, TOUCHSTONE_HOST: address };
    const program = path.join(packageRoot, "bin", "touchstone.js");
    replicas.push(await startProgram([program, ...command], process.execPath, own));
  }
  onTestFinished(async () => {
    const alive = replicas.filter(({ child }) => child.exitCode === null && child.signalCode === null);
    await Promise.all(alive.map((replica) => replica.stop()));
  });
  const names = await startNameServer(addresses);
  onTestFinished(() => names.stop());
  const port = await freePort();
  let servers = configs.balancer.content.replaceAll("$$", "$");
  servers = put(servers, "listen 80;", `listen 127.0.0.1:${port};`);
  servers = put(servers, "resolver 127.0.0.11 ", `resolver 127.0.0.1:${names.port} ipv6=off `);
  servers = put(servers, "http://touchstone:4010", `http://touchstone:${env.TOUCHSTONE_PORT}`);
  const nginx = await startNginx(servers, port);
  onTestFinished(() => nginx.stop());
  return { url: nginx.url, replicas };
}

describe.skipIf(postgresPrograms() === undefined || nginxProgram() === undefined)(
  "compose.replicas.yaml",
  () => {
    test(
      "serves each session by any of its replicas, also WebSockets, and when one is killed",
      { timeout: 300_000 },
      async () => {
        const { url, replicas } = await startComposed();
        const agents = `${url}/gitlab/api/v4/projects/20/cluster_agents`;
        const headers = {
          ...credentials.gitlab.admin.headers,
          "content-type": "application/json",
          "x-mock-session": "balanced",
        };
        const add = async (name: string): Promise<number> => {
          const answer = await fetch(agents, { method: "POST", headers, body: JSON.stringify({ name }) });
          return answer.status;
        };
        const names = async (): Promise<unknown> => {
          const answer = await fetch(`${agents}?per_page=100`, { headers });
          return ((await answer.json()) as { name: string }[])
            .map(({ name }) => name)
            .filter((name) => name.startsWith("made-"));
        };
        const made: string[] = [];
        const more = async (): Promise<void> => {
          for (let i = 0; i < 9; i++) {
            const name = `made-${made.length}`;
            expect([name, await add(name)]).toEqual([name, 201]);
            made.push(name);
            expect(((await names()) as string[]).sort()).toEqual([...made].sort());
          }
        };
        await more();
        const pass = async (time: string): Promise<void> => {
          const body = JSON.stringify({ advance: time });
          const init = { method: "POST", headers: { ...headers, ...admin }, body };
          expect((await fetch(`${url}/__admin/clock`, init)).status).toBe(200);
        };
        const tenant = "__session/balanced/zuul/api/tenant/tenant-one";
        await fetch(`${url}/${tenant}/project/${projects.project}/enqueue`, {
          ...{
            method: "POST",
            headers: { ...credentials.zuul.admin.headers, "content-type": "application/json" },
          },
          body: JSON.stringify({ pipeline: "check", change: changes.spares[0] }),
        });
        await pass("PT2S");
        const listed = await fetch(`${url}/${tenant}/builds?change=11&job_name=${jobs.merge}`);
        const [build] = (await listed.json()) as { uuid: string }[];
        const socket = new WebSocket(`${url.replace("http", "ws")}/${tenant}/console-stream`);
        await once(socket, "open");
        const closed = once(socket, "close");
        const first = once(socket, "message");
        socket.send(JSON.stringify({ uuid: build?.uuid, logfile: "console.log" }));
        expect(String((await first)[0])).toContain("Job console starting");
        // The build ends, by a request that another replica may serve.
        await pass("PT1H");
        expect((await closed).map(String)).toEqual(["1000", "No more data"]);
        for (const { child } of replicas.slice(1)) {
          const gone = once(child, "exit");
          child.kill("SIGKILL");
          await gone;
          // Its address is still among those that the balancer is told.
          await more();
        }
        expect((await fetch(`${url}/__admin/sessions`, { headers })).status).toBe(401);
      },
    );
  },
);
