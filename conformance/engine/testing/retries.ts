import type { ServerReply } from "./server.ts";
import { serve } from "./server.ts";

const thing = { id: "t1", name: "a", state: "done" };
export const ok: ServerReply = { status: 200, json: thing };
export const queued: ServerReply = { status: 200, json: { ...thing, state: "queued" } };
export const busy = (headers: Record<string, string> = {}): ServerReply => ({
  status: 503,
  json: { code: "busy" },
  headers,
});

/** Reads the thing, with these members added to the step. */
export const reads = (id: string, more: string) => `
      - stepId: ${id}
        operationId: getThing
        parameters: [{ name: id, in: path, value: ${id} }]
        successCriteria: [{ condition: $statusCode == 200 }, { condition: $response.body#/state == 'done' }]
        ${more}
`;
export const retry = (members: string) => `onFailure: [{ name: again, type: retry, ${members} }]`;

/** A server that gives these answers one after the other, the last one for ever. */
export const gives = (...replies: readonly ServerReply[]) =>
  serve((_, nth) => replies[Math.min(nth, replies.length) - 1] ?? ok);
