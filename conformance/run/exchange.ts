/** What goes over the wire. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export type Answer = Received | NoAnswer;

export interface Received {
  readonly kind: "received";
  readonly status: number;
  readonly headers: Headers;
  /** Media type without parameters; undefined when there is no body. */
  readonly mediaType: string | undefined;
  readonly text: string;
  /** Parsed when the media type is JSON, else the text; undefined when there is no body. */
  readonly body: unknown;
  /** The media type is JSON and the text is not. */
  readonly brokenJson: boolean;
}

export interface NoAnswer {
  readonly kind: "no-answer";
  readonly reason: string;
  /** No connection could be made, so nothing is known about the target. */
  readonly unreachable: boolean;
}

/** Sends one request and reads the whole answer; redirects are not followed. Never throws for what the target does. */
export async function exchange(request: OutgoingRequest, timeoutMs: number): Promise<Answer> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    return read(response, await response.text());
  } catch (error) {
    return noAnswer(error, timeoutMs);
  }
}

function read(response: Response, text: string): Received {
  const type = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const mediaType = text === "" || type === "" ? undefined : type;
  const base = {
    kind: "received",
    status: response.status,
    headers: response.headers,
    mediaType,
    text,
  } as const;
  if (text === "") return { ...base, body: undefined, brokenJson: false };
  if (mediaType === undefined || !/^application\/(.+\+)?json$/.test(mediaType))
    return { ...base, body: text, brokenJson: false };
  try {
    return { ...base, body: JSON.parse(text) as unknown, brokenJson: false };
  } catch {
    return { ...base, body: text, brokenJson: true };
  }
}

const connectionErrors = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_HAS_EXPIRED",
]);

function noAnswer(error: unknown, timeoutMs: number): NoAnswer {
  if (error instanceof Error && error.name === "TimeoutError")
    return { kind: "no-answer", reason: `no complete answer within ${timeoutMs} ms`, unreachable: false };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const text = cause instanceof Error ? cause.message : String(cause);
  return {
    kind: "no-answer",
    reason: code === "" ? text : `${code} ${text}`,
    // fetch refuses some ports before it tries.
    // fetch refuses some ports before it tries: "bad port".
    unreachable: connectionErrors.has(code) || text === "bad port",
  };
}
