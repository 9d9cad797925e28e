import { describe, expect, test } from "vitest";
import { listedRequest } from "../admin/show-request.ts";
import type { JournalEntry } from "./journal.ts";
import { JournalBudget } from "./journal-budget.ts";
import { Journal } from "./journal.ts";
import { MessageStore } from "./message-store.ts";
import { redactUrl } from "./redact-message.ts";

const mask = "«redacted»";

interface Other {
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

function journalOf(capacity: number, messages = new MessageStore(), ended: JournalEntry[] = []): Journal {
  const budget = new JournalBudget();
  return new Journal({ session: "s", capacity, messages, budget, onEnded: (entry) => ended.push(entry) });
}

function add(journal: Journal, url: string, { headers = {}, body }: Other = {}): JournalEntry {
  const arrival = { at: 0, receivedAt: 0, api: "harbour", operation: undefined, method: "GET", url };
  return journal.add(arrival, { headers, body: body === undefined ? undefined : Buffer.from(body) });
}

/** One part of a multipart body, up to the boundary that ends it. */
function part(name: string, text: string): string {
  return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n--x--`;
}

/** The only entry of a journal, as it is read. */
function shown(url: string, other: Other = {}) {
  const journal = journalOf(1);
  add(journal, url, other);
  const [only] = journal.list();
  if (!only) throw new Error("the journal is empty");
  return listedRequest(only);
}

describe("a journal", () => {
  test("tells its entries newest first, numbered from 1", () => {
    const journal = journalOf(10);
    for (const url of ["/a", "/b", "/c"]) add(journal, url);
    expect(journal.list().map(({ id, arrival }) => [id, arrival.url])).toEqual([
      [3, "/c"],
      [2, "/b"],
      [1, "/a"],
    ]);
  });

  test.each([1, 2, 7])("of capacity 3 keeps the last three of %i times its size and more", (times) => {
    const journal = journalOf(3);
    const count = 3 * times + 1;
    for (let i = 1; i <= count; i++) add(journal, `/${i}`);
    expect(journal.list().map((e) => e.arrival.url)).toEqual([`/${count}`, `/${count - 1}`, `/${count - 2}`]);
  });

  test("of capacity 0 keeps nothing", () => {
    const journal = journalOf(0);
    add(journal, "/a");
    expect(journal.list()).toEqual([]);
  });

  test("is empty after it is cleared, also when it was full, and fills again in order", () => {
    const journal = journalOf(2);
    for (const url of ["/a", "/b", "/c"]) add(journal, url);
    journal.clear();
    expect(journal.list()).toEqual([]);
    for (const url of ["/d", "/e", "/f"]) add(journal, url);
    expect(journal.list().map((e) => e.arrival.url)).toEqual(["/f", "/e"]);
  });

  test("shows the status that an entry is given later", () => {
    const journal = journalOf(2);
    add(journal, "/a").answered({ status: 201, headers: {}, text: undefined, bytes: 0 });
    expect(journal.list()[0]?.status).toBe(201);
  });

  test("tells each entry that has ended, with or without an answer", () => {
    const ended: JournalEntry[] = [];
    const journal = journalOf(1, new MessageStore(), ended);
    add(journal, "/a").answered({ status: 200, headers: { "X-A": 1 }, text: "é", bytes: 2 });
    add(journal, "/b").ended();
    expect(ended.map(({ arrival, status }) => [arrival.url, status])).toEqual([
      ["/a", 200],
      ["/b", undefined],
    ]);
    expect(ended[0]?.read("response")).toEqual({ head: "X-A: 1\n", body: Buffer.from("é"), total: 2 });
  });

  test("finds one that somebody was told of when newer ones have taken its place", () => {
    const journal = journalOf(1);
    const told = add(journal, "/told");
    add(journal, "/b");
    expect(journal.find(1)).toBeUndefined();
    told.told();
    expect(journal.find(1)).toBe(told);
    expect(journal.list()).toHaveLength(1);
    for (let i = 0; i < 500; i++) add(journal, "/c").told();
    expect(journal.find(1)).toBeUndefined();
  });

  test("keeps its messages where those of all journals are, and forgets them when newer ones come", () => {
    const messages = new MessageStore(400, 100);
    const [one, two] = [journalOf(10, messages), journalOf(10, messages)];
    const first = add(one, "/a", { body: "x".repeat(90) });
    expect(first.read("request")?.body.length).toBe(90);
    for (let i = 0; i < 5; i++) add(two, "/b", { body: "y".repeat(90) });
    expect(first.read("request")).toBeUndefined();
    expect(listedRequest(first)).toMatchObject({ url: "/a", headers: {} });
  });
});

describe("secrets are cut out", () => {
  test.each(["authorization", "private-token", "x-api-key", "cookie", "x-admin-token", "job-token"])(
    "of the header %s",
    (name) => {
      expect(shown("/", { headers: { [name]: "hush", accept: "text/plain" } }).headers).toEqual({
        [name]: mask,
        accept: "text/plain",
      });
    },
  );

  test.each([
    ["/a?private_token=hush", `/a?private_token=${mask}`],
    ["/a?x=1&access_token=hush&y=2", `/a?x=1&access_token=${mask}&y=2`],
    ["/a?refresh_token=hush", `/a?refresh_token=${mask}`],
    ["/a?client_secret=hush", `/a?client_secret=${mask}`],
    ["/a?state=hush#top", `/a?state=${mask}#top`],
    ["/a?private%5Ftoken=hush&%61ccess_token=hush", `/a?private%5Ftoken=${mask}&%61ccess_token=${mask}`],
    ["/a?100%=b&private_token=hush", `/a?100%=b&private_token=${mask}`],
    ["/a?tokens=2&name=token", "/a?tokens=2&name=token"],
  ])("of the URL %s", (url, expected) => {
    expect(redactUrl(url)).toBe(expected);
    expect(shown(url).url).toBe(expected);
  });

  test.each([
    ['{"name":"a","token":"hush"}', `{"name":"a","token":"${mask}"}`],
    ['{"webhook_secret" : "a\\"hush"}', `{"webhook_secret" : "${mask}"}`],
    ['[{"password":"hush"},{"password":"hush"}]', `[{"password":"${mask}"},{"password":"${mask}"}]`],
    ["grant=x&password=hush", `grant=x&password=${mask}`],
    ["token=hush", `token=${mask}`],
    ["id=1&new_password=hush&x=2", `id=1&new_password=${mask}&x=2`],
    ['{"token":"hush cut off in the mid', `{"token":"${mask}"`],
    ["private%5Ftoken=hush&name=a", `private%5Ftoken=${mask}&name=a`],
    [part("private_token", "hush"), part("private_token", mask)],
    [
      part("name", "a") + part("access_token", "hush\r\nhush"),
      part("name", "a") + part("access_token", mask),
    ],
    [
      "--x\r\nContent-Disposition: form-data; name=token\r\nContent-Type: text/plain\r\n\r\nhush cut off",
      `--x\r\nContent-Disposition: form-data; name=token\r\nContent-Type: text/plain\r\n\r\n${mask}`,
    ],
  ])("of the body %s", (body, expected) => {
    expect(shown("/", { body }).body).toBe(expected);
  });

  test("only when the journal is read: nothing else of a body changes", () => {
    const body = '{"tokens":["a"],"note":"token: x & password=y"}';
    expect(shown("/", { body }).body).toBe(body);
  });
});

