import type { Gatekeeping } from "../core/service/service.ts";
import type { {{type}}State, User } from "./state.ts";

/** Finds the caller by his token. */
export function authenticate({ request, state, refuse }: Gatekeeping<{{type}}State>): User {
  const token = /^Bearer +(\S+)$/i.exec(request.header("authorization") ?? "")?.[1];
  const user = token === undefined ? undefined : state.users.get(token);
  if (!user) throw refuse(401, "unauthorized", "the token is missing or unknown");
  return user;
}
