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

/** Slack's own marks in the place of the tags. */
function asMarkdown(html: string): string {
  return html
    .replaceAll(/\s+/g, " ")
    .replaceAll("<br>", "\n")
    .replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, (_, url: string, shown: string) => `<${url}|${shown}>`)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
