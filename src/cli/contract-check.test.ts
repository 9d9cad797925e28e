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

interface Answer {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}
const connections: Answer = { path: "connections", status: 200, text: "[]" };

/** Checks a recording of one answer to a `GET`; the exit code and what was printed. */
async function check(
  api: string,
  { path: asked, status, text }: Answer,
  ...flags: string[]
): Promise<{ code: unknown; text: string }> {
  const entry = {
    request: { method: "GET", url: `https://zuul.example.com/ci/api/${asked}` },
    response: {
      status,
      headers: [
        { name: "Content-Type", value: "application/json" },
        { name: "Access-Control-Allow-Origin", value: "*" },
      ],
      content: { text },
    },
  };
  writeFileSync(path.join(folder, "a.har"), JSON.stringify({ log: { entries: [entry] } }));
  await contractCheckCommand().parseAsync([api, "--recordings", folder, ...flags], { from: "user" });
  return { code: process.exitCode, text: printed.mock.calls.flat().join("\n") };
}

test("recordings that keep to the contract end with 0", async () => {
  const { code, text } = await check("zuul", connections);
  expect(text).toBe("zuul: 1 recorded answer judged, 0 contradictions");
  expect(code).toBe(0);
});

test("a planted contradiction is told and ends with 1", async () => {
  const { code, text } = await check("zuul", { ...connections, status: 418 });
  expect(code).toBe(1);
  expect(text).toContain(
    "listConnections 418: response status: status 418 is not declared (1 ×, first a.har 1)",
  );
});

test("a recorded release is judged by the contract as that release has it", async () => {
  const zuul = { admin: false, scope: ["tenant-one"], permissions: {} };
  const later = { path: "tenant/tenant-one/authorizations", status: 200, text: JSON.stringify({ zuul }) };
  expect((await check("zuul", later, "--release", "14.3")).text).toMatch(/ 0 contradictions$/);
  expect((await check("zuul", later)).text).toContain('"permissions"');
  await expect(check("zuul", later, "--release", "soon")).rejects.toThrow(UsageError);
});

test("an API that there is not, and recordings of another one, are usage errors", async () => {
  await expect(check("nothing", connections)).rejects.toThrow(UsageError);
  await expect(check("axhub", connections)).rejects.toThrow("no exchange");
});
