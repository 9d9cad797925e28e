import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { commands } from "../src/cli/commands.ts";
import { commandsOf, deadFlags, deadPaths, faultOf } from "./document-commands.ts";
import { documents } from "./document-links.ts";

const faultsOf = async (text: string): Promise<string[]> => {
  const told = commandsOf(text).map(async (shown) => {
    const fault = await faultOf(shown, packageRoot);
    return fault === undefined ? [] : [`${shown.words.join(" ")}: ${fault}`];
  });
  return (await Promise.all(told)).flat();
};

test.each(documents(packageRoot))("every command that %s shows can be typed", async (document) => {
  expect(await faultsOf(readFileSync(path.join(packageRoot, document), "utf8"))).toEqual([]);
});

test.each(documents(packageRoot))("every flag that %s names is a flag", async (document) => {
  expect(await deadFlags(readFileSync(path.join(packageRoot, document), "utf8"), packageRoot)).toEqual([]);
});

test.each(documents(packageRoot))("every path of the project that %s names is there", (document) => {
  expect(deadPaths(readFileSync(path.join(packageRoot, document), "utf8"), packageRoot)).toEqual([]);
});

test.each([...commands.keys()])("every example of `%s --help` can be typed", async (name) => {
  let help = "";
  const command = await commands.get(name)?.();
  for (const one of command ? [command, ...command.commands] : [])
    one.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  const examples = help.split("\n").filter((line) => /^ {2}touchstone /.test(line));
  const block = examples.map((line) => `$ ${line.trim().replace(/ {2,}.*/, "")}`).join("\n");
  expect(await faultsOf(`\`\`\`console\n${block}\n\`\`\`\n`)).toEqual([]);
});

test("a verb, a flag, a value, an argument or a script that there is not is told", async () => {
  const block = [
    "$ npx touchstone mok",
    "$ touchstone mock --prot 4010",
    "$ touchstone mock --clock soon # a comment",
    "$ touchstone contract list --all",
    "$ touchstone mock --data",
    "$ npm run walks",
    "$ npm run walk -- --stepps 10",
    "$ npm start -- --prot 1",
  ].join("\n");
  const faults = await faultsOf(`\`\`\`console\n${block}\n\`\`\`\n`);
  expect(faults).toHaveLength(8);
  expect(await faultsOf("`touchstone mock --data` and `npx touchstone mok`")).toHaveLength(1);
});

test("a path that is not there is told", () => {
  const text = "`contracts/<api>/openapi.yaml`, `src/mock/{core,harbour}/`, `my/own.yaml`, `docs/nothing.md`";
  expect(deadPaths(text, packageRoot)).toEqual(["src/mock/{core,harbour}/", "docs/nothing.md"]);
});

test("a flag that there is not is told", async () => {
  expect(await deadFlags("`--data DIR`, `--kills`, `--dtaa`", packageRoot)).toEqual(["--dtaa"]);
});
