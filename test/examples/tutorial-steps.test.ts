import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { missingLine, stepsOf } from "./tutorial-steps.ts";

test("the steps are the files and commands of a document, in their order", () => {
  const document = "`a.js`:\n\n```js\nlet a;\n```\n\nText.\n\n```console\n$ one\nsaid\n$ two\n```\n";
  expect(stepsOf(document)).toEqual([
    { kind: "file", name: "a.js", text: "let a;\n" },
    { kind: "command", command: "one", printed: ["said"] },
    { kind: "command", command: "two", printed: [] },
  ]);
  expect(() => stepsOf("```js\nlet a;\n```\n")).toThrow("a block has no file");
});

test.each([
  [["one", "…", "three"], "one\ntwo\nthree\n", undefined],
  [["  3 passed (…"], "  3 passed (2.5s)", undefined],
  [["three", "one"], "one\ntwo\nthree\n", "one"],
  [["4 passed"], "3 passed", "4 passed"],
])("%j is what %j shows, but for %j", (printed, output, missing) => {
  expect(missingLine(printed, output)).toBe(missing);
});

test("the tutorial has steps", () => {
  const steps = stepsOf(readFileSync(path.join(packageRoot, "docs", "tutorial.md"), "utf8"));
  expect(steps.length).toBeGreaterThan(10);
});
