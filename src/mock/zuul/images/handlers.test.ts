import { describe, expect, test } from "vitest";
import { artifacts, images, jobs, uploads } from "../../../fixtures/zuul/names.ts";
import type { Zuul } from "../testing/running.ts";
import { startZuul } from "../testing/running.ts";

async function artifactsOf(zuul: Zuul, tenant = "tenant-one") {
  const list = (await zuul.ask(`GET /api/tenant/${tenant}/images`)).list("Image");
  return list.find(({ name }) => name === images.local)?.build_artifacts ?? [];
}
const uploadsOf = async (zuul: Zuul) =>
  (await artifactsOf(zuul)).flatMap((artifact) => artifact.uploads ?? []);

describe("an image build", () => {
  test("becomes an artifact that is uploaded to each endpoint", async () => {
    const zuul = await startZuul();
    const answer = await zuul.ask(`POST /image/${images.local}/build`);
    expect([answer.status, answer.text]).toEqual([200, "null"]);
    expect((await zuul.ask("GET /status")).body("Status").trigger_event_queue.length).toBe(1);
    zuul.pass(4.2);
    const [build] = (await zuul.ask(`GET /builds?job_name=${jobs.buildImage}`)).list("ListedBuild");
    expect(build).toMatchObject({ result: "SUCCESS", pipeline: "image-build" });
    const made = async () =>
      (await artifactsOf(zuul)).find((artifact) => artifact.build_uuid === build?.uuid);
    const states = async () => (await made())?.uploads?.map((upload) => [upload.endpoint_name, upload.state]);
    expect(await states()).toEqual([
      ["aws/aws-us-east-1", "pending"],
      ["openstack/RegionOne", "pending"],
    ]);
    zuul.pass(1);
    expect((await made())?.uploads?.[0]).toMatchObject({ state: "uploading", external_id: null });
    zuul.pass(1);
    expect((await made())?.uploads?.[0]).toMatchObject({ state: "ready", validated: false });
    expect(await made()).toMatchObject({ validated: false, state: "ready", build_tenant: true });
  });

  test("that fails makes nothing", async () => {
    const zuul = await startZuul();
    const before = await artifactsOf(zuul);
    await zuul.control("nextOutcome", { tenant: "tenant-one", job_name: jobs.buildImage, result: "FAILURE" });
    await zuul.ask(`POST /image/${images.local}/build`);
    zuul.pass(10);
    expect(await artifactsOf(zuul)).toEqual(before);
  });

  test("in a tenant without an image pipeline is accepted and comes to nothing", async () => {
    const zuul = await startZuul();
    const path = `/api/tenant/tenant-two/image/${images.local}/build`;
    expect((await zuul.ask(`POST ${path}`, { as: "tenantTwoAdmin" })).status).toBe(200);
    zuul.pass(10);
    expect(await artifactsOf(zuul, "tenant-two")).toHaveLength(4);
  });

  test.each([images.cloud, images.unknown])("of %s is 404", async (name) => {
    const { ask } = await startZuul();
    expect((await ask(`POST /image/${name}/build`)).error).toBe("Image not found in tenant");
  });
});

describe("an upload", () => {
  test("is validated when its job has succeeded", async () => {
    const zuul = await startZuul();
    const find = async () => (await uploadsOf(zuul)).find(({ uuid }) => uuid === uploads.fresh);
    const before = await find();
    expect((await zuul.ask(`POST /image-upload/${uploads.fresh}/validate`)).text).toBe("null");
    zuul.pass(5);
    expect(await find()).toMatchObject({ validated: true });
    expect((await find())?.timestamp).not.toBe(before?.timestamp);
  });

  test("stays as it is when its job fails", async () => {
    const zuul = await startZuul();
    await zuul.control("nextOutcome", {
      tenant: "tenant-one",
      job_name: jobs.validateImage,
      result: "FAILURE",
    });
    await zuul.ask(`POST /image-upload/${uploads.fresh}/validate`);
    zuul.pass(5);
    expect((await uploadsOf(zuul)).find(({ uuid }) => uuid === uploads.fresh)?.validated).toBe(false);
  });

  test("goes when it is deleted, and with the last one its artifact", async () => {
    const zuul = await startZuul();
    for (const id of [uploads.validated, uploads.fresh])
      expect((await zuul.ask(`DELETE /image-upload/${id}`)).status).toBe(204);
    const states = (await uploadsOf(zuul)).filter(({ state }) => state === "deleting");
    expect(states.map(({ uuid }) => uuid)).toEqual([uploads.validated, uploads.fresh]);
    zuul.pass(1);
    const left = (await artifactsOf(zuul)).map(({ uuid }) => uuid);
    expect(left).toContain(artifacts.validated);
    expect(left).not.toContain(artifacts.fresh);
  });

  test.each([
    ["unknown", uploads.unknown, 404],
    ["built in another tenant", uploads.ofTenantTwo, 404],
    ["locked", uploads.locked, 400],
  ])("that is %s is not deleted", async (_what, id, status) => {
    const { ask } = await startZuul();
    expect((await ask(`DELETE /image-upload/${id}`)).status).toBe(status);
  });
});

describe("an artifact", () => {
  test("goes with its uploads", async () => {
    const zuul = await startZuul();
    await zuul.ask(`DELETE /image-build-artifact/${artifacts.validated}`);
    const found = async () => (await artifactsOf(zuul)).find(({ uuid }) => uuid === artifacts.validated);
    expect(await found()).toMatchObject({ state: "deleting" });
    zuul.pass(1);
    expect(await found()).toBeUndefined();
  });

  test.each([
    ["unknown", artifacts.unknown, 404],
    ["built in another tenant", artifacts.ofTenantTwo, 404],
    ["locked", artifacts.locked, 400],
  ])("that is %s is not deleted", async (_what, id, status) => {
    const { ask } = await startZuul();
    expect((await ask(`DELETE /image-build-artifact/${id}`)).status).toBe(status);
  });

  test("of another tenant is shown where its image is shared", async () => {
    const zuul = await startZuul();
    const own = (tenant: string) =>
      artifactsOf(zuul, tenant).then((list) => list.map(({ uuid, build_tenant }) => [uuid, build_tenant]));
    expect(await own("tenant-one")).toContainEqual([artifacts.ofTenantTwo, false]);
    expect(await own("tenant-two")).toContainEqual([artifacts.ofTenantTwo, true]);
  });
});

test("providers show their images, labels and flavors, and a cloud image no artifacts", async () => {
  const { ask } = await startZuul();
  const [aws, openstack] = (await ask("GET /providers")).list("Provider");
  const of = (name: string) => aws?.images.find((image) => image.name === name);
  expect(of(images.local)?.build_artifacts?.length).toBe(4);
  expect(of(images.unbuilt)).not.toHaveProperty("build_artifacts");
  expect(of(images.cloud)).toMatchObject({ type: "cloud" });
  expect(openstack?.images.map(({ build_artifacts = [] }) => build_artifacts.length)).toEqual([1]);
  expect((await ask("GET /api/tenant/tenant-gate/providers")).text).toBe("[]");
});
