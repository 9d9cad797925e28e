import type { LogRange } from "./range.ts";
import type { QuayState } from "../state.ts";
import type { Acting, Refuse, Schema } from "../types.ts";
import { isInternalHost } from "../shared/internal-host.ts";
import { writeLog } from "./actions.ts";

interface Export {
  readonly namespace: number;
  readonly repository?: number;
  readonly range: LogRange;
  readonly body: Schema<"ExportLogs">;
}

/** Facts, 2.7: queues an export; the link to it goes to the address or the mailbox. */
export function exportLogs(
  call: Acting & { readonly refuse: Refuse<400> },
  { namespace, repository, range, body }: Export,
): { export_id: string } {
  const { state, newId, nowMs, refuse } = call;
  const { callback_url = "", callback_email = "" } = body;
  if (callback_email !== "" && !callback_email.includes("@"))
    throw refuse(400, "invalid_request", "Invalid callback e-mail");
  assertCallback(state, callback_url, refuse);
  if (range.to < range.from)
    throw state.changed("turned-span-told")
      ? refuse(400, "invalid_request", "Invalid time span selected")
      : refuse(400, "bad_request_message");
  const { uuid } = state.logExports.insert({
    uuid: newId(),
    namespace,
    repository: repository ?? null,
    ...range,
    callback_url: callback_url || null,
    callback_email: callback_email || null,
    requested: nowMs,
  });
  if (state.changed("exports-logged"))
    writeLog(call, {
      kind: "export_logs_success",
      namespace: { id: namespace },
      repository: repository === undefined ? undefined : { id: repository },
      metadata: {
        export_id: uuid,
        message: "queued for export",
        url: callback_url || null,
        email: callback_email || null,
      },
    });
  return { export_id: uuid };
}

/** Facts on releases, 17: later the scheme is named, and no request is sent into a network of one's own. */
function assertCallback(state: QuayState, url: string, refuse: Refuse<400>): void {
  if (url === "") return;
  const fail = (text: string) => refuse(400, "invalid_request", text);
  const [, scheme = ""] = /^([a-z][a-z0-9+.-]*):/i.exec(url) ?? [];
  const isWeb = /^https?:\/\//.test(url);
  if (!state.changed("callbacks-checked")) {
    if (!isWeb) throw fail("Invalid callback URL");
  } else if (!isWeb) throw fail(`Invalid URL scheme '${scheme}': only HTTP and HTTPS are allowed`);
  else if (isInternalHost(url.split("/")[2] ?? "")) throw fail("Invalid callback URL");
}
