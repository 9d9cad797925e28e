import { changeAt, isContainer, same } from "./json-places.ts";
import type { JsonPlace } from "./json-places.ts";
import type { Subject } from "./mutant.ts";
import type { OperationRecord } from "./recording.ts";
import { responseFields } from "./response-fields.ts";
import type { ResponseField } from "./response-fields.ts";

/** What each operation showed of a member of a thing: by the schema that the contract has for it. */
type Views = ReadonlyMap<unknown, ReadonlyMap<string, ReadonlySet<unknown>>>;

const known = new WeakMap<ReadonlyMap<string, OperationRecord>, Views>();

/** Whether another operation shows a value of the field for the same member of such a thing, too. */
export function isShownElsewhere(subject: Subject, field: ResponseField): boolean {
  const views = known.get(subject.records) ?? collect(subject);
  known.set(subject.records, views);
  const others = [...field.written].flatMap((schema) =>
    [...(views.get(schema) ?? [])].flatMap(([id, values]) => (id === subject.operation.id ? [] : [values])),
  );
  return field.exchanges.some(({ reply }) =>
    valuesAt(reply.body, field.place).some((value) => others.some((values) => values.has(value))),
  );
}

/** The texts, numbers and truths at a place. */
export function valuesAt(body: unknown, place: JsonPlace): unknown[] {
  const found: unknown[] = [];
  changeAt(body, place, (value) => {
    if (!isContainer(value) && value !== null) found.push(value);
    return same;
  });
  return found;
}

function collect({ records, contract, ...subject }: Subject): Views {
  const views = new Map<unknown, Map<string, Set<unknown>>>();
  for (const operation of contract.operations) {
    const record = records.get(operation.id);
    if (!record) continue;
    for (const field of responseFields({ ...subject, contract, records, operation, record }))
      for (const schema of field.written) {
        const ofSchema = views.get(schema) ?? new Map<string, Set<unknown>>();
        views.set(schema, ofSchema);
        const shown = ofSchema.get(operation.id) ?? new Set<unknown>();
        ofSchema.set(operation.id, shown);
        for (const { reply } of field.exchanges)
          for (const value of valuesAt(reply.body, field.place)) shown.add(value);
      }
  }
  return views;
}
