import type { ConsoleLine } from "../console/log.ts";
import { consoleLines } from "../console/log.ts";
import type { Build } from "../state.ts";
import type { Schema } from "./types.ts";

type Playbook = Schema<"Playbook">;
type Task = Schema<"Play">["tasks"][number];
type Phase = Pick<Playbook, "phase" | "trusted" | "playbook" | "branch">;

/** The host that the console names. */
const host = "controller";

/** The playbooks of a build that has ended: the tasks that its console has named, of which the last one failed with it. */
export function jobOutput(build: Build): Playbook[] {
  const lines = consoleLines(build, build.end_time ?? 0);
  const runs = lines.findIndex(({ text }) => text.startsWith("RUN START"));
  const [before, during] = runs < 0 ? [lines, []] : [lines.slice(0, runs), lines.slice(runs)];
  const base = {
    phase: "pre",
    trusted: true,
    playbook: "playbooks/base-pre.yaml",
    branch: "master",
  } as const;
  const own = { phase: "run", trusted: false, playbook: "playbooks/run.yaml" } as const;
  return [
    ...playbooks(build, base, tasksOf(build, before)),
    ...playbooks(build, { ...own, branch: build.ref.branch }, tasksOf(build, during)),
  ];
}

function tasksOf({ uuid, result }: Build, lines: readonly ConsoleLine[]): Task[] {
  return lines.flatMap(({ at, text }, i) => {
    const name = /^TASK \[(.*)\]$/.exec(text)?.[1];
    if (name === undefined) return [];
    const next = lines[i + 1];
    const fails = result === "FAILURE" && (next?.text.startsWith("RUN END") ?? false);
    const task = { id: `${uuid}-task-${at}`, name, duration: span(at, next?.at ?? at) };
    return [{ task, hosts: { [host]: name === "Gathering Facts" ? facts : command(name, fails) } }];
  });
}

const facts: Schema<"Result"> = { action: "setup", changed: false };

function command(name: string, fails: boolean): Schema<"Result"> {
  const stdout = fails ? "1 of 12 tests failed" : `${name}: done`;
  return {
    action: "command",
    changed: true,
    cmd: `./${name.replaceAll(" : ", "/").replaceAll(" ", "-")}.sh`,
    rc: fails ? 1 : 0,
    stdout,
    stdout_lines: [stdout],
    ...(fails && { failed: true, msg: "non-zero return code", stderr: "see the line above" }),
  };
}

/** One playbook of one play; none without tasks. */
function playbooks({ uuid }: Build, phase: Phase, tasks: readonly Task[]): Playbook[] {
  const [first, last] = [tasks[0], tasks.at(-1)];
  if (!first || !last) return [];
  const { start } = first.task.duration;
  const play = {
    id: `${uuid}-${phase.phase}`,
    name: "all",
    duration: { start, end: last.task.duration.end },
  };
  const count = (is: (result: Schema<"Result">) => boolean | undefined): number =>
    tasks.flatMap(({ hosts }) => Object.values(hosts)).filter(is).length;
  const stats = {
    changed: count(({ changed, failed }) => changed && !failed),
    failures: count(({ failed }) => failed),
    ok: count(({ failed }) => !failed),
    ...{ ignored: 0, rescued: 0, skipped: 0, unreachable: 0 },
  };
  return [{ ...phase, index: "0", plays: [{ play, tasks: [...tasks] }], stats: { [host]: stats } }];
}

function span(start: number, end: number): Schema<"Span"> {
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
