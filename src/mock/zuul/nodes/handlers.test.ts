import { describe, expect, test } from "vitest";
import {
  buildsets,
  changes,
  labels,
  nodes,
  nodesetRequests,
  projects,
} from "../../../fixtures/zuul/names.ts";
import type { Zuul } from "../testing/running.ts";
import { startZuul } from "../testing/running.ts";

const nodesIn = async (zuul: Zuul, tenant = "tenant-one") =>
  (await zuul.ask(`GET /api/tenant/${tenant}/nodes`)).list("Node");
const stateOf = async (zuul: Zuul, id: string) => (await nodesIn(zuul)).find((node) => node.id === id)?.state;
const put = (zuul: Zuul, id: string, state: string) => zuul.ask(`PUT /nodes/${id}`, { body: { state } });

test("a node is held, given up, and gone when its request is", async () => {
  const zuul = await startZuul();
  const held = await put(zuul, nodes.assigned, "hold");
  expect([held.status, held.text]).toEqual([201, "null"]);
  expect(await stateOf(zuul, nodes.assigned)).toBe("hold");
  await put(zuul, nodes.assigned, "used");
  zuul.pass(60);
  expect(await stateOf(zuul, nodes.assigned)).toBe("used");
  const answer = await zuul.ask(`DELETE /nodeset-requests/${nodesetRequests.fulfilled}`);
  expect([answer.status, answer.text, answer.headers.get("content-type")]).toEqual([
    204,
    "",
    "application/json; charset=utf-8",
  ]);
  zuul.pass(1);
  expect(await stateOf(zuul, nodes.assigned)).toBeUndefined();
  expect((await zuul.ask(`DELETE /nodeset-requests/${nodesetRequests.fulfilled}`)).error).toBe(
    "Request not found",
  );
});

test("a held node that belongs to no request goes when it is given up", async () => {
  const zuul = await startZuul();
  await put(zuul, nodes.held, "used");
  zuul.pass(1);
  expect(await stateOf(zuul, nodes.held)).toBeUndefined();
});

describe("a node is refused", () => {
  test.each<[what: string, id: string, state: string, expected: [number, string | RegExp]]>([
    ["in another state", nodes.assigned, "ready", [400, "Invalid request body"]],
    ["in another state, where there is none", nodes.unknown, "ready", [404, "Node not found"]],
    ["of no tenant", nodes.unassigned, "hold", [404, "Node not found"]],
    ["of another tenant", nodes.ofTenantTwo, "hold", [404, "Node not found"]],
    ["of nodepool", nodes.nodepoolInUse, "hold", [404, "Node not found"]],
    ["that is unknown", nodes.unknown, "hold", [404, "Node not found"]],
    ["that is locked", nodes.locked, "hold", [400, "Failed to acquire lock"]],
  ])("%s", async (_what, id, state, [status, message]) => {
    const zuul = await startZuul();
    const answer = await put(zuul, id, state);
    expect([answer.status, answer.error]).toEqual([status, expect.stringMatching(message)]);
  });
});

test("a node of a cloud takes of its quotas, by the cloud's own code too", async () => {
  const { ask } = await startZuul();
  const rows = (await ask("GET /nodes")).list("ProviderNode");
  const node = rows.find(({ uuid }) => uuid === nodes.assigned);
  expect(node?.quota).toEqual({ cores: 2, ram: 8192, instances: 1, "L-1216C47A": 4 });
});

test("a node that is held already keeps its time", async () => {
  const zuul = await startZuul();
  const timeOf = async () => {
    const rows = (await zuul.ask("GET /nodes")).list("ProviderNode");
    return rows.find(({ uuid }) => uuid === nodes.assigned)?.state_time;
  };
  await put(zuul, nodes.assigned, "hold");
  const before = await timeOf();
  zuul.pass(60);
  await put(zuul, nodes.assigned, "hold");
  expect(await timeOf()).toBe(before);
});

test("a locked request stays until it is let go", async () => {
  const zuul = await startZuul();
  const remove = () => zuul.ask(`DELETE /nodeset-requests/${nodesetRequests.locked}`);
  expect((await remove()).error).toBe("Failed to acquire lock");
  await zuul.control("lockObject", {
    kind: "nodesetRequests",
    id: nodesetRequests.locked,
    lock_holder: null,
  });
  expect((await remove()).status).toBe(204);
});

describe("what an item asked for goes with it, and its nodes are freed:", () => {
  const leftOf = async (zuul: Zuul, buildset: string) => {
    const asked = (await zuul.ask("GET /nodeset-requests")).list("NodesetRequest");
    const inUse = (await nodesIn(zuul)).filter(({ id }) => id === nodes.assigned || id === nodes.other);
    return [asked.filter(({ buildset_uuid }) => buildset_uuid === buildset).length, inUse.length];
  };
  const dequeue = (zuul: Zuul, change: string) =>
    zuul.ask(`POST /project/${projects.slow}/dequeue`, { body: { pipeline: "check", change } });

  test("when it is dequeued", async () => {
    const zuul = await startZuul();
    expect(await leftOf(zuul, buildsets.waiting)).toEqual([3, 2]);
    await dequeue(zuul, changes.slow.waiting);
    zuul.pass(10);
    expect(await leftOf(zuul, buildsets.waiting)).toEqual([0, 0]);
  });

  test("when it ends", async () => {
    const zuul = await startZuul();
    await dequeue(zuul, changes.slow.running);
    zuul.pass(10);
    const [item] = (await zuul.ask(`GET /status/change/${changes.slow.waiting}`)).list("Item");
    const uuid = item?.jobs[0]?.uuid;
    expect(uuid, "it has the semaphore now, and runs").toEqual(expect.any(String));
    await zuul.control("endBuild", { uuid, result: "SUCCESS" });
    zuul.pass(10);
    expect(await leftOf(zuul, buildsets.waiting)).toEqual([0, 0]);
  });
});

describe("lists", () => {
  test("nodes are those of the tenant and of none, both shapes", async () => {
    const zuul = await startZuul();
    const found = await nodesIn(zuul);
    expect(found.map(({ id }) => id)).toEqual(
      expect.arrayContaining([nodes.nodepool, nodes.unassigned, nodes.held]),
    );
    expect(found.some(({ id }) => id === nodes.ofTenantTwo)).toBe(false);
    expect((await nodesIn(zuul, "tenant-two")).map(({ id }) => id)).toContain(nodes.ofTenantTwo);
  });

  test("nodeset requests are those of a tenant with providers", async () => {
    const { ask } = await startZuul();
    const own = (await ask("GET /nodeset-requests")).list("NodesetRequest");
    const first = own.find(({ uuid }) => uuid === nodesetRequests.fulfilled);
    expect(first?.provider_node_data[0]?.uuid).toBe(nodes.assigned);
    expect(own.some(({ uuid }) => uuid === nodesetRequests.ofTenantTwo)).toBe(false);
    expect((await ask("GET /api/tenant/tenant-gate/nodeset-requests")).text).toBe("[]");
  });

  test("labels of nodepool come first, without forbidden ones", async () => {
    const { ask } = await startZuul();
    const list = (await ask("GET /labels")).list("Label");
    expect(list.map(({ name }) => name)).toEqual([labels.nodepool, labels.large, labels.small]);
    expect(list[0]).toEqual({ name: labels.nodepool });
    const ofGate = (await ask("GET /api/tenant/tenant-gate/labels")).list("Label");
    expect(ofGate.map(({ name }) => name)).toEqual([labels.forbidden, labels.nodepool]);
  });
});
