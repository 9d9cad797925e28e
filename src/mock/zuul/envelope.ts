import type { Refusal } from "../core/service/refusal.ts";
import type { About, Reply } from "../core/service/service.ts";
import type { ZuulState } from "./state.ts";
import { errorPage } from "./page.ts";
import type { RefusalCase } from "./refusals.ts";
import { refusalRow } from "./refusals.ts";

/** Two families: JSON for authentication, pages for everything else; 403 has no body. */
export function envelope(refusal: Refusal, { state }: Pick<About<ZuulState>, "state">): Reply {
  const { status, details } = refusal;
  const { text, error } = refusalRow(refusal.code as RefusalCase); // made with these only
  const description = refusal.message || text;
  if (status === 403) return { status, contentType: "text/html", text: "" };
  if (error === undefined) {
    const page = { status, contentType: "text/html", text: errorPage(status, description) };
    // Later releases: nothing has set the headers of every answer when a body is read.
    return ofBody.includes(refusal.code) && state.changed("bodies-first") ? { ...page, bare: true } : page;
  }
  const realm = typeof details["realm"] === "string" ? details["realm"] : null;
  const body = { description, error, realm };
  // Real server: this JSON is told without its charset.
  const headers = { "Content-Type": "application/json", "WWW-Authenticate": challenge(body) };
  return { status, contentType: "application/json", headers, body };
}

const ofBody: readonly string[] = ["malformed_json", "no_length", "not_json"];

/** Real server: the header is written over several lines, and the server software takes the line breaks out. */
function challenge({
  realm,
  error,
  description,
}: {
  realm: string | null;
  error: string;
  description: string;
}): string {
  return [`Bearer realm="${realm ?? "None"}"`, `error="${error}"`, `error_description="${description}"`].join(
    " ".repeat(7),
  );
}
