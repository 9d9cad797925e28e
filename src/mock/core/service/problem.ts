import type { Reply } from "./service.ts";

/** An error of the mock's own (never of an API it plays), as RFC 9457 problem details. */
export class MockError extends Error {
  override readonly name = "MockError";
  readonly status: number;
  readonly type: string;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, type: string, detail: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(detail);
    this.status = status;
    this.type = type;
    this.extra = extra;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  413: "Content Too Large",
  431: "Request Header Fields Too Large",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
};

/** `application/problem+json` with a relative `type` that names the case. */
export function problemReply({ status, type, message, extra }: MockError): Reply {
  const body = {
    type: `/__admin/problems/${type}`,
    title: titles[status] ?? "Error",
    status,
    detail: message,
    ...extra,
  };
  return { status, contentType: "application/problem+json", body };
}
