import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { optionalTool } from "./optional-tool.ts";

afterEach(() => vi.restoreAllMocks());

test.each(["@stoplight/prism-cli", "@redocly/cli"])("%s is found where it is installed", (name) => {
  expect(existsSync(optionalTool(name, "a test"))).toBe(true);
});

test("a tool in the caller's folder is found", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-tool-"));
  const tool = path.join(folder, "node_modules", "their-tool");
  mkdirSync(tool, { recursive: true });
  writeFileSync(path.join(tool, "package.json"), '{"bin":"start.js"}');
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  expect(optionalTool("their-tool", "a test")).toBe(path.join(tool, "start.js"));
});

test("a tool that is nowhere is asked for", () => {
  expect(() => optionalTool("no-such-tool", "--contract")).toThrow(
    "--contract needs no-such-tool, which is not installed: npm install no-such-tool@latest",
  );
});
