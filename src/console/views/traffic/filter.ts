import type { RequestLine } from "../../core/live.ts";

/** What of the traffic is shown; an empty text is no condition. */
export interface TrafficFilter {
  readonly text: string;
  /** `4xx`, `none` (no answer), or `unmatched`. */
  readonly status: string;
  readonly api: string;
  readonly operation: string;
}

export function readFilter(query: URLSearchParams): TrafficFilter {
  const one = (name: string): string => query.get(name) ?? "";
  return { text: one("text"), status: one("status"), api: one("api"), operation: one("operation") };
}

/** Whether a request meets every condition. The text may stand in its method, URL, operation or session. */
export function meets({ text, status, api, operation }: TrafficFilter): (line: RequestLine) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (line) => {
    const where = [line.method, line.url, line.operationId ?? "", line.session, line.status ?? ""]
      .join(" ")
      .toLowerCase();
    return (
      words.every((word) => where.includes(word)) &&
      (status === "" || isOf(line, status)) &&
      (api === "" || line.api === api) &&
      (operation === "" || line.operationId === operation)
    );
  };
}

/** What took a request where no operation did. */
export function takenBy({ fallback, outgoing }: Pick<RequestLine, "fallback" | "outgoing">): string {
  if (outgoing) return "sent by the mock";
  return fallback === undefined ? "unmatched" : "passed on";
}

function isOf(line: RequestLine, wanted: string): boolean {
  const { status, operationId } = line;
  if (wanted === "unmatched") return operationId === undefined && takenBy(line) === wanted;
  if (wanted === "none") return status === undefined;
  return status !== undefined && `${Math.floor(status / 100)}xx` === wanted;
}
