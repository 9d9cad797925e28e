import type { ZuulState } from "../../../mock/zuul/state.ts";
import type { HoldOut } from "../../engine/hold-out.ts";
import { asking, itemsOf, unlessRefused, withMembers } from "../../engine/hold-out.ts";

export const holdOuts: readonly HoldOut<ZuulState>[] = [
  {
    name: "dequeue-forgotten",
    sentence: "A dequeue is accepted, and never done.",
    handlers: {
      dequeue({ state }, healthy) {
        const reply = healthy();
        const [newest] = state.queueRequests.select({ filter: (row) => row.kind === "dequeue", limit: 1 });
        if (newest) state.queueRequests.delete(newest.id);
        return reply;
      },
    },
  },
  {
    name: "requests-of-the-dequeued",
    sentence: "What a dequeued item asked for stays in the list of nodeset requests.",
    handlers: {
      listNodesetRequests({ state, path }, healthy) {
        const reply = healthy();
        const items = itemsOf(reply);
        const dequeued = state.buildsets.select({
          filter: ({ tenant, result }) => tenant === path["tenant_name"] && result === "DEQUEUED",
          limit: 5,
        });
        const kept = dequeued.map(({ uuid }) => ({ ...items[0], uuid, buildset_uuid: uuid }));
        return { ...reply, body: items.length > 0 ? [...items, ...kept] : items };
      },
    },
  },
  {
    name: "promotes-one",
    sentence: "Of several changes only the last one is promoted.",
    handlers: {
      promote(call, healthy) {
        const changes = call.body?.["changes"];
        const last = Array.isArray(changes) ? (changes as unknown[]).slice(-1) : changes;
        return healthy(asking(call, { changes: last }));
      },
    },
  },
  {
    name: "any-pipeline",
    sentence: "A change can be enqueued in a pipeline that does not exist.",
    handlers: {
      enqueue: (_, healthy) => unlessRefused(healthy, "bad_pipeline", { status: 200, body: true }),
    },
  },
  {
    name: "hold-of-another-tenant",
    sentence: "A hold request can be read through another tenant.",
    handlers: {
      getAutohold({ state, path }, healthy) {
        const hold = state.autoholds.get(path["request_id"] ?? "");
        return hold ? { status: 200, body: hold } : healthy();
      },
    },
  },
  {
    name: "one-hold-too-many",
    sentence: "A hold request keeps one node more than asked for.",
    handlers: {
      createAutohold: (call, healthy) => healthy(asking(call, { count: Number(call.body?.["count"]) + 1 })),
    },
  },
  {
    name: "reason-cut",
    sentence: "The reason of a hold request is cut to eight characters.",
    handlers: {
      createAutohold: (call, healthy) =>
        healthy(asking(call, { reason: String(call.body?.["reason"]).slice(0, 8) })),
    },
  },
  {
    name: "build-of-another-tenant",
    sentence: "A build can be read through another tenant.",
    handlers: {
      getBuild(call, healthy) {
        const tenant = call.state.builds.get(call.path["uuid"] ?? "")?.tenant;
        return tenant === undefined
          ? healthy()
          : healthy({ ...call, path: { ...call.path, tenant_name: tenant } });
      },
    },
  },
  {
    name: "builds-without-failures",
    sentence: "The list of builds leaves failed ones out.",
    handlers: {
      listBuilds(_, healthy) {
        const reply = healthy();
        return { ...reply, body: itemsOf(reply).filter(({ result }) => result !== "FAILURE") };
      },
    },
  },
  {
    name: "held-is-not-shown",
    sentence: "A build whose nodes are held is shown as any other.",
    handlers: { getBuild: (_, healthy) => withMembers(healthy(), { held: false }) },
  },
  {
    name: "used-is-held",
    sentence: "A node that is set to `used` is held.",
    handlers: {
      updateNode: (call, healthy) => healthy(asking(call, { state: "hold" })),
    },
  },
  {
    name: "badge-always-passes",
    sentence: "The badge shows a success, whatever the last buildset's result.",
    handlers: {
      getBadge(_, healthy) {
        const reply = healthy();
        return reply.text === undefined
          ? reply
          : { ...reply, text: reply.text.replaceAll(/failing|failed|FAILURE/g, "passing") };
      },
    },
  },
];
