import {
  buildsets,
  changes,
  images,
  jobs,
  pipelines,
  projects,
  tenants,
  uploads,
} from "../../../fixtures/zuul/names.ts";
import { Dice } from "../../core/testing/random.ts";
import type { Zuul } from "./running.ts";

/** A walker of one seed: it asks the mock, and looks for what it can act on. */
export interface Walker {
  readonly zuul: Zuul;
  readonly dice: Dice;
}

/** Something that can be done at any moment; it may be refused. */
export type Act = (walker: Walker) => unknown;

export function walkerFrom(zuul: Zuul, seed: number): Walker {
  return { zuul, dice: new Dice(seed) };
}

const changesOf: readonly (readonly [project: string, changes: readonly string[]])[] = [
  [
    projects.project,
    [...changes.spares.slice(0, 4), changes.conflicting, changes.misconfigured, changes.onStable],
  ],
  [projects.project1, changes.spares1.slice(0, 2)],
  [projects.failing, changes.failing],
  [projects.slow, Object.values(changes.slow)],
  [projects.noop, changes.noop],
];

function aChange({ dice }: Walker): { project: string; change: string } {
  const [project, list] = dice.pick(changesOf) ?? ["", []];
  return { project, change: dice.pick(list) ?? "" };
}

const aPipeline = ({ dice }: Walker): string =>
  dice.pick([pipelines.check, pipelines.check, pipelines.gate, pipelines.gate, pipelines.post]) ?? "";

const onChange =
  (action: "enqueue" | "dequeue"): Act =>
  (walker) => {
    const { project, change } = aChange(walker);
    return walker.zuul.ask(`POST /project/${project}/${action}`, {
      body: { pipeline: aPipeline(walker), change },
    });
  };

const aRef = ({ dice }: Walker): string =>
  dice.pick(["refs/heads/master", "refs/heads/main", "refs/tags/1.0"]) ?? "";

const queueActs: Readonly<Record<string, Act>> = {
  enqueue: onChange("enqueue"),
  enqueueAgain: onChange("enqueue"),
  dequeue: onChange("dequeue"),
  enqueueRef: (walker) =>
    walker.zuul.ask(`POST /project/${projects.project}/enqueue`, {
      body: {
        pipeline: walker.dice.pick([pipelines.post, pipelines.periodic]),
        ref: aRef(walker),
        oldrev: null,
        newrev: walker.dice.coin() ? "a".repeat(40) : null,
      },
    }),
  dequeueRef: (walker) =>
    walker.zuul.ask(`POST /project/${projects.project}/dequeue`, {
      body: { pipeline: pipelines.post, ref: aRef(walker) },
    }),
  promote: (walker) =>
    walker.zuul.ask("POST /promote", {
      body: {
        pipeline: pipelines.gate,
        changes: [aChange(walker), aChange(walker)].slice(walker.dice.roll(2)).map(({ change }) => change),
      },
    }),
  trigger: (walker) =>
    walker.zuul.admin("triggerEvent", {
      tenant: tenants.one,
      kind: walker.dice.pick(["patchset-created", "approved"]),
      ...aChange(walker),
    }),
  timer: ({ zuul }) =>
    zuul.admin("triggerEvent", {
      tenant: tenants.one,
      kind: "timer",
      project: projects.project,
      ref: "refs/heads/master",
    }),
  setState: ({ zuul, dice }) =>
    zuul.ask("POST /state", {
      body: {
        trigger_queue_discarding: dice.roll(6) === 0,
        trigger_queue_paused: dice.roll(4) === 0,
        result_queue_paused: dice.roll(4) === 0,
      },
    }),
  goOn: ({ zuul }) =>
    zuul.ask("POST /state", {
      body: { trigger_queue_discarding: false, trigger_queue_paused: false, result_queue_paused: false },
    }),
  reconfigure: ({ zuul }) => zuul.admin("reconfigureTenant", { tenant: tenants.one }),
};

const aJob = ({ dice }: Walker): string =>
  dice.pick([jobs.merge, jobs.test1, jobs.test2, jobs.failing, jobs.post, jobs.buildImage]) ?? "";

