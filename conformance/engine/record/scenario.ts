import type { Contract, Operation } from "../../../contracts/lib/contract.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import { isSecretHeader, isSecretName } from "../../../contracts/lib/secrets.ts";
import type { Recorded } from "../lint/recordings/har.ts";
import { takesInQuery } from "../lint/requests.ts";
import { operationFinder } from "../lint/recordings/operation-of.ts";
import type { ApiContract } from "../model/library.ts";
import { judgeRequest } from "../run/judge.ts";
import type { BuiltRequest } from "../run/request.ts";
import { KnownValues } from "./known-values.ts";
import { pathValues } from "./path-values.ts";
import { fields, payloadOf } from "./seen-exchange.ts";
import { readAnswer } from "../run/exchange.ts";

export interface MadeScenario {
  /** The Arazzo document. */
  readonly document: object;
  /** Inputs without a default: whoever runs it gives them. */
  readonly required: readonly string[];
  readonly steps: number;
  /** Where the requests stand that are left out: of no operation, or without an answer. */
  readonly leftOut: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly value: unknown;
}

/**
 * A recorded session as a workflow: its requests in their order, with the statuses that came. What an answer gave and a later
 * request sent is an output of its step; credentials, and what else the client knew before, are inputs.
 */
export function scenarioOf(api: ApiContract, session: readonly Recorded[], id: string): MadeScenario {
  const { contract } = api;
  const operationOf = operationFinder(contract);
  const known = new KnownValues();
  const made = new Map<string, object>();
  const leftOut: string[] = [];
  for (const recorded of session) {
    const operation = recorded.status === 0 ? undefined : operationOf(recorded);
    if (!operation) leftOut.push(`${recorded.place} ${recorded.method} ${recorded.path}`);
    else {
      const stepId = freeId(operation.id, made);
      made.set(stepId, stepOf(api, { operation, recorded, known }));
      const { body } = readAnswer(recorded, recorded.text ?? "");
      known.hear(stepId, body);
    }
  }
  const inputs = known.inputs();
  const steps = [...made].map(([stepId, step]) => withOutputs(stepId, step, known));
  return {
    document: documentOf(contract, { id, inputs, steps }),
    required: inputs.required,
    steps: steps.length,
    leftOut,
  };
}

interface StepParts {
  readonly operation: Operation;
  readonly recorded: Recorded;
  readonly known: KnownValues;
}

function stepOf(api: ApiContract, { operation, recorded, known }: StepParts): object {
  const { sent, status, search } = recorded;
  const mediaType = sent.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const payload = payloadOf(mediaType, sent.text);
  const parameters = parametersOf(api.contract, { operation, recorded, known });
  const body = payload === undefined ? undefined : rewritten(payload, known);
  const request = {
    texts: { path: {}, query: fields(search), header: Object.fromEntries(sent.headers), cookie: {} },
    mediaType: sent.text === undefined ? undefined : mediaType,
    payload,
  };
  const withoutPath = { ...operation, parameters: operation.parameters.filter((p) => p.in !== "path") };
  const call = { kind: "operation", source: api.contract.api, api, operation: withoutPath } as const;
  const isMeant =
    Object.keys(request.texts.query).every((name) => takesInQuery(operation, name)) &&
    judgeRequest(call, request as BuiltRequest).length === 0; // what the judge looks at of it
  return {
    ...(isMeant ? {} : { "x-touchstone": { schema: { request: "off" } } }),
    operationId: operation.id,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { contentType: mediaType, payload: body } }),
    successCriteria: [{ condition: `$statusCode == ${status}` }, ...echoes(recorded, payload, body)],
  };
}

