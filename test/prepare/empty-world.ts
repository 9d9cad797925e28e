import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";
import type { PrepareOutcome } from "../../conformance/engine/prepare/outcome.ts";
import { prepare, undoPreparation } from "../../conformance/engine/prepare/prepare.ts";
import type { Verification, VerifyOptions } from "../../conformance/engine/run/verify.ts";
import { verify } from "../../conformance/engine/run/verify.ts";
import { createMock } from "../../src/mock/app.ts";

/** A mock with an empty world behind a free port, and the target file of one who has to certify it. */
export interface EmptyWorld {
  readonly url: string;
  /** Prepares with these inputs; with a hook that mints tokens where it is to. */
  readonly prepare: (given: Given) => Promise<PrepareOutcome>;
  readonly undo: () => ReturnType<typeof undoPreparation>;
  readonly verify: (options?: Partial<VerifyOptions>) => Promise<Verification>;
  /** The rows of all tables but these, as they are now. */
  readonly rows: (but: readonly string[]) => Readonly<Record<string, unknown>>;
  readonly close: () => Promise<void>;
  /** What was printed. */
  readonly lines: readonly string[];
}

export interface Given {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly mints?: boolean;
}

const hook = path.join(import.meta.dirname, "mint.js");

/** Where an API is, what it is without when it is the mock with an empty world. */
const apis = {
  quay: {
    baseUrl: "{baseUrl}/quay",
    without: [
      ...["test-controls", "builder", "build-triggers", "build-uploads", "waiting-builds-limit", "scanner"],
      ...["unfinished-scans", "past-logs", "caching-upstream", "expired-tokens", "user-quota-limits"],
    ],
  },
  "gitlab-agents": {
    baseUrl: "{baseUrl}/gitlab",
    without: ["test-controls", "expired-tokens", "signed-in-agents"],
  },
} as const;

/** Of the contract's own release without one. */
export async function startEmptyWorld(api: keyof typeof apis, release?: string): Promise<EmptyWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-"));
  const mock = await createMock({
    ...{ world: { [api]: { $base: "empty" } }, apis: Object.keys(apis) },
    ...(release === undefined ? {} : { releases: { [api]: release } }),
  });
  const url = await mock.listen(0);
  const file = path.join(folder, "my.yaml");
  const out = path.join(folder, "my.prepared.yaml");
  const lines: string[] = [];
  const shared = { api, out, env: process.env, print: (line: string) => void lines.push(line) };
  return {
    ...{ url, lines },
    prepare: ({ inputs, mints = false }) => {
      const mint = mints ? { mint: `"${process.execPath}" "${hook}" ${url} {user} {scopes} {lifetime}` } : {};
      const content = {
        ...{ name: "empty mock", baseUrl: url, shared: true, concurrency: 1 },
        apis: {
          [api]: { ...apis[api], ...(release === undefined ? {} : { release }), inputs, ...mint },
          admin: { baseUrl: "{baseUrl}/__admin" },
        },
        wait: { method: "POST", source: "admin", path: "/clock", body: { advance: "PT{seconds}S" } },
      };
      writeFileSync(file, stringify(content));
      return prepare({ ...shared, target: file, run: "run1" });
    },
    undo: () => undoPreparation(shared),
    verify: (options) =>
      verify({
        ...{ apis: [api], target: out, env: process.env, run: "verify1", strict: true },
        print: (line) => void lines.push(line),
        ...options,
      }),
    rows: (but) => rowsOf(mock, api, but),
    close: async () => {
      await mock.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function rowsOf(
  { engine }: Awaited<ReturnType<typeof createMock>>,
  api: string,
  but: readonly string[],
): Record<string, unknown> {
  const { tables } = engine.service(api).service;
  const { state } = engine.sessions.get(undefined).world(api);
  const kept = Object.keys(tables).filter((name) => !but.includes(name));
  return Object.fromEntries(kept.map((name) => [name, state[name]?.rows().slice()]));
}
