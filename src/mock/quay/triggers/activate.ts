import { hexadecimal } from "../../core/state/ids.ts";
import { sourceUrl, textOf } from "./source.ts";
import type { Robot, Trigger } from "../state.ts";
import type { Calling } from "../types.ts";

export interface Activation {
  readonly config: Readonly<Record<string, unknown>>;
  /** undefined: the one that is set stays. */
  readonly robot: Robot | undefined;
}

/** Stores a trigger's configuration with what its service gives when it is told of it: facts, 1.14. */
export function activateTrigger(call: Calling, trigger: Trigger, { config, robot }: Activation): Trigger {
  const { uuid, service, pull_robot } = trigger;
  const build_source = textOf(config, "build_source");
  return call.state.triggers.update(uuid, {
    is_active: true,
    config: { ...config, ...givenBy(call, trigger) },
    build_source,
    repository_url: sourceUrl(service, build_source),
    pull_robot: robot?.id ?? pull_robot,
  });
}

function givenBy(call: Calling, { uuid, service }: Trigger): Record<string, unknown> {
  const { newSecret, nextNumber, request } = call;
  switch (service) {
    case "github":
    case "gitlab":
      return { hook_id: nextNumber("hooks") };
    case "bitbucket":
      return { webhook_id: call.newId() };
    case "custom-git": {
      const path = `/webhooks/push/trigger/${uuid}`;
      const [scheme = "http", host = ""] = request.base.split("://");
      return {
        credentials: [
          { name: "SSH Public Key", value: `ssh-rsa ${newSecret(372, base64)}` },
          {
            name: "Webhook Endpoint URL",
            value: `${scheme}://$token:${newSecret(64, hexadecimal)}@${host}${path}`,
          },
        ],
      };
    }
  }
}

const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
