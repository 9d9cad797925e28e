import type { Dice } from "../../src/mock/core/testing/random.ts";
import { credentials } from "../../src/mock/credentials.gen.ts";
import { apps } from "../../src/fixtures/axhub/names.ts";

/** One request, as it is sent to whatever serves the session. */
export interface Step {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** What a session has been told so far, for steps that go on from it. */
export interface Told {
  readonly session: string;
  readonly agents: number[];
  readonly deployments: string[];
  /** Names of its own: snapshots are shared by all sessions. */
  readonly snapshots: string[];
}

type MakeStep = (dice: Dice, told: Told) => Step;

const gitlab = { headers: credentials.gitlab.admin.headers };
const axhub = { headers: credentials.axhub.owner.headers };
const quay = { headers: credentials.quay.superuser.headers };
const zuul = { headers: credentials.zuul.admin.headers };
const agents = "/gitlab/api/v4/projects/20/cluster_agents";
const deployments = `/axhub/api/v1/apps/${apps.blog}/deployments`;
const repositories = "/quay/api/v1/repository";
const tenant = "/zuul/api/tenant/tenant-one";

const anAgent: MakeStep = (dice, { agents: known }) => ({
  ...{ method: "GET", path: `${agents}/${dice.pick(known) ?? 1}`, ...gitlab },
});

/** Names are few, so that many steps are refused; reads and writes are about as many. */
const makers: readonly MakeStep[] = [
  (dice) => ({ method: "POST", path: agents, ...gitlab, body: { name: `agent-${dice.roll(40)}` } }),
  (dice) => ({ method: "POST", path: agents, ...gitlab, body: { name: `agent-${dice.roll(4000)}` } }),
  anAgent,
  (dice, told) => ({ ...anAgent(dice, told), method: "DELETE" }),
  (dice, told) => {
    const { path } = anAgent(dice, told);
    return { method: "POST", path: `${path}/tokens`, ...gitlab, body: { name: `token-${dice.roll(9)}` } };
  },
  () => ({ method: "GET", path: agents, ...gitlab }),
  () => ({ method: "POST", path: deployments, ...axhub, body: {} }),
  () => ({ method: "GET", path: deployments, ...axhub }),
  (dice, { deployments: known }) => ({
    ...{ method: "POST", path: `${deployments}/${dice.pick(known) ?? "none"}/cancel`, ...axhub },
  }),
  (dice, { deployments: known }) => ({
    ...{ method: "GET", path: `${deployments}/${dice.pick(known) ?? "none"}`, ...axhub },
  }),
  (dice) => ({
    ...{ method: "POST", path: repositories, ...quay },
    body: {
      ...{ repository: `repo-${dice.roll(30)}`, namespace: "buynlarge" },
      ...{ visibility: dice.coin() ? "public" : "private", description: "", repo_kind: "image" },
    },
  }),
  (dice) => ({ method: "DELETE", path: `${repositories}/buynlarge/repo-${dice.roll(30)}`, ...quay }),
  (dice) => ({
    ...{ method: "PUT", path: `/quay/api/v1/organization/buynlarge/robots/robot${dice.roll(20)}`, ...quay },
    body: {},
  }),
  () => ({ method: "GET", path: `${repositories}?namespace=buynlarge`, ...quay }),
  (dice) => ({
    ...{ method: "POST", path: `${tenant}/project/org/project1/autohold`, ...zuul },
    body: {
      ...{ change: null, job: `job-${dice.roll(9)}`, ref: null, reason: "kept" },
      ...{ count: 1, node_hold_expiration: 0 },
    },
  }),
  () => ({ method: "GET", path: `${tenant}/autohold`, ...zuul }),
  (dice) => ({
    ...{ method: "POST", path: `${tenant}/project/org/project/enqueue`, ...zuul },
    body: { pipeline: "check", change: `${1 + dice.roll(3)},1` },
  }),
  () => ({ method: "GET", path: `${tenant}/status`, ...zuul }),
  (dice) => ({ method: "POST", path: "/__admin/clock", body: { advance: `PT${1 + dice.roll(40)}S` } }),
  (dice) => ({
    ...{ method: "POST", path: "/__admin/faults" },
    body: { status: 503, times: 1 + dice.roll(2), pathPrefix: dice.coin() ? "/api/v4" : "/api/v1" },
  }),
  () => ({ method: "GET", path: "/__admin/faults" }),
  (dice) => ({
    ...{ method: "PATCH", path: "/__admin/state/gitlab-agents/agents/1" },
    body: { name: `by-hand-${dice.roll(9)}` },
  }),
];

const snapshot: MakeStep = (dice, { session }) => ({
  ...{ method: "POST", path: "/__admin/snapshots", body: { name: `${session}-${dice.roll(2)}` } },
});

/** Who names one that there is not is told all that there are, by whichever session. */
const restore: MakeStep = (dice, told) => {
  const name = dice.pick(told.snapshots);
  return name === undefined
    ? snapshot(dice, told)
    : { method: "POST", path: `/__admin/snapshots/${name}/restore` };
};

/** Seldom: it takes all that a session has got back. */
const reset: Step = { method: "POST", path: "/__admin/reset" };

/** Takes a snapshot, anew when there is one of that name, or goes back to one. */
export const nextSnapshot: MakeStep = (dice, told) => (dice.coin() ? snapshot : restore)(dice, told);

/** The next step of a session. */
export function nextStep(dice: Dice, told: Told): Step {
  const seldom = dice.roll(80);
  if (seldom === 0) return reset;
  const make = seldom === 1 ? snapshot : seldom === 2 ? restore : dice.pick(makers);
  if (!make) throw new Error("there are no steps");
  return make(dice, told);
}

/** Notes what an answer tells of, for later steps. */
export function note(told: Told, { path, method, body }: Step, status: number, text: string): void {
  if (method !== "POST" || status < 200 || status > 299) return;
  if (path === agents) told.agents.push((JSON.parse(text) as { id: number }).id);
  if (path === "/__admin/snapshots") told.snapshots.push((body as { name: string }).name);
  if (path === deployments) told.deployments.push((JSON.parse(text) as { id: string }).id);
}
