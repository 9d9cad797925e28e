import { pointerTo } from "../../../contracts/lib/json-pointer.ts";
import type { Reply } from "../../mock/core/service/service.ts";
import { mediaTypeOf } from "../../mock/core/http/request.ts";
import type { Changed, JsonPlace } from "./json-places.ts";
import { changeAt, jsonPlaces } from "./json-places.ts";
import type { Subject } from "./mutant.ts";
import type { Exchange, OperationRecord } from "./recording.ts";
import { isSuccess } from "./recording.ts";

/** A field of a success that the healthy run showed. */
export interface ResponseField {
  readonly status: number;
  readonly place: JsonPlace;
  /** Those that carry the field, with a value other than null where there is one first. */
  readonly exchanges: readonly Exchange[];
  /** The first such value. */
  readonly value: unknown;
  /** See `Placed`: two operations that show the same member of the same thing share one. */
  readonly written: ReadonlySet<unknown>;
}

const known = new WeakMap<OperationRecord, readonly ResponseField[]>();

/** All fields of the operation's successes, by status and place. */
export function responseFields(subject: Subject): readonly ResponseField[] {
  const found = known.get(subject.record) ?? collect(subject);
  known.set(subject.record, found);
  return found;
}

interface Collected {
  status: number;
  place: JsonPlace;
  value: unknown;
  written: Set<unknown>;
  exchanges: Set<Exchange>;
}

function collect({ record, operation, contract }: Subject): readonly ResponseField[] {
  const fields = new Map<string, Collected>();
  for (const exchange of record.exchanges) {
    if (!isSuccess(exchange) || exchange.reply.body === undefined) continue;
    const { status } = exchange.reply;
    const pointer = operation.responses.get(status)?.content.get("application/json")?.schemaPointer;
    for (const { place, value, written } of jsonPlaces(contract.document, pointer, exchange.reply.body)) {
      const key = `${status} ${pointerTo(place)}`;
      const field = fields.get(key) ?? {
        status,
        place,
        value,
        written: new Set<unknown>(),
        exchanges: new Set<Exchange>(),
      };
      fields.set(key, field);
      for (const schema of written) if (schema !== undefined) field.written.add(schema);
      if (value !== null && field.value === null) {
        field.value = value;
        field.exchanges = new Set([exchange, ...field.exchanges]);
      } else field.exchanges.add(exchange);
    }
  }
  return [...fields.values()].map((field) => ({ ...field, exchanges: [...field.exchanges] }));
}

/** Whether the contract forbids this reply: then every reader of the contract can tell. */
export function isForbidden({ validator, operation }: Subject, reply: Reply): boolean {
  const headers = Object.entries(reply.headers ?? {});
  return (
    validator.response(operation, {
      status: reply.status,
      mediaType: mediaTypeOf(reply.contentType),
      body: reply.body === undefined ? reply.text : reply.body,
      header: (name) => headers.find(([n]) => n.toLowerCase() === name.toLowerCase())?.[1],
    }).length > 0
  );
}

/** The exchanges that a change of a field touches, when the contract has nothing against it; else none. */
export function unforbidden(
  subject: Subject,
  { place, exchanges }: Pick<ResponseField, "place" | "exchanges">,
  change: (value: unknown) => Changed,
): readonly Exchange[] {
  const bodies = exchanges.map((exchange) => ({
    exchange,
    body: changeAt(exchange.reply.body, place, change),
  }));
  const touched = bodies.filter(({ exchange, body }) => textOf(body) !== textOf(exchange.reply.body));
  const [sample] = touched;
  if (!sample || isForbidden(subject, { ...sample.exchange.reply, body: sample.body })) return [];
  return touched.map(({ exchange }) => exchange);
}

function textOf(body: unknown): string {
  return JSON.stringify(body ?? null);
}
