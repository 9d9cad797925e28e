import type { StateAt } from "../core/service/service.ts";
import { referenceFaults } from "../core/state/references.ts";
import { uniqueFaults } from "../core/state/uniques.ts";
import { references } from "./references.ts";
import { mostActiveTokens } from "./rules/active-token-limit.ts";
import { agentNameErrors, tokenErrors } from "./rules/model-errors.ts";
import type { Agent, AgentToken, GitlabState } from "./state.ts";
import { uniques } from "./uniques.ts";

export type Snapshot = Pick<StateAt<GitlabState>, "state" | "nowMs" | "lastNumber">;

/**
 * What cannot be in any state that GitLab's own rules make, one sentence each; empty when the state is possible: every
 * reference exists, names keep the rules of the models, nothing that there is once is there twice, times are in order
 * and not in the future, no number is ahead of its sequence.
 */
export function invariantFaults(snapshot: Snapshot): string[] {
  const { state } = snapshot;
  return [
    ...referenceFaults(state, references),
    ...uniqueFaults(state, uniques),
    ...pathFaults(state),
    ...state.agents
      .rows()
      .slice()
      .flatMap((agent) => agentFaults(agent, snapshot)),
    ...state.agentTokens
      .rows()
      .slice()
      .flatMap((token) => tokenFaults(token, snapshot)),
  ];
}

function pathFaults({ projects }: GitlabState): string[] {
  return projects
    .rows()
    .filter((row) => !row.path_with_namespace.endsWith(`/${row.path}`))
    .map(({ id }) => `the full path of project ${id} does not end in its path`);
}

function agentFaults(agent: Agent, { state, nowMs, lastNumber }: Snapshot): string[] {
  const project = state.projects.get(agent.project_id);
  const active = state.agentTokens.by("activeOfAgent", agent.id).length;
  const [wrongName] = agentNameErrors(agent.name, false);
  return sentences(`agent ${agent.id}`, [
    [wrongName !== undefined, `has the name ${agent.name}: ${wrongName}`],
    [
      !inOrder([project?.created_at ?? agent.created_at, agent.created_at, agent.updated_at], nowMs),
      "has times that are out of order or in the future",
    ],
    [active > mostActiveTokens, `has ${active} active tokens`],
    [agent.id > lastNumber("agents"), "has a number that was never given"],
  ]);
}

function tokenFaults(token: AgentToken, { state, nowMs, lastNumber }: Snapshot): string[] {
  const agent = state.agents.get(token.agent_id);
  const times = [agent?.created_at ?? token.created_at, token.created_at];
  const [wrong] = tokenErrors(token.name, token.description);
  return sentences(`token ${token.id}`, [
    [wrong !== undefined, `breaks a rule: ${wrong}`],
    [
      !inOrder(token.last_used_at === null ? times : [...times, token.last_used_at], nowMs),
      "has times that are out of order or in the future",
    ],
    [!/^[0-9a-f]{64}$/.test(token.secret_digest), "has no digest of its secret"],
    [token.id > lastNumber("agentTokens"), "has a number that was never given"],
  ]);
}

/** The sentences about a thing whose conditions hold. */
function sentences(thing: string, rows: readonly (readonly [isWrong: boolean, text: string])[]): string[] {
  return rows.filter(([isWrong]) => isWrong).map(([, text]) => `${thing} ${text}`);
}

function inOrder(times: readonly string[], nowMs: number): boolean {
  const moments = [...times.map((time) => Date.parse(time)), nowMs];
  return moments.every((moment, i) => i === 0 || (moments[i - 1] ?? NaN) <= moment);
}
