import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { bin, touchstone, startMock, endUnread, listenOn } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { touchstone as runTouchstone } from "./run-touchstone.ts";

test("a verdict is reached and reported, also when nobody reads it on the way", async () => {
  const cwd = temporaryFolder();
  const args = ["verify", "gitlab-agents", "--level", "core", "--verbose", "--report", "out"];
  expect(await endUnread(spawn(process.execPath, [bin, ...args], { cwd }))).toEqual({ code: 0, err: "" });
  expect(existsSync(path.join(cwd, "out", "result.json"))).toBe(true);
});

test("a missing target file is told", async () => {
  const { code, out, err } = await touchstone(["verify", "gitlab-agents", "--target", "no-such.yaml"]);
  expect(out + err).toContain("there is no target file no-such.yaml");
  expect(code).toBe(2);
});

test("a target that cannot be reached is 2, not a failure of the target", async () => {
  const args = ["verify", "gitlab-agents", "--target", "mock", "--base-url", "http://127.0.0.1:9"];
  const { code, out, err } = await touchstone(args);
  expect(out + err).toContain("unreachable");
  expect(code).toBe(2);
});

test("a target that answers HTML fails with 1, and the report names operation and requirement", async () => {
  const html = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html").end("<h1>It works!</h1>");
  });
  const url = await listenOn(html);
  const report = temporaryFolder();
  const args = [
    "verify",
    "gitlab-agents",
    "--no-preflight",
    "--target",
    "mock",
    "--base-url",
    url,
    "--grep",
    "GLA-R-007",
  ];
  const { code, out } = await touchstone([...args, "--report", report]);
  expect(out).toContain("NOT CONFORMANT");
  expect(code).toBe(1);
  const summary = readFileSync(path.join(report, "summary.md"), "utf8");
  expect(summary).toContain("text/html");
  expect(summary).toContain("curl");
  expect(out).toContain(`cases against ${url} in `);
  expect(summary).toContain(`Target: ${url} (`);
});

test("verify without a target starts its own mock, passes with 0, and ends with the verdict line", async () => {
  const { code, out } = await touchstone(["verify", "gitlab-agents", "--report", "out"]);
  expect(out.trimEnd().split("\n").at(-1)).toMatch(/^CONFORMANT: of \d+ required cases \d+ passed$/);
  expect(code).toBe(0);
});

test("what a run redacts and cuts in its evidence does not contradict the contract", async () => {
  const cwd = temporaryFolder();
  const verify = ["verify", "quay", "--level", "core", "--format", "har", "--report", "out"];
  expect(await runTouchstone(verify, { cwd })).toMatchObject({ code: 0 });
  const { code, out } = await runTouchstone(["contract", "check", "quay", "--recordings", "out"], { cwd });
  expect(out).toMatch(/^quay: [1-9]\d+ recorded answers judged, 0 contradictions; /);
  expect(out).toMatch(/; [1-9]\d* of them without their body, which is not whole in the recording/);
  expect(out).toMatch(/; [1-9]\d* of them without the body or header in which secrets are redacted/);
  expect(code).toBe(0);
});

test("a selection is no certificate: what it leaves out is told", async () => {
  const args = ["verify", "gitlab-agents", "--derived", "no", "--report", "out"];
  const { code, out } = await touchstone([...args, "--grep", "GLA-R-067"]);
  expect(out.trimEnd().split("\n").at(-1)).toMatch(
    /^PASSED: all \d+ selected cases?; \d+ required cases were left out \(--grep, --derived no\)$/,
  );
  expect(code).toBe(0);
});

test("a selection of nothing is the caller's mistake", async () => {
  const { code, err } = await touchstone(["verify", "gitlab-agents", "--grep", "no such text"]);
  expect(err).toContain("no case of level extended is selected by --grep");
  expect(code).toBe(2);
});

