import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { imageOf } from "../../../../conformance/engine/prepare/image.ts";
import type { Repository } from "../../../../conformance/engine/prepare/registry.ts";
import { openRepository, RegistryFault } from "../../../../conformance/engine/prepare/registry.ts";
import { exchange } from "../../../../conformance/engine/run/exchange.ts";
import { tokens } from "../../../fixtures/quay/names.ts";
import { startListening } from "../../core/testing/running.ts";
import { invariantFaults } from "../invariants.ts";
import { service } from "../service.ts";
import type { QuayState } from "../state.ts";

async function begin(): Promise<{
  readonly open: (repository: string, as?: keyof typeof tokens) => Promise<Repository>;
  readonly state: QuayState;
  readonly url: string;
  readonly faults: () => readonly string[];
}> {
  const { mock, url } = await startListening({ services: [service] });
  const session = mock.engine.sessions.get();
  const { state } = session.world("quay") as unknown as { state: QuayState };
  return {
    ...{ state, url },
    faults: () => invariantFaults(state, session.clock.now()),
    open: (repository, as = "superuser") =>
      openRepository(
        {
          ...{ baseUrl: url, transport: exchange, timeoutMs: 10_000, headers: {} },
          ...{ user: "$oauthtoken", password: tokens[as] },
        },
        repository,
      ),
  };
}

const schema2 = "application/vnd.docker.distribution.manifest.v2+json";
const listType = "application/vnd.docker.distribution.manifest.list.v2+json";
const configType = "application/vnd.docker.container.image.v1+json";
const layerType = "application/vnd.docker.image.rootfs.diff.tar.gzip";
const image = imageOf({ layers: ["base", "top"], labels: { maintainer: "ann" } });

describe("a push", () => {
  test("stores the manifest with its layers and labels, and the tag stands for it", async () => {
    const { open, state, faults } = await begin();
    const repository = await open("devtable/simple");
    await repository.upload(image);
    await repository.tag(image.manifest, "pushed");
    const { digest } = image.manifest;
    expect(await repository.digestOf("pushed")).toBe(digest);
    const manifest = [...state.manifests.rows()].find((row) => row.digest === digest);
    expect(manifest?.layers?.map(({ command }) => command)).toEqual([["ADD base in /"], ["ADD top in /"]]);
    expect([...state.labels.rows()].filter((row) => row.digest === digest)).toMatchObject([
      { key: "maintainer", value: "ann", source_type: "manifest" },
    ]);
    expect(faults()).toEqual([]);
  });

  test("of a manifest whose blobs are not there is refused", async () => {
    const { open } = await begin();
    const repository = await open("devtable/simple");
    await expect(repository.tag(image.manifest, "pushed")).rejects.toThrow(/answered 400.*MANIFEST_INVALID/s);
  });

  test.each([
    [schema2, "5"],
    [schema2, "[]"],
    [schema2, '{"config":5,"layers":7}'],
    [schema2, '{"config":null,"layers":{}}'],
    [schema2, '{"config":{"digest":{}},"layers":[null,"a"]}'],
    [listType, '{"manifests":{}}'],
    [listType, '{"manifests":[null,5]}'],
  ])("of a manifest that is none is refused: %s %s", async (mediaType, text) => {
    const { open } = await begin();
    const repository = await open("devtable/simple");
    const pushed = repository.tag({ mediaType, text, digest: "" }, "odd");
    await expect(pushed).rejects.toThrow(/answered 400.*MANIFEST_INVALID/s);
  });

  test("of a layer that is not compressed is refused", async () => {
    const { open } = await begin();
    const repository = await open("devtable/simple");
    await repository.upload(image);
    const text = image.manifest.text.replaceAll(layerType, "application/vnd.docker.image.rootfs.diff.tar");
    const pushed = repository.tag({ mediaType: schema2, text, digest: "" }, "odd");
    await expect(pushed).rejects.toThrow(/answered 400.*MANIFEST_INVALID.*does not match schema/s);
  });

  test("takes of a configuration what is as it should be", async () => {
    const { open, state } = await begin();
    const repository = await open("devtable/simple");
    const text = '{"config":{"Labels":{"a":1,"b":"c"}},"history":[{"created":"once","created_by":7}]}';
    const digestOf = (told: string): string => `sha256:${createHash("sha256").update(told).digest("hex")}`;
    const configuration = { bytes: Buffer.from(text), digest: digestOf(text) };
    await repository.upload({ ...image, blobs: [...image.blobs, configuration] });
    const config = { mediaType: configType, digest: configuration.digest };
    const layers = [{ mediaType: layerType, digest: image.blobs[0]?.digest }];
    const manifest = { mediaType: schema2, text: JSON.stringify({ config, layers }), digest: "" };
    await repository.tag(manifest, "odd");
    const digest = await repository.digestOf("odd");
    const stored = [...state.manifests.rows()].find((row) => row.digest === digest);
    expect(stored?.layers).toMatchObject([{ created: null, command: null }]);
    const labels = [...state.labels.rows()].filter((row) => row.digest === digest);
    expect(labels).toMatchObject([{ key: "b", value: "c" }]);
  });

  test.each([
    ["devtable/readonly", "superuser", /answered 405.*READ_ONLY/s],
    ["devtable/simple", "outsider", /answered 401/],
    ["devtable/none", "superuser", /answered 404.*NAME_UNKNOWN/s],
  ] as const)("to %s by %s is refused", async (name, as, fault) => {
    const { open } = await begin();
    const repository = await open(name, as);
    await expect(repository.upload(image)).rejects.toThrow(fault);
  });

  test("without a good password gets no token", async () => {
    const { url } = await begin();
    const registry = { baseUrl: url, transport: exchange, timeoutMs: 10_000, headers: {} };
    const opened = openRepository({ ...registry, user: "$oauthtoken", password: "none" }, "devtable/simple");
    await expect(opened).rejects.toThrow(RegistryFault);
  });

  test("of other bytes than the digest says is refused", async () => {
    const { url } = await begin();
    const auth = `${url}/v2/auth?scope=repository:devtable/simple:push`;
    const basic = Buffer.from(`$oauthtoken:${tokens.superuser}`).toString("base64");
    const asked = await fetch(auth, { headers: { authorization: `Basic ${basic}` } });
    const { token } = (await asked.json()) as { token: string };
    const authorization = `Bearer ${token}`;
    const begun = await fetch(`${url}/v2/devtable/simple/blobs/uploads/`, {
      method: "POST",
      headers: { authorization },
    });
    expect(begun.status).toBe(202);
    const done = await fetch(`${begun.headers.get("location") ?? ""}?digest=sha256:0`, {
      ...{ method: "PUT", body: Buffer.from([0, 255, 128]) },
      headers: { authorization, "content-type": "application/octet-stream" },
    });
    expect([done.status, await done.json()]).toMatchObject([400, { errors: [{ code: "DIGEST_INVALID" }] }]);
  });
});
