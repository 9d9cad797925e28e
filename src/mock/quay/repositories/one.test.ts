import { describe, expect, test } from "vitest";
import type { Ask } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

describe("getRepo", () => {
  test("shows active tags unless told otherwise, and statistics on request", async () => {
    const { ask } = await startQuay();
    const plain = (await ask("GET /repository/devtable/simple")).body("Repository");
    expect(Object.keys(plain.tags ?? {}).sort()).toEqual(["expiring", "latest", "multi", "prod"]);
    expect(plain.tags?.["expiring"]).toHaveProperty("expiration");
    expect(plain).not.toHaveProperty("stats");
    const other = await ask("GET /repository/devtable/simple?includeTags=false&includeStats=true");
    const { tags, stats = [] } = other.body("Repository");
    expect(tags).toBeUndefined();
    expect(stats).toHaveLength(92);
    expect(stats.slice(0, 2)).toEqual([
      { date: "2026-01-12", count: 3 },
      { date: "2026-01-13", count: 6 },
    ]);
  });

  test.each<[who: Ask["as"], path: string, status: number]>([
    ["nobody", "public/publicrepo", 200],
    ["userRead", "public/publicrepo", 200],
    ["nobody", "devtable/simple", 401],
    ["nobody", "devtable/nosuchrepo", 401],
    ["user", "devtable/simple", 403],
    ["user", "devtable/nosuchrepo", 403],
    ["userAdmin", "devtable/simple", 403],
    ["superuser", "devtable/nosuchrepo", 404],
    ["superuser", "nosuchorg/nosuchrepo", 403],
    ["superuser", "public/nosuchrepo", 403],
    ["orgAdmin", "buynlarge/nosuchrepo", 404],
    ["creator", "buynlarge/orgrepo", 403],
    ["reader", "buynlarge/orgrepo", 200],
    ["superuser", "devtable/team/nested", 200],
    ["superuser", "devtable%2Fteam%2Fnested", 200],
  ])("answers %s for %s with %i", async (as, path, status) => {
    const { ask } = await startQuay();
    expect((await ask(`GET /repository/${path}`, { as: as ?? "nobody" })).status).toBe(status);
  });

  test("a read-only repository cannot be written by anybody", async () => {
    const { ask } = await startQuay();
    expect((await ask("GET /repository/devtable/readonly")).json).toMatchObject({
      can_write: false,
      can_admin: true,
    });
  });
});
