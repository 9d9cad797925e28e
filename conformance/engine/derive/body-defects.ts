import type { Violation } from "../../../contracts/lib/validation.ts";
import { isObject } from "../../../contracts/lib/json-pointer.ts";
import { ofOtherTypes, outsideLimits } from "../../../contracts/lib/broken-values.ts";
import type { Base, Defect } from "./defect.ts";
import type { Field } from "../../../contracts/lib/schema-walk.ts";
import { fieldsOf, keyword, schemaAt } from "../../../contracts/lib/schema-walk.ts";

/** The request with one thing wrong in its body: unreadable, or a field absent, of another type or outside a limit. */
export function bodyDefects(base: Base): Defect[] {
  const { operation, request, api } = base;
  if (!request.body || !operation.requestBody) return [];
  const { contentType = "", payload } = request.body;
  const pointer = operation.requestBody.content.get(contentType)?.schemaPointer;
  if (pointer === undefined) return unreadable(base);
  const { document } = api.contract;
  const fields = fieldsOf(document, schemaAt(document, pointer), payload);
  const known = new Set(violationsOf(payload, base).map(keyOf));
  return [...unreadable(base), ...fields.flatMap((field) => ofField(field, base, known))];
}

/** A body that is no JSON, one of another content type, and none where one is wanted. */
function unreadable(base: Base): Defect[] {
  const { request, operation, role } = base;
  const whole = { place: "body", name: "", wellFormed: false, role } as const;
  const { contentType = "", payload } = request.body ?? {};
  const defects: Defect[] = [
    {
      ...whole,
      fault: "json",
      what: "malformed-json",
      words: "with a body that is no JSON",
      request: { ...request, body: { contentType, payload: '{"touchstone": ' } },
    },
    {
      ...whole,
      fault: "content-type",
      what: "wrong-content-type",
      words: "with a body of another content type",
      request: { ...request, body: { contentType: "text/plain", payload: JSON.stringify(payload) } },
    },
  ];
  if (operation.requestBody?.required === true)
    defects.push({
      ...whole,
      fault: "absent",
      what: "without-a-body",
      words: "without a body",
      request: { ...request, body: undefined },
    });
  return defects;
}

function ofField({ path, parts }: Field, base: Base, known: ReadonlySet<string>): Defect[] {
  const { request, derivation, role } = base;
  const name = path.join(".");
  const slug = path.join("-").replaceAll(/[^\w-]+/g, "-");
  const payload = request.body?.payload;
  const defect = (fault: string, what: string, changed: unknown): Defect => ({
    place: "body",
    fault,
    name,
    what: what === "without" ? `without-${slug}` : `${slug}-${what}`,
    words: what === "without" ? `without ${name}` : `with ${name} ${what.replaceAll("-", " ")}`,
    request: { ...request, body: { ...request.body, payload: changed } },
    wellFormed: false,
    role,
  });
  const broken = [
    ...(path.at(-1) === "0" ? [] : [defect("required", "without", changedAt(payload, path))]),
    ...([keyword(parts, "type")].flat().includes("object")
      ? [defect("required", "as-an-empty-object", changedAt(payload, path, { value: {} }))]
      : []),
    ...[...ofOtherTypes(derivation.wrongTypes, parts), ...outsideLimits(parts)].map(
      ({ fault, what, value }) => defect(fault, what, changedAt(payload, path, { value })),
    ),
  ];
  const own = `/${path.join("/")}`;
  return broken.filter(({ fault, request: { body } }) =>
    violationsOf(body?.payload, base).some(
      (v) => v.keyword === fault && (v.pointer === own || !known.has(keyOf(v))),
    ),
  );
}

/** Runtime expressions in a payload are texts to the validator; what it says of them it says before and after. */
function violationsOf(payload: unknown, { api, operation, request }: Base): readonly Violation[] {
  return api.validator.requestBody(operation, request.body?.contentType ?? "", payload);
}

function keyOf({ pointer, keyword, params }: Violation): string {
  return JSON.stringify([pointer, keyword, params]);
}

/** A copy with the place at `path` set, or removed when there is no value for it. */
function changedAt(body: unknown, path: readonly string[], to?: { readonly value: unknown }): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return to?.value;
  if (Array.isArray(body))
    return body.map((item, i): unknown => (String(i) === name ? changedAt(item, rest, to) : item));
  const { [name]: old, ...others } = isObject(body) ? body : {};
  if (rest.length === 0 && !to) return others;
  return { ...others, [name]: changedAt(old, rest, to) };
}
