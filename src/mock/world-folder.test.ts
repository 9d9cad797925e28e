import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderWith } from "../../test/run-touchstone.ts";
import { initWorld } from "../cli/world-init.ts";
import { exportWorldFrom } from "../cli/world-export.ts";
import type { MockOptions } from "./app.ts";
import { createMock } from "./app.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import { ask } from "./core/testing/running.ts";
import { readWorldFolder } from "./world-folder.ts";

const known = ["gitlab-agents", "quay"];

async function mockOf(options: MockOptions) {
  const mock = await createMock({ apis: ["gitlab-agents"], ...options });
  onTestFinished(() => mock.close());
  return mock;
}

const agent = { id: 100, project_id: 20, name: "mine", created_by_user_id: 42 };
const times = { created_at: "2025-01-01T00:00:00.000Z", updated_at: "2025-01-01T00:00:00.000Z" };
const project = {
  ...{ description: "", name: "test", name_with_namespace: "Administrator / test", path: "test" },
  ...{ path_with_namespace: "root/test", created_at: times.created_at, visibility: "private" },
};
const agents = "/api/v4/projects/20/cluster_agents";
const headers = { "PRIVATE-TOKEN": "glpat-root", Host: "127.0.0.1" };

test("a file's name, as an API's anywhere, may be the beginning of it", async () => {
  const mock = await mockOf({
    world: folderWith({ "gitlab.yaml": "agents: [{ $delete: {} }]\nagentTokens: [{ $delete: {} }]" }),
  });
  expect((await ask(mock, agents, { headers })).json).toEqual([]);
  const world = { gitlab: { agents: [{ $delete: {} }], agentTokens: [{ $delete: {} }] } };
  expect((await ask(await mockOf({ world }), agents, { headers })).json).toEqual([]);
  const both = createMock({ world: { gitlab: {}, "gitlab-agents": {} } });
  await expect(both).rejects.toThrow("gitlab and gitlab-agents are the same API");
});

test("a folder's YAML and JSON files are laid over the seed, and other folders in it are let be", async () => {
  const world = folderWith({
    "gitlab-agents.yaml": `agents:\n  - { $delete: { project_id: 20 } }\n  - ${JSON.stringify({ ...agent, ...times })}\nagentTokens: [{ $delete: {} }]\n`,
    "quay.json": "{}",
    "README.md": "not a world",
  });
  mkdirSync(path.join(world, "schemas"));
  const mock = await mockOf({ world });
  const shown = (await ask(mock, agents, { headers })).json as { id: number }[];
  expect(shown.map(({ id }) => id)).toEqual([100]);
});

test("what is wrong is told of all APIs at once, each in a line", async () => {
  const world = folderWith({ "gitlab-agents.yaml": "agent: []", "quay.yaml": "tag: []" });
  await expect(createMock({ world })).rejects.toThrow(
    /agent: there is no table agent; did you mean agents\?\n.*quay.yaml \/tag: there is no table tag; did you mean tags\?$/,
  );
});

test("a folder that there is not is told with what writes one", async () => {
  await expect(createMock({ world: "nowhere" })).rejects.toThrow(
    "nowhere: there is no such folder; touchstone world init nowhere writes one",
  );
});

test("what cannot be read is told: what is no file, what leads nowhere, several documents, an alias of nothing", async () => {
  const world = folderWith({ "axhub.yaml": "apps: *all\n", "quay.yaml": "tags: []\n---\ntags: []\n" });
  mkdirSync(path.join(world, "gitlab-agents.yaml"));
  symlinkSync(path.join(world, "absent"), path.join(world, "zuul.yaml"));
  const error = await createMock({ world }).catch((found: unknown) => found);
  expect(String(error).replaceAll(`${world}${path.sep}`, "").split("\n")).toEqual([
    "WorldError: axhub.yaml: Unresolved alias (the anchor must be set before the alias): all",
    "gitlab-agents.yaml: it is no file",
    "quay.yaml: it holds several documents (---); a world file is one",
    "zuul.yaml: it leads to a file that there is not",
  ]);
});

test("what is no YAML is told in one line", async () => {
  const world = folderWith({ "quay.yaml": "tags: [\n" });
  const error = await createMock({ world }).catch((found: unknown) => found);
  expect(String(error)).toMatch(/quay.yaml: .* at line 2, column 1$/);
});

test.each<[files: Readonly<Record<string, string>>, message: string]>([
  [{ "gitlib.yaml": "{}" }, "gitlib.yaml: there is no API gitlib"],
  [{ "gitlab.yaml": "{}", "gitlab-agents.yaml": "{}" }, "gitlab-agents.yaml is of gitlab-agents, too"],
  [{ "quay.yaml": "a: [" }, "quay.yaml: "],
  [{ "quay.json": "[]" }, "quay.json: it holds no object of tables"],
  [{ "quay.json": "{}", "quay.yaml": "" }, "quay.yaml: "],
  [{ "quay.json": "{}", "clock.json": '{ "at": "noon" }' }, "clock.json: at: it must be a date and time"],
  [{ "quay.json": "{}", "clock.json": '{ "at": "2026-01-15T09:00:00Z", "rate": -1 }' }, "clock.json: rate: "],
  [
    { "quay.json": "{}", "clock.json": '{ "at": "2026-01-15T09:00:00Z", "speed": 1 }' },
    "clock.json: there is no speed",
  ],
  [{ "notes.md": "" }, "it holds no world"],
])("%j is refused: %s", async (files, message) => {
  await expect(readWorldFolder(folderWith(files), known)).rejects.toThrow(message);
});

