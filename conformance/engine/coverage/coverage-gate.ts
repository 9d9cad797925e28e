import type { ApiCoverage } from "./coverage.ts";

/** The least share of testable requirements that a case must cite. */
const citedShare = 0.95;
/** The least share of documented (operation, status) pairs that a run must meet. */
const documentedShare = 0.9;

/**
 * What keeps the coverage from being enough, one sentence each; empty when nothing does. `whole`: these are all APIs.
 * The share of documented statuses is that of all together, as some references name a handful only; the rest has its
 * reason in the contract.
 */
export function gateFaults(apis: readonly ApiCoverage[], { whole }: { readonly whole: boolean }): string[] {
  const each = apis.flatMap((coverage) => faultsOf(coverage).map((fault) => `${coverage.api}: ${fault}`));
  return [...each, ...(whole ? documentedFaults(apis) : [])];
}

function documentedFaults(apis: readonly ApiCoverage[]): string[] {
  const sum = (count: (api: ApiCoverage) => number) => apis.reduce((total, api) => total + count(api), 0);
  return share("documented statuses are met", {
    part: sum(({ statuses }) => statuses.documented.reached),
    whole: sum(({ statuses }) => statuses.documented.total),
    least: documentedShare,
  });
}

function faultsOf({ cases, requirements, operations, statuses }: ApiCoverage): string[] {
  const { uncited, testable, cited, stale } = requirements;
  return [
    ...cases.uncited.map((id) => `${id} cites no requirement`),
    ...uncited
      .filter((r) => r.reason === undefined)
      .map((r) => `no case cites ${r.id}, and it gives no reason`),
    ...share("testable requirements are cited", { part: cited, whole: testable, least: citedShare }),
    ...stale.map((r) => `${r.id} is cited: its reason does not hold (${r.reason ?? "not testable"})`),
    ...operations.withoutPositive.map((id) => `${id} has no positive case`),
    ...operations.withoutNegative.map((id) => `${id} has no negative case`),
    ...statuses.unreached.map(
      (p) => `${p.operation} ${p.status} was not met, and the contract gives no reason`,
    ),
    ...statuses.stale.map(
      (p) => `${p.operation} ${p.status} was met: its reason does not hold (${p.reason})`,
    ),
  ];
}

interface Share {
  readonly part: number;
  readonly whole: number;
  readonly least: number;
}

function share(what: string, { part, whole, least }: Share): string[] {
  return part >= whole * least
    ? []
    : [`only ${part} of ${whole} ${what}, of which ${least * 100} % are wanted`];
}
