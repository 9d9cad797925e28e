/** What is wrong with the suite's own files is never the target's failure: exit code 3, and nothing is sent. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { packageRoot } from "../contracts/lib/package-root.ts";

const copy = mkdtempSync(path.join(tmpdir(), "touchstone-broken-"));
const planted = [
  "contracts/gitlab-agents/contract.gen.json",
  "contracts/gitlab-agents/inputs.yaml",
  "contracts/gitlab-agents/requirements.yaml",
  "conformance/suites/gitlab-agents/derive.yaml",
  "conformance/suites/gitlab-agents/scenarios/bodies-of-requests.arazzo.yaml",
];
let received = 0;
const server = createServer((_, response) => {
  received++;
  response.end("{}");
});

beforeAll(async () => {
  for (const part of ["bin", "conformance", "contracts", "dist", "package.json", "reports"])
    cpSync(path.join(packageRoot, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(packageRoot, "node_modules"), path.join(copy, "node_modules"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(copy, { recursive: true });
});
beforeEach(() => {
  received = 0;
  for (const file of planted) cpSync(path.join(packageRoot, file), path.join(copy, file));
});

function plant(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path.join(copy, file), "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(path.join(copy, file), changed);
}

/** Runs the copy's command on GitLab's agents; what it printed comes along. */
function run(...args: readonly string[]): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [path.join(copy, "bin", "touchstone.js"), ...args], { cwd: copy });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, printed })));
}

function verify(): ReturnType<typeof run> {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return run("verify", "gitlab-agents", "--target", "mock", "--base-url", `gitlab-agents=${url}`);
}

const typo = [
  "contracts/gitlab-agents/contract.gen.json",
  '"x-gate":"maintainer-writes"',
  '"x-gate":"maintainer-write"',
] as const;

const suite = "conformance/suites/gitlab-agents";
const contract = "contracts/gitlab-agents";
test.each([
  { slip: typo, message: 'x-gate "maintainer-write" of' },
  {
    slip: [`${suite}/derive.yaml`, "input: guestToken", "input: gestToken"] as const,
    message: /derive\.yaml:\d+: the input gestToken is not in/,
  },
  {
    slip: [`${contract}/requirements.yaml`, "level: core", "levle: core"] as const,
    message: /requirements\.yaml:\d+: .*"levle"/,
  },
  {
    slip: [`${contract}/inputs.yaml`, "from: credential", "from: somewhere"] as const,
    message: /inputs\.yaml:\d+: /,
  },
])("verify refuses a slip of ours: $slip", async ({ slip, message }) => {
  plant(slip[0], slip[1], slip[2]);
  const { code, printed } = await verify();
  expect(printed).toMatch(message);
  expect(printed).toContain("nothing was sent");
  expect({ code, received }).toEqual({ code: 3, received: 0 });
});

test("coverage and certify refuse it as well", async () => {
  plant(...typo);
  const coverage = await run("coverage", "gitlab-agents");
  expect(coverage.code).toBe(3);
  expect(coverage.printed).toContain('x-gate "maintainer-write" of');
  expect(coverage.printed).not.toContain("    at ");
  await run("certify", "--new-key", path.join(copy, "key.pem"));
  const certify = await run(
    "certify",
    "gitlab-agents",
    "--target",
    "mock",
    "--key",
    path.join(copy, "key.pem"),
  );
  expect(certify.code).toBe(3);
  expect(certify.printed).toContain("nothing was sent");
});

test("a criterion that was loosened is another suite than the pinned one", async () => {
  plant(
    "conformance/suites/gitlab-agents/scenarios/bodies-of-requests.arazzo.yaml",
    "$statusCode == 201",
    "$statusCode >= 200",
  );
  const { code, printed } = await verify();
  expect(printed).toContain("does something else, than in conformance/suites/gitlab-agents/pins.json");
  expect({ code, received }).toEqual({ code: 3, received: 0 });
});

test.each(["conformance/suites/quay", "conformance/suites/quay/scenarios"])(
  "verify of all names the API whose %s is gone",
  async (folder) => {
    rmSync(path.join(copy, folder), { recursive: true });
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { code, printed } = await run("verify", "--target", "mock", "--base-url", url);
      expect(printed).toContain("the suite of quay is missing");
      expect(printed).not.toContain("CONFORMANT");
      expect({ code, received }).toEqual({ code: 3, received: 0 });
    } finally {
      cpSync(path.join(packageRoot, folder), path.join(copy, folder), { recursive: true });
    }
  },
);
