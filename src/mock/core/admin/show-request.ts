import type { components } from "../../../../contracts/admin/types.gen.ts";
import type { Engine } from "../engine.ts";
import { readHead } from "../session/heads.ts";
import type { Service } from "../service/service.ts";
import type { JournalEntry } from "../session/journal.ts";
import type { KeptMessage } from "../session/message-store.ts";
import { redactAnswer, redactBody, redactHeaders, redactUrl } from "../session/redact-message.ts";
import { credentialOf } from "./credential-of.ts";
import { refusedAt } from "./refused-at.ts";
import { contractSecrets } from "./contract-secrets.ts";

type Schemas = components["schemas"];
export type Line = Omit<Schemas["JournalEntry"], "headers" | "body">;

/** What is told of a request wherever it is listed. */
export function requestLine(entry: JournalEntry): Line {
  const { at, receivedAt, api, operation, method, url, unmatched, fallback, outgoing } = entry.arrival;
  return {
    id: entry.id,
    session: entry.session,
    at: new Date(at).toISOString(),
    receivedAt: new Date(receivedAt).toISOString(),
    ...present("api", api),
    method,
    url: redactUrl(url),
    changes: entry.changes,
    ...present("operationId", operation?.id),
    ...present("status", entry.status),
    ...present(
      "durationMs",
      entry.durationMs === undefined ? undefined : Math.round(entry.durationMs * 100) / 100,
    ),
    ...present("refusedBy", entry.refused?.by),
    ...present("fault", entry.fault),
    ...present("nearest", unmatched?.nearest),
    ...present("why", unmatched?.why),
    ...present("fallback", fallback),
    ...present("outgoing", outgoing),
    ...present("failure", entry.failure),
  };
}

/** The same with what the client sent. */
export function listedRequest(entry: JournalEntry): Schemas["JournalEntry"] {
  const sent = entry.read("request");
  const body = sent?.body.toString("utf8", 0, listedBody);
  return {
    ...requestLine(entry),
    headers: redactHeaders(readHead(sent?.head ?? "")),
    ...(body ? { body: redactBody(body) } : {}),
  };
}

const listedBody = 4096;

/** Everything that is known of a request. */
export function requestDetails(engine: Engine, entry: JournalEntry): Schemas["RequestDetails"] {
  const { api } = entry.arrival;
  const service = api === undefined ? undefined : engine.service(api).service;
  const messages = { request: entry.read("request"), response: entry.read("response") };
  const redact = contractSecrets(service?.contract, entry, messages);
  const checks = service ? checksOf(engine, service, entry) : [];
  const refusedBy = checks.findIndex((name) => name === entry.refused?.by);
  const credential =
    service && messages.request && credentialOf(service.credentials, readHead(messages.request.head));
  return {
    ...requestLine(entry),
    ...present(
      "request",
      shownMessage(messages.request, (body) => redact(redactBody(body))),
    ),
    ...present(
      "response",
      shownMessage(messages.response, (body) => redact(redactAnswer(body))),
    ),
    ...present("credential", credential),
    checks: entry.wasJudged ? checks.map((check, i) => ({ check, outcome: outcome(i, refusedBy) })) : [],
    ...present("refusal", entry.refused && refusedAt(entry.refused)),
    rows: shownRows(entry.read("rows"), redact),
  };
}

/** In the order in which they judge requests to the operation. */
function checksOf(engine: Engine, service: Service, { arrival: { operation }, session }: JournalEntry) {
  if (!operation) return [];
  const world = engine.sessions.find(session)?.world(service.name) ?? engine.freshWorld(service.name);
  return [...service.checks(operation, world.state.changed), "handler" as const];
}

function outcome(at: number, refusedBy: number): Schemas["RequestDetails"]["checks"][number]["outcome"] {
  if (refusedBy < 0 || at < refusedBy) return "passed";
  return at === refusedBy ? "refused" : "not reached";
}

type Redact = (text: string) => string;

function shownMessage(message: KeptMessage | undefined, redact: Redact): Schemas["Message"] | undefined {
  if (!message) return undefined;
  const text = message.body.toString("utf8");
  const isText = !text.slice(0, -1).includes("\ufffd");
  return {
    headers: Object.fromEntries(
      Object.entries(redactHeaders(readHead(message.head))).map(([name, value]) => [
        name,
        typeof value === "string" ? redact(value) : value.map(redact),
      ]),
    ),
    bytes: message.total,
    body: isText ? redact(text) : message.body.toString("base64"),
    ...(isText ? {} : { binary: true }),
  };
}

/** Rows that were cut in the middle of their JSON are not told. */
function shownRows(kept: KeptMessage | undefined, redact: Redact): Schemas["RequestDetails"]["rows"] {
  if (!kept || kept.body.length < kept.total) return [];
  // What the journal wrote itself; the rows are free-form in the contract.
  const rows = JSON.parse(redact(redactAnswer(kept.body.toString("utf8")))) as {
    table: string;
    key: string | number;
    before?: Record<string, never>;
    row?: Record<string, never>;
  }[];
  return rows.map(({ table, key, before, row }) => ({
    table,
    key: String(key),
    ...present("before", before),
    ...present("after", row),
  }));
}

function present<K extends string, T>(name: K, value: T | undefined): { [N in K]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [N in K]?: T });
}
