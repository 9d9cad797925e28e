import type { Refusal } from "../core/service/refusal.ts";
import type { About, Reply } from "../core/service/service.ts";
import { htmlPage } from "./html-page.ts";
import type { RefusalCase } from "./refusals.ts";
import { refusalRow } from "./refusals.ts";
import type { QuayState } from "./state.ts";

/** Quay's error bodies, by the shape of the case. */
export function envelope(refusal: Refusal, { request }: About<QuayState>): Reply {
  const { status, code, details } = refusal;
  const { shape, text } = refusalRow(code as RefusalCase); // made with these only
  const message = refusal.message || text;
  const reply = { status, contentType: "application/json" };
  const html = { status, contentType: "text/html" };
  switch (shape) {
    case "problem":
      return {
        ...reply,
        body: {
          ...problemObject({ status, title: code, detail: message, base: request.base }),
          ...extra(details),
        },
      };
    case "message":
      return { ...reply, body: { message: details["parameters"] ?? message }, headers: headersOf(details) };
    case "data":
      return { ...reply, body: { message }, bare: true };
    case "detail":
      return { ...reply, body: { detail: message } };
    case "early":
      return { ...html, text: `{"error": "${message}"}` };
    case "page":
      return { ...html, text: htmlPage(status, message), headers: headersOf(details), bare: true };
    case "redirect":
      return redirect(String(details["location"]));
  }
}

interface ProblemFacts {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Where the client sees the API. */
  readonly base: string;
}

/** ApiError: two of its members repeat others. */
function problemObject({ status, title, detail, base }: ProblemFacts): Record<string, unknown> {
  const type = `${base}/api/v1/error/${title}`;
  return { detail, error_message: detail, error_type: title, title, type, status };
}

function extra(details: Refusal["details"]): Record<string, unknown> {
  return { ...(details["extra"] as Record<string, unknown> | undefined) }; // callers of refuse give an object
}

function headersOf(details: Refusal["details"]): Record<string, string> {
  const { allow } = details;
  return typeof allow === "string" ? { Allow: allow } : {};
}

function redirect(location: string): Reply {
  const text = `You should be redirected automatically to the target URL: <a href="${location}">${location}</a>. If not, click the link.`;
  return {
    status: 308,
    contentType: "text/html",
    text: htmlPage(308, text),
    headers: { Location: location },
    bare: true,
  };
}
