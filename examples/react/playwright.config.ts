import { defineConfig } from "@playwright/test";
import type { MockTestOptions, MockWorkerOptions } from "touchstone/playwright";

const { CHROMIUM, PORT = "5173" } = process.env;
const baseURL = `http://localhost:${PORT}`;

export default defineConfig<MockTestOptions, MockWorkerOptions>({
  testDir: "e2e",
  use: {
    baseURL,
    mockOptions: { apis: ["axhub"], clock: { rate: 0 } },
    launchOptions: CHROMIUM === undefined ? {} : { executablePath: CHROMIUM },
  },
  webServer: { command: `npx vite --port ${PORT} --strictPort`, url: baseURL },
});
