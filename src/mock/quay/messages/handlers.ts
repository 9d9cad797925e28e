import type { Handlers } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const globalmessages: Handlers<"globalmessages"> = {
  // GET /api/v1/messages
  getGlobalMessages: ({ state }) => ({
    status: 200,
    body: { messages: state.globalMessages.rows().slice() },
  }),

  // POST /api/v1/messages
  createGlobalMessage({ state, body: { message }, newId }) {
    const { content, severity, media_type } = message;
    state.globalMessages.insert({ uuid: newId(), content, severity, media_type });
    return { status: 201 };
  },

  // DELETE /api/v1/message/{uuid}
  deleteGlobalMessage({ state, path }) {
    state.globalMessages.delete(path.uuid);
    return noContent;
  },
};
