import type { Notification } from "../state.ts";

/** Whether what is sent cannot arrive: a control has said so, or the URL's host is one that never exists (RFC 2606). */
export function isUnreachable({ unreachable, config }: Notification): boolean {
  const { url } = config;
  return (
    unreachable ||
    (typeof url === "string" && URL.canParse(url) && /(^|\.)invalid$/.test(new URL(url).hostname))
  );
}
