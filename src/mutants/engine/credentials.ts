import type { RequestView } from "../../mock/core/http/request.ts";
import type { Credential, Service } from "../../mock/core/service/service.ts";
import { variantOf } from "../../mock/core/variant-of.ts";
import { withQuery } from "./with-query.ts";
import type { CredentialKind } from "./recording.ts";

/** Which credential a request brings, as far as the seed's ready-made ones tell. */
export function credentialOf(
  service: Service,
  request: RequestView,
): { readonly kind: CredentialKind; readonly value: string } {
  const brought = broughtBy(service, request);
  if (brought.length === 0) return { kind: "none", value: "" };
  const known = service.credentials.find(
    ({ header, state }) => state !== undefined && brought.some((line) => line.includes(secretOf(header))),
  );
  return { kind: known?.state ?? "unknown", value: brought.join("\n") };
}

/** The requests that other callers would have sent in its place, the most powerful ones in no certain order. */
export function* fromOthers(service: Service, request: RequestView): Iterable<RequestView> {
  for (const credential of service.credentials)
    if (credential.state === undefined) yield asSentBy(credential, service, request);
}

/** The states in which the API has ready-made credentials that it does not accept. */
export function refusedStates({ credentials }: Service): readonly string[] {
  return [...new Set(credentials.flatMap(({ state }) => state ?? []))];
}

/** The request with this credential and no other. */
function asSentBy({ header }: Credential, service: Service, request: RequestView): RequestView {
  const { headers, queries } = carriersOf(service);
  const [name, value] = headerLine(header);
  const bare = withQuery(request, (query) => {
    for (const carrier of queries) query.delete(carrier);
  });
  return variantOf(bare, {
    header: (asked) => {
      const wanted = asked.toLowerCase();
      return wanted === name ? value : headers.has(wanted) ? undefined : request.header(asked);
    },
    cookie: () => undefined,
  });
}

/** What of a request is a credential, or looks like one: `name: value`. */
function broughtBy(service: Service, request: RequestView): readonly string[] {
  const { headers, queries } = carriersOf(service);
  const sent = new URLSearchParams(request.search);
  return [
    ...[...headers].map((name) => [name, request.header(name)] as const),
    ...[...queries].map((name) => [name, sent.get(name) ?? undefined] as const),
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

/** The headers, in lower case, and the query parameters in which the API takes credentials. */
function carriersOf({ contract, credentials }: Service): Carriers {
  const known = carriers.get(contract);
  if (known) return known;
  const schemes = Object.values(contract.document.components?.securitySchemes ?? {});
  const headers = schemes.flatMap((scheme) => {
    if (scheme.type !== "apiKey") return ["authorization"];
    return scheme.in === "header" ? [scheme.name.toLowerCase()] : [];
  });
  const queries = schemes.flatMap((s) => (s.type === "apiKey" && s.in === "query" ? [s.name] : []));
  const readyMade = credentials.map(({ header }) => headerLine(header)[0]);
  const found = { headers: new Set([...headers, ...readyMade, "cookie"]), queries: new Set(queries) };
  carriers.set(contract, found);
  return found;
}

interface Carriers {
  readonly headers: ReadonlySet<string>;
  readonly queries: ReadonlySet<string>;
}

const carriers = new WeakMap<object, Carriers>();

/** A header line's name in lower case, and its value. */
function headerLine(line: string): readonly [name: string, value: string] {
  const at = line.indexOf(":");
  return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
}

/** The credential itself, without the scheme before it. */
function secretOf(header: string): string {
  return headerLine(header)[1].split(" ").at(-1) ?? "";
}
