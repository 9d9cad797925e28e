import type { ChildProcess } from "node:child_process";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";

/** Who owns the files, and runs the server: PostgreSQL refuses root. */
interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** A server of its own in a temporary folder, reached by a socket there and nowhere else. */
export interface PrivatePostgres {
  /** Makes an empty database and tells its URL. */
  database(): Promise<string>;
  /** Ends the server as a power cut would, if it runs. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** The process ids of the server and of what it has started, on Linux. */
  processes(): number[];
  /** Ends the server and removes its files. */
  remove(): Promise<void>;
}

/** The folder of PostgreSQL's programs; undefined when there is none here, which in CI is an error. */
export function postgresPrograms(): string | undefined {
  const packaged = "/usr/lib/postgresql";
  const releases = existsSync(packaged) ? readdirSync(packaged).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env["POSTGRES_BIN"] ?? "").split(path.delimiter),
    ...releases.map((release) => path.join(packaged, release, "bin")),
    ...(process.env["PATH"] ?? "").split(path.delimiter),
  ];
  const found = folders.find((folder) => folder !== "" && existsSync(path.join(folder, "initdb")));
  if (found === undefined && process.env["CI"] === "true")
    throw new Error("there is no PostgreSQL: .ci/postgres.sh installs one");
  return found;
}

/** Starts a server with PostgreSQL's own settings; `settings` change some. */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<PrivatePostgres> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error("there is no PostgreSQL here");
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-postgres-"));
  const owner = unprivileged();
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid);
  const data = path.join(folder, "data");
  execFileSync(
    path.join(programs, "initdb"),
    ["-D", data, "-U", "touchstone", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...owner, cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
  );
  const options = { listen_addresses: "", unix_socket_directories: folder, ...settings };
  const given = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  let server: ChildProcess | undefined;
  let databases = 0;
  const url = (database: string): string =>
    `postgresql://touchstone@/${database}?host=${encodeURIComponent(folder)}`;
  const start = async (): Promise<void> => {
    server = spawn(path.join(programs, "postgres"), ["-D", data, ...given], {
      ...owner,
      cwd: folder,
      stdio: "ignore",
    });
    const gone = once(server, "exit").then(() => true);
    while (!(await answers(url("postgres"))))
      if (await Promise.race([gone, pause()])) throw new Error("PostgreSQL ended before it was ready");
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, "exit");
    server.kill(signal);
    await gone;
  };
  process.once("exit", () => server?.kill("SIGQUIT"));
  await start();
  return {
    start,
    processes: () => [server?.pid ?? 0, ...childrenOf(server?.pid)],
    crash: () => end("SIGQUIT"),
    async database() {
      const name = `test${++databases}`;
      await run(url("postgres"), `CREATE DATABASE ${name}`);
      return url(name);
    },
    async remove() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs one statement and tells its rows. */
export async function run(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

function childrenOf(pid: number | undefined): number[] {
  const text = execFileSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" });
  return text.split("\n").flatMap((line) => {
    const [child, parent] = line.trim().split(/ +/).map(Number);
    return parent === pid && child !== undefined ? [child] : [];
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    await run(url, "SELECT 1");
    return true;
  } catch {
    return false;
  }
}

function unprivileged(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (option: "-u" | "-g"): number =>
    Number(
      execFileSync("sh", ["-c", `id ${option} postgres 2>/dev/null || id ${option} nobody`], {
        encoding: "utf8",
      }),
    );
  return { uid: id("-u"), gid: id("-g") };
}

/** Between two looks at a server that is starting. */
function pause(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), 50));
}
