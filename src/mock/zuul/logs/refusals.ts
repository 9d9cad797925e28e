import type { Refusal } from "../../core/service/refusal.ts";
import { refuse } from "../../core/service/refusal.ts";
import type { Problem, Reply } from "../../core/service/service.ts";

export const refusals = {
  no_logs: { status: 404, text: "Not Found" },
} as const;

/** The server of logs has one refusal, a page. */
export function envelope({ status, message }: Refusal): Reply {
  const text = `<!DOCTYPE html>\n<title>${status} ${message}</title>\n<h1>${message}</h1>\n`;
  return { status, contentType: "text/html", text };
}

/** Its paths hold names that are either there or not. */
export function wordProblem(_problem: Problem): Refusal {
  return refuse(refusals.no_logs.status, "no_logs", refusals.no_logs.text);
}
