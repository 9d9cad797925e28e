import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{contracts,src,conformance,test,bench}/**/*.test.ts"],
    pool: "forks",
    // A slow machine is no failure: this only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
