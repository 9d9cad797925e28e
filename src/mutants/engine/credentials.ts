import type { RequestView } from "../../mock/core/http/request.ts";
import type { Service } from "../../mock/core/service/service.ts";
import type { CredentialKind } from "./recording.ts";

/** Which credential a request brings, as far as the seed's ready-made ones tell. */
export function credentialOf(
  service: Service,
  request: RequestView,
): { readonly kind: CredentialKind; readonly value: string } {
  const brought = credentialHeaders(service).flatMap((name) => {
    const value = request.header(name);
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const cookie = request.header("cookie");
  const all = cookie === undefined ? brought : [...brought, `cookie: ${cookie}`];
  if (all.length === 0) return { kind: "none", value: "" };
  const expired = service.credentials.some(
    ({ role, header }) => isExpired(role) && all.includes(lowered(header)),
  );
  return { kind: expired ? "expired" : "unknown", value: all.join("\n") };
}

/** The requests that other callers would have sent in its place, the most powerful ones in no certain order. */
export function* fromOthers(service: Service, request: RequestView): Iterable<RequestView> {
  const names = new Set([...credentialHeaders(service), "cookie"]);
  for (const { role, header } of service.credentials) {
    if (isExpired(role)) continue;
    const line = lowered(header);
    const at = line.indexOf(":");
    const [name, value] = [line.slice(0, at), line.slice(at + 1).trim()];
    yield {
      ...request,
      header: (asked) => {
        const wanted = asked.toLowerCase();
        return wanted === name ? value : names.has(wanted) ? undefined : request.header(asked);
      },
      cookie: () => undefined,
    };
  }
}

/** Whether the API has a ready-made credential that is no longer accepted. */
export function hasExpiredCredential(service: Service): boolean {
  return service.credentials.some(({ role }) => isExpired(role));
}

function isExpired(role: string): boolean {
  return /expired|revoked token/i.test(role);
}

function credentialHeaders(service: Service): string[] {
  return [...new Set(service.credentials.map(({ header }) => lowered(header).split(":")[0] ?? ""))];
}

/** The header line with its name in lower case. */
function lowered(header: string): string {
  const at = header.indexOf(":");
  return header.slice(0, at).toLowerCase() + header.slice(at);
}
