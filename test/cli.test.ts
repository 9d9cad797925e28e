import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { credentials } from "../src/index.ts";
import { bin, touchstone, startMock, endUnread, listenOn } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("the mock tells one ready line, its console and each API, and stops cleanly on SIGINT", async () => {
  const mock = await startMock([]);
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

test.each(["::1", "[::1]"])("the mock is bound to %s, and its probe finds it there", async (host) => {
  const mock = await startMock(["gitlab", "--host", host]);
  expect(mock.url).toMatch(/^http:\/\/\[::1\]:/);
  const probe = await touchstone(["health", "--host", host, "--port", new URL(mock.url).port]);
  expect([probe.code, probe.err]).toEqual([0, ""]);
});

test("a mock with --https serves it, for clients that trust the file that it tells", async () => {
  const mock = await startMock(["gitlab", "--https"], { XDG_DATA_HOME: temporaryFolder() });
  const probe = (...args: string[]) => touchstone(["health", "--port", new URL(mock.url).port, ...args]);
  expect(await probe("--https")).toMatchObject({ code: 0, err: "" });
  expect(await probe()).toMatchObject({ code: 1, err: expect.stringContaining("wants --https") as string });
  mock.kill("SIGINT");
  const { err } = await mock.ended;
  const [, file = ""] = /^--https: clients must trust (.+)$/m.exec(err) ?? [];
  expect(mock.url).toMatch(/^https:/);
  expect(readFileSync(file, "utf8")).toContain("BEGIN CERTIFICATE");
});

test("a certificate without its key is told by its flags", async () => {
  const pem = path.join(temporaryFolder(), "cert.pem");
  writeFileSync(pem, "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n");
  const { code, err } = await touchstone(["mock", "-p", "0", "--tls-cert", pem, "--tls-key", pem]);
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^touchstone: --tls-cert, --tls-key: this certificate and key cannot be used: /),
  ]);
});

test("a mock with --verbose tells each request as it was sent, and those that got no answer", async () => {
  const mock = await startMock(["gitlab", "quay", "--verbose"]);
  const agents = `${mock.url}/gitlab/api/v4/projects/20/cluster_agents`;
  const headers = { "Content-Type": "application/json" };
  const fault = JSON.stringify({ operationId: "listAgents", drop: true });
  await fetch(agents);
  await fetch(`${mock.url}/__admin/faults`, { method: "POST", headers, body: fault });
  await expect(fetch(agents)).rejects.toThrow("fetch failed");
  mock.kill("SIGINT");
  expect((await mock.ended).out.split("\n").slice(-4)).toEqual([
    "GET /gitlab/api/v4/projects/20/cluster_agents 401",
    "POST /__admin/faults 201",
    "GET /gitlab/api/v4/projects/20/cluster_agents was not answered",
    "",
  ]);
});

test("a mock without an administration tells no console", async () => {
  const { out } = await startMock(["gitlab", "--no-admin"]);
  expect(out).toContain("GitLab agents for Kubernetes  http");
  expect(out).not.toContain("__admin");
});

test("a quiet mock tells one line", async () => {
  const mock = await startMock(["--quiet"]);
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
  [["mock", "--world", "absent"], "absent: there is no such folder; touchstone world init absent writes one"],
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
  const child = spawn(process.execPath, [bin, ...args], { cwd: temporaryFolder() });
  expect(await endUnread(child)).toEqual({ code: 0, err: "" });
});

test("a mock whose log nobody reads any more stops", async () => {
  const mock = await startMock(["--verbose"]);
  mock.stopReading();
  await fetch(`${mock.url}/__admin/health`);
  expect(await mock.ended).toMatchObject({ code: 0, err: "" });
});

test("a checkout that is not built says how to build it", async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "bin"));
  copyFileSync(bin, path.join(folder, "bin", "touchstone.js"));
  writeFileSync(path.join(folder, "package.json"), '{"type":"module"}');
  const child = spawn(process.execPath, [path.join(folder, "bin", "touchstone.js")]);
  const { code, err } = await endUnread(child);
  expect(err).toMatch(/^touchstone: dist\/ is missing.*npm run build.*\n$/);
  expect(code).toBe(3);
});

test("a flag can be set in the environment, and a bad value there refuses to start as well", async () => {
  const { code, err } = await touchstone(["mock"], { TOUCHSTONE_PORT: "many" });
  expect(err).toContain("TOUCHSTONE_PORT");
  expect(code).toBe(2);
});

test("a port in use is told, with the way out", async () => {
  const taken = await listenOn(createServer());
  const { code, err } = await touchstone(["mock", "-p", new URL(taken).port]);
  expect(err).toContain("is in use; choose another with --port");
  expect(code).toBe(2);
});

test("a damaged data file is refused and left as it is", async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "state.ndjson"), "{ broken");
  const { code, err } = await touchstone(["mock", "-p", "0", "--data", folder]);
  expect(err).toContain(path.join(folder, "state.ndjson"));
  expect(err).toContain("is damaged");
  expect(code).toBe(2);
  expect(readFileSync(path.join(folder, "state.ndjson"), "utf8")).toBe("{ broken");
});
