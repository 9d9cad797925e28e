import type { LogRange } from "./range.ts";
import type { Context, Refuse, Schema } from "../types.ts";

interface Export {
  readonly namespace: number;
  readonly repository?: number;
  readonly range: LogRange;
  readonly body: Schema<"ExportLogs">;
}

/** Facts, 2.7: queues an export; the link to it goes to the address or the mailbox. */
export function exportLogs(
  { state, newId, nowMs, refuse }: Context & { readonly refuse: Refuse<400> },
  { namespace, repository, range, body }: Export,
): { export_id: string } {
  const { callback_url = "", callback_email = "" } = body;
  if (callback_email !== "" && !callback_email.includes("@"))
    throw refuse(400, "invalid_request", "Invalid callback e-mail");
  if (callback_url !== "" && !/^https?:\/\//.test(callback_url))
    throw refuse(400, "invalid_request", "Invalid callback URL");
  if (range.to < range.from) throw refuse(400, "bad_request_message");
  const { uuid } = state.logExports.insert({
    uuid: newId(),
    namespace,
    repository: repository ?? null,
    ...range,
    callback_url: callback_url || null,
    callback_email: callback_email || null,
    requested: nowMs,
  });
  return { export_id: uuid };
}
