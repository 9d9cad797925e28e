import react from "@vitejs/plugin-react";
import { touchstone } from "touchstone/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react(), touchstone({ apis: ["axhub"] })],
  test: { include: ["src/**/*.test.ts"], globalSetup: ["touchstone/vitest/setup"] },
});
