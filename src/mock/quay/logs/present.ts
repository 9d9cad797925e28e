import type { LogRow, QuayState } from "../state.ts";
import type { Schema } from "../types.ts";
import { rfc2822 } from "../shared/dates.ts";
import { avatarOf } from "../shared/avatar.ts";

/** An entry of the logs. Its performer is told as long as there is one of that number. */
export function presentLog(state: QuayState, row: LogRow): Schema<"LogEntry"> {
  const performer = row.performer === null ? undefined : state.accounts.get(row.performer);
  return {
    kind: row.kind,
    metadata: row.metadata,
    ip: row.ip,
    datetime: rfc2822(row.datetime),
    ...(performer && {
      performer: {
        kind: "user" as const,
        name: performer.name,
        is_robot: performer.kind === "robot",
        avatar: avatarOf(performer),
      },
    }),
  };
}

/** The same as superusers see it: with the user or organization whose log it is in. */
export function presentRegistryLog(state: QuayState, row: LogRow): Schema<"RegistryLogEntry"> {
  const namespace = row.namespace === null ? undefined : state.accounts.get(row.namespace);
  if (!namespace || namespace.kind === "robot") return presentLog(state, row);
  const { kind, name } = namespace;
  return { ...presentLog(state, row), namespace: { kind, name, avatar: avatarOf(namespace) } };
}
