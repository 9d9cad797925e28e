import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { parsedFolder, readParsed, writeParsed } from "./parsed.ts";
import { parseSource, readSource } from "./source.ts";

const file = "conformance/engine/testing/parsed-example.yaml";

test("what was parsed serves the very text that it was made of, and no other", () => {
  onTestFinished(() => {
    rmSync(path.join(parsedFolder, `${file}.json`), { force: true });
  });
  writeParsed(file, "a: 1\n", { content: { a: 1 }, lines: { a: 1 } });
  expect(readParsed(file, "a: 1\n")).toMatchObject({ content: { a: 1 }, lines: { a: 1 } });
  expect(readParsed(file, "a: 2\n")).toBeUndefined();
});

test("a file outside the package is never kept", () => {
  writeParsed("/nowhere/x.yaml", "a: 1\n", { content: { a: 1 }, lines: {} });
  expect(readParsed("/nowhere/x.yaml", "a: 1\n")).toBeUndefined();
  expect(existsSync(path.join(parsedFolder, "nowhere"))).toBe(false);
});

test("a source is the same whether it was parsed by the build or just now", () => {
  const scenario = path.join(
    packageRoot,
    "conformance/suites/axhub/scenarios/api-wide-credentials.arazzo.yaml",
  );
  const [kept, fresh] = [readSource(scenario), parseSource(scenario, readFileSync(scenario, "utf8"))];
  expect(kept.content).toEqual(fresh.content);
  for (const place of [
    ["workflows", 0],
    ["workflows", 0, "steps", 0],
    ["workflows", 0, "steps", 0, "stepId"],
    [],
  ])
    expect(kept.lineOf(place)).toBe(fresh.lineOf(place));
});
