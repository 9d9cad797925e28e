import { changeAt, isContainer, same } from "./json-places.ts";
import type { JsonPlace } from "./json-places.ts";
import type { Subject } from "./mutant.ts";
import type { OperationRecord } from "./recording.ts";
import { responseFields } from "./response-fields.ts";
import type { ResponseField } from "./response-fields.ts";

/** What each operation showed of a member of things: by the schema that the contract has for it, then by operation. */
type Views = ReadonlyMap<unknown, ReadonlyMap<string, ReadonlySet<string>>>;

const known = new WeakMap<ReadonlyMap<string, OperationRecord>, Views>();

/** Whether another operation shows the same member of the same thing with the same value. */
export function isShownElsewhere(subject: Subject, field: ResponseField): boolean {
  const views = known.get(subject.records) ?? collect(subject);
  known.set(subject.records, views);
  const others = [...field.written].flatMap((schema) =>
    [...(views.get(schema) ?? [])].flatMap(([id, facts]) => (id === subject.operation.id ? [] : [facts])),
  );
  return factsOf(field).some((fact) => others.some((facts) => facts.has(fact)));
}

/** The texts, numbers and truths at a place. */
export function valuesAt(body: unknown, place: JsonPlace): unknown[] {
  return found(body, place).filter((value) => !isContainer(value) && value !== null);
}

function found(body: unknown, place: JsonPlace): unknown[] {
  const values: unknown[] = [];
  changeAt(body, place, (value) => {
    values.push(value);
    return same;
  });
  return values;
}

/** What tells a thing from others of its kind; the first that it has. */
const identities = ["uuid", "id", "_id", "kid"];

/** Which thing has which value at the field. */
function factsOf({ place, exchanges }: ResponseField): string[] {
  const member = place.at(-1);
  if (member === undefined || member === "*") return [];
  return exchanges.flatMap(({ reply }) =>
    found(reply.body, place.slice(0, -1)).flatMap((thing) => {
      if (!isContainer(thing)) return [];
      const identity = identities.find((name) => isIdentity(thing[name]));
      const value = thing[member];
      if (identity === undefined || identity === member || isContainer(value)) return [];
      return value === undefined || value === null ? [] : [JSON.stringify([thing[identity], value])];
    }),
  );
}

function isIdentity(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

function collect({ records, contract, ...subject }: Subject): Views {
  const views = new Map<unknown, Map<string, Set<string>>>();
  for (const operation of contract.operations) {
    const record = records.get(operation.id);
    if (!record) continue;
    for (const field of responseFields({ ...subject, contract, records, operation, record }))
      for (const schema of field.written) {
        const ofSchema = views.get(schema) ?? new Map<string, Set<string>>();
        views.set(schema, ofSchema);
        const facts = ofSchema.get(operation.id) ?? new Set<string>();
        ofSchema.set(operation.id, facts);
        for (const fact of factsOf(field)) facts.add(fact);
      }
  }
  return views;
}
