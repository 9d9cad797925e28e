#!/usr/bin/env node
import console from "node:console";
import { existsSync } from "node:fs";
import process from "node:process";
import { URL } from "node:url";

const program = new URL("../dist/src/cli.js", import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  console.error("touchstone: dist/ is missing: build the checkout with `npm run build` (after `npm ci`)");
  process.exitCode = 3;
}
