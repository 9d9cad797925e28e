import type { Parameter as ContractParameter, Operation } from "../../../contracts/lib/contract.ts";
import { asText, resolve, Unresolvable } from "../arazzo/evaluate.ts";
import type { Scope } from "../arazzo/evaluate.ts";
import { parseExpression } from "../arazzo/expression.ts";
import { isObject, withPointer } from "../../../contracts/lib/json-pointer.ts";
import type { ScenarioStep } from "../arazzo/scenario.ts";
import type { OutgoingRequest } from "./exchange.ts";
import { writeMultipart } from "./multipart.ts";
import { handshake } from "./websocket.ts";

type Text = string | readonly string[];

/** A request as the step wants it, before it becomes bytes. */
export interface BuiltRequest extends OutgoingRequest {
  /** The texts of each place's parameters, headers by lower-case name. */
  readonly texts: Readonly<Record<ContractParameter["in"], Readonly<Record<string, Text>>>>;
  readonly mediaType: string | undefined;
  /** The body before it was serialised. */
  readonly payload: unknown;
}

/** What of an operation tells how to send to it. */
type Sendable = Pick<Operation, "path" | "parameters" | "requestBody"> & { readonly method: string };

export interface Destination {
  readonly operation: Sendable;
  readonly baseUrl: string;
  /** Added to every request; the step's own headers win. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Builds the request of a step (Arazzo 1.0.1, "Parameter Object", "Request Body Object"). Throws `Unresolvable`. */
export function buildRequest(
  step: ScenarioStep,
  scope: Scope,
  { operation, baseUrl, headers: shared }: Destination,
): BuiltRequest {
  const { texts, query } = parameterTexts(step, scope);
  const body = step.socket ? buildMessages(step, scope) : buildBody(step, operation, scope);
  const headers: Record<string, string> = step.socket ? { ...handshake } : {};
  for (const [name, value] of Object.entries(shared)) headers[name.toLowerCase()] = value;
  if (body.text !== undefined && body.mediaType !== undefined) headers["content-type"] = body.mediaType;
  for (const [name, value] of Object.entries(texts.header)) headers[name] = joined(value, ", ");
  const cookies = Object.entries(texts.cookie).map(([name, value]) => `${name}=${joined(value, ",")}`);
  if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
  return {
    method: operation.method,
    url: `${baseUrl.replace(/\/+$/, "")}${fillPath(operation, texts.path)}${query ?? queryString(texts.query)}`,
    headers,
    body: body.text,
    texts,
    mediaType:
      body.text === undefined || step.socket
        ? undefined
        : (headers["content-type"]?.split(";")[0]?.trim() ?? body.mediaType),
    payload: body.payload,
    ...(step.socket ? { socket: true } : {}),
  };
}

interface ParameterTexts {
  readonly texts: BuiltRequest["texts"];
  /** The whole query as the step wrote it (`in: querystring`, 1.1), with its `?`. */
  readonly query?: string;
}

function parameterTexts(step: ScenarioStep, scope: Scope): ParameterTexts {
  let query: string | undefined;
  const texts: Record<ContractParameter["in"], Record<string, Text>> = {
    path: {},
    query: {},
    header: {},
    cookie: {},
  };
  for (const { name, in: place = "query", value } of step.parameters) {
    const resolved = resolve(value, scope);
    if (resolved === null) throw new Unresolvable(asText(value), parseExpression(asText(value)));
    if (place === "querystring") {
      query = asText(resolved);
      Object.assign(texts.query, queryTexts(query));
      continue;
    }
    texts[place][place === "header" ? name.toLowerCase() : name] = Array.isArray(resolved)
      ? resolved.map(asText)
      : asText(resolved);
  }
  return { texts, ...(query === undefined ? {} : { query: `?${asQuery(query)}` }) };
}

/** The parameters that a whole query holds, as a form writes them. */
export function queryTexts(query: string): Record<string, Text> {
  const found = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(found.keys())].map((name) => {
      const [only = "", ...more] = found.getAll(name);
      return [name, more.length === 0 ? only : [only, ...more]];
    }),
  );
}