test("the level stands in the verdict, also when the environment sets it", async () => {
  const args = ["verify", "gitlab-agents", "--report", "out"];
  const { code, out } = await touchstone(args, { TOUCHSTONE_LEVEL: "core" });
  expect(out.trimEnd().split("\n").at(-1)).toMatch(
    /^CONFORMANT at level core: of \d+ required cases \d+ passed$/,
  );
  expect(code).toBe(0);
});

test("a rerun is judged as the run before it, but for what its caller says", async () => {
  const cwd = temporaryFolder();
  const run = (...args: string[]) => runTouchstone(["verify", ...args], { cwd });
  const broken = ["--no-preflight", "--input", "quay.readerToken=wrong"];
  const before = await run("quay", "--level", "core", "--release", "3.18", "--report", "before", ...broken);
  expect(before.code).toBe(1);
  const rerun = ["--rerun", "before/result.json"];
  const again = await run(...rerun);
  expect(again.out).toContain("note: level core, release quay=3.18, as in before/result.json\n");
  expect(again.out).toMatch(/\nPASSED at level core: .* \(--rerun\)\n$/);
  expect(again.code).toBe(0);
  const other = await run(...rerun, "--level", "extended", "--release", "3.17");
  expect(other.out).not.toContain("note: level");
  expect(other.out).toMatch(/\nPASSED: .* \(--rerun\)\n$/);
});

test("a target that gives no input is incomplete, 4, and 0 for a caller who allows that", async () => {
  const folder = temporaryFolder();
  const mock = await startMock([]);
  const target = path.join(folder, "poor.yaml");
  writeFileSync(
    target,
    `name: poor\nbaseUrl: ${mock.url}\napis: { gitlab-agents: { baseUrl: "${mock.url}/gitlab" } }\n`,
  );
  const args = ["gitlab-agents", "--target", target, "--level", "core"];
  const verify = ["verify", ...args, "--report", path.join(folder, "out")];
  const { code, out } = await touchstone(verify);
  expect(out.trimEnd().split("\n").at(-1)).toMatch(/^INCOMPLETE at level core: .* NOT APPLICABLE$/);
  expect(code).toBe(4);
  expect(await touchstone([...verify, "--allow-incomplete"])).toMatchObject({ code: 0 });

  const [key, made] = [path.join(folder, "key.pem"), path.join(folder, "made")];
  await touchstone(["certify", "--new-key", key]);
  expect(await touchstone(["certify", ...args, "--key", key, "--out", made])).toMatchObject({ code: 4 });
  const check = ["check", made, "--pub", path.join(folder, "key.pub")];
  expect(await touchstone(check)).toMatchObject({ code: 4 });
  expect(await touchstone([...check, "--allow-incomplete"])).toMatchObject({ code: 0 });
});

test("a certificate is made, holds for its key, and is refused with a byte changed or another key", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-certificate-"));
  const [key, other, made] = ["key.pem", "other.pem", "made"].map((name) => path.join(folder, name));
  for (const file of [key, other])
    expect(await touchstone(["certify", "--new-key", file ?? ""])).toMatchObject({ code: 0, err: "" });
  const certified = await touchstone([
    ...["certify", "gitlab-agents", "--level", "core"],
    ...["--key", key ?? "", "--out", made ?? ""],
  ]);
  expect(certified).toMatchObject({ code: 0, err: "" });

  const check = (pub: string | undefined) =>
    touchstone(["check", made ?? "", "--pub", (pub ?? "").replace(/pem$/, "pub")]);
  const held = await check(key);
  expect(held.code).toBe(0);
  expect(held.out).toMatch(
    /the certificate holds and says:\nCONFORMANT at level core: of \d+ required cases \d+ passed\nnot shown: that the evidence comes from that server; .*\n$/,
  );
  expect(await check(other)).toMatchObject({ code: 1 });

  const page = path.join(made ?? "", "report.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("CONFORMANT", "CONFORMANt"));
  const refused = await check(key);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("report.html was changed");
});
