import { applyTemplate } from "./template.ts";
import type { Account, NotificationMethod } from "../state.ts";
import type { Refuse } from "../types.ts";

type Config = Readonly<Record<string, unknown>>;

/** What the rules ask of the registry, about the namespace and repository of the path. */
export interface Around {
  readonly namespace: string;
  readonly account: (name: string) => Account | undefined;
  readonly hasTeam: (name: string) => boolean;
  readonly isAuthorized: (email: string) => boolean;
}

/** Facts, 1.5: each method has keys of its own; the first that is wrong is told, with 400. */
export function assertConfig(
  method: NotificationMethod,
  { config, around }: { readonly config: Config; readonly around: Around },
  refuse: Refuse<400>,
): void {
  const wrong = problems[method](config, around);
  if (wrong !== undefined) throw refuse(400, "invalid_request", wrong);
}

type Problem = (config: Config, around: Around) => string | undefined;

const problems: Readonly<Record<NotificationMethod, Problem>> = {
  webhook: ({ url, template }) => {
    if (!url) return "Missing webhook URL";
    if (!isWebhookUrl(url)) return "Invalid webhook URL";
    return template && !isTemplate(template) ? "Invalid webhook template: it must be JSON" : undefined;
  },
  email: ({ email }, { isAuthorized }) => {
    if (!email) return "Missing e-mail address";
    if (typeof email === "string" && isAuthorized(email)) return undefined;
    return "The specified e-mail address is not authorized to receive notifications for this repository";
  },
  quay_notification: ({ target }, around) =>
    typeof target === "object" && target !== null && Object.keys(target).length > 0
      ? targetProblem({ ...target }, around)
      : "Missing target",
  slack: ({ url }) => (url ? undefined : "Missing Slack Callback URL"),
  flowdock: ({ flow_api_token }) => (flow_api_token ? undefined : "Missing Flowdock API Token"),
  hipchat: ({ notification_token, room_id }) => {
    if (!notification_token) return "Missing Hipchat Room Notification Token";
    return room_id ? undefined : "Missing Hipchat Room ID";
  },
};

function targetProblem(
  { kind, name }: { readonly kind?: unknown; readonly name?: unknown },
  { namespace, account, hasTeam }: Around,
): string | undefined {
  const called = typeof name === "string" ? name : JSON.stringify(name);
  switch (kind) {
    case "user":
      return account(called)?.kind === "user" ? undefined : `Unknown user ${called}`;
    case "org":
      if (account(called)?.kind !== "org") return `Unknown organization ${called}`;
      return called === namespace ? undefined : "Organization name must match repository namespace";
    case "team":
      return hasTeam(called) ? undefined : `Unknown team ${called}`;
    default:
      return "Unknown target kind";
  }
}

function isWebhookUrl(url: unknown): boolean {
  if (typeof url !== "string" || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const isWeb = protocol === "http:" || protocol === "https:";
  return isWeb && hostname !== "" && hostname !== "localhost" && hostname !== "127.0.0.1";
}

/** A template is JSON whose texts may have variables, `${event_data.repository}`. */
function isTemplate(template: unknown): boolean {
  if (typeof template !== "string") return false;
  try {
    applyTemplate(template, {});
    return true;
  } catch {
    return false;
  }
}
