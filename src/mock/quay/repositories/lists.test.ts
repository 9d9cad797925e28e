import { describe, expect, test } from "vitest";
import { bulkRepositories } from "../../../fixtures/quay/names.ts";
import { namesIn } from "../testing/names-in.ts";
import { startQuay } from "../testing/running.ts";

describe("listRepos", () => {
  test("wants a filter, and a user for stars", async () => {
    const { ask } = await startQuay();
    const none = await ask("GET /repository");
    expect([none.status, none.error]).toEqual([
      400,
      "namespace, starred or public are required for this API call",
    ]);
    expect((await ask("GET /repository?starred=true", { as: "nobody" })).status).toBe(400);
    expect((await ask("GET /repository?starred=false")).status).toBe(400);
  });

  test("shows what the caller may see by a role; public ones on request", async () => {
    const quay = await startQuay();
    expect(await namesIn(quay, "namespace=buynlarge", "reader")).toEqual(["buynlarge/orgrepo"]);
    expect(await namesIn(quay, "namespace=buynlarge&public=true", "reader")).toEqual([
      "buynlarge/orgrepo",
      "buynlarge/showcase",
    ]);
    expect(await namesIn(quay, "namespace=buynlarge", "outsider")).toEqual([]);
    expect(await namesIn(quay, "namespace=nosuchorg")).toEqual([]);
    expect(await namesIn(quay, "public=true", "nobody")).toEqual(["public/publicrepo", "buynlarge/showcase"]);
    expect(await namesIn(quay, "public=true", "userAdmin")).toEqual([
      "public/publicrepo",
      "buynlarge/showcase",
    ]);
    expect(await namesIn(quay, "public=true", "outsider")).not.toContain("devtable/simple");
    expect(await namesIn(quay, "public=true", "reader")).toContain("devtable/shared");
  });

  test("tells stars, last change and popularity only to whom and when asked for", async () => {
    const { ask } = await startQuay();
    const bare = (await ask("GET /repository?public=true", { as: "nobody" })).body("RepositoryPage");
    expect(bare.repositories[0]).not.toHaveProperty("is_starred");
    expect(bare.repositories[0]).not.toHaveProperty("last_modified");
    const query = "starred=1&last_modified=true&popularity=yes";
    const full = (await ask(`GET /repository?${query}`)).body("RepositoryPage").repositories;
    expect(full[0]).toMatchObject({ name: "simple", is_starred: true, popularity: 9 });
    expect(full[0]?.last_modified).toBe(Date.parse("2025-12-10T12:00:03Z") / 1000);
    expect(full.at(-1)).toMatchObject({ last_modified: null });
  });

  test("has 100 to a page; every repository is on one of them, once", async () => {
    const { ask } = await startQuay();
    const first = (await ask("GET /repository?namespace=bulkorg")).body("RepositoryPage");
    expect(first.repositories).toHaveLength(100);
    const token = encodeURIComponent(first.next_page ?? "");
    const second = (await ask(`GET /repository?namespace=bulkorg&next_page=${token}`)).body("RepositoryPage");
    expect(second).not.toHaveProperty("next_page");
    const names = [...first.repositories, ...second.repositories].map(({ name }) => name);
    expect(new Set(names).size).toBe(bulkRepositories);
  });

  test("takes a token that is none, too old, or of another list for the first page", async () => {
    const { ask, pass } = await startQuay();
    const page = async (query: string) =>
      (await ask(`GET /repository?${query}`)).body("RepositoryPage").repositories[0]?.name;
    const { next_page = "" } = (await ask("GET /repository?namespace=bulkorg")).body("RepositoryPage");
    expect(await page("namespace=bulkorg&next_page=garbage")).toBe("item-000");
    expect(await page(`namespace=devtable&next_page=${next_page}`)).toBe("simple");
    expect(await page(`namespace=bulkorg&next_page=${next_page}`)).toBe("item-100");
    pass(2 * 86_400 + 1);
    expect(await page(`namespace=bulkorg&next_page=${next_page}`)).toBe("item-000");
  });
});
