import { defineConfig } from "vitest/config";

const browser = "test/browser/**/*.test.ts";

export default defineConfig({
  test: {
    pool: "forks",
    // Much of the time is waited for programs that tests start.
    maxWorkers: "100%",
    // A slow machine is no failure: this only ends what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["{contracts,src,conformance,test,bench}/**/*.test.ts"],
          exclude: [browser, "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [browser],
          globalSetup: ["test/browser/setup.ts"],
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
