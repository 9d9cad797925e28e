import { existsSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { makeFolder } from "./make-folder.ts";

test("a folder is made with its parents, and may be there already", () => {
  const folder = path.join(temporaryFolder(), "a", "b");
  makeFolder(folder, { mode: 0o700 });
  makeFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test("what cannot be a folder is refused, and nothing is made", () => {
  const file = path.join(temporaryFolder(), "file");
  writeFileSync(file, "");
  for (const place of [file, path.join(file, "a", "b")])
    expect(() => {
      makeFolder(place);
    }).toThrow(`ENOTDIR: ${file} is no folder`);
});

test.skipIf(!existsSync("/proc/self"))("a file system that takes no folders is refused", () => {
  expect(() => {
    makeFolder("/proc/nowhere/a");
  }).toThrow("ENOENT");
});
