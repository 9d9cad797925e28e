import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import type { QuayState } from "../state.ts";
import { keyOf } from "../state.ts";
import type { ControlCall, Jobs } from "../types.ts";
import { findRepository } from "../manifests/controls.ts";
import { object, text } from "../shared/control-schema.ts";

/** What becomes of notifications, and who agrees to get them. */
export const notificationControls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  failDeliveries: {
    summary: "From now on the deliveries of a notification fail, or (fail: false) arrive again.",
    schema: object({ notification: text, fail: { type: "boolean" } }, ["fail"]),
    run({ state, body }: ControlCall<{ notification: string; fail?: boolean }>) {
      const { notification: uuid, fail = true } = body;
      if (!state.notifications.get(uuid))
        throw refuse(404, "notification_not_found", `there is no notification ${uuid}`);
      state.notifications.update(uuid, { unreachable: fail });
      return { notification: uuid, fail };
    },
  },

  authorizeEmail: {
    summary: "The owner of an e-mail address agrees to get notifications of a repository.",
    schema: object({ repository: text, email: text }),
    run({ state, body }: ControlCall<{ repository: string; email: string }>) {
      const { id } = findRepository(state, body.repository);
      const key = keyOf(id, body.email);
      if (state.authorizedEmails.get(key)) state.authorizedEmails.update(key, { confirmed: true });
      else state.authorizedEmails.insert({ repository: id, email: body.email, confirmed: true });
      return body;
    },
  },
};