test("what is wrong with several files is told at once", async () => {
  const folder = folderWith({ "quay.json": "[]", "zul.json": "{}" });
  const error = await readWorldFolder(folder, known).catch((e: unknown) => e as Error);
  expect((error as Error).message.split("\n")).toHaveLength(2);
});

test("a dangling reference is told", async () => {
  const row = { ...agent, ...times, project_id: 999 };
  await expect(mockOf({ world: { "gitlab-agents": { agents: [row] } } })).rejects.toThrow(
    "gitlab-agents: agents 100: project_id names 999, which is not in projects",
  );
});

test("a session of a running mock is saved, and a mock that starts from the folder is as it was, also in its time", async () => {
  const mock = await createMock({ clock: { rate: 0 } });
  onTestFinished(() => mock.close());
  const url = await mock.listen(0);
  const session = { ...headers, "X-Mock-Session": "s" };
  await fetch(`${url}/gitlab${agents}`, {
    method: "POST",
    headers: { ...session, "Content-Type": "application/json" },
    body: JSON.stringify({ name: "made" }),
  });
  await fetch(`${url}/gitlab${agents}/1`, { method: "DELETE", headers: session });
  await fetch(`${url}/__admin/clock`, {
    method: "POST",
    headers: { ...session, "Content-Type": "application/json" },
    body: '{"advance":"PT1H"}',
  });
  const before: unknown = await (await fetch(`${url}/gitlab${agents}`, { headers: session })).json();
  const folder = folderWith({ "gitlab-agents.yaml": "agents: []" });
  const written = await exportWorldFrom(folder, { url, session: "s" });
  expect(written.map((file) => path.basename(file)).sort()).toEqual([
    "axhub.json",
    "clock.json",
    "gitlab-agents.json",
    "quay.json",
    "zuul.json",
  ]);
  const again = await mockOf({ world: folder });
  expect((await ask(again, agents, { headers })).json).toEqual(before);
  expect((await ask(again, "/__admin/clock", { headers })).json).toEqual({
    now: "2026-01-15T10:00:00.000Z",
    rate: 0,
  });
});

test("a world that began empty is saved as what it has besides", async () => {
  const row = { ...agent, ...times, created_by_user_id: 1 };
  const mock = await mockOf({ world: folderWith({ "gitlab-agents.json": '{"$base":"empty"}' }) });
  const url = await mock.listen(0);
  await mock.session("s").state.lay("gitlab-agents", { projects: [{ ...project, id: 20 }], agents: [row] });
  const folder = temporaryFolder();
  await exportWorldFrom(folder, { url, session: "s" });
  const saved = JSON.parse(readFileSync(path.join(folder, "gitlab-agents.json"), "utf8")) as object;
  expect(saved).toMatchObject({ $base: "empty", agents: [row], projects: [{ id: 20 }] });
  expect(JSON.stringify(saved)).not.toContain("$delete");
  const shown = await ask(await mockOf({ world: folder }), agents, { headers });
  expect(shown.json).toMatchObject([{ id: 100, name: "mine" }]);
});

test("an export of a session that nobody has used says so, and makes none", async () => {
  const mock = await mockOf({});
  const url = await mock.listen(0);
  await mock.session("tests").reset();
  await expect(exportWorldFrom(temporaryFolder(), { url, session: "test" })).rejects.toThrow(
    `${url} has no session test; did you mean tests?`,
  );
  expect(mock.engine.sessions.list().map(({ id }) => id)).not.toContain("test");
});

test("an export from where no mock runs says so", async () => {
  await expect(exportWorldFrom(temporaryFolder(), { url: "http://127.0.0.1:9" })).rejects.toThrow(
    "no mock answers at http://127.0.0.1:9",
  );
});

test("what init writes is a world; it keeps a file that is there", async () => {
  const folder = folderWith({ "quay.yaml": "accounts: []\n" });
  const written = (await initWorld(folder, [])).map((file) => path.relative(folder, file));
  expect(written).toContain("zuul.yaml");
  expect(written).not.toContain("quay.yaml");
  const { apis } = await readWorldFolder(folder, ["axhub", "gitlab-agents", "quay", "zuul"]);
  expect([...apis.keys()].sort()).toEqual(["axhub", "gitlab-agents", "quay", "zuul"]);
  expect(apis.get("quay")?.file).toEqual({ accounts: [] });
});

test("a data folder that started with another world is told, with the same one it goes on", async () => {
  const dataDir = temporaryFolder();
  const world = { "gitlab-agents": { agents: [{ ...agent, ...times }] } };
  await (await mockOf({ dataDir, world })).close();
  await (await mockOf({ dataDir, world })).close();
  await (await mockOf({ dataDir })).close();
  await expect(mockOf({ dataDir, seed: 3 })).rejects.toThrow("with another world than the one asked for");
  await expect(mockOf({ dataDir, world: { "gitlab-agents": {} } })).rejects.toThrow("with another world");
});

test("a data folder whose sessions run by another clock is told", async () => {
  const dataDir = temporaryFolder();
  const first = await mockOf({ dataDir, clock: { rate: 0 } });
  await ask(first, "/__admin/clock", { method: "POST", headers, body: { rate: 0 } });
  await first.close();
  const log: string[] = [];
  await (await mockOf({ dataDir, clock: { rate: 20 }, log: (line) => log.push(line) })).close();
  expect(log.join()).toMatch(
    /^session default goes on with the clock that the data folder holds: frozen at 2026-01-15/,
  );
});
