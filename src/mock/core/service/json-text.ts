import { jsonOf } from "./row-view.ts";
import type { Reply } from "./service.ts";

const texts = new WeakMap<Reply, string>();

/**
 * Makes the JSON of a reply's body, and keeps it for when the reply is sent: what cannot be written as JSON fails before
 * anything that the request changed is kept. Returns the reply.
 */
export function withJsonText(reply: Reply): Reply {
  if (reply.body !== undefined) texts.set(reply, jsonOf(reply.body));
  return reply;
}

/** What is sent of a reply; undefined: no body. */
export function textOf(reply: Reply): string | undefined {
  return texts.get(reply) ?? (reply.body === undefined ? reply.text : JSON.stringify(reply.body));
}
