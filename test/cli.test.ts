import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { credentials } from "../src/index.ts";
import type { Ended } from "./run-touchstone.ts";
import { touchstone as runTouchstone } from "./run-touchstone.ts";

const bin = path.join(packageRoot, "bin", "touchstone.js");
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

function touchstone(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runTouchstone(args, { cwd: scratch(), env });
}

/** Starts the mock and resolves to its URL when it says that it is ready. */
function running(args: readonly string[]): Promise<{
  url: string;
  out: string;
  ended: Promise<Ended>;
  kill: (s: NodeJS.Signals) => void;
  stopReading: () => void;
}> {
  const child = spawn(process.execPath, [bin, "mock", "-p", "0", ...args], { cwd: scratch() });
  closing.push(() => child.kill("SIGKILL"));
  let [out, err] = ["", ""];
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, out, err })));
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`ended: ${err}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const url = /ready on (\S+)/.exec(out)?.[1];
      if (url !== undefined && (args.includes("--quiet") || out.includes("Ctrl-C")))
        resolve({ url, out, ended, kill: (s) => child.kill(s), stopReading: () => child.stdout.destroy() });
    });
  });
}

/** Lets a program run to its end whose output nobody reads. */
function unread(child: ChildProcessWithoutNullStreams): Promise<Pick<Ended, "code" | "err">> {
  let err = "";
  child.stdout.destroy();
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, err })));
}

async function listening(server: Server): Promise<string> {
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function scratch(): string {
  return mkdtempSync(path.join(tmpdir(), "touchstone-cli-"));
}

test("the mock tells one ready line, its console and each API, and stops cleanly on SIGINT", async () => {
  const mock = await running([]);
  expect(mock.out).toMatch(
    /^Touchstone mock ready on http:\/\/127\.0\.0\.1:\d+ \(\d+ APIs, \d+ operations\)\n/,
  );
  const [, , ...places] = mock.out.split("\n");
  expect(
    places.slice(0, 5).map((line) => line.trim().replace(/^(.*?)  +http.*?(\/[^:]*)$/, "$1 $2")),
  ).toEqual([
    "Console /__admin/",
    "AxHub deployments /axhub",
    "GitLab agents for Kubernetes /gitlab",
    "Red Hat Quay /quay",
    "Zuul CI /zuul",
  ]);
  expect((await fetch(`${mock.url}/__admin/health`)).status).toBe(200);
  mock.kill("SIGINT");
  expect(await mock.ended).toMatchObject({ code: 0, err: "" });
});

test("a quiet mock tells one line", async () => {
  const mock = await running(["--quiet"]);
  mock.kill("SIGINT");
  expect((await mock.ended).code).toBe(0);
  expect(mock.out).toMatch(/^Touchstone mock ready on \S+ \([^\n]*\)\n$/);
});

test.each([
  [
    ["gitlab"],
    /^GitLab agents for Kubernetes \(\/gitlab\)\n.*\n.*\n {2}owner +owner +PRIVATE-TOKEN: glpat-owner\n/,
  ],
  [["gitlab", "quay", "--env"], /^GITLAB_ADMIN='glpat-root'\nGITLAB_ADMIN_SUDO='[^]*\nQUAY_ORG_ADMIN='/],
])("the credentials of the mock are told: %j", async (args, told) => {
  expect(await touchstone(["credentials", ...args])).toMatchObject({ code: 0, err: "" });
  expect((await touchstone(["credentials", ...args])).out).toMatch(told);
});

test("the credentials of the mock are told as JSON, as the library has them", async () => {
  const { out } = await touchstone(["credentials", "--json"]);
  expect(JSON.parse(out)).toMatchObject(credentials);
});

test.each([
  [["mock", "--nonsense"], "unknown option '--nonsense'"],
  [["mock", "-p", "70000"], "whole number from 0 to 65535"],
  [["mock", "--clock", "fast"], "live, frozen, or x and a factor"],
  [["mock", "--trust-proxy", "everybody"], "give addresses, ranges or loopback"],
  [["mock", "jenkins"], "there is no API jenkins"],
  [["mock", "gitlabs"], "there is no API gitlabs; there are: axhub, gitlab-agents, quay, zuul"],
  [["mock", "zull"], "did you mean zuul?"],
  [["mock", "--admin-token", ""], "--admin-token is empty"],
  [["mock", "--world", "absent"], "absent: ENOENT"],
  [["mock", "--host", "0.0.0.0"], "--admin-token"],
  [["mock", "--host", "0.0.0.0", "--watch"], "--admin-token"],
  [["mock", "jenkins", "--watch"], "there is no API jenkins"],
  [["mock", "--contract", "absent.yaml"], "there is no such file"],
  [["mock", "--contract", bin], "touchstone.js:"],
  [["mock", "--contract", path.join(packageRoot, "package.json")], "is no OpenAPI document: it has no paths"],
  [["mock", "--contract", "absent.yaml", "--data", "x"], "--data is for this program's APIs"],
  [["mock", "zuul", "--contract", "absent.yaml"], "not zuul as well"],
  [["mock", "--tags", "agnts"], "--tags: there is no tag agnts; did you mean agents?"],
  [["mock", "--fallback", "somewhere"], "begins with http:// or https://"],
  [["mock", "--fallback", "quya=http://127.0.0.1"], "did you mean quay?"],
  [["credentials", "quya"], "did you mean quay?"],
  [["credentials", "--env", "--json"], "cannot be used with"],
  [["verify", "jenkins"], "there are no scenarios of jenkins"],
  [["verify", "--level", "high"], "Allowed choices are core, extended, informational"],
  [["verify", "--shard", "5/4"], "1 ≤ i ≤ n"],
  [["contract", "show", "listAgent"], "did you mean listAgents"],
  [["proxy", "gitlab-agents", "--upstream", "nowhere"], "begins with http:// or https://"],
  [["frobnicate"], "unknown command 'frobnicate'"],
  [["verify", "--target", tmpdir()], "there is no target file"],
  [["verify", "--waivers", tmpdir()], "there is no waiver file"],
  [["verify", "--report", path.join(bin, "x")], "cannot be made"],
  [["certify"], "give a key with --key FILE"],
  [["certify", "--key", "absent.pem"], "absent.pem cannot be read"],
  [["certify", "--key", bin], "is no private key (PEM)"],
  [["certify", "--new-key", bin], "cannot be written"],
  [["certify", "--shard", "1/2", "--witness", "x"], "--shard and --witness exclude each other"],
  [["certify", "--pub", "x"], "--pub goes with --witness"],
  [["check", tmpdir(), "--pub", "absent.pub"], "absent.pub cannot be read"],
  [["report", "show", tmpdir(), "--format", "md"], "there is no file"],
  [["coverage", "axhub", "--result", "absent.json"], "there is no file"],
  [["report", "show", bin, "--format", "md"], "is no JSON"],
  [["mutants", "axhub", "--report", path.join(bin, "x")], "cannot be made"],
  [["mutants", "--operation", "nope"], "there is no operation nope; `touchstone contract list` has all"],
  [["mutants", "zuul", "--operation", "listBuild"], "did you mean listBuilds"],
])("a bad call is refused with 2 and its reason: %j", async (args, reason) => {
  const { code, out, err } = await touchstone(args);
  const told = out + err;
  expect(told).toContain(reason);
  expect(err).toMatch(/^touchstone: /);
  expect(told).not.toContain("    at "); // a sentence, not a stack
  expect(code).toBe(2);
});

test.each([
  [["--help"]],
  [["contract", "list"]],
  [["contract", "show", "listAgents"]],
  [["coverage", "gitlab-agents"]],
])("a reader that has gone (| head) is no error: %j", async (args) => {
  const child = spawn(process.execPath, [bin, ...args], { cwd: scratch() });
  expect(await unread(child)).toEqual({ code: 0, err: "" });
});

test("a verdict is reached and reported, also when nobody reads it on the way", async () => {
  const cwd = scratch();
  const args = ["verify", "gitlab-agents", "--level", "core", "--verbose", "--report", "out"];
  expect(await unread(spawn(process.execPath, [bin, ...args], { cwd }))).toEqual({ code: 0, err: "" });
  expect(existsSync(path.join(cwd, "out", "result.json"))).toBe(true);
});

test("a mock whose log nobody reads any more stops", async () => {
  const mock = await running(["--verbose"]);
  mock.stopReading();
  await fetch(`${mock.url}/__admin/health`);
  expect(await mock.ended).toMatchObject({ code: 0, err: "" });
});

test("a checkout that is not built says how to build it", async () => {
  const folder = scratch();
  mkdirSync(path.join(folder, "bin"));
  copyFileSync(bin, path.join(folder, "bin", "touchstone.js"));
  writeFileSync(path.join(folder, "package.json"), '{"type":"module"}');
  const child = spawn(process.execPath, [path.join(folder, "bin", "touchstone.js")]);
  const { code, err } = await unread(child);
  expect(err).toMatch(/^touchstone: dist\/ is missing.*npm run build.*\n$/);
  expect(code).toBe(3);
});

test("a flag can be set in the environment, and a bad value there refuses to start as well", async () => {
  const { code, err } = await touchstone(["mock"], { TOUCHSTONE_PORT: "many" });
  expect(err).toContain("TOUCHSTONE_PORT");
  expect(code).toBe(2);
});

test("a port in use is told, with the way out", async () => {
  const taken = await listening(createServer());
  const { code, err } = await touchstone(["mock", "-p", new URL(taken).port]);
  expect(err).toContain("is in use; choose another with --port");
  expect(code).toBe(2);
});

test("a damaged data file is refused and left as it is", async () => {
  const folder = scratch();
  writeFileSync(path.join(folder, "state.ndjson"), "{ broken");
  const { code, err } = await touchstone(["mock", "-p", "0", "--data", folder]);
  expect(err).toContain(path.join(folder, "state.ndjson"));
  expect(err).toContain("is damaged");
  expect(code).toBe(2);
  expect(readFileSync(path.join(folder, "state.ndjson"), "utf8")).toBe("{ broken");
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
  const url = await listening(html);
  const report = scratch();
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
});

test("verify without a target starts its own mock, passes with 0, and ends with the verdict line", async () => {
  const { code, out } = await touchstone(["verify", "gitlab-agents", "--report", "out"]);
  expect(out.trimEnd().split("\n").at(-1)).toMatch(/^CONFORMANT: of \d+ required cases \d+ passed$/);
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

test("a target that gives no input is incomplete, 4, and 0 for a caller who allows that", async () => {
  const folder = scratch();
  const mock = await running([]);
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