const buildActs: Readonly<Record<string, Act>> = {
  plan: (walker) =>
    walker.zuul.admin("nextOutcome", {
      tenant: tenants.one,
      job_name: aJob(walker),
      result: walker.dice.pick(["FAILURE", "RETRY", "TIMED_OUT", "SUCCESS", "POST_FAILURE"]),
      times: 1 + walker.dice.roll(3),
    }),
  endBuild({ zuul, dice }) {
    const running = zuul.snapshot().state.builds.by("running", tenants.one).slice();
    const uuid = dice.pick(running)?.uuid ?? "";
    return zuul.admin("endBuild", { uuid, result: dice.pick(["SUCCESS", "FAILURE", "ABORTED"]) });
  },
  hold: (walker) =>
    walker.zuul.ask(
      `POST /project/${walker.dice.pick([projects.project, projects.failing]) ?? ""}/autohold`,
      {
        body: {
          job: aJob(walker),
          count: walker.dice.roll(3),
          reason: "walk",
          node_hold_expiration: walker.dice.pick([60, 3600, null]),
        },
      },
    ),
  letGo({ zuul, dice }) {
    const holds = zuul.snapshot().state.autoholds.by("tenant", tenants.one).slice();
    return zuul.ask(`DELETE /autohold/${dice.pick(holds)?.id ?? "0"}`);
  },
  setNode({ zuul, dice }) {
    const nodes = zuul
      .snapshot()
      .state.nodes.rows()
      .filter(({ kind }) => kind === "provider");
    return zuul.ask(`PUT /nodes/${dice.pick(nodes)?.id ?? ""}`, {
      body: { state: dice.pick(["used", "hold"]) },
    });
  },
  deleteRequest({ zuul, dice }) {
    const requests = zuul.snapshot().state.nodesetRequests.by("tenant", tenants.one).slice();
    return zuul.ask(`DELETE /nodeset-requests/${dice.pick(requests)?.uuid ?? ""}`);
  },
  lock({ zuul, dice }) {
    const nodes = zuul.snapshot().state.nodes.rows().slice();
    const lock_holder = dice.coin() ? "somebody" : null;
    return zuul.admin("lockObject", { kind: "nodes", id: dice.pick(nodes)?.id ?? "", lock_holder });
  },
};

const imageActs: Readonly<Record<string, Act>> = {
  buildImage: ({ zuul, dice }) =>
    zuul.ask(`POST /image/${dice.pick([images.local, images.unbuilt]) ?? ""}/build`),
  validate: (walker) => walker.zuul.ask(`POST /image-upload/${anUpload(walker)}/validate`),
  deleteUpload: (walker) => walker.zuul.ask(`DELETE /image-upload/${anUpload(walker)}`),
  deleteArtifact({ zuul, dice }) {
    const artifacts = zuul.snapshot().state.artifacts.rows().slice();
    return zuul.ask(`DELETE /image-build-artifact/${dice.pick(artifacts)?.uuid ?? ""}`);
  },
};

function anUpload({ zuul, dice }: Walker): string {
  return dice.pick(zuul.snapshot().state.uploads.rows().slice())?.uuid ?? uploads.unknown;
}

const readActs: Readonly<Record<string, Act>> = {
  readStatus: ({ zuul }) => zuul.ask("GET /status"),
  readHistory: ({ zuul, dice }) =>
    zuul.ask(
      dice.pick(["GET /builds?limit=5", "GET /buildsets?limit=5", `GET /buildset/${buildsets.passed}`]) ?? "",
    ),
  readNodes: ({ zuul, dice }) =>
    zuul.ask(dice.pick(["GET /nodes", "GET /nodeset-requests", "GET /images"]) ?? ""),
};

/** All that can be done, each as likely as any other. */
export const acts: Readonly<Record<string, Act>> = {
  ...queueActs,
  ...buildActs,
  ...imageActs,
  ...readActs,
  // More often than the rest, so that things end.
  ...Object.fromEntries(
    [0.05, 0.2, 0.5, 1, 2, 2, 4, 4, 10, 60, 90_000].map((seconds, i) => [`wait${i}`, waiting(seconds)]),
  ),
};

function waiting(seconds: number): Act {
  return ({ zuul }) => {
    zuul.pass(seconds);
    // What is due is done when the next request arrives.
    return zuul.ask("GET /tenant-status");
  };
}
