import js from "@eslint/js";
import tseslint from "typescript-eslint";

const services = ["axhub", "gitlab-agents", "zuul", "quay"];
const from = (group, message) => ({ patterns: [{ group, message }] });

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "reports/", "**/*.gen.ts", "coverage/"] },
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
      "@typescript-eslint/no-non-null-assertion": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 4],
    },
  },
  // Imports point one way: contracts <- fixtures <- mock, contracts <- conformance. core/ knows no service.
  {
    files: ["contracts/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        from(["**/src/**", "**/conformance/**"], "contracts/ imports nobody"),
      ],
    },
  },
  {
    files: ["conformance/**/*.ts"],
    rules: { "no-restricted-imports": ["error", from(["**/src/**"], "conformance/ never imports the mock")] },
  },
  {
    files: ["src/fixtures/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", from(["**/conformance/**"], "fixtures/ import contracts only")],
    },
  },
  {
    files: ["src/mock/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", from(["**/conformance/**"], "the mock never imports the suite")],
    },
  },
  {
    files: ["src/mock/core/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        from(
          ["**/conformance/**", ...services.flatMap((s) => [`**/${s}/**`, `**/fixtures/${s}/**`])],
          "core/ knows no service",
        ),
      ],
    },
  },
  {
    files: ["**/*.test.ts", "**/testing/**/*.ts", "test/**/*.ts"],
    rules: { "max-lines": "off", "no-restricted-imports": "off" },
  },
  { files: ["**/*.js"], ...tseslint.configs.disableTypeChecked },
);
