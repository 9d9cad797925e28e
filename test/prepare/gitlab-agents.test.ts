import { describe, expect, test } from "vitest";
import type { EmptyWorld } from "./empty-world.ts";
import { startEmptyWorld } from "./empty-world.ts";

const adminToken = "glpat-root";

/** The access tokens that are good for something. */
function good(world: EmptyWorld): readonly unknown[] {
  const tokens = world.rows([])["accessTokens"] as readonly { readonly revoked: boolean }[];
  return tokens.filter(({ revoked }) => !revoked);
}

describe("an empty GitLab", () => {
  test("is prepared with one administrator's token, is conformant, and is as before when that is undone", async () => {
    const world = await startEmptyWorld("gitlab-agents");
    const [withoutTokens, tokens] = [world.rows(["accessTokens"]), good(world)];
    const outcome = await world.prepare({ inputs: { adminToken } });
    expect(outcome.failed).toEqual([]);
    expect(outcome.missing.map(({ input }) => input.name)).toEqual([
      ...["expiredToken", "usedTokenAgentId", "usedTokenId", "usedTokenProjectId"],
    ]);

    const again = await world.prepare({ inputs: { adminToken } });
    expect(again.inputs.made).toEqual([]);

    const { result } = await world.verify();
    expect(result?.verdictLine).toMatch(
      /^CONFORMANT without: expired tokens, signed in agents, test controls \(/,
    );

    expect(await world.undo()).toEqual({
      problems: [],
      left: ["a token of the administrator, which is revoked"],
    });
    expect(world.rows(["accessTokens"])).toEqual(withoutTokens);
    expect(good(world)).toEqual(tokens);
    await world.close();
  });

  test("is not touched when the target names an input that there is not", async () => {
    const world = await startEmptyWorld("gitlab-agents");
    const before = world.rows([]);
    const refused = world.prepare({ inputs: { adminTokn: adminToken } });
    await expect(refused).rejects.toThrow(/there is no input adminTokn; did you mean adminToken\?/);
    expect(world.rows([])).toEqual(before);
    await world.close();
  });

  test("tells which credential is refused, and makes nothing", async () => {
    const world = await startEmptyWorld("gitlab-agents");
    const before = world.rows([]);
    const outcome = await world.prepare({ inputs: { adminToken: "glpat-nobody" } });
    expect(outcome.failed[0]).toEqual({
      act: "read-admin",
      reason: expect.stringContaining("answered 401") as string,
    });
    expect(world.rows([])).toEqual(before);
    await world.close();
  });
});
