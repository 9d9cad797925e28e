import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse, stringify } from "yaml";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import type { PrepareOutcome } from "../../conformance/engine/prepare/outcome.ts";
import { prepare, undoPreparation } from "../../conformance/engine/prepare/prepare.ts";
import type { Mock } from "../../src/mock/app.ts";
import { createMock } from "../../src/mock/app.ts";

type Inputs = Readonly<Record<string, unknown>>;
interface Targets {
  readonly apis: Readonly<Record<"axhub", { readonly inputs: Inputs }>>;
}

function inputsOf(text: string): Inputs {
  return (parse(text) as Targets).apis.axhub.inputs;
}

/** The values of the seed. */
const seed = inputsOf(readFileSync(path.join(packageRoot, "conformance", "targets", "mock.yaml"), "utf8"));

/** The target of `docs/certify.md`, which names some of them. */
function documented(): readonly string[] {
  const page = readFileSync(path.join(packageRoot, "docs", "certify.md"), "utf8");
  return Object.keys(inputsOf(/## AxHub[^]*?```yaml\n([^]*?)```/.exec(page)?.[1] ?? ""));
}

/** A mock whose clock runs a hundred times as fast, and the target file of one who has to certify it. */
async function startAxhub(inputs: Inputs) {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-"));
  const mock: Mock = await createMock({ apis: ["axhub"], clock: { rate: 100 } });
  onTestFinished(async () => {
    await mock.close();
    rmSync(folder, { recursive: true });
  });
  const url = await mock.listen(0);
  const [target, out] = [path.join(folder, "my.yaml"), path.join(folder, "my.prepared.yaml")];
  const content = { name: "AxHub", baseUrl: url, apis: { axhub: { baseUrl: url, inputs } } };
  writeFileSync(target, stringify(content));
  const shared = { api: "axhub", out, env: {}, print: () => undefined };
  return {
    mock,
    prepare: (): Promise<PrepareOutcome> => prepare({ ...shared, target, run: "r" }),
    undo: () => undoPreparation(shared),
    found: (): Inputs => inputsOf(readFileSync(out, "utf8")),
  };
}

const pick = (names: readonly string[]): Inputs =>
  Object.fromEntries(names.map((name) => [name, seed[name]]));

test("an AxHub tells, and makes by bootstraps, what the values of the documented target leave open", async () => {
  const names = documented();
  expect(names.length + 1).toBeLessThanOrEqual(25);
  const axhub = await startAxhub(pick(names));

  const outcome = await axhub.prepare();
  expect(outcome.failed).toEqual([]);
  expect(outcome.unlocked / outcome.required).toBeGreaterThan(0.85);
  const made = ["bare1AppId", "bare2AppId", "healthyAppId", "longNameAppId", "otherTenantAppId"];
  expect(outcome.inputs.made).toEqual(
    expect.arrayContaining([...made, "spare5AppId", "spare6AppId", "staged1AppId", "otherTenantBootstrapId"]),
  );
  expect(outcome.left).toContain("apps and GitHub repositories of prepare, with ts-{run} in their names");

  const found = axhub.found();
  const others = Object.keys(found).filter((name) => found[name] !== seed[name]);
  // Any other repository will do.
  expect(others.filter((name) => !outcome.inputs.made.includes(name))).toEqual(["notesRepo"]);

  const again = await axhub.prepare();
  expect([again.failed, again.inputs.made]).toEqual([[], []]);
  expect(axhub.found()).toEqual(found);
}, 240_000);

test("an app without a connection is connected and deployed, also in vain, and disconnected when that is undone", async () => {
  const blogAppId = seed["withoutConnectionAppId"];
  const axhub = await startAxhub({ ownerToken: seed["ownerToken"], blogAppId });
  const { state } = axhub.mock.engine.sessions.get().world("axhub");
  const isConnected = () =>
    JSON.stringify(state["gitConnections"]?.rows().slice()).includes(`"${String(blogAppId)}"`);
  expect(isConnected()).toBe(false);

  const outcome = await axhub.prepare();
  expect(outcome.inputs.made).toEqual(
    expect.arrayContaining(["blogRepo", "blogDeploymentId", "blogFailedDeploymentId", "blogHeadCommit"]),
  );
  expect(isConnected()).toBe(true);

  expect(await axhub.undo()).toMatchObject({ problems: [], left: ["deployments of blogAppId"] });
  expect(isConnected()).toBe(false);
}, 240_000);
