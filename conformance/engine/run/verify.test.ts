import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { stepsText, stillClock, suiteOf } from "../testing/judge.ts";
import { closedUrl, healthy, serve } from "../testing/server.ts";
import type { VerifyOptions } from "./verify.ts";
import { verify } from "./verify.ts";

const text = stepsText(`
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`);

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "touchstone-verify-"));
  onTestFinished(() => {
    rmSync(made, { recursive: true });
  });
  return made;
}

/** Verifies a server that a target file describes; what was printed comes along. */
async function run(url: string, changes: Partial<VerifyOptions> = {}) {
  const dir = folder();
  const target = path.join(dir, "target.yaml");
  writeFileSync(target, `name: test server\nbaseUrl: ${url}\n`);
  const printed: string[] = [];
  const verification = await verify({
    apis: ["things"],
    target,
    env: {},
    run: "r1",
    clock: stillClock(),
    suite: suiteOf(text),
    reportDir: path.join(dir, "reports"),
    print: (line) => printed.push(line),
    ...changes,
  });
  return { ...verification, printed };
}

test("a healthy server is conformant, and the reports are written", async () => {
  const { exitCode, files, printed } = await run((await serve(healthy())).url);
  expect(exitCode).toBe(0);
  expect(printed.at(-1)?.split("\n").at(-1)).toBe("CONFORMANT: of 1 required case 1 passed");
  expect(files.map((f) => path.basename(f))).toEqual(["result.json", "junit.xml", "summary.md"]);
  expect(files.map((f) => readFileSync(f, "utf8")[0])).toEqual(["{", "<", "*"]);
});

test("only the wanted formats are written", async () => {
  const { files } = await run((await serve(healthy())).url, { formats: ["md"] });
  expect(files.map((f) => path.basename(f))).toEqual(["summary.md"]);
});

test("a broken server exits with 1", async () => {
  const server = await serve(() => ({ status: 500 }));
  const { exitCode, printed } = await run(server.url);
  expect(exitCode).toBe(1);
  expect(printed[0]).toContain("FAIL W ");
});

test("a target that nobody can reach exits with 2, and its reports say so", async () => {
  const { exitCode, printed, result, files } = await run(await closedUrl());
  expect({ exitCode, result }).toEqual({ exitCode: 2, result: undefined });
  expect(printed.at(-1)?.split("\n").at(-1)).toBe("ERROR: of 1 required case 0 passed, 1 UNREACHABLE");
  const [json = "", junit = ""] = files.map((f) => readFileSync(f, "utf8"));
  expect(json).toContain('"verdict": "error"');
  expect(junit).toContain('errors="1"');
  expect(printed[0]).toMatch(/^target test server is unreachable at http:\/\/127.* ECONNREFUSED/);
});

test("a bad target file exits with 2", async () => {
  const { exitCode, printed } = await run("ftp://h");
  expect(exitCode).toBe(2);
  expect(printed[0]).toContain("ftp://h is not an http(s) URL");
});

test("an override of the base reaches the other server", async () => {
  const server = await serve(healthy());
  const { exitCode } = await run(await closedUrl(), { baseUrls: [`things=${server.url}`] });
  expect(exitCode).toBe(0);
  expect(server.calls).toHaveLength(1);
});
