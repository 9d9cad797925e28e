import type { Wording } from "./wording.ts";

const colors: Readonly<Record<Wording["level"], string>> = {
  info: "#ffffff",
  warning: "warning",
  error: "danger",
  success: "good",
  primary: "good",
};

/** What Slack is posted (Quay, `SlackMethod`). */
export function slackMessage({ level, summary, html }: Wording): object {
  const attachment = { fallback: summary, text: asMarkdown(html), color: colors[level], mrkdwn_in: ["text"] };
  return { text: summary, username: "quayiobot", attachments: [attachment] };
}

/** Slack's own marks in the place of the tags; other tags go, and what is in them stays (Quay, `SlackAdjuster`). */
function asMarkdown(html: string): string {
  return html
    .replaceAll("\n", "")
    .replaceAll(/\s+/g, " ")
    .replaceAll("<br>", "\n")
    .replaceAll(/<(\/?)(\w+)([^>]*)>/g, (_, close: string, tag: string, rest: string) => {
      if (tag === "b") return "*";
      if (tag !== "a") return "";
      return close ? ">" : `<${/href="([^"]*)"/.exec(rest)?.[1] ?? ""}|`;
    })
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
