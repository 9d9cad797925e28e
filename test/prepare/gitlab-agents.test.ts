import { describe, expect, test } from "vitest";
import { startEmptyWorld } from "./empty-world.ts";

const adminToken = "glpat-root";

describe("an empty GitLab", () => {
  test("is prepared with one administrator's token, is conformant, and is as before when that is undone", async () => {
    const world = await startEmptyWorld("gitlab-agents");
    const before = world.rows([]);
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

    expect(await world.undo()).toEqual({ problems: [], left: [] });
    // Numbers that were given are not given again.
    expect({ ...world.rows([]), $sequences: [] }).toEqual({ ...before, $sequences: [] });
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
