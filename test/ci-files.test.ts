import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { packageRoot } from "../contracts/lib/package-root.ts";

const text = (file: string): string => readFileSync(path.join(packageRoot, file), "utf8");

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

/** Runs the action's step as a runner does, and ends what it started with the test. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const { runs } = parse(text("action.yml")) as Action;
  const [step] = runs.steps;
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-action-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const given = Object.entries(step?.env ?? {}).map(([name, value]): [string, string] => [
    name,
    value.replaceAll(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => inputs[input] ?? ""),
  ]);
  const output = path.join(folder, "output");
  const { status, stdout, stderr } = spawnSync("bash", ["-c", step?.run ?? ""], {
    cwd: folder,
    encoding: "utf8",
    env: {
      ...process.env,
      ...{ GITHUB_ACTION_PATH: packageRoot, GITHUB_OUTPUT: output, TMPDIR: folder },
      ...Object.fromEntries(given),
    },
  });
  const told = existsSync(output) ? readFileSync(output, "utf8") : "";
  const pid = /^pid=(\d+)$/m.exec(told)?.[1];
  if (pid !== undefined) onTestFinished(() => void process.kill(Number(pid)));
  return { status, text: stdout + stderr, url: /^url=(.*)$/m.exec(told)?.[1] };
}

test("each input of the action and of the component is used", () => {
  const action = parse(text("action.yml")) as Action;
  const component = parseAllDocuments(text("templates/touchstone.yml"))[0]?.toJS() as {
    readonly spec: { readonly inputs: object };
  };
  const unused = [
    ...Object.keys(action.inputs).filter((name) => !text("action.yml").includes(`\${{ inputs.${name} }}`)),
    ...Object.keys(component.spec.inputs).filter(
      (name) => !text("templates/touchstone.yml").includes(`$[[ inputs.${name} ]]`),
    ),
  ];
  expect(unused).toEqual([]);
});

test("the action starts a mock that goes on, and tells its URL", { timeout: 120_000 }, async () => {
  // As `args: |` has them.
  const { status, url } = runAction({ command: "mock", args: "gitlab\n-p 0\n" });
  expect(status).toBe(0);
  expect(url).not.toMatch(/:4010$/);
  expect((await fetch(`${url ?? ""}/__admin/health`)).status).toBe(200);
});

test("a command of the action that fails fails the step", { timeout: 120_000 }, () => {
  expect(runAction({ command: "mock", args: "gitlub" })).toMatchObject({ status: 2, url: undefined });
  expect(runAction({ command: "verify", args: "gitlub" })).toMatchObject({ status: 2 });
});

const tracked = spawnSync("git", ["ls-files"], { cwd: packageRoot, encoding: "utf8" });

test.skipIf(tracked.status !== 0)("the image's build sees every file of the repository", () => {
  const lines = text(".dockerignore").trim().split("\n");
  const pattern = (line: string): RegExp =>
    new RegExp(`^${line.replace("!", "").replaceAll(".", "\\.").replaceAll("*", "[^/]*")}(?:/|$)`);
  const isHidden = (file: string): boolean =>
    lines.reduce((hidden, line) => (pattern(line).test(file) ? !line.startsWith("!") : hidden), false);
  expect(isHidden("node_modules/express/index.js")).toBe(true);
  expect(tracked.stdout.trim().split("\n").filter(isHidden)).toEqual([]);
});

test("compose runs replicas on a database, with no password of its own", () => {
  const { services } = parse(text("compose.replicas.yaml")) as {
    services: Record<"postgres" | "touchstone", { command?: string[]; environment: Record<string, string> }>;
  };
  expect(services.touchstone).toMatchObject({ build: ".", command: ["mock"], deploy: { replicas: 3 } });
  expect(services.touchstone.environment["TOUCHSTONE_STORE"]).toBe("postgresql:///");
  for (const name of ["TOUCHSTONE_ADMIN_TOKEN", "PGPASSWORD"])
    expect(services.touchstone.environment[name]).toMatch(/^\$\{[A-Z_]+(?::\?.*)?\}$/);
  expect(services.postgres.environment["POSTGRES_PASSWORD"]).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
});

test("compose runs the image's own commands, behind a token", () => {
  const { services } = parse(text("compose.yaml")) as {
    services: { touchstone: { command: string[]; environment: Record<string, string>; build: string } };
  };
  expect(services.touchstone).toMatchObject({ build: ".", command: ["mock"] });
  expect(services.touchstone.environment["TOUCHSTONE_ADMIN_TOKEN"]).toMatch(/^\$\{TOUCHSTONE_ADMIN_TOKEN:\?/);
});
