import { defineConfig } from "@playwright/test";
import type { MockTestOptions, MockWorkerOptions } from "../../../src/tools/playwright.ts";
import { installedBrowser } from "../installed.ts";

/** Run by `../playwright-fixtures.test.ts`, which judges what each test of the specs here ends with. */
export default defineConfig<MockTestOptions, MockWorkerOptions>({
  testDir: ".",
  outputDir: process.env["TEST_OUTPUT"] ?? "test-results",
  workers: 1,
  use: {
    baseURL: "http://app.test/",
    mockOptions: { clock: { rate: 0 } },
    launchOptions: { executablePath: installedBrowser() ?? "no browser is installed" },
  },
});
