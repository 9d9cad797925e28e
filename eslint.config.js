import { readdirSync } from "node:fs";
import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** An API is a folder: one that is added is held to the same direction without a word here. */
const services = readdirSync("src/mock", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "core")
  .map(({ name }) => name);
const oneWay = (files, group, message) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group, message }] }] },
});

export default tseslint.config(
  {
    ignores: [
      ".cache/",
      "dist/",
      "node_modules/",
      "reports/",
      "**/*.gen.ts",
      "coverage/",
      "scaffold/template/",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js", "bin/*.js"] } },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A parameter that stands there for its place alone begins with an underscore.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],
    },
  },
  // Imports point one way: contracts <- fixtures <- mock, contracts <- conformance; seeding/ may use all but the suite.
  oneWay(["contracts/**/*.ts"], ["**/src/**", "**/conformance/**"], "contracts/ imports nobody"),
  oneWay(["conformance/**/*.ts"], ["**/src/**"], "conformance/ never imports the mock"),
  oneWay(
    ["src/fixtures/**/*.ts"],
    ["**/mock/**", "**/seeding/**", "**/mutants/**", "**/conformance/**"],
    "fixtures/ import contracts only",
  ),
  oneWay(
    ["src/seeding/**/*.ts"],
    ["**/mutants/**", "**/conformance/**"],
    "seeding/ makes worlds of the mock",
  ),
  oneWay(
    ["src/mock/**/*.ts"],
    ["**/conformance/**", "**/mutants/**", "**/seeding/**"],
    "the mock imports fixtures and contracts only",
  ),
  oneWay(
    ["src/mock/core/**/*.ts"],
    ["**/conformance/**", ...services.flatMap((s) => [`**/${s}/**`, `**/fixtures/${s}/**`])],
    "core/ knows no service",
  ),
  ...services.map((own) =>
    oneWay(
      [`src/mock/${own}/**/*.ts`],
      [
        "**/conformance/**",
        "**/mutants/**",
        "**/seeding/**",
        ...services.filter((s) => s !== own).flatMap((s) => [`**/mock/${s}/**`, `**/fixtures/${s}/**`]),
      ],
      "an API imports core/, its fixtures and contracts only",
    ),
  ),
  {
    files: ["**/*.test.ts", "**/testing/**/*.ts", "test/**/*.ts"],
    rules: { "no-restricted-imports": "off" },
  },
  // Projects of their own: what they depend on is not installed here, so that `npm run examples` checks their types.
  { files: ["**/*.js", "examples/**"], ...tseslint.configs.disableTypeChecked },
  {
    files: ["examples/**"],
    languageOptions: {
      parserOptions: { projectService: false, ecmaFeatures: { jsx: true } },
      globals: {
        ...{ document: "readonly", process: "readonly", fetch: "readonly" },
        ...{ setTimeout: "readonly", clearTimeout: "readonly" },
      },
    },
  },
);
