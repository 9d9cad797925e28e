import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../contracts/lib/package-root.ts";
import type { TakenNames } from "../scaffold/names.ts";
import { namesOf } from "../scaffold/names.ts";

const patience = 300_000;
const nothing: TakenNames = { folders: () => [], mounts: [], prefixes: [] };

describe("the names of a new API", () => {
  test("follow from its own", () => {
    const names = { api: "pet-store", title: "Pet store", type: "PetStore", prefix: "PET" };
    expect(namesOf({ api: "pet-store" }, nothing)).toEqual(names);
  });

  test.each(["", "a", "Pet", "pet_store", "pet--store", "-pet", "../pet", "1st", "null"])(
    "are refused: %j",
    (api) => expect(() => namesOf({ api }, nothing)).toThrow("is none"),
  );

  test.each<[string, Partial<TakenNames>]>([
    ["there is contracts/pet", { folders: (api) => [`contracts/${api}`] }],
    ["mounted at /pet", { mounts: ["/pet"] }],
    ["the prefix PET is another API's", { prefixes: ["PET"] }],
  ])("are refused when they are taken: %s", (message, taken) => {
    expect(() => namesOf({ api: "pet" }, { ...nothing, ...taken })).toThrow(message);
  });

  test("can be chosen", () => {
    const wanted = { api: "pet", title: "Pets 2.0", prefix: "PETS" };
    expect(namesOf(wanted, { ...nothing, prefixes: ["PET"] })).toMatchObject(wanted);
    expect(() => namesOf({ api: "pet", title: 'P"' }, nothing)).toThrow("the title");
  });
});

/** A repository with one API, which nothing names but its folders. */
describe("in a copy of the repository", () => {
  const others = ["axhub", "quay", "zuul"];
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-new-api-"));
  const spawn = (program: string, args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
    return { status, text: stdout + stderr };
  };
  const run = (...args: string[]) => spawn(path.join(packageRoot, "node_modules", ".bin", "tsx"), args);
  const files = (): Map<string, string> =>
    new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [path.relative(folder, file), readFileSync(file, "utf8")]),
    );
  const target = (name: string) => path.join("conformance", "targets", name);
  const changed = (before: ReadonlyMap<string, string>): string[] =>
    [...files()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);

  beforeAll(() => {
    const wanted = [
      "contracts",
      "conformance",
      "docs",
      "src",
      "scaffold",
      "package.json",
      ".prettierrc.json",
    ];
    for (const name of wanted.filter((name) => existsSync(path.join(packageRoot, name))))
      cpSync(path.join(packageRoot, name), path.join(folder, name), {
        recursive: true,
        filter: (source) => !others.includes(path.basename(source)),
      });
    symlinkSync(path.join(packageRoot, "node_modules"), path.join(folder, "node_modules"));
    // What is generated from all APIs is now of the one.
    expect(spawn("npm", ["run", "generate"])).toMatchObject({ status: 0 });
  }, patience);
  afterAll(() => rmSync(folder, { recursive: true }));

  test(
    "a name that is taken changes nothing",
    () => {
      const before = files();
      const { status, text } = run("scaffold/new-api.ts", "gitlab-agents");
      expect([status, text]).toEqual([2, expect.stringContaining("the name gitlab-agents is taken")]);
      expect(changed(before)).toEqual([]);
    },
    patience,
  );

  test(
    "a generator that fails leaves nothing behind",
    () => {
      const file = path.join(folder, "package.json");
      const text = readFileSync(file, "utf8");
      const spoils = "echo spoilt >> conformance/targets/mock.yaml && exit 1";
      writeFileSync(file, text.replace(/"generate": ".*?"/, `"generate": ${JSON.stringify(spoils)}`));
      const before = files();
      expect(run("scaffold/new-api.ts", "pet-store")).toMatchObject({ status: 1 });
      expect(changed(before)).toEqual([]);
      expect(files().size).toBe(before.size);
      writeFileSync(file, text);
    },
    patience,
  );

  test(
    "an API of a name has folders of its own, is well-formed, and its mock conforms",
    () => {
      const before = files();
      expect(run("scaffold/new-api.ts", "pet-store")).toMatchObject({ status: 0 });
      const shared = changed(before).filter((file) => !file.split(path.sep).includes("pet-store"));
      expect(shared).toEqual(expect.arrayContaining(["mock.yaml", "template.yaml"].map(target)));
      expect(
        shared.filter(
          (file) =>
            !/^(conformance.targets|conformance.suites.pins\.json|docs|src.mock.credentials\.gen)\b/.test(
              file,
            ),
        ),
      ).toEqual([]);
      expect(run("conformance/engine/lint/lint.ts")).toMatchObject({ status: 0 });
      expect(run("conformance/engine/model/pin-write.ts", "--check")).toMatchObject({ status: 0 });
      const verified = run("src/cli.ts", "verify", "pet-store");
      expect(verified.text).toMatch(/CONFORMANT: of 30 required cases 30 passed/);
      expect(verified.status).toBe(0);
      expect(run("src/cli.ts", "coverage", "pet-store", "--gate")).toMatchObject({ status: 0 });
    },
    patience,
  );
});
