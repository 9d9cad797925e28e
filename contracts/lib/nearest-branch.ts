import type { ErrorObject } from "ajv/dist/2020.js";
import type { SchemaFunctions } from "./schema-compiler.ts";

/**
 * What is wrong with a value, without what follows from it: where it fits none of several schemas (`oneOf`, `anyOf`),
 * only what is wrong by the one that it is nearest to. All stays where none is nearer than the others.
 */
export function byNearestBranch(
  errors: readonly ErrorObject[],
  functionAt: SchemaFunctions,
): readonly ErrorObject[] {
  const kept: ErrorObject[] = [];
  let end = errors.length;
  while (end > 0) {
    const error = errors[end - 1];
    if (!error) break;
    end--;
    const branches = failedBranches(error, functionAt);
    const block = branches?.reduce((sum, of) => sum + of.length, 0) ?? 0;
    const nearest = branches && block <= end ? nearestOf(branches) : undefined;
    if (!branches || nearest === undefined) kept.unshift(error);
    else {
      // AJV tells the errors of each branch in order, then that none fits.
      const before = branches.slice(0, nearest).reduce((sum, of) => sum + of.length, 0);
      const start = end - block + before;
      const own = errors.slice(start, start + (branches[nearest]?.length ?? 0));
      kept.unshift(...byNearestBranch(own, functionAt));
      end -= block;
    }
  }
  return kept;
}

/** The errors by each of the schemas of which a value fits none; undefined where that is not what went wrong. */
function failedBranches(
  { keyword, params, parentSchema, data }: ErrorObject,
  functionAt: SchemaFunctions,
): readonly (readonly Fault[])[] | undefined {
  const passing = (params as { readonly passingSchemas?: unknown }).passingSchemas;
  if ((keyword !== "oneOf" && keyword !== "anyOf") || (passing ?? null) !== null) return undefined;
  const branches: unknown = parentSchema?.[keyword];
  if (!Array.isArray(branches)) return undefined;
  const found = branches.map((branch: unknown) => faultsOf(branch, data, functionAt));
  return found.every((of) => of !== undefined) ? found : undefined;
}

type Fault = Pick<ErrorObject, "keyword" | "instancePath">;

/** Of a reference, and of a bare type; other schemas cannot be asked by themselves. */
function faultsOf(
  branch: unknown,
  value: unknown,
  functionAt: SchemaFunctions,
): readonly Fault[] | undefined {
  if (typeof branch !== "object" || branch === null) return undefined;
  const { $ref, type, ...rest } = branch as Readonly<Record<string, unknown>>;
  if (Object.keys(rest).some((name) => name !== "description")) return undefined;
  if (typeof $ref !== "string")
    return type === undefined ? undefined : [{ keyword: "type", instancePath: "" }];
  if (type !== undefined || !$ref.startsWith("#/")) return undefined;
  const validate = functionAt($ref);
  return validate(value) ? undefined : (validate.errors ?? []);
}

/** The place of the branch that a value breaks least, where it is one alone; another type is the farthest. */
function nearestOf(branches: readonly (readonly Fault[])[]): number | undefined {
  const distances = branches.map((faults) =>
    faults.some(({ keyword, instancePath }) => keyword === "type" && instancePath === "")
      ? Infinity
      : faults.length,
  );
  const least = Math.min(...distances);
  const first = distances.indexOf(least);
  return first === distances.lastIndexOf(least) ? first : undefined;
}

/** The schemas that a document names as one of several, which are asked by themselves. */
export function branchReferences(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => [
    ...((name === "oneOf" || name === "anyOf") && Array.isArray(member) ? member.flatMap(referenceOf) : []),
    ...branchReferences(member),
  ]);
}

function referenceOf(schema: unknown): string[] {
  const { $ref } = Object(schema) as { readonly $ref?: unknown };
  return typeof $ref === "string" ? [$ref] : [];
}
