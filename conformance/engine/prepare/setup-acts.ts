import { inputNamesIn } from "../arazzo/input-names.ts";
import type { Values } from "../arazzo/evaluate.ts";
import type { Scenario, ScenarioStep } from "../arazzo/scenario.ts";
import type { StepResult } from "../model/result.ts";
import { isWarning } from "../model/verdict.ts";
import type { CaseRun, Environment } from "../run/case-run.ts";
import type { Secrets } from "../run/redact.ts";
import { openFrame, runCleanup, runWorkflow } from "../run/run-workflow.ts";
import type { Act, Performed } from "./act.ts";

/** What the workflows of a preparation share. */
export interface SetupRun {
  readonly environment: Environment;
  readonly secrets: Secrets;
}

/** A workflow of `setup/` as an act: it needs the inputs that its steps refer to, and gives its outputs. */
export function setupAct(scenario: Scenario, run: SetupRun): Act {
  const { id, outputs, setup = {}, summary } = scenario;
  return {
    id,
    text: summary,
    needs: needsOf(scenario),
    gives: Object.keys(outputs),
    leaves: setup.leaves,
    perform: async (known) => {
      let made = false;
      let last: Performed = { ok: false, reason: "it runs not once" };
      for (const inputs of timesOf(scenario, known)) {
        last = await performOnce(scenario, inputs, run);
        if (!last.ok) return last;
        made ||= last.made;
      }
      return last.ok ? { ...last, made } : last;
    },
    ...(scenario.steps.some(isCleanup) ? { undo: async (known) => undo(scenario, known, run) } : {}),
  };
}

/** Which of many times a workflow runs (see `setup.repeat`). */
const indexName = "index";

/** What only the clean-up refers to is there when it is its turn. */
function needsOf({ steps, outputs, requires }: Scenario): string[] {
  const namesIn = (of: readonly ScenarioStep[]) => inputNamesIn(of.map((s) => ({ ...s, call: undefined })));
  const used = [...inputNamesIn(outputs), ...namesIn(steps.filter((s) => !isCleanup(s)))];
  const cleaned = namesIn(steps.filter(isCleanup));
  return requires.filter((name) => name !== indexName && (used.includes(name) || !cleaned.includes(name)));
}

function isCleanup({ phase }: ScenarioStep): boolean {
  return phase === "cleanup";
}

function timesOf({ setup: { repeat } = {} }: Scenario, known: Values): Values[] {
  if (repeat === undefined) return [known];
  const width = String(repeat).length;
  return Array.from({ length: repeat }, (_, i) => ({
    ...known,
    [indexName]: String(i + 1).padStart(width, "0"),
  }));
}

async function performOnce(scenario: Scenario, inputs: Values, setup: SetupRun): Promise<Performed> {
  const run = openRun(scenario, setup);
  try {
    const { ok, outputs } = await runWorkflow({ scenario, inputs, setup: true }, run);
    const failure = run.results.find(({ verdict }) => verdict === "fail" || verdict === "error");
    const missing = Object.keys(scenario.outputs).filter((name) => outputs[name] === undefined);
    if (!ok || failure) return { ok: false, reason: reasonOf(failure, setup.secrets) };
    if (missing.length > 0) return { ok: false, reason: `the answers did not tell ${missing.join(", ")}` };
    return { ok: true, values: outputs, made: run.results.some((result) => isChange(result, scenario)) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

async function undo(scenario: Scenario, known: Values, setup: SetupRun): Promise<string[]> {
  const problems: string[] = [];
  for (const inputs of timesOf(scenario, known)) {
    const run = openRun(scenario, setup);
    openFrame({ scenario, inputs, setup: true }, run);
    await runCleanup(run);
    for (const result of run.results)
      if (isWarning(result) || result.verdict === "fail") problems.push(reasonOf(result, setup.secrets));
  }
  return problems;
}

function openRun(scenario: Scenario, { environment, secrets }: SetupRun): CaseRun {
  return {
    ...{ environment, scenario, secrets },
    headers: Object.fromEntries(
      Object.entries(environment.target.headers).map(([name, text]) => [name.toLowerCase(), text]),
    ),
    results: [],
    again: new Map(),
    frames: [],
    held: new Map(),
    workflows: new Map(),
    brokenOff: false,
    cleaning: false,
    waited: false,
    budget: mostRequests,
  };
}

const mostRequests = 1000;

function reasonOf(result: StepResult | undefined, secrets: Secrets): string {
  if (!result) return "a step did not do well";
  const { id, operation = "", failures, statuses } = result;
  const status = statuses.at(-1);
  const answered = status === undefined ? "" : ` answered ${status}`;
  return secrets.redact(`${id} (${operation})${answered}: ${failures[0]?.message ?? result.verdict}`);
}

/** A step that changed something: a call that is no question, and that the server did. */
function isChange({ id, workflow, statuses }: StepResult, scenario: Scenario): boolean {
  const step = workflow === scenario.id ? scenario.steps.find((s) => s.id === id) : undefined;
  const call = step?.call;
  return call?.kind === "operation" && call.operation.method !== "GET" && (statuses.at(-1) ?? 0) < 300;
}
