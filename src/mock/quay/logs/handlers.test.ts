import { describe, expect, test } from "vitest";
import { bulkLogs } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const whole = "starttime=01/01/2026&endtime=01/14/2026";

/** All entries of a log, page by page. */
async function walk({ ask }: Quay, path: string, query: string) {
  const pages = [];
  let next: string | undefined;
  do {
    const more = next === undefined ? "" : `&next_page=${encodeURIComponent(next)}`;
    const page = (await ask(`GET ${path}?${query}${more}`)).body("LogPage");
    pages.push(page.logs);
    next = page.next_page;
  } while (next !== undefined);
  return pages;
}

test.each(["/repository/devtable/history/logs", "/organization/bulkorg/logs"])(
  "%s is read to its end in pages of 20, newest first, each entry once",
  async (path) => {
    const pages = await walk(await startQuay(), path, whole);
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 20, 0]);
    const entries = pages.flat();
    const times = entries.map(({ datetime }) => Date.parse(datetime));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(entries.map(({ metadata }) => JSON.stringify(metadata))).size).toBe(bulkLogs);
  },
);

test("without dates the log is that of the last day, and one day is added to its end", async () => {
  const { ask, now } = await startQuay();
  await ask("PUT /repository/devtable/spare1", { body: { description: "x" } });
  const page = (await ask("GET /user/logs")).body("LogPage");
  expect(page.logs.map(({ kind }) => kind)).toEqual(["set_repo_description"]);
  expect(Date.parse(page.start_time)).toBe(now() - 86_400_000);
  expect(Date.parse(page.end_time)).toBe(now() + 86_400_000);
});

test("dates that cannot be read count as absent; an end before the start is refused", async () => {
  const { ask } = await startQuay();
  const odd = (await ask("GET /user/logs?starttime=2026-01-01&endtime=13/45/2026")).body("LogPage");
  expect(odd.logs).toEqual([]);
  const range = (await ask("GET /user/logs?starttime=01/01/2020&endtime=01/02/2020")).body("LogPage");
  expect(range.end_time).toBe("Fri, 03 Jan 2020 00:00:00 -0000");
  for (const path of ["/user/logs", "/organization/bulkorg/logs", "/repository/devtable/history/logs"]) {
    const answer = await ask(`GET ${path}?starttime=01/10/2026&endtime=01/01/2026`);
    expect([answer.status, Object.keys(answer.json as object)]).toEqual([400, ["message"]]);
  }
});

test("a performer's entries are told apart; an unknown one is refused", async () => {
  const quay = await startQuay();
  const entries = (await walk(quay, "/organization/bulkorg/logs", `${whole}&performer=public`)).flat();
  expect(entries).toHaveLength(bulkLogs / 3);
  expect(entries.every(({ performer }) => performer?.name === "public")).toBe(true);
  expect((await quay.ask("GET /organization/bulkorg/logs?performer=nosuchuser")).status).toBe(400);
  const counts = async (query: string) =>
    (await quay.ask(`GET /organization/bulkorg/aggregatelogs?${whole}${query}`)).json;
  expect(await counts("&performer=nosuchuser")).toEqual(await counts(""));
});

test("a token that is none is the first page", async () => {
  const { ask } = await startQuay();
  const path = `/organization/bulkorg/logs?${whole}`;
  const first = (await ask(`GET ${path}`)).body("LogPage").logs;
  expect((await ask(`GET ${path}&next_page=gAAAAAgarbage`)).body("LogPage").logs).toEqual(first);
});

describe("aggregates", () => {
  const total = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);

  test.each([
    ["/organization/bulkorg/aggregatelogs", "", bulkLogs],
    ["/organization/bulkorg/aggregatelogs", "&performer=public", bulkLogs / 3],
    ["/repository/devtable/history/aggregatelogs", "", bulkLogs],
    ["/user/aggregatelogs", "&performer=devtable", (bulkLogs * 2) / 3],
  ])("of %s%s count each entry once, by kind and day", async (path, more, expected) => {
    const { ask } = await startQuay();
    const { aggregated } = (await ask(`GET ${path}?${whole}${more}`)).body("AggregatedLogs");
    expect(total(aggregated)).toBe(expected);
    expect(aggregated.every(({ datetime }) => datetime.includes(" 00:00:00 "))).toBe(true);
    expect(new Set(aggregated.map((row) => `${row.kind} ${row.datetime}`)).size).toBe(aggregated.length);
  });

  test("count what is written now, of parts of days too", async () => {
    const { ask } = await startQuay();
    for (const description of ["a", "b"])
      await ask("PUT /repository/devtable/spare1", { body: { description } });
    const { aggregated } = (await ask("GET /repository/devtable/spare1/aggregatelogs")).body(
      "AggregatedLogs",
    );
    expect(aggregated).toEqual([
      { kind: "set_repo_description", count: 2, datetime: "Thu, 15 Jan 2026 00:00:00 -0000" },
    ]);
  });

  test("are refused over more than 31 days", async () => {
    const { ask } = await startQuay();
    const answer = await ask("GET /user/aggregatelogs?starttime=12/01/2025&endtime=01/14/2026");
    expect([answer.status, answer.json]).toEqual([400, { message: "Invalid date range for logs" }]);
  });
});

describe("exports", () => {
  test.each([
    ["/user/exportlogs", {}],
    ["/organization/buynlarge/exportlogs", { callback_url: "https://example.com/done" }],
    ["/repository/devtable/simple/exportlogs", { callback_email: "me@example.com" }],
  ])("by POST %s with %j are queued", async (path, body) => {
    const { ask } = await startQuay();
    const answer = await ask(`POST ${path}`, { body });
    expect([answer.status, Object.keys(answer.json as object)]).toEqual([200, ["export_id"]]);
  });

  test.each([
    [{ callback_email: "nobody" }, "Invalid callback e-mail"],
    [{ callback_url: "ftp://example.com" }, "Invalid callback URL"],
    [{ callback_url: 5 }, "5 is not of type 'string'"],
    ["null", "Missing JSON body"],
  ])("with %j are refused", async (body, error) => {
    const { ask } = await startQuay();
    const headers = { "Content-Type": "application/json" };
    const answer = await ask("POST /user/exportlogs", { body, headers });
    expect([answer.status, answer.error]).toEqual([400, error]);
  });
});

test.each([
  ["/user/logs", "userRead", 403],
  ["/user/logs", "nobody", 401],
  ["/organization/buynlarge/logs", "member", 403],
  ["/organization/buynlarge/logs", "orgAdmin", 200],
  ["/organization/nosuchorg/logs", "superuser", 403],
  ["/repository/buynlarge/orgrepo/logs", "writer", 403],
  ["/repository/buynlarge/orgrepo/logs", "repoAdmin", 200],
  ["/repository/devtable/nosuchrepo/logs", "superuser", 404],
] as const)("GET %s as %s is %i", async (path, as, status) => {
  const { ask } = await startQuay();
  expect((await ask(`GET ${path}`, { as })).status).toBe(status);
});
