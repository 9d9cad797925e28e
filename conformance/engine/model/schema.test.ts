import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../../contracts/lib/package-root.ts";

const files = ["conformance", "contracts", "reports"].flatMap((folder) =>
  readdirSync(path.join(packageRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".schema.json") && !name.includes("testing"))
    .map((name) => path.join(folder, name)),
);

// `compileSchema` takes it for granted.
describe("the project's own schemas are schemas", () => {
  test("there are some", () => {
    expect(files.length).toBeGreaterThan(10);
  });

  test.each(files)("%s", (file) => {
    const ajv = new Ajv2020({ logger: false });
    const schema = JSON.parse(readFileSync(path.join(packageRoot, file), "utf8")) as object;
    expect([ajv.validateSchema(schema), ajv.errors ?? []]).toEqual([true, []]);
  });
});
