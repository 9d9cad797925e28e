import type { Gatekeeping } from "../../core/service/service.ts";
import { parameterOf } from "../parameters.ts";
import type { AccessToken, GitlabState, User } from "../state.ts";
import { assertScope } from "./scope.ts";

/**
 * The user whom the caller asks to act as, by the parameter `sudo` or the header `Sudo`: an id, or a username in any
 * case. For administrators with a token of the scope `sudo`. undefined: he asks for nobody.
 */
export function sudoedUser(
  call: Gatekeeping<GitlabState>,
  caller: User,
  token: AccessToken,
): Readonly<User> | undefined {
  const { request, state, refuse } = call;
  const asked = parameterOf(call, "sudo") ?? request.header("sudo");
  if (asked === undefined) return undefined;
  if (!caller.instance_admin) throw refuse(403, "sudo_forbidden");
  assertScope(token, ["sudo"], refuse);
  const user = /^\d+$/.test(asked)
    ? state.users.get(Number(asked))
    : state.users.one("username", asked.toLowerCase());
  if (!user) throw refuse(404, "sudo_user_not_found", `'${asked}' Not Found`);
  return user;
}
