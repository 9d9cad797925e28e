import type { Reply } from "../../mock/core/service/service.ts";
import { mediaTypeOf } from "../../mock/core/http/request.ts";
import type { JsonPlace } from "./json-places.ts";
import { jsonPlaces } from "./json-places.ts";
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
  exchanges: Set<Exchange>;
}

function collect({ record, operation, contract }: Subject): readonly ResponseField[] {
  const fields = new Map<string, Collected>();
  for (const exchange of record.exchanges) {
    if (!isSuccess(exchange) || exchange.reply.body === undefined) continue;
    const { status } = exchange.reply;
    const pointer = operation.responses.get(status)?.content.get("application/json")?.schemaPointer;
    for (const { place, value } of jsonPlaces(contract.document, pointer, exchange.reply.body)) {
      const key = `${status} ${pointerText(place)}`;
      const field = fields.get(key) ?? { status, place, value, exchanges: new Set<Exchange>() };
      fields.set(key, field);
      if (value !== null && field.value === null) {
        field.value = value;
        field.exchanges = new Set([exchange, ...field.exchanges]);
      } else field.exchanges.add(exchange);
    }
  }
  return [...fields.values()].map((field) => ({ ...field, exchanges: [...field.exchanges] }));
}

export function pointerText(place: JsonPlace): string {
  return place.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
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
