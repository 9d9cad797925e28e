import type { Operation } from "../../../../contracts/lib/contract.ts";
import { exampleReply, firstStatus } from "../service/example-reply.ts";
import type { Reply } from "../service/service.ts";
import type { Chance, Latency } from "./latency.ts";
import { drawLatency } from "./latency.ts";

/** A failure on demand. All given conditions must hold; every effect is optional. */
export interface FaultRule {
  readonly id: string;
  readonly api?: string;
  readonly operationId?: string;
  readonly method?: string;
  /** Start of the path below the API's mount. */
  readonly pathPrefix?: string;
  /** How many matching requests it still hits; absent: all. */
  times?: number;
  /** How many it has hit. */
  hits: number;
  /** `after`: the change is committed first, then the fault answers. */
  readonly phase: "before" | "after";
  /** How often it hits a matching request, above 0 up to 1; absent: always. */
  readonly probability?: number;
  /** Answer with this status: the contract's example, unless `body` is given. */
  readonly status?: number;
  /** Answer with the status where the contract does not declare it, too. */
  readonly force?: boolean;
  readonly example?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
  /** A delay of another length each time, besides. */
  readonly delayDistribution?: Latency;
  /** Close the connection without an answer. */
  readonly drop?: boolean;
  /** Send only so many bytes of the body, then close the connection. */
  readonly truncateAt?: number;
}

export interface FaultTarget {
  readonly api: string;
  readonly operation: Operation | undefined;
  readonly method: string;
  readonly path: string;
}

/** Takes the first rule that matches and that chance lets hit, and counts the hit. */
export function takeFault(rules: FaultRule[], target: FaultTarget, chance: Chance): FaultRule | undefined {
  const at = rules.findIndex(
    (rule) => matches(rule, target) && (rule.probability === undefined || chance() < rule.probability),
  );
  const rule = rules[at];
  if (rule) rule.hits++;
  if (rule?.times !== undefined && --rule.times === 0) rules.splice(at, 1);
  return rule;
}

function matches(rule: FaultRule, target: FaultTarget): boolean {
  return (
    (rule.api === undefined || rule.api === target.api) &&
    (rule.operationId === undefined || rule.operationId === target.operation?.id) &&
    (rule.method === undefined || rule.method.toUpperCase() === target.method) &&
    (rule.pathPrefix === undefined || target.path.startsWith(rule.pathPrefix)) &&
    isDeclared(rule, target.operation)
  );
}

/** Whether the rule's answer is one that the operation's contract has, or may be another (`force`). */
export function isDeclared(rule: FaultAnswer, operation: Operation | undefined): boolean {
  const { status, example, body, force = false } = rule;
  if (force || (status === undefined && example === undefined && body === undefined)) return true;
  const declared = operation?.responses.get(status ?? firstStatus(operation));
  if (!declared) return false;
  return (
    example === undefined || [...declared.content.values()].some(({ examples }) => examples.has(example))
  );
}

type FaultAnswer = Pick<FaultRule, "status" | "example" | "body" | "force">;

/** How long a hit waits, in real milliseconds. */
export function delayOf({ delayMs = 0, delayDistribution }: FaultRule, chance: Chance): number {
  return delayMs + (delayDistribution ? drawLatency(delayDistribution, chance) : 0);
}

/** The answer that a fault puts in the place of the real one; undefined when it only delays, cuts or drops. */
export function faultReply(rule: FaultRule, operation: Operation | undefined): Reply | undefined {
  if (rule.status === undefined && rule.body === undefined && rule.example === undefined) return undefined;
  const { status = firstStatus(operation), headers = {} } = rule;
  if (rule.body !== undefined) return { status, headers, contentType: "application/json", body: rule.body };
  const declared = operation?.responses.get(status);
  if (!declared) return { status, headers };
  const reply = exampleReply(declared, rule.example);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
