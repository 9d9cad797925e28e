import autocannon from "autocannon";
import { counted } from "../contracts/lib/counted.ts";
import { tokens } from "../src/fixtures/gitlab-agents/names.ts";
import { postgresPrograms, startPostgres } from "../test/replicas/private-postgres.ts";
import type { Started } from "../test/start-program.ts";
import { startMockProcess } from "../test/witness/mock-process.ts";
import { cpuUs } from "./load.ts";
import type { Measure } from "./result.ts";

const replicas = 3;
const seconds = 10;
const headers = { "private-token": tokens.maintainer, "content-type": "application/json" };

/** Acknowledged writes per second over three replicas of one PostgreSQL with its own settings, which are the safe ones. */
export async function sharedWrites(): Promise<Measure[]> {
  if (postgresPrograms() === undefined)
    throw new Error("there is no PostgreSQL: .ci/postgres.sh installs one");
  const postgres = await startPostgres();
  const store = await postgres.database();
  const programs: Started[] = [];
  for (let i = 0; i < replicas; i++)
    programs.push(await startMockProcess("gitlab", "--quiet", "--store", store));
  const parts = {
    urls: programs.map(({ url }) => url),
    ours: () => programs.map(({ child }) => child.pid ?? 0),
    theirs: () => postgres.processes(),
  };
  const many = await warmed(parts, { what: "writes", sessions: 64 });
  const one = await warmed(parts, { what: "writes", sessions: 1 });
  const reads = await load(parts, { what: "reads", sessions: 64, run: "read" });
  await Promise.all(programs.map((program) => program.stop()));
  await postgres.remove();
  return [
    { name: "shared writes, 64 sessions", unit: "/s", goal: { atLeast: 1000 }, ...many },
    { name: "shared writes, one session", unit: "/s", goal: undefined, ...one },
    { name: "shared reads, 64 sessions", unit: "/s", goal: undefined, ...reads },
  ];
}

interface Parts {
  readonly urls: readonly string[];
  /** The process ids of the replicas, and of the database. */
  readonly ours: () => readonly number[];
  readonly theirs: () => readonly number[];
}

interface Round {
  readonly what: "reads" | "writes";
  readonly sessions: number;
  readonly run: string;
}

type Rate = Pick<Measure, "value" | "detail">;

async function warmed(parts: Parts, round: Omit<Round, "run">): Promise<Rate> {
  await load(parts, { ...round, run: `warm-${round.sessions}` });
  return load(parts, { ...round, run: `measured-${round.sessions}` });
}

/** As many answers a second as all replicas give together. Each request goes to the session whose turn it is. */
async function load({ urls, ours, theirs }: Parts, { what, run, sessions }: Round): Promise<Rate> {
  let count = 0;
  const used = (): [number, number] => [sum(ours().map(usedBy)), sum(theirs().map(usedBy))];
  const before = used();
  const results = await Promise.all(
    urls.map((url) =>
      autocannon({
        url: `${url}/api/v4/projects/20/cluster_agents`,
        ...{ connections: Math.ceil(64 / urls.length), duration: seconds },
        requests: [
          {
            method: what === "reads" ? "GET" : "POST",
            setupRequest: (request) => {
              const session = `${run}-${++count % sessions}`;
              const body = what === "reads" ? undefined : JSON.stringify({ name: `shared-${count}` });
              return { ...request, headers: { ...headers, "x-mock-session": session }, body };
            },
          },
        ],
      }),
    ),
  );
  const after = used();
  const refused = sum(results.map(({ non2xx, errors }) => non2xx + errors));
  if (refused > 0) throw new Error(`${counted(refused, "request")} were refused`);
  const total = sum(results.map(({ requests }) => requests.total));
  const [our = 0, their = 0] = after.map((us, i) => (us - (before[i] ?? 0)) / total);
  return {
    value: sum(results.map(({ requests }) => requests.average)),
    detail: `${replicas} replicas by turns; CPU time for each: ${our.toFixed(0)} µs in the replicas, ${their.toFixed(0)} µs in PostgreSQL (fsync and synchronous_commit on)`,
  };
}

/** CPU time of a process, in microseconds; PostgreSQL's workers come and go. */
function usedBy(pid: number): number {
  try {
    return cpuUs(pid);
  } catch {
    return 0;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
