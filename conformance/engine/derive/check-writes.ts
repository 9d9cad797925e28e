import { inputNamesIn } from "../arazzo/input-names.ts";
import type { NodePath, Problem } from "../arazzo/source.ts";
import type { CheckedSource } from "../model/checked-source.ts";
import type { ApiContract, Library } from "../model/library.ts";
import type { Writes } from "./writes.ts";
import { writesFile } from "./writes.ts";

/**
 * What the schema of the data cannot see: names that there are not, and writes of the contract of which nothing is said.
 * Operations of which all is informational need not be there.
 */
export function checkWrites(
  { source, content }: CheckedSource<Writes>,
  { contract }: ApiContract,
  library: Library,
): Problem[] {
  const problems: Problem[] = [];
  const file = writesFile(content.api);
  const tell = (place: NodePath, message: string) =>
    problems.push({ file, line: source.lineOf(place), message });
  const { stages, writes, without, cites } = content;
  const operation = (place: NodePath, id: string) => {
    if (!contract.byId.has(id)) tell(place, `there is no operation ${id}`);
  };
  for (const [name, { within, make = [], undo = [] }] of Object.entries(stages)) {
    if (within !== undefined && !(within in stages))
      tell(["stages", name, "within"], `there is no stage ${within}`);
    for (const [list, steps] of Object.entries({ make, undo }))
      for (const [i, step] of steps.entries()) operation(["stages", name, list, i], step.operation);
  }
  for (const [id, write] of Object.entries(writes)) {
    operation(["writes", id], id);
    operation(["writes", id, "view"], write.view.operation);
    for (const [i, step] of (write.undo ?? []).entries())
      operation(["writes", id, "undo", i], step.operation);
    if (write.stage !== undefined && !(write.stage in stages))
      tell(["writes", id, "stage"], `there is no stage ${write.stage}`);
    if (id in without) tell(["without", id], `${id} has a case`);
  }
  for (const id of Object.keys(without)) operation(["without", id], id);
  for (const { id, method } of contract.operations)
    if (method !== "GET" && !(id in writes) && !(id in without))
      tell(["writes"], `${id} writes, and neither \`writes\` nor \`without\` has it`);
  const requirements = new Set(library.requirements(content.api).map((r) => r.id));
  const cited = [
    cites.refused,
    cites.unknown ?? [],
    ...Object.values(writes).map((w) => w.while ?? []),
    ...Object.values(writes).map(({ unknown }) => (typeof unknown === "object" ? unknown : [])),
  ].flat();
  for (const id of cited)
    if (!requirements.has(id))
      tell(["cites"], `requirement ${id} is not in contracts/${content.api}/requirements.yaml`);
  const inputs = new Set(library.inputs(content.api).map(({ name }) => name));
  for (const name of inputNamesIn(content))
    if (!inputs.has(name)) tell([], `the input ${name} is not in contracts/${content.api}/inputs.yaml`);
  return problems;
}
