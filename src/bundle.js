/**
 * Builds the program into `dist/`: what others find by its name (the commands, what package.json exports, what is found by
 * its folder, processes of their own) stays at its place, all the rest comes in a few files of `dist/chunks/`. Reading a
 * thousand small modules is the larger part of a start. Packages stay imports, with their licences beside them.
 */
import { readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { exports } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const exported = Object.values(exports).flatMap((entry) => entry.default ?? []);

rmSync(path.join(root, "dist", "chunks"), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: [
    "src/cli.ts",
    ...exported.map((file) => file.replace(/^.\/dist\/(.*)\.js$/, "$1.ts")),
    ...modules("src/mock", /^[^/]+\/service\.ts$/),
    ...modules("src/seeding", /^[^/]+\/build\.ts$/),
    ...modules("src/mutants/hold-outs", /\.ts$/),
    "src/cli/own-mock-process.ts",
    "src/mutants/engine/worker.ts",
    "contracts/lib/compile-schemas.ts",
    "conformance/engine/prepare-suite.ts",
  ],
  outbase: ".",
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20.19",
  sourcemap: "linked",
  sourcesContent: false,
  charset: "utf8",
  logLevel: "warning",
});

/** The modules of a folder whose places in it are such. */
function modules(folder, pattern) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map((place) => place.replaceAll(path.sep, "/"))
    .filter((place) => pattern.test(place))
    .map((place) => `${folder}/${place}`);
}
