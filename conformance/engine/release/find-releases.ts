import { meantApi } from "../../../contracts/lib/releases/changes.ts";
import { atPointer } from "../../../contracts/lib/json-pointer.ts";
import type { Library } from "../model/library.ts";
import type { Target } from "../model/target.ts";
import { baseUrlOf } from "../model/target.ts";
import { UsageError } from "../model/usage-error.ts";
import type { Transport } from "../run/exchange.ts";
import type { JudgedRelease, JudgedReleases } from "./judged-release.ts";
import { judgedRelease } from "./judged-release.ts";

export interface Finding {
  readonly apis: readonly string[];
  readonly target: Target;
  readonly library: Library;
  readonly transport: Transport;
  readonly strict: boolean;
}

/**
 * The release of each API under test: what the caller or the target file says, else what the server tells where the list
 * of changes knows a place, else the contract's own. An API without a list and without a word has none.
 */
export async function findReleases(finding: Finding): Promise<JudgedReleases> {
  const { apis, target, library, strict } = finding;
  const told = toldReleases(finding);
  const found = await Promise.all(
    apis.map(async (api): Promise<[string, JudgedRelease][]> => {
      const changes = library.changes(api);
      const own = library.contract(api)?.contract.document.info["x-release"];
      const named = told[api];
      const asked = named === undefined ? await askRelease(api, { ...finding, target }) : undefined;
      const text = named ?? asked ?? own;
      if (text === undefined) return [];
      const from = named !== undefined ? "told" : asked !== undefined ? "asked" : "assumed";
      const judged = judgedRelease({ text, from }, changes, own);
      return [[api, strict && judged.newerThan !== undefined ? { ...judged, strict: true } : judged]];
    }),
  );
  return Object.fromEntries(found.flat());
}

/** A release without a name is that of the one API under test that has a list of changes, or of the only one. */
function toldReleases({ apis, target, library }: Finding): Readonly<Record<string, string>> {
  const { "": unnamed, ...named } = target.releases;
  if (unnamed === undefined) return named;
  const hasList = (api: string): boolean => library.changes(api) !== undefined;
  const meant = meantApi(apis, hasList);
  if (meant === undefined) {
    const example = apis.find(hasList) ?? apis[0] ?? "quay";
    throw new UsageError(
      `release ${unnamed}: say of which API, e.g. ${example}=${unnamed}; there are ${apis.join(", ")}`,
    );
  }
  return { [meant]: unnamed, ...named };
}

/** What the server tells; undefined when the list knows no place, or there is no release there. */
async function askRelease(api: string, { target, library, transport }: Finding): Promise<string | undefined> {
  const asked = library.changes(api)?.asked;
  const operation = asked && library.contract(api)?.contract.byId.get(asked.operation);
  const baseUrl = baseUrlOf(target, api, api);
  if (!asked || !operation || baseUrl === undefined) return undefined;
  const answer = await transport(
    { method: operation.method, url: `${baseUrl}${operation.path}`, headers: {}, body: undefined },
    { timeoutMs: target.timeoutMs, step: "release" },
  );
  const text = answer.kind === "received" ? atPointer(answer.body, asked.pointer) : undefined;
  return typeof text === "string" && /\d/.test(text) ? text : undefined;
}
