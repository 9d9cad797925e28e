import { describe, expect, test } from "vitest";
import { start } from "../../core/testing/running.ts";
import { service } from "../service.ts";
import type { Schema as Documented } from "../types.ts";
import type { Schema } from "./types.ts";

const tenant = "/api/tenant/tenant-one";

async function begin() {
  const { admin, call, url } = await start({ services: [service] });
  const list = async (query: string): Promise<Documented<"ListedBuild">[]> =>
    (await call(`${tenant}/builds?${query}`)).json as Documented<"ListedBuild">[];
  const below = async (build: Documented<"ListedBuild"> | undefined, file: string) =>
    call(`${(build?.log_url ?? "").slice(url.length)}${file}`);
  return { admin, call, url, list, below };
}

describe("a build that has ended", () => {
  test("leads to its logs where the client sees the mock, and names their manifest", async () => {
    const { list, url } = await begin();
    const [build] = await list("result=FAILURE&limit=1");
    expect(build?.log_url).toBe(`${url}/logs/tenant-one/${build?.uuid ?? ""}/`);
    expect(build?.artifacts.at(-1)).toEqual({
      name: "Zuul Manifest",
      url: `${build?.log_url ?? ""}zuul-manifest.json`,
      metadata: { type: "zuul_manifest" },
    });
  });

  test("has each file of its manifest, of the size that it tells, and no other", async () => {
    const { list, below } = await begin();
    const [build] = await list("result=SUCCESS&limit=1");
    const { tree } = (await below(build, "zuul-manifest.json")).json as { tree: Schema<"LogFile">[] };
    const files = tree.flatMap(({ children, ...file }) =>
      children ? children.map((one) => ({ ...one, name: `${file.name}/${one.name}` })) : [file],
    );
    expect(files.map(({ name }) => name)).toEqual([
      "job-output.json",
      "job-output.txt",
      "zuul-info/inventory.yaml",
    ]);
    for (const { name, size, mimetype } of files) {
      const reply = await below(build, name);
      expect(reply.headers.get("content-type")).toContain(mimetype);
      expect(Buffer.byteLength(reply.text)).toBe(size);
    }
    expect((await below(build, "")).text).toContain('href="zuul-info/inventory.yaml"');
    expect((await below(build, "none.txt")).status).toBe(404);
  });

  test.each([
    ["FAILURE", 1],
    ["SUCCESS", 0],
  ])("of %s has %i failed tasks, its last", async (result, failures) => {
    const { list, below } = await begin();
    const [build] = await list(
      `result=${result}&job_name=${failures ? "project-failing" : "project-test1"}&limit=1`,
    );
    const output = (await below(build, "job-output.json")).json as Schema<"Playbook">[];
    expect(output.map(({ phase }) => phase)).toEqual(["pre", "run"]);
    const tasks = output.flatMap(({ plays }) => plays.flatMap((play) => play.tasks));
    const failed = tasks.filter(({ hosts }) => Object.values(hosts).some((host) => host.failed));
    expect(failed).toEqual(failures ? [tasks.at(-1)] : []);
    expect(output.at(-1)?.stats["controller"]?.failures).toBe(failures);
    const text = (await below(build, "job-output.txt")).text;
    for (const { task } of tasks) expect(text).toContain(`TASK [${task.name}]`);
    expect(text).toMatch(new RegExp(`RUN END RESULT_NORMAL: ${result}\n$`));
  });
});

test("a build that runs has none, nor has one that another tenant has", async () => {
  const { call, list } = await begin();
  const [running] = await list("complete=false&limit=1");
  expect([running?.log_url, running?.artifacts]).toEqual([null, []]);
  const [ended] = await list("result=SUCCESS&limit=1");
  for (const place of [
    `tenant-one/${running?.uuid ?? ""}`,
    `tenant-two/${ended?.uuid ?? ""}`,
    "tenant-one/none",
  ])
    expect((await call(`/logs/${place}/job-output.txt`)).status).toBe(404);
});

test("logs of another server are where the row says, with the artifacts that it tells", async () => {
  const { admin, call, list } = await begin();
  const [build] = await list("result=SUCCESS&limit=1");
  const uuid = build?.uuid ?? "";
  const log_url = "https://logs.example.com/1/";
  const change = { method: "PATCH", body: { log_url } };
  expect((await admin(`/state/zuul/builds/${uuid}`, change)).status).toBe(200);
  const shown = (await call(`${tenant}/build/${uuid}`)).json as Documented<"DetailedBuild">;
  expect([shown.log_url, shown.artifacts]).toEqual([log_url, []]);
  expect((await call(`/logs/tenant-one/${uuid}/job-output.txt`)).status).toBe(404);
});
