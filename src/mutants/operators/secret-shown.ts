import type { Changed, JsonPlace } from "../engine/json-places.ts";
import { same, to } from "../engine/json-places.ts";
import { operator } from "../engine/mutant.ts";
import type { Subject } from "../engine/mutant.ts";
import { isSuccess } from "../engine/recording.ts";
import { responseFields } from "../engine/response-fields.ts";
import { fieldTampering } from "../engine/tampering.ts";

interface SecretShownDetail {
  readonly status: number;
  readonly place: JsonPlace;
  readonly secret: string;
}

export const secretShown = operator<SecretShownDetail>({
  name: "secret-shown-twice",
  summary: "A secret that is shown once, when it is made, can be read again.",
  measures: "behaviour",
  *places(subject) {
    if (subject.operation.method !== "GET") return;
    for (const secret of secretsAbove(subject))
      for (const { status, place, value, exchanges } of responseFields(subject)) {
        const isThing = place.length === 0 ? !Array.isArray(value) : place.length === 1 && place[0] === "*";
        if (isThing && show(secret)(value).kind === "value")
          yield {
            place: `${status} ${["", ...place, secret].join("/")}`,
            detail: { status, place, secret },
            meets: exchanges,
          };
      }
  },
  behave: ({ secret, ...detail }) => fieldTampering(detail, show(secret)),
});

/** The secrets that are shown by what makes the things that this operation reads. */
function* secretsAbove({ records, operation, contract, record }: Subject): Iterable<string> {
  const maker = contract.operations.find(
    ({ method, path }) => method === "POST" && (operation.path === path || isItemOf(operation.path, path)),
  );
  const made = maker && records.get(maker.id)?.exchanges.find(isSuccess)?.reply.body;
  const isRead = (name: string) =>
    record.exchanges.some((e) => isSuccess(e) && textOf(e.reply.body).includes(`"${name}":`));
  if (typeof made === "object" && made !== null)
    for (const [name, value] of Object.entries(made))
      if (typeof value === "string" && /(^|_)(token|secret|password)$/.test(name) && !isRead(name))
        yield name;
}

function isItemOf(path: string, collection: string): boolean {
  return path.startsWith(`${collection}/{`) && !path.slice(collection.length + 1).includes("/");
}

function show(secret: string): (value: unknown) => Changed {
  return (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, secret)
      ? to({ ...value, [secret]: "s3cr3t-that-was-shown-before" })
      : same;
}

function textOf(value: unknown): string {
  return JSON.stringify(value ?? null);
}
