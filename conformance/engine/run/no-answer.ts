export interface NoAnswer {
  readonly kind: "no-answer";
  readonly reason: string;
  /** No connection could be made, so nothing is known about the target. */
  readonly unreachable: boolean;
}

/** The time that an answer was given is over. */
export class TimedOut extends Error {}

const connectionErrors = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "PROXY",
]);

/** Why there is no answer, and whether the server was never reached. */
export function noAnswer(error: unknown, timeoutMs: number): NoAnswer {
  if (error instanceof TimedOut)
    return { kind: "no-answer", reason: `no complete answer within ${timeoutMs} ms`, unreachable: false };
  const code = codeOf(error);
  const text = error instanceof Error ? error.message : String(error);
  return {
    kind: "no-answer",
    reason: `${code} ${text}`.trim(),
    unreachable:
      connectionErrors.has(code) ||
      isTlsRefusal(code) ||
      (code === "ETIMEDOUT" && text.startsWith("connect")),
  };
}

/** What Node calls an error; empty where it has no such name. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** One side refused the other's certificate, version or ciphers, or does not speak TLS: there is no connection. */
export function isTlsRefusal(code: string): boolean {
  return code === "EPROTO" || /^ERR_SSL_.*(ALERT|VERSION|PROTOCOL|CIPHER)/.test(code);
}