/** A query as it stands, but for what none may hold (RFC 3986, 3.4). */
function asQuery(text: string): string {
  return text.replace(/[^\w\-.~!$&'()*+,;=:@/?%]/gu, encode);
}

/** Percent-encoded; half a surrogate pair, which has no code, as the sign for a character that is none. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function fillPath(operation: Sendable, values: Readonly<Record<string, Text>>): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Unresolvable(`path parameter ${name}`);
    const raw = operation.parameters.some((p) => p.in === "path" && p.name === name && p.rawSlashes);
    const segments = raw ? joined(value, ",").split("/") : [joined(value, ",")];
    return segments.map(encode).join("/");
  });
}

function queryString(values: Readonly<Record<string, Text>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((text) => `${encode(name)}=${encode(text)}`),
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

interface Body {
  readonly mediaType: string | undefined;
  readonly payload: unknown;
  readonly text: string | undefined;
}

/** The messages for a WebSocket: a text goes out as it stands, anything else as JSON. */
function buildMessages({ requestBody }: ScenarioStep, scope: Scope): Body {
  const payload = resolve(requestBody?.payload ?? [], scope);
  const messages = Array.isArray(payload) ? payload : [payload];
  const texts = messages.map((m) => (typeof m === "string" ? m : JSON.stringify(m)));
  return { mediaType: undefined, payload, text: JSON.stringify(texts) };
}

function buildBody(step: ScenarioStep, operation: Sendable, scope: Scope): Body {
  const { requestBody } = step;
  if (!requestBody) return { mediaType: undefined, payload: undefined, text: undefined };
  const mediaType = bodyMediaType(requestBody.contentType, operation);
  const resolved = resolve(requestBody.payload, scope);
  const payload = (requestBody.replacements ?? []).reduce(
    (value, { target, value: replacement }) => withPointer(value, target, resolve(replacement, scope)),
    resolved,
  );
  // A payload written as text (a JSON template, or malformed on purpose) goes out as it stands.
  const written =
    typeof requestBody.payload === "string" && parseExpression(requestBody.payload) === undefined;
  if (!written && mediaType === "multipart/form-data" && isObject(payload))
    return { ...writeMultipart(fieldsOf(payload)), payload };
  const text = written && typeof payload === "string" ? payload : serialise(payload, mediaType);
  return { mediaType, payload: written ? parsed(payload, mediaType) : payload, text };
}

/** Without a content type the operation's first one holds, JSON before others. */
export function bodyMediaType(
  contentType: string | undefined,
  operation: Pick<Operation, "requestBody">,
): string {
  const declared = [...(operation.requestBody?.content.keys() ?? [])];
  return contentType ?? declared.find(isJson) ?? declared[0] ?? "application/json";
}

function serialise(payload: unknown, mediaType: string): string | undefined {
  if (payload === undefined) return undefined;
  if (isJson(mediaType)) return JSON.stringify(payload);
  if (mediaType.startsWith("application/x-www-form-urlencoded") && isObject(payload)) return form(payload);
  return asText(payload);
}

function form(payload: Readonly<Record<string, unknown>>): string {
  return new URLSearchParams(fieldsOf(payload)).toString();
}

/** The fields of a form as texts; each item of a list is a field of its own. */
function fieldsOf(payload: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(payload).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item): [string, string] => [name, asText(item)]),
  );
}

function parsed(payload: unknown, mediaType: string): unknown {
  if (typeof payload !== "string") return payload;
  if (mediaType.startsWith("application/x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(payload));
  if (!isJson(mediaType)) return payload;
  try {
    return JSON.parse(payload) as unknown;
  } catch {
    return payload;
  }
}

function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json\b/.test(mediaType);
}

function joined(value: Text, separator: string): string {
  return typeof value === "string" ? value : value.join(separator);
}
