import path from "node:path";
import type { Node, Pair, YAMLMap } from "yaml";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { child, isObject } from "../../../contracts/lib/json-pointer.ts";
import { inputNamesIn } from "../arazzo/input-names.ts";
import type { Problem } from "../arazzo/source.ts";

/** A scenario file as its inputs are concerned. */
export interface ScenarioInputs {
  /** The text with one declaration of all inputs that the file's workflows may use; the same when it has that. */
  readonly text: string;
  /** The inputs that its expressions refer to or its workflows ask for. */
  readonly used: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Puts the declaration of a scenario file's inputs in order: `components.inputs.target` refers to the schema of all
 * inputs of the API, whatever stood there before, and is absent where no workflow refers to it.
 */
export function orderInputs(file: string, text: string, api: string): ScenarioInputs {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) {
    const problem = { file, line: lines.linePos(fault.pos[0]).line, message: fault.message };
    return { text, used: [], problems: [problem] };
  }
  const content: unknown = document.toJS();
  const reference = path.relative(path.dirname(file), path.join("contracts", api, "inputs.gen.json"));
  const block = `  inputs:\n    target: { $ref: "${reference}" }\n`;
  const wanted = referring(content).length > 0 ? block : "";
  const problems = foreignInputs(content).map((message) => ({ file, line: 1, message }));
  const ordered = problems.length > 0 ? text : withInputs(text, document.contents, wanted);
  return { text: ordered, used: usedInputs(content), problems };
}

/** Inputs named by expressions and by `requires`. */
function usedInputs(content: unknown): readonly string[] {
  const asked = workflowsOf(content).flatMap((w) => child(child(w, "x-touchstone"), "requires") ?? []);
  return [...new Set([...inputNamesIn(content), ...asked.filter((name) => typeof name === "string")])];
}

function workflowsOf(content: unknown): readonly unknown[] {
  const workflows = child(content, "workflows");
  return Array.isArray(workflows) ? workflows : [];
}

function referring(content: unknown): readonly unknown[] {
  return workflowsOf(content).filter(
    (w) => child(child(w, "inputs"), "$ref") === "#/components/inputs/target",
  );
}

/** Declarations that would be lost. */
function foreignInputs(content: unknown): string[] {
  const inputs = child(child(content, "components"), "inputs");
  const others = isObject(inputs) ? Object.keys(inputs).filter((name) => name !== "target") : [];
  const own = workflowsOf(content).filter((w) => {
    const declared = child(w, "inputs");
    return declared !== undefined && child(declared, "$ref") !== "#/components/inputs/target";
  });
  return [
    ...others.map((name) => `components.inputs.${name}: the inputs of a scenario file are called target`),
    ...own.map(
      (w) =>
        `workflow ${String(child(w, "workflowId"))}: write inputs: { $ref: "#/components/inputs/target" }`,
    ),
  ];
}

function withInputs(text: string, root: Node | null, block: string): string {
  const components = pairOf(root, "components");
  if (!isMap(components?.value)) return block === "" ? text : `${text.trimEnd()}\ncomponents:\n${block}`;
  const inputs = pairOf(components.value, "inputs");
  if (!inputs) {
    const start = lineStart(text, components.value.range?.[0] ?? text.length);
    return text.slice(0, start) + block + text.slice(start);
  }
  const alone = components.value.items.length === 1 && block === "";
  const [start] = linesOf(text, alone ? components : inputs);
  const [, end] = linesOf(text, inputs);
  return text.slice(0, start) + block + text.slice(end);
}

function pairOf(node: unknown, name: string): Pair<Node, Node> | undefined {
  if (!isMap(node)) return undefined;
  const { items } = node as YAMLMap<Node, Node>; // the keys and values of a parsed document are nodes
  return items.find(({ key }) => isScalar(key) && key.value === name);
}

/** The whole lines on which a member stands. */
function linesOf(text: string, { key, value }: Pair<Node, Node>): readonly [number, number] {
  const end = value?.range?.[1] ?? key.range?.[1] ?? 0;
  const rest = text[end - 1] === "\n" ? end : text.indexOf("\n", end) + 1;
  return [lineStart(text, key.range?.[0] ?? 0), rest === 0 ? text.length : rest];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
