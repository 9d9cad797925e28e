import { describe, expect, test } from "vitest";
import type { PrepareOutcome } from "../../conformance/engine/prepare/outcome.ts";
import type { EmptyWorld } from "./empty-world.ts";
import { startEmptyWorld } from "./empty-world.ts";

const superuserToken = "quay-superuser-0000000000000000000000000";
const allScopes = "repo:read repo:write repo:admin repo:create org:admin user:read user:admin super:user";

/** In percent, of the required cases. */
function share({ unlocked, required }: PrepareOutcome): number {
  return (100 * unlocked) / required;
}

/** The state but for what was logged, the hook's tokens of the superuser, the suite's own users, and sums that are 0. */
function compared(world: EmptyWorld): object {
  const rows = world.rows(["logs", "logCounts", "oauthTokens", "registrySize"]);
  const storage = rows["namespaceStorage"] as readonly { readonly bytes: number }[];
  const accounts = rows["accounts"] as readonly { readonly name: string }[];
  const others = accounts.filter(({ name }) => !name.startsWith("touchstone-verify1-"));
  return { ...rows, accounts: others, namespaceStorage: storage.filter(({ bytes }) => bytes > 0) };
}

async function tokenOf(world: EmptyWorld, user: string): Promise<string> {
  const answer = await fetch(`${world.url}/__admin/controls/quay/issueToken`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user, scopes: allScopes }),
  });
  return ((await answer.json()) as { token: string }).token;
}

describe("an empty Quay", () => {
  test("is prepared with one token, with three, with a hook; is judged; and is as before when that is undone", async () => {
    const world = await startEmptyWorld("quay");
    const before = compared(world);

    const one = await world.prepare({ inputs: { superuserToken } });
    expect(one.failed).toEqual([]);
    expect(share(one)).toBeGreaterThanOrEqual(43);

    const [userToken, outsiderToken] = [
      await tokenOf(world, "ts-run1-public"),
      await tokenOf(world, "ts-run1-outsider"),
    ];
    const three = await world.prepare({ inputs: { superuserToken, userToken, outsiderToken } });
    expect(three.failed).toEqual([]);
    expect(share(three)).toBeGreaterThanOrEqual(61);
    // What the first run made is found.
    expect(three.inputs.found).toEqual(expect.arrayContaining([...one.inputs.made]));
    expect(three.inputs.made).toEqual(["publicRepository"]);

    const hook = await world.prepare({ inputs: { superuserToken, userToken, outsiderToken }, mints: true });
    expect(hook.failed).toEqual([]);
    expect(share(hook)).toBeGreaterThanOrEqual(92);
    expect(
      hook.missing.filter(({ input }) => input.from !== "operator").map(({ input }) => input.name),
    ).toEqual(["laterBuildSeconds"]);

    const again = await world.prepare({ inputs: { superuserToken, userToken, outsiderToken }, mints: true });
    expect([again.failed, again.inputs.made, again.missing.length]).toEqual([[], [], hook.missing.length]);

    const { result } = await world.verify({ shard: { index: 3, total: 24 } });
    const bad = result?.cases.filter(({ verdict }) => verdict !== "pass" && verdict !== "not-applicable");
    expect(bad?.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
    expect(result?.counts.pass).toBeGreaterThan(95);

    const { problems, left } = await world.undo();
    expect(problems).toEqual([]);
    expect(left).toHaveLength(1);
    expect(compared(world)).toEqual(before);
    await world.close();
  }, 240_000);

  test("of a later release is asked for what that wants, and for nothing that it refuses", async () => {
    const world = await startEmptyWorld("quay", "3.18.0");
    const one = await world.prepare({ inputs: { superuserToken } });
    expect(one.failed).toEqual([]);
    expect(one.inputs.made).toEqual(
      expect.arrayContaining(["mirroredRepository", "organization", "ownedOrganization"]),
    );
    await world.close();
  }, 120_000);
});
