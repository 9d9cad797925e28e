import { matchingHold } from "./rules.ts";
import type { Autohold, Build, Item } from "../state.ts";
import type { Context } from "../types.ts";
import { giveUpNode, holdNodes } from "../nodes/actions.ts";

const dayMs = 86_400_000;

/** Holds the nodes of a build that failed, when a request of the tenant wants that. */
export function holdIfAsked(
  call: Context,
  { item, build, request }: { readonly item: Item; readonly build: Build; readonly request: string | null },
  result: string,
): boolean {
  const { state } = call;
  const holds = state.autoholds.by("tenant", build.tenant).slice();
  const hold = matchingHold(holds, { ...build, project: item.project }, result);
  if (!hold) return false;
  const nodes = holdNodes(call, request, hold);
  const current_count = hold.current_count + 1;
  // Real server: nodes of a launcher are marked, those of nodepool are not.
  const isLauncher = nodes.some((id) => state.nodes.get(id)?.kind === "provider");
  const held = [...hold.nodes, { ...(isLauncher && { niz: true }), build: build.uuid, nodes }];
  state.autoholds.update(hold.id, { current_count, nodes: held });
  if (current_count >= hold.max_count) expire(call, hold);
  return true;
}

/**
 * When a request is deleted, in epoch milliseconds. Real server: what is used up goes a day after the nodes have expired,
 * or never.
 */
export function expiryOf({
  expired,
  node_expiration,
}: Pick<Autohold, "expired" | "node_expiration">): number | null {
  return expired === null || node_expiration === 0 ? null : expired * 1000 + dayMs + node_expiration * 1000;
}

function expire({ state, nowMs, schedule }: Context, { id, node_expiration }: Autohold): void {
  const expired = nowMs / 1000;
  state.autoholds.update(id, { expired });
  const expiry = expiryOf({ expired, node_expiration });
  if (expiry !== null) schedule("expireAutohold", expiry - nowMs, { id });
}

/** Gives up the nodes that a request holds, and deletes it. */
export function deleteAutohold(call: Context, { id }: { readonly id: string }): void {
  const { state } = call;
  const held = state.autoholds.get(id)?.nodes ?? [];
  state.autoholds.delete(id);
  for (const node of held.flatMap(({ nodes }) => nodes))
    if (state.nodes.get(node)?.state === "hold") giveUpNode(call, node);
}
