import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { prepare } from "../../conformance/engine/prepare/prepare.ts";
import { verify } from "../../conformance/engine/run/verify.ts";
import { issuers } from "../../src/fixtures/zuul/issuers.ts";
import { createMock } from "../../src/mock/app.ts";

type Inputs = Readonly<Record<string, unknown>>;

const read = (file: string): unknown => parse(readFileSync(file, "utf8"));
const world = path.join(packageRoot, "test", "witness", "zuul", "world", "inputs.yaml");
/** Of the seed, where the witness's world has others: builds of these changes. */
const ofSeed = { passedChange: "1", protectedChange: "1" };

test("a Zuul with the world gets tokens signed with its keys, and what only it knows is read from it", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-"));
  const mock = await createMock({ apis: ["zuul"] });
  const url = await mock.listen(0);
  const { inputs, named } = read(world) as { inputs: Inputs; named: Inputs };
  mkdirSync(path.join(folder, "world"));
  writeFileSync(
    path.join(folder, "world", "inputs.yaml"),
    stringify({ inputs, named: { ...named, ...ofSeed } }),
  );
  const [target, out] = [path.join(folder, "my.yaml"), path.join(folder, "my.prepared.yaml")];
  const signingKeys = { operator: issuers.operator.secret, staff: issuers.staff.secret };
  writeFileSync(
    target,
    stringify({
      name: "Zuul",
      baseUrl: url,
      shared: true,
      apis: { zuul: { baseUrl: url, world: "world", signingKeys } },
    }),
  );
  const print = (): void => undefined;
  const outcome = await prepare({ ...{ api: "zuul", target, out, print, run: "r" }, env: {} });
  expect(outcome.failed).toEqual([]);
  expect([outcome.missing.map(({ input }) => input.name), outcome.unlocked]).toEqual([
    ["unbuiltImage"],
    outcome.required,
  ]);

  const examples = read(path.join(packageRoot, "conformance", "targets", "mock.yaml")) as Targets;
  const found = (read(out) as Targets).apis.zuul.inputs;
  const others = Object.entries(found).filter(([name, value]) => value !== examples.apis.zuul.inputs[name]);
  const notTokens = others.map(([name]) => name).filter((name) => !name.endsWith("Token"));
  // The witness's second endpoint is of another cloud, and its nodepool has held a node as well.
  expect(notTokens).toEqual(["nodepoolNodeId", "otherEndpoint"]);

  const { result } = await verify({
    apis: ["zuul"],
    target: out,
    env: {},
    run: "v",
    print,
    grep: "api-wide-",
  });
  expect(
    result?.cases.filter(({ verdict }) => verdict !== "pass").map(({ id, reason }) => `${id}: ${reason}`),
  ).toEqual([]);
  await mock.close();
  rmSync(folder, { recursive: true });
});

interface Targets {
  readonly apis: Readonly<Record<"zuul", { readonly inputs: Inputs }>>;
}
