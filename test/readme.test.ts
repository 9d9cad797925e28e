import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { loadContract } from "../contracts/lib/contract.ts";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { certifyCommand } from "../src/cli/certify.ts";
import { mockCommand } from "../src/cli/mock.ts";
import { prepareCommand } from "../src/cli/prepare.ts";
import { verifyCommand } from "../src/cli/verify.ts";
import { loadService, serviceNames } from "../src/mock/services.ts";

const read = (file: string): string => readFileSync(path.join(packageRoot, file), "utf8");

describe.each(serviceNames())("the page of %s lists", (api) => {
  const page = read(`docs/apis/${api}.md`);

  test("every operation", () => {
    const missing = loadContract(api).operations.filter((o) => !page.includes(`\`${o.method} ${o.path}\``));
    expect(missing.map((o) => o.id)).toEqual([]);
  });

  test("every credential", async () => {
    const { credentials } = await loadService(api);
    expect(credentials.length).toBeGreaterThan(0);
    expect(credentials.filter(({ header }) => !page.includes(header))).toEqual([]);
  });

  test("every control", async () => {
    const controls = Object.keys((await loadService(api)).controls);
    expect(controls.filter((name) => !page.includes(`/__admin/controls/${api}/${name}\``))).toEqual([]);
  });
});

test("docs/mock.md lists every call of the admin", () => {
  const page = read("docs/mock.md");
  const { operations } = loadContract("admin");
  const missing = operations.filter((o) => !page.includes(`\`${o.method} /__admin${o.path}\``));
  expect(missing.map((o) => o.id)).toEqual([]);
});

const flagged: readonly (readonly [string, Command])[] = [
  ["docs/mock.md", mockCommand()],
  ["docs/suite.md", verifyCommand()],
  ["docs/certificates.md", certifyCommand()],
  ["docs/certify.md", prepareCommand()],
];

test.each(flagged)("%s tells every flag of its command", (file, command) => {
  const page = read(file);
  const flags = command.options.filter((o) => !page.includes(o.long ?? o.flags)).map((o) => o.flags);
  expect(flags).toEqual([]);
});

test("docs/library.md lists every option of createMock", () => {
  const [, members = ""] = /interface MockOptions \{([^]*?)^\}/m.exec(read("src/mock/public-types.ts")) ?? [];
  const options = [...members.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name = ""]) => name);
  expect(options.length).toBeGreaterThan(15);
  const page = read("docs/library.md");
  expect(options.filter((name) => !new RegExp(`^\\| \`${name}\` +\\|`, "m").test(page))).toEqual([]);
});

test("the README is short", () => {
  expect(statSync(path.join(packageRoot, "README.md")).size).toBeLessThanOrEqual(12_288);
});

test("docs/apis/README.md leads to the page of every API", () => {
  const index = read("docs/apis/README.md");
  expect(serviceNames().filter((api) => !index.includes(`](${api}.md)`))).toEqual([]);
});
