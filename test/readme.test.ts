import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { loadContract } from "../contracts/lib/contract.ts";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { mockCommand } from "../src/cli/mock.ts";
import { verifyCommand } from "../src/cli/verify.ts";
import { loadService, serviceNames } from "../src/mock/services.ts";

const readme = readFileSync(path.join(packageRoot, "README.md"), "utf8");

test.each(serviceNames())("the README lists every operation of %s", (api) => {
  const missing = loadContract(api).operations.filter((o) => !readme.includes(`\`${o.method} ${o.path}\``));
  expect(missing.map((o) => o.id)).toEqual([]);
});

test.each(serviceNames())("the README lists every credential of %s", async (api) => {
  const { credentials } = await loadService(api);
  expect(credentials.length).toBeGreaterThan(0);
  expect(credentials.filter(({ header }) => !readme.includes(header))).toEqual([]);
});

test("the README lists every call of the admin", () => {
  const { operations } = loadContract("admin");
  const missing = operations.filter((o) => !readme.includes(`\`${o.method} /__admin${o.path}\``));
  expect(missing.map((o) => o.id)).toEqual([]);
});

test.each([mockCommand(), verifyCommand()])("the README tells every flag of $_name", (command) => {
  const flags = command.options.filter((o) => !readme.includes(o.long ?? o.flags)).map((o) => o.flags);
  expect(flags).toEqual([]);
});
