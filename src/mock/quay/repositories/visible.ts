import type { Rows } from "../../core/state/rows.ts";
import { includes, repositoryRoles } from "../shared/scopes.ts";
import { namespaceRole } from "../shared/rights.ts";
import type { Account, Namespace, QuayState, Repository } from "../state.ts";
import type { Principal } from "../types.ts";
import { fromRank } from "../shared/pages.ts";

export interface VisibleQuery {
  /** Only repositories of this one. */
  readonly namespace?: Pick<Namespace, "id"> | undefined;
  /** Public repositories too. */
  readonly public: boolean;
  /** Only repositories with a greater number. */
  readonly after?: number;
}

/** The repositories that the caller may see, in the order of their numbers, read only as far as they are used. */
export function* visibleRepositories(
  state: QuayState,
  principal: Principal,
  wanted: VisibleQuery,
): Generator<Repository, void> {
  const { namespace, after = -Infinity } = wanted;
  const lists = [...ownLists(state, principal, { ...wanted, after }), ...publicLists(state, wanted, after)];
  for (const id of ascending(lists)) {
    const repository = state.repositories.get(id);
    if (repository && (!namespace || repository.namespace === namespace.id)) yield repository;
  }
}

type Ids = Generator<number, void>;

function publicLists(state: QuayState, { namespace, public: isWanted }: VisibleQuery, after: number): Ids[] {
  if (!isWanted) return [];
  const rows = namespace
    ? state.repositories.by("publicIn", namespace.id)
    : state.repositories.by("public", "public");
  return [idsOf(rows, (row) => row.id, after)];
}

/** What the caller's own roles open, each as far as its token allows. */
function ownLists(
  state: QuayState,
  { user, caps }: Principal,
  { namespace, after }: VisibleQuery & { readonly after: number },
): Ids[] {
  if (!user || !includes(repositoryRoles, caps.repository, "read")) return [];
  const administered = namespace ? [namespace] : namespacesOf(state, user);
  const whole = administered
    .filter((owner) => namespaceRole(state, user, owner) === "admin")
    .map((owner) => idsOf(state.repositories.by("namespace", owner.id), (row) => row.id, after));
  if (namespace && whole.length > 0) return whole;
  const teams = state.teamMembers.by("account", user.id).slice();
  const given = [
    state.permissions.by("account", user.id),
    ...teams.map(({ team }) => state.permissions.by("team", team)),
  ];
  return [...whole, ...given.map((rows) => idsOf(rows, (row) => row.repository, after))];
}

/** The account's own namespace and those in a team of which it is. */
function namespacesOf(state: QuayState, user: Pick<Account, "id">): Pick<Account, "id">[] {
  const orgs = state.teamMembers.by("account", user.id).slice();
  return [...new Set([user.id, ...orgs.map(({ org }) => org)])].map((id) => ({ id }));
}

function* idsOf<Row>(rows: Rows<Row>, idOf: (row: Row) => number, after: number): Ids {
  for (const row of fromRank(rows, (candidate) => idOf(candidate) <= after)) yield idOf(row);
}

/** Merges rising lists; what several have comes once. */
function* ascending(lists: readonly Ids[]): Ids {
  const heads = lists.map((rest) => ({ rest, next: rest.next() }));
  let last = -Infinity;
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads)
      if (!head.next.done && (least === undefined || head.next.value < valueOf(least))) least = head;
    if (!least || least.next.done) return;
    const { value } = least.next;
    least.next = least.rest.next();
    if (value > last) yield value;
    last = value;
  }
}

function valueOf({ next }: { readonly next: IteratorResult<number, void> }): number {
  return next.done ? Infinity : next.value;
}