function parametersOf(contract: Contract, { operation, recorded, known }: StepParts): Parameter[] {
  const path = pathValues(operation, recorded.path).map(({ name, value, about }): Parameter => {
    const given = known.link(value, `${name}Id`) ?? known.input(value, about);
    return { name, in: "path", value: given };
  });
  const query = Object.entries(fields(recorded.search)).map(([name, value]): Parameter => ({
    name,
    in: "query",
    value: valueOf(name, value, known),
  }));
  const declared = headersOf(contract, operation);
  const headers = [...recorded.sent.headers].flatMap(([name, value]): Parameter[] => {
    const own = declared.find((header) => header.toLowerCase() === name);
    if (own === undefined) return [];
    return [{ name: own, in: "header", value: isSecretHeader(name) ? credential(value, known) : value }];
  });
  return [...path, ...query, ...headers];
}

/** The headers by which callers say who they are, and those that the operation declares. */
function headersOf({ document }: Contract, { parameters }: Operation): string[] {
  const schemes = Object.values(document.components?.["securitySchemes"] ?? {}) as readonly {
    readonly in?: string;
    readonly name?: string;
  }[]; // OpenAPI's own
  return [
    "Authorization",
    ...schemes.flatMap((scheme) => (scheme.in === "header" ? (scheme.name ?? []) : [])),
    ...parameters.filter((p) => p.in === "header").map(({ name }) => name),
  ];
}

/** `Bearer …` stays, the token behind it does not. */
function credential(value: string, known: KnownValues): string {
  const [, scheme = "", token = value] = /^([A-Za-z]+ )(.+)$/.exec(value) ?? [];
  const given = known.link(token, "token") ?? known.input(token, "token");
  return scheme === "" ? given : `${scheme}{${given}}`;
}

function valueOf(name: string, value: unknown, known: KnownValues): unknown {
  const linked = known.link(value, name);
  if (linked !== undefined) return linked;
  // A text that would read as an expression is none as an input.
  const isBrought = typeof value === "string" && (isSecretName(name) || /^\$|\{\$/.test(value));
  return isBrought ? known.input(value, name) : value;
}

/** A body with expressions in the place of what was given or is secret. */
function rewritten(value: unknown, known: KnownValues, name = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, known, name));
  if (!isObject(value)) return name === "" ? value : valueOf(name, value, known);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewritten(inner, known, key)]));
}

/** What was asked for and came back: members of the answer that are those of the request. */
function echoes(recorded: Recorded, payload: unknown, body: unknown): object[] {
  const answer = readAnswer(recorded, recorded.text ?? "").body;
  if (!isObject(payload) || !isObject(body) || !isObject(answer)) return [];
  return Object.entries(payload).flatMap(([name, value]) => {
    if (value !== answer[name] || isSecretName(name) || /[/~]/.test(name)) return [];
    const wanted = literalOf(value, body[name]);
    return wanted === undefined ? [] : [{ condition: `$response.body#/${name} == ${wanted}` }];
  });
}

/** A value as a condition writes it; undefined for one that it cannot write. */
function literalOf(value: unknown, written: unknown): string | undefined {
  if (typeof written === "string" && written.startsWith("$")) return written;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && /^[^'{}$\n]*$/.test(value) ? `'${value}'` : undefined;
}

function withOutputs(stepId: string, step: object, known: KnownValues): object {
  const outputs = [...known.outputsOf(stepId)].map(
    ([name, pointer]) => [name, `$response.body#${pointer}`] as const,
  );
  return { stepId, ...step, ...(outputs.length === 0 ? {} : { outputs: Object.fromEntries(outputs) }) };
}

function documentOf(
  { api, document }: Contract,
  { id, inputs, steps }: { readonly id: string; readonly inputs: object; readonly steps: readonly object[] },
): object {
  return {
    arazzo: "1.0.1",
    info: { title: `A session of ${document.info.title}`, version: "1.0.0" },
    sourceDescriptions: [{ name: api, url: `contracts/${api}/openapi.yaml`, type: "openapi" }],
    workflows: [{ workflowId: id, summary: "What a client did.", inputs, steps }],
  };
}

function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let number = 1;
  while (taken.has(number === 1 ? id : `${id}-${number}`)) number++;
  return number === 1 ? id : `${id}-${number}`;
}
