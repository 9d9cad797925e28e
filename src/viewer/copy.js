/** Puts the contract viewer (Swagger UI, with its licence) into `dist/viewer/`: what it loads, and nothing of others. */
import { copyFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, URL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = fileURLToPath(new URL("../../dist/viewer", import.meta.url));
const from = path.dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));

mkdirSync(out, { recursive: true });
for (const name of ["viewer.css", "viewer.js"]) copyFileSync(path.join(here, name), path.join(out, name));
for (const name of [
  "swagger-ui.css",
  "swagger-ui-bundle.js",
  "swagger-ui-bundle.js.LICENSE.txt",
  "LICENSE",
  "NOTICE",
])
  copyFileSync(path.join(from, name), path.join(out, name));
