import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { contractCheckCommand } from "./contract-check.ts";
import { UsageError } from "./exit.ts";

const folder = mkdtempSync(path.join(tmpdir(), "contract-check-"));
const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
afterEach(() => {
  process.exitCode = undefined;
  printed.mockClear();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Checks a recording of one answer to `GET /api/connections`; the exit code and what was printed. */
async function check(api: string, status: number): Promise<{ code: unknown; text: string }> {
  const entry = {
    request: { method: "GET", url: "https://zuul.example.com/ci/api/connections" },
    response: {
      status,
      headers: [
        { name: "Content-Type", value: "application/json" },
        { name: "Access-Control-Allow-Origin", value: "*" },
      ],
      content: { text: "[]" },
    },
  };
  writeFileSync(path.join(folder, "a.har"), JSON.stringify({ log: { entries: [entry] } }));
  await contractCheckCommand().parseAsync([api, "--recordings", folder], { from: "user" });
  return { code: process.exitCode, text: printed.mock.calls.flat().join("\n") };
}

test("recordings that keep to the contract end with 0", async () => {
  const { code, text } = await check("zuul", 200);
  expect(text).toBe("zuul: 1 recorded answers judged, 0 contradictions");
  expect(code).toBe(0);
});

test("a planted contradiction is told and ends with 1", async () => {
  const { code, text } = await check("zuul", 418);
  expect(code).toBe(1);
  expect(text).toContain(
    "listConnections 418: response status: status 418 is not declared (1 ×, first a.har 1)",
  );
});

test("an API that there is not, and recordings of another one, are usage errors", async () => {
  await expect(check("nothing", 200)).rejects.toThrow(UsageError);
  await expect(check("axhub", 200)).rejects.toThrow("no exchange");
});
