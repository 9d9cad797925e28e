import { describe, expect, test } from "vitest";
import { builds, repositories } from "../../../fixtures/quay/names.ts";
import { startQuay } from "../testing/running.ts";
import { simpleBuilds, requestedBuild, readBuild } from "../testing/build-requests.ts";

describe("a build on its way", () => {
  test("passes all phases, pushes its tags, and has its log archived", async () => {
    const quay = await startQuay();
    const { id } = await requestedBuild(quay, { docker_tags: ["v1"] });
    const phases: string[] = [];
    for (let i = 0; i < 13; i++) {
      phases.push((await readBuild(quay, id)).phase);
      quay.pass(2);
    }
    expect([...new Set(phases)]).toEqual([
      "waiting",
      "build-scheduled",
      "unpacking",
      "pulling",
      "building",
      "pushing",
      "complete",
    ]);
    expect((await readBuild(quay, id)).status).toEqual({});
    const { tags } = (await quay.ask(`GET /repository/${repositories.simple}/tag/?specificTag=v1`)).body(
      "TagPage",
    );
    expect(tags).toHaveLength(1);
    const logs = async (query = "") => (await quay.ask(`GET ${simpleBuilds}${id}/logs${query}`)).json;
    expect(await logs()).toMatchObject({ start: 0, total: 6 });
    expect(await logs("?start=4")).toMatchObject({
      start: 4,
      total: 6,
      logs: [
        { message: "Step 1 : FROM base", type: "command" },
        { message: "pushing", type: "phase" },
      ],
    });
    quay.pass(60);
    expect(await logs()).toEqual({ logs_url: `${quay.url}/buildlogs/${id}` });
  });

  test("an error ends it; an internal error is tried again, three times in all", async () => {
    const quay = await startQuay();
    const { id: failing } = await requestedBuild(quay);
    const end = (build: string, result: string) =>
      quay.control("endBuild", { build, result, error: "broken" });
    await end(failing, "error");
    expect(await readBuild(quay, failing)).toMatchObject({ phase: "error", error: "broken" });
    expect((await end(failing, "complete")).status).toBe(400);

    const { id } = await requestedBuild(quay);
    await end(id, "internalerror");
    expect((await readBuild(quay, id)).phase).toBe("internalerror");
    quay.pass(11);
    expect((await readBuild(quay, id)).phase).toBe("build-scheduled");
    await end(id, "internalerror");
    await end(id, "internalerror");
    expect((await readBuild(quay, id)).phase).toBe("expired");
    quay.pass(60);
    expect((await readBuild(quay, id)).phase).toBe("expired");
  });

  test("the seed's wait until a builder takes them", async () => {
    const quay = await startQuay();
    quay.pass(3600);
    const phase = async () => (await readBuild(quay, builds.waiting, repositories.building)).phase;
    expect(await phase()).toBe("waiting");
    await quay.control("startBuild", { build: builds.waiting });
    expect(await phase()).toBe("build-scheduled");
    quay.pass(60);
    expect(await phase()).toBe("complete");
  });
});
