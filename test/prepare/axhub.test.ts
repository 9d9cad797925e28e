import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { prepare } from "../../conformance/engine/prepare/prepare.ts";
import { createMock } from "../../src/mock/app.ts";

type Inputs = Readonly<Record<string, unknown>>;
interface Targets {
  readonly apis: Readonly<Record<"axhub", { readonly inputs: Inputs }>>;
}

/** The target of `docs/certify.md`, which names the values of the seed. */
function documented(): Targets {
  const page = readFileSync(path.join(packageRoot, "docs", "certify.md"), "utf8");
  const block = /## AxHub[^]*?```yaml\n([^]*?)```/.exec(page)?.[1] ?? "";
  return parse(block) as Targets;
}

test("an AxHub tells what the values of the documented target leave open", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-"));
  const mock = await createMock({ apis: ["axhub"] });
  const url = await mock.listen(0);
  const examples = parse(
    readFileSync(path.join(packageRoot, "conformance", "targets", "mock.yaml"), "utf8"),
  ) as Targets;
  const seed = examples.apis.axhub.inputs;
  const names = Object.keys(documented().apis.axhub.inputs);
  expect(names.length + 1).toBeLessThanOrEqual(25);

  const [target, out] = [path.join(folder, "my.yaml"), path.join(folder, "my.prepared.yaml")];
  const inputs = Object.fromEntries(names.map((name) => [name, seed[name]]));
  writeFileSync(
    target,
    stringify({ name: "AxHub", baseUrl: url, apis: { axhub: { baseUrl: url, inputs } } }),
  );
  const outcome = await prepare({ api: "axhub", target, out, env: {}, run: "r", print: () => undefined });
  expect(outcome.failed).toEqual([]);
  expect(outcome.unlocked / outcome.required).toBeGreaterThan(0.85);

  const found = (parse(readFileSync(out, "utf8")) as Targets).apis.axhub.inputs;
  const others = Object.keys(found).filter((name) => found[name] !== seed[name]);
  // Any other repository will do.
  expect(others).toEqual(["notesRepo"]);
  await mock.close();
  rmSync(folder, { recursive: true });
});
