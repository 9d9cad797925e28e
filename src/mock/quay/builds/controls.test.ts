import { expect, test } from "vitest";
import { builds, repositories, triggers } from "../../../fixtures/quay/names.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const commit = "3482adc5822c498e8f7db2e361e8d57b3d77ddd9";
const push = (quay: Quay, body: object) =>
  quay.control("pushCode", { trigger: triggers.github, commit, ...body });
const newest = async (quay: Quay) =>
  (await quay.ask(`GET /repository/${repositories.building}/build/?limit=1`)).body("BuildList").builds[0];

test("a pushed commit starts a build that nobody started by hand", async () => {
  const quay = await startQuay();
  const { json } = await push(quay, { ref: "feature" });
  const build = await newest(quay);
  expect(json).toEqual({ build: build?.id });
  expect(build).toMatchObject({
    manual_user: null,
    tags: ["feature"],
    display_name: "3482adc",
    trigger: { id: triggers.github },
    trigger_metadata: { commit, ref: "refs/heads/feature" },
  });
  const [log] = (await quay.ask(`GET /repository/${repositories.building}/logs`)).body("LogPage").logs;
  expect(log).toMatchObject({
    kind: "build_dockerfile",
    metadata: { is_manual: false, trigger_manual: false, trigger_id: triggers.github },
  });
  expect(log).not.toHaveProperty("performer");
});

test("the configuration says which refs are built, and as what", async () => {
  const quay = await startQuay();
  const config = {
    build_source: "quay/other",
    branchtag_regex: "heads/main|tags/.*",
    default_tag_from_ref: false,
    tag_templates: ["c-${commit_info.short_sha}", "${parsed_ref.tag}", "${unknown}"],
  };
  const { inactiveGithub: trigger, building } = { ...triggers, ...repositories };
  await quay.ask(`POST /repository/${building}/trigger/${trigger}/activate`, { body: { config } });
  expect((await push(quay, { trigger, ref: "other" })).json).toEqual({ build: null });
  await push(quay, { trigger, ref: "main" });
  expect((await newest(quay))?.tags).toEqual(["c-3482adc"]);
  await push(quay, { trigger, ref: "v1", kind: "tag" });
  expect((await newest(quay))?.tags).toEqual(["c-3482adc", "v1"]);
});

test("only an active trigger that is enabled starts builds", async () => {
  const quay = await startQuay();
  for (const trigger of [triggers.inactive, triggers.disabled, triggers.ofReadOnly, triggers.unknown])
    expect((await push(quay, { trigger })).status).toBe(400);
  expect((await newest(quay))?.id).toBe(builds.withRobot);
});

test("a builder takes only what waits", async () => {
  const quay = await startQuay();
  const start = (build: string) => quay.control("startBuild", { build });
  expect((await start(builds.waiting)).json).toEqual({ build: builds.waiting, phase: "build-scheduled" });
  expect((await start(builds.waiting)).status).toBe(400);
  expect((await start(builds.complete)).status).toBe(400);
});

test("a build that cannot push its image is an error", async () => {
  const quay = await startQuay();
  const path = `/repository/${repositories.simple}`;
  const body = { archive_url: "https://sources.example.com/simple.tar.gz" };
  const { id } = (await quay.ask(`POST ${path}/build/`, { body })).body("Build");
  await quay.ask(`PUT ${path}/changestate`, { body: { state: "READ_ONLY" } });
  quay.pass(60);
  const build = (await quay.ask(`GET ${path}/build/${id}`)).body("Build");
  expect(build).toMatchObject({ phase: "error", error: "The repository cannot be written" });
});
