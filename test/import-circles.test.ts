import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { circlesOf, importsOf } from "./import-circles.ts";

test("no files import each other, types neither", () => {
  const files = ["contracts", "conformance", "src", "scaffold", "bench", "test"].flatMap((folder) =>
    readdirSync(path.join(packageRoot, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const imports = importsOf(files, (file) => readFileSync(path.join(packageRoot, file), "utf8"));
  expect(imports.size).toBeGreaterThan(1000);
  expect(circlesOf(imports)).toEqual([]);
});

test("a circle of types is found, through however many files", () => {
  const texts: Record<string, string> = {
    "a/one.ts": 'import type { B } from "../b/two.ts";',
    "b/two.ts": 'export * from "./three.ts";',
    "b/three.ts": 'type T = import("../a/one.ts").A; import { x } from "../c.ts";',
    "c.ts": 'import path from "node:path";',
  };
  const imports = importsOf(Object.keys(texts), (file) => texts[file] ?? "");
  expect(circlesOf(imports)).toEqual([["a/one.ts", "b/three.ts", "b/two.ts"]]);
});
