import { describe, expect, test } from "vitest";
import type { Ask } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

type Who = NonNullable<Ask["as"]>;

describe("conductRepoSearch", () => {
  const find = async (query: string, as: Who = "superuser") => {
    const { ask } = await startQuay();
    return (await ask(`GET /find/repositories?${query}`, { as })).body("RepositorySearch");
  };
  const names = async (query: string, as?: Who) =>
    (await find(query, as)).results.map(({ namespace, name }) => `${namespace.name}/${name}`);

  test("finds what the caller may see, by name and description", async () => {
    expect(await names("query=simple")).toEqual(["devtable/simple"]);
    expect(await names("query=simple", "nobody")).toEqual([]);
    expect(await names("query=simple", "userAdmin")).toEqual([]);
    expect(await names("query=pullable", "nobody")).toEqual(["public/publicrepo"]);
    expect(await names("query=SHARED", "reader")).toEqual(["devtable/shared"]);
    expect(await names("query=devtable/sha", "reader")).toEqual([]);
    expect(await names("query=no-such-thing")).toEqual([]);
  });

  test("finds everything for nothing, 10 to a page and 10 pages at most", async () => {
    const first = await find("");
    expect(first).toMatchObject({ has_additional: true, page: 1, page_size: 10, start_index: 0 });
    expect(first.results).toHaveLength(10);
    expect(await find("page=99")).toMatchObject({ has_additional: false, page: 10, start_index: 90 });
    expect(await find("page=-1")).toMatchObject({ page: 1 });
  });

  test("tells usage on request", async () => {
    expect((await find("query=simple")).results[0]).not.toHaveProperty("stars");
    const { results } = await find("query=simple&includeUsage=true");
    expect(results[0]).toMatchObject({
      stars: 1,
      popularity: 9,
      score: 4,
      href: "/repository/devtable/simple",
    });
    expect(results[0]).toHaveProperty("last_modified");
  });

  test("refuses a page that is no number by its help text", async () => {
    const { ask } = await startQuay();
    const answer = await ask("GET /find/repositories?page=two");
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ message: { page: expect.stringContaining("page") as string } });
  });
});

describe("conductSearch", () => {
  const find = async (query: string, as: Who = "superuser") => {
    const { ask } = await startQuay();
    return (await ask(`GET /find/all?query=${query}`, { as })).body("SearchResults").results;
  };

  test("finds nothing for nothing", async () => {
    expect(await find("")).toEqual([]);
  });

  test("finds kinds of things, the highest score first", async () => {
    const found = await find("read");
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["repository readonly", "team readers"]);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("finds users and organizations by their repositories that the caller may see", async () => {
    expect(await find("buynlarge")).toMatchObject([{ kind: "organization", name: "buynlarge", score: 1 }]);
    expect(await find("public", "nobody")).toMatchObject([
      { kind: "repository", name: "publicrepo" },
      { kind: "user", name: "public" },
    ]);
    const quay = await startQuay();
    const names = async (as: Who) => {
      const found = (await quay.ask("GET /find/all?query=sellnsmall", { as })).body("SearchResults").results;
      return found.map(({ name }) => name);
    };
    expect(await names("superuser")).toEqual([]);
    const body = { namespace: "sellnsmall", repository: "shop", visibility: "private", description: "" };
    await quay.ask("POST /repository", { body });
    expect([await names("superuser"), await names("nobody")]).toEqual([["sellnsmall"], []]);
  });

  test("finds robots by the short name, for who administers their namespace", async () => {
    expect(await find("cool")).toMatchObject([{ kind: "robot", avatar: null, short_name: "coolrobot" }]);
    expect((await find("buynlarge%2Bcool")).length).toBe(0);
    expect(await find("cool", "member")).toEqual([]);
  });

  test("finds teams of the caller, and others that have members for who administers them", async () => {
    const quay = await startQuay();
    const path = "/organization/buynlarge/team/idlers";
    await quay.ask(`PUT ${path}`, { body: { role: "member" } });
    const names = async (as: Who) => {
      const found = (await quay.ask("GET /find/all?query=idle", { as })).body("SearchResults").results;
      return found.map(({ name }) => name);
    };
    expect(await names("superuser")).toEqual([]);
    await quay.ask(`PUT ${path}/members/member`);
    expect([await names("superuser"), await names("member"), await names("nobody")]).toEqual([
      ["idlers"],
      ["idlers"],
      [],
    ]);
  });
});

describe("getMatchingEntities", () => {
  const find = async (path: string, as: Who = "superuser") => {
    const { ask } = await startQuay();
    return (await ask(`GET /entities/${path}`, { as })).body("EntityList").results;
  };
  const names = async (path: string, as?: Who) => (await find(path, as)).map(({ name }) => name);

  test("finds users by prefix, for everybody, whatever the case", async () => {
    expect(await names("READ", "nobody")).toEqual(["reader"]);
    expect(await names("spare%20user", "nobody")).toEqual(["spareuser1", "spareuser2", "spareuser3"]);
    expect(await names("nothing")).toEqual([]);
  });

  test("finds teams, robots and itself in an organization of the caller", async () => {
    const query = "?namespace=buynlarge&includeTeams=true&includeOrgs=true";
    expect(await names(`re${query}`, "member")).toEqual(["readers", "reader"]);
    expect(await names(`cool${query}`, "member")).toEqual(["buynlarge+coolrobot"]);
    expect(await names(`buyn${query}`, "member")).toEqual(["buynlarge"]);
    expect(await names(`re${query}`, "outsider")).toEqual(["reader"]);
    expect(await names("re?namespace=buynlarge", "member")).toEqual(["reader"]);
  });

  test("calls everybody a member where an organization is asked for", async () => {
    expect(await find("random?namespace=buynlarge")).toMatchObject([{ is_org_member: true }]);
    expect((await find("random"))[0]).not.toHaveProperty("is_org_member");
  });

  test("finds the caller's own robots under its own name", async () => {
    expect(await names("dt?namespace=devtable")).toEqual(["devtable+dtrobot"]);
    expect(await names("dt?namespace=devtable", "user")).toEqual([]);
  });
});
