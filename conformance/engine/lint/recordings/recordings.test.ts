import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { mark } from "../../../../contracts/lib/secrets.ts";
import type { CaseResult } from "../../model/result.ts";
import { harReport } from "../../report/har.ts";
import { caseWith, resultWith } from "../../report/testing/results.ts";
import { cutBody } from "../../run/cut.ts";
import { thingsApi } from "../../testing/things-contract.ts";
import { UsageError } from "../../model/usage-error.ts";
import { checkRecordings } from "./check-recordings.ts";
import { readRecordings } from "./har.ts";

const root = mkdtempSync(path.join(tmpdir(), "recordings-"));
afterAll(() => rmSync(root, { recursive: true }));

const json = { name: "Content-Type", value: "application/json; charset=utf-8" };
const thing = { id: "1", name: "a", state: "done" };

interface Told {
  readonly method?: string;
  readonly url: string;
  readonly status?: number;
  readonly headers?: readonly { name: string; value: string }[];
  readonly content?: object;
}

/** A folder with one recording of these exchanges. */
function folderOf(name: string, exchanges: readonly Told[]): string {
  const folder = path.join(root, name, "below");
  mkdirSync(folder, { recursive: true });
  const entries = exchanges.map(({ method = "GET", url, status = 200, headers = [json], content }) => ({
    request: { method, url, headers: [] },
    response: { status, headers, content },
  }));
  writeFileSync(path.join(folder, "one.har"), JSON.stringify({ log: { version: "1.2", entries } }));
  return path.join(root, name);
}

function check(name: string, exchanges: readonly Told[]) {
  return checkRecordings(thingsApi, readRecordings(folderOf(name, exchanges)));
}

const body = (value: unknown) => ({ text: JSON.stringify(value) });

describe("recordings of a real server", () => {
  it("that keep to the contract have no contradiction, wherever the API stands", () => {
    const checked = check("good", [
      { url: "https://host/things?limit=3", content: body([thing]) },
      { url: "http://host:1/some/where/things/1", content: body(thing) },
    ]);
    expect(checked).toEqual({
      judged: 2,
      withoutBody: 0,
      redacted: 0,
      ofNoOperation: 0,
      unanswered: 0,
      contradictions: [],
    });
  });

  it.each([
    ["an undeclared status", { status: 418 }, /status 418 is not declared/],
    [
      "another content type",
      { headers: [{ name: "content-type", value: "text/html" }] },
      /content type text\/html/,
    ],
    ["a member that the schema closes out", { content: body({ ...thing, more: 1 }) }, /more/],
    ["a value out of the enum", { content: body({ ...thing, state: "lost" }) }, /state/],
    ["a missing member", { content: body({ id: "1", name: "a" }) }, /state/],
    ["a body that is no JSON", { content: { text: "<p>" } }, /not the JSON/],
  ])("with %s planted contradict it", (name, planted, message) => {
    const { contradictions } = check(name, [{ url: "/things/1", content: body(thing), ...planted }]);
    expect(contradictions).not.toEqual([]);
    expect(contradictions[0]).toMatchObject({ operation: "getThing", count: 1, place: "below/one.har 1" });
    expect(contradictions[0]?.message).toMatch(message);
  });

  it("without a declared header contradict it; header names have no case", () => {
    const created = { method: "POST", url: "/things", status: 201, content: body(thing) };
    expect(
      check("with", [{ ...created, headers: [json, { name: "location", value: "/things/1" }] }])
        .contradictions,
    ).toEqual([]);
    expect(check("without", [created]).contradictions[0]?.message).toMatch(/Location/);
  });

  it("that say the same twice are told once, with their number", () => {
    const wrong = { url: "/things/1", content: body({ ...thing, more: 1 }) };
    const { contradictions } = check("twice", [wrong, { ...wrong, url: "/things/2" }]);
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]).toMatchObject({ count: 2, place: "below/one.har 1" });
  });

  it("without the whole body are judged by the rest, and counted", () => {
    const cut = { text: '{"id":"1"', size: 500 };
    const checked = check("cut", [
      { url: "/things/1", content: cut },
      { url: "/things/1", content: { size: 20 } },
      { url: "/things/1", status: 418, content: cut },
    ]);
    expect(checked).toMatchObject({ judged: 3, withoutBody: 3 });
    expect(checked.contradictions.map((c) => c.message)).toEqual([
      "response status: status 418 is not declared",
    ]);
  });

  it("that a report has cut are judged by the rest, and counted", () => {
    const long = cutBody(JSON.stringify({ ...thing, name: "a".repeat(20_000) }));
    expect(check("cut-by-report", [{ url: "/things/1", content: { text: long } }])).toMatchObject({
      judged: 1,
      withoutBody: 1,
      contradictions: [],
    });
  });

  it("are not contradicted by what stands for a secret, and counted where it would", () => {
    const created = { method: "POST", url: "/things", status: 201, content: body(thing) };
    const checked = check("redacted", [
      { url: "/things/1", content: body({ ...thing, state: mark }) },
      { url: "/things/1", content: body({ ...thing, name: mark }) },
      { url: "/things/1", status: 418, content: body({ ...thing, state: mark }) },
      { ...created, headers: [json, { name: "Location", value: mark }] },
    ]);
    expect(checked).toMatchObject({ judged: 4, redacted: 2 });
    expect(checked.contradictions.map((c) => c.message)).toEqual([
      "response status: status 418 is not declared",
    ]);
  });

  it("in base64 are read", () => {
    const text = Buffer.from(JSON.stringify({ ...thing, state: "lost" })).toString("base64");
    expect(
      check("base64", [{ url: "/things/1", content: { text, encoding: "base64" } }]).contradictions,
    ).not.toEqual([]);
  });

  it("of no operation, and without an answer, are counted and not judged", () => {
    const checked = check("others", [
      { method: "OPTIONS", url: "/things" },
      { url: "/nothing" },
      { url: "/things", status: 0 },
    ]);
    expect(checked).toEqual({
      judged: 0,
      withoutBody: 0,
      redacted: 0,
      ofNoOperation: 2,
      unanswered: 1,
      contradictions: [],
    });
  });

  it("are read as the suite itself writes them", () => {
    const exchange = {
      request: { method: "GET", url: "http://h/things/1", headers: {} },
      response: {
        status: 200,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...thing, state: "lost" }),
      },
    };
    const [step] = caseWith("pass").steps;
    const recorded: CaseResult = caseWith("pass", { steps: step ? [{ ...step, exchange }] : [] });
    const folder = path.join(root, "own");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "run.har"), harReport(resultWith([recorded])));
    expect(checkRecordings(thingsApi, readRecordings(folder)).contradictions).not.toEqual([]);
  });

  it("that are none are refused", () => {
    expect(() => readRecordings(path.join(root, "nowhere"))).toThrow(UsageError);
    mkdirSync(path.join(root, "empty"));
    expect(() => readRecordings(path.join(root, "empty"))).toThrow(/no recording/);
    writeFileSync(path.join(root, "empty", "x.har"), "{");
    expect(() => readRecordings(path.join(root, "empty"))).toThrow(/no JSON/);
    writeFileSync(path.join(root, "empty", "x.har"), "{}");
    expect(() => readRecordings(path.join(root, "empty"))).toThrow(/no HAR/);
  });
});
