import { UsageError } from "../conformance/engine/model/usage-error.ts";

/** What a new API is called, in each place. */
export interface ApiNames {
  /** Of its folders: `pet-store`. */
  readonly api: string;
  /** For people: `Pet store`. */
  readonly title: string;
  /** Begins the names of types: `PetStore`. */
  readonly type: string;
  /** Begins the ids of requirements and cases: `PET`. */
  readonly prefix: string;
}

/** What there is already, which a new API must not be taken for. */
export interface TakenNames {
  /** Folders where an API's would stand. */
  readonly folders: (api: string) => readonly string[];
  readonly mounts: readonly string[];
  readonly prefixes: readonly string[];
}

/** What the caller says of the names; the others follow from `api`. */
export interface WantedNames {
  readonly api: string;
  readonly title?: string;
  readonly prefix?: string;
}

/** The names of a new API. Throws `UsageError` for a bad name, and for one that is taken. */
export function namesOf(wanted: WantedNames, taken: TakenNames): ApiNames {
  const { api } = wanted;
  assertForm(api);
  const [standing] = taken.folders(api);
  if (standing !== undefined) throw new UsageError(`the name ${api} is taken: there is ${standing}`);
  if (taken.mounts.includes(`/${api}`))
    throw new UsageError(`the name ${api} is taken: an API is mounted at /${api}`);
  const words = api.split("-");
  const title = wanted.title ?? words.join(" ").replace(/^./, upper);
  if (!/^[A-Za-z][\w ./-]{1,59}$/.test(title))
    throw new UsageError(
      `the title ${JSON.stringify(title)} is none: a letter, then letters, digits, spaces and . _ / -, at most 60`,
    );
  const type = words.map((word) => word.replace(/^./, upper)).join("");
  return { api, title, type, prefix: prefixOf(wanted, taken.prefixes) };
}

function assertForm(api: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(api) || api.length < 2 || api.length > 40)
    throw new UsageError(
      `the name ${JSON.stringify(api)} is none: 2 to 40 lowercase letters and digits, a letter first, with single hyphens between`,
    );
  if (["true", "false", "null"].includes(api))
    throw new UsageError(`the name ${api} is none: in YAML it is no text`);
}

function prefixOf({ api, prefix }: WantedNames, taken: readonly string[]): string {
  const letters = api.replace(/-.*/, "").replaceAll(/[^a-z]/g, "");
  const chosen = prefix ?? letters.toUpperCase();
  if (!/^[A-Z]{2,12}$/.test(chosen))
    throw new UsageError(`the prefix ${chosen} is none: 2 to 12 capitals; choose one with --prefix`);
  if (taken.includes(chosen))
    throw new UsageError(`the prefix ${chosen} is another API's; choose one with --prefix`);
  return chosen;
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
