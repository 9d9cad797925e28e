import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import { isEmailUsed } from "../organizations/rules.ts";
import { answerInvites } from "../teams/answer-invite.ts";
import { findAccount, findOrganization, findUser } from "../shared/lookup.ts";
import type { QuayState } from "../state.ts";
import type { ControlCall, Jobs } from "../types.ts";
import { object, text } from "../shared/control-schema.ts";

interface AnswerBody {
  readonly user: string;
  readonly organization: string;
  readonly accepts?: boolean;
}

/** What users and robots do by themselves. */
export const accountControls: Readonly<Record<string, Control<QuayState, Jobs>>> = {
  answerInvite: {
    summary:
      "A user accepts all invitations to teams of an organization, by name and by address, or (accepts: false) declines them.",
    schema: object({ user: text, organization: text, accepts: { type: "boolean" } }, ["accepts"]),
    run(call: ControlCall<AnswerBody>) {
      const { user: name, organization, accepts = true } = call.body;
      const user = findUser(call.state, name);
      if (!user) throw refuse(404, "user_not_found", `there is no user ${name}`);
      const org = findOrganization(call.state, organization, refuse);
      const teams = answerInvites(call, { user, org, accepts });
      if (teams.length === 0)
        throw refuse(409, "not_invited", `${name} is invited to no team of ${organization}`);
      return { user: name, teams, accepts };
    },
  },

  confirmEmail: {
    summary:
      "A user follows the link of a mail: the address that it was sent to is the user's, who can sign in from now on.",
    schema: object({ user: text }),
    run({ state, body }: ControlCall<{ user: string }>) {
      const user = findUser(state, body.user);
      if (!user) throw refuse(404, "user_not_found", `there is no user ${body.user}`);
      const { pending_email, ...rest } = user;
      const email = pending_email ?? user.email;
      if (email !== user.email && isEmailUsed(state, email))
        throw refuse(409, "email_used", `${email} is the address of somebody else`);
      state.accounts.replace({ ...rest, email, verified: true });
      return { user: user.name, email };
    },
  },

  useRobot: {
    summary: "A robot signs in, so that lists show it as the one used last.",
    schema: object({ robot: text }),
    run({ state, nowMs, body }: ControlCall<{ robot: string }>) {
      const robot = findAccount(state, body.robot);
      if (robot?.kind !== "robot") throw refuse(404, "robot_not_found", `there is no robot ${body.robot}`);
      state.accounts.update(robot.id, { last_accessed: nowMs });
      return { robot: robot.name };
    },
  },
};