describe("journals that share a budget", () => {
  const url = `/${"x".repeat(10_000)}`;
  const most = 1024 * 1024;
  const shared = (budget: JournalBudget, session: string) =>
    new Journal({ session, capacity: 1000, messages: new MessageStore(), budget, onEnded: () => undefined });

  test("never take more than it allows, however many there are and whatever they are asked", () => {
    const budget = new JournalBudget(most);
    const journals = Array.from({ length: 100 }, (_, i) => shared(budget, `s${i}`));
    for (let i = 0; i < 2000; i++) {
      const journal = journals[i % 100];
      const entry = journal && add(journal, url);
      if (i % 3 === 0) entry?.told();
      expect(budget.size).toBeLessThanOrEqual(most);
    }
    const held = journals.flatMap((journal) => journal.list());
    expect(held.length).toBeGreaterThan(40);
    expect(held.length * 2 * url.length).toBeLessThan(most);
  });

  test("forget the oldest of all first, told or not", () => {
    const budget = new JournalBudget(most);
    const [quiet, busy] = [shared(budget, "quiet"), shared(budget, "busy")];
    const first = add(quiet, url);
    first.told();
    for (let i = 0; i < 100; i++) add(busy, url);
    expect([quiet.list(), quiet.find(first.id)]).toEqual([[], undefined]);
    expect(busy.list()[0]?.id).toBe(100);
  });

  test("give back what they held when they are cleared", () => {
    const budget = new JournalBudget(most);
    const journal = shared(budget, "s");
    for (let i = 0; i < 10; i++) add(journal, "/a").told();
    expect(budget.size).toBeGreaterThan(0);
    journal.clear();
    expect(budget.size).toBe(0);
  });
});
