import { isSecretHeader, isSecretInput, mark } from "../../../contracts/lib/secrets.ts";
import type { Scope, Values } from "../arazzo/evaluate.ts";
import { Unresolvable } from "../arazzo/evaluate.ts";
import type { ScenarioStep } from "../arazzo/scenario.ts";
import type { Repeat, RepeatVariable } from "../model/result.ts";
import type { Frame } from "./case-run.ts";
import { scopeOf } from "./case-run.ts";
import { commandOf } from "./command.ts";
import type { Secrets } from "./redact.ts";
import type { Destination } from "./request.ts";
import { buildRequest } from "./request.ts";
import { shellWord } from "./shell-word.ts";
import { Placeholders } from "./placeholders.ts";
import type { Repeatable } from "./repeatable.ts";

/**
 * Builds the request of a step once more, with a variable for every secret input and for every output of another step:
 * whoever repeats it gets other ids. Few steps are ever repeated, so it is built only when it is asked for, of what was
 * known when the step was run; undefined where it cannot be built.
 */
export function repeatLater(
  step: ScenarioStep,
  { frame, to }: { readonly frame: Frame; readonly to: Destination },
): () => Repeatable | undefined {
  const now = scopeOf(frame);
  const scope = { ...now, steps: new Map(now.steps), workflows: new Map(now.workflows) };
  return () => {
    const placeholders = new Placeholders();
    try {
      return { request: buildRequest(step, withPlaces(frame, scope, placeholders), to), placeholders };
    } catch (error) {
      if (error instanceof Unresolvable) return undefined;
      throw error;
    }
  };
}

function withPlaces(frame: Frame, scope: Scope, places: Placeholders): Scope {
  const { target } = frame.run.environment;
  const declared = frame.scenario.inputs.properties ?? {};
  const isSecret = (name: string) =>
    target.secrets.includes(name) || isSecretInput(name, declared[name]?.format);
  const inputs = Object.entries(scope.inputs).map(([name, value]) => [
    name,
    isSecret(name) ? places.of(value, { name, from: `input ${name} of the target` }) : value,
  ]);
  const outputsOf = (of: string, values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        places.of(value, { name: `${of}_${name}`, from: `output ${name} of ${of}` }),
      ]),
    );
  return {
    ...scope,
    inputs: Object.fromEntries(inputs) as Values,
    steps: new Map([...scope.steps].map(([id, values]) => [id, outputsOf(id, values)])),
    workflows: new Map(
      [...scope.workflows].map(([id, { inputs: given, outputs }]) => [
        id,
        { inputs: given, outputs: outputsOf(id, outputs) },
      ]),
    ),
  };
}

/** The command for a shell, without secrets, and the variables to set before it. */
export function toRepeat({ request, placeholders }: Repeatable, secrets: Secrets): Repeat {
  const used = new Map<string, RepeatVariable>();
  const word = (text: string): string => shellWord(placeholders.parts(secrets.redact(text), used));
  const header = (name: string, value: string): string => {
    const hides = isSecretHeader(name) && !placeholders.areIn(value);
    return word(`${name}: ${hides ? mark : value}`);
  };
  const command = commandOf(request, { word, header });
  return { command, variables: [...used.values()] };
}
