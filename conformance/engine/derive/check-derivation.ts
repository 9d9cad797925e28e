import { inputNamesIn } from "../arazzo/input-names.ts";
import type { NodePath, Problem } from "../arazzo/source.ts";
import type { CheckedSource } from "../model/checked-source.ts";
import type { ApiContract, Library } from "../model/library.ts";
import type { Derivation, DefectSelector } from "./derivation.ts";
import { derivationFile } from "./derivation.ts";
import { operationPlaces } from "./operation-places.ts";

/** What the schema of the data cannot see: names of operations, gates, inputs and requirements that there are not. */
export function derivationProblems(
  { source, content }: CheckedSource<Derivation>,
  api: ApiContract,
  library: Library,
): Problem[] {
  const problems: Problem[] = [];
  const file = derivationFile(content.api);
  const tell: Tell = (place, message) => problems.push({ file, line: source.lineOf(place), message });
  checkOperations(content, api, tell);
  checkGates(content, api, tell);
  checkInputs(content, library, tell);
  checkCitations(content, library, tell);
  return [...problems, ...gateProblems(content, api)];
}

/** Every input that the data names, with the place where it does. */
export function namedInputs(derivation: Derivation): { readonly place: NodePath; readonly name: string }[] {
  const { gates, callers, bodyCallers = [], operations } = derivation;
  const named: readonly (readonly [NodePath, string | null | undefined])[] = [
    ...Object.entries(gates).map(([gate, name]) => [["gates", gate], name] as const),
    ...callers.map(({ input }, i) => [["callers", i, "input"], input] as const),
    ...bodyCallers.map(({ input }, i) => [["bodyCallers", i, "input"], input] as const),
    ...Object.entries(operations).map(([id, { caller }]) => [["operations", id, "caller"], caller] as const),
    ...[...texts(derivation)].flatMap(({ at, text }) =>
      inputNamesIn(text).map((name) => [at, name] as const),
    ),
  ];
  return named.flatMap(([place, name]) => (typeof name === "string" ? [{ place, name }] : []));
}

type Tell = (place: NodePath, message: string) => void;

interface Selecting {
  readonly place: NodePath;
  readonly selector: DefectSelector;
}

/** Every place where operations are chosen. */
function selectors({
  valuesAt = [],
  bodyCallers = [],
  callers,
  answers,
  exclusions,
}: Derivation): Selecting[] {
  return [
    ...valuesAt.map(({ at }, i) => ({ place: ["valuesAt", i, "at"], selector: at })),
    ...bodyCallers.map(({ at }, i) => ({ place: ["bodyCallers", i, "at"], selector: at })),
    ...callers.map(({ at }, i) => ({ place: ["callers", i, "at"], selector: at })),
    ...answers.map(({ when }, i) => ({ place: ["answers", i, "when"], selector: when })),
    ...exclusions.map(({ when }, i) => ({ place: ["exclusions", i, "when"], selector: when })),
  ];
}

function checkOperations(derivation: Derivation, { contract }: ApiContract, tell: Tell): void {
  const check = (place: NodePath, id: string): void => {
    if (!contract.byId.has(id)) tell(place, `there is no operation ${id}`);
  };
  for (const { place, selector } of selectors(derivation))
    for (const member of ["operations", "except"] as const)
      for (const [i, id] of (selector[member] ?? []).entries()) check([...place, member, i], id);
  for (const [id, { undo }] of Object.entries(derivation.operations)) {
    check(["operations", id], id);
    for (const [i, { operation }] of (undo?.steps ?? []).entries())
      check(["operations", id, "undo", "steps", i], operation);
  }
}

function checkGates({ gates, ...derivation }: Derivation, { contract }: ApiContract, tell: Tell): void {
  const used = new Set(contract.operations.map((o) => o.extensions["x-gate"]));
  for (const gate of Object.keys(gates))
    if (!used.has(gate)) tell(["gates", gate], `no operation has the x-gate ${gate}`);
  for (const { place, selector } of selectors({ gates, ...derivation })) {
    for (const [i, gate] of (selector.gates ?? []).entries())
      if (!(gate in gates)) tell([...place, "gates", i], `the gate ${gate} is not among the gates`);
    for (const [name, values] of Object.entries(selector.extensions ?? {}))
      for (const [i, value] of values.entries())
        if (!contract.operations.some((o) => String(o.extensions[name]) === value))
          tell([...place, "extensions", name, i], `no operation has the ${name} ${value}`);
  }
}

/** An `x-gate` of the contract that the data does not know is a slip of the one or the other. */
function gateProblems({ api, gates }: Derivation, { contract }: ApiContract): Problem[] {
  const places = operationPlaces(api);
  return contract.operations.flatMap(({ id, extensions }) => {
    const gate = extensions["x-gate"];
    if (typeof gate === "string" && gate in gates) return [];
    const known = Object.keys(gates).join(", ");
    const message =
      gate === undefined
        ? `${id} has no x-gate; there are ${known}`
        : `x-gate ${JSON.stringify(gate)} of ${id} is not among the gates of ${derivationFile(api)}: ${known}`;
    const { file, line } = places.get(id) ?? { file: `contracts/${api}/openapi.yaml`, line: 1 };
    return [{ file, line, message }];
  });
}

function checkInputs(derivation: Derivation, library: Library, tell: Tell): void {
  const known = new Set(library.inputs(derivation.api).map(({ name }) => name));
  for (const { place, name } of namedInputs(derivation))
    if (!known.has(name)) tell(place, `the input ${name} is not in contracts/${derivation.api}/inputs.yaml`);
}

function* texts(
  value: unknown,
  at: NodePath = [],
): Iterable<{ readonly at: NodePath; readonly text: string }> {
  if (typeof value === "string") yield { at, text: value };
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* texts(item, [...at, i]);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) yield* texts(item, [...at, key]);
}

function checkCitations({ api, answers }: Derivation, library: Library, tell: Tell): void {
  const all = library.requirements(api);
  const known = new Set(all.map(({ id }) => id));
  for (const [i, { cites }] of answers.entries()) {
    for (const [j, id] of (cites.ids ?? []).entries())
      if (!known.has(id))
        tell(
          ["answers", i, "cites", "ids", j],
          `requirement ${id} is not in contracts/${api}/requirements.yaml`,
        );
    const { text } = cites;
    if (text !== undefined && !all.some((r) => new RegExp(text, "iu").test(r.text)))
      tell(["answers", i, "cites", "text"], `no requirement says ${JSON.stringify(text)}`);
  }
}
