import path from "node:path";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import { readSource } from "../arazzo/source.ts";
import { isFile } from "../model/files.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Act } from "./act.ts";

/**
 * What is the same each time a world is loaded stands in its folder, in `inputs.yaml`: under `inputs` those of the suite,
 * under `named` what its tokens and its setup workflows refer to. Throws `UsageError`.
 */
export function worldAct(folder: string): Act {
  const file = path.join(folder, "inputs.yaml");
  if (!isFile(file)) throw new UsageError(`world: there is no file ${file}`);
  const { content, problems } = readSource(file);
  const [problem] = problems;
  if (problem) throw new UsageError(`${file}:${problem.line}: ${problem.message}`);
  const { inputs, named = {} } = isObject(content) ? content : {};
  if (!isObject(inputs) || !isObject(named))
    throw new UsageError(`${file}: it is to have inputs, an object of the suite's inputs by name`);
  const values = { ...inputs, ...named };
  return {
    ...{ id: "world", text: "read the world's folder", needs: [], gives: Object.keys(values) },
    perform: () => Promise.resolve({ ok: true, values, made: false }),
  };
}
