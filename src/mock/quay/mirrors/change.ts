import {
  assertLocation,
  assertNoFilter,
  assertRules,
  findMirrorRobot,
  readCredentials,
  readSyncStart,
  timeoutIn,
} from "./config.ts";
import { changesOf } from "./registry-config.ts";
import type { Mirror, Repository } from "../state.ts";
import type { Calling, Refuse, Schema } from "../types.ts";
import { planSync } from "./sync.ts";
import type { MirrorChange } from "./write.ts";
import { letRobotWrite, writeMirror } from "./write.ts";

type Sent = Schema<"MirrorConfigChange">;

/** Stores each field that is sent, in the server's order, with an entry of its own in the usage log. */
export function changeMirror(
  call: Calling,
  {
    repository,
    mirror,
    sent,
  }: { readonly repository: Repository; readonly mirror: Mirror; readonly sent: Sent },
  refuse: Refuse<400>,
): void {
  if (call.state.changed("mirror-architectures")) assertNoFilter(sent, refuse);
  const changes = [
    ...whetherAndWhere(call, sent, refuse),
    ...timeout(call, sent),
    ...who(call, { repository, sent }, refuse),
    ...when(sent, refuse),
    ...credentials(sent, refuse),
    ...registry(mirror, sent),
    ...what(sent, refuse),
  ];
  for (const change of changes) writeMirror(call, repository, change);
  const { sync_start_date: start, is_enabled: enabled } = sent;
  const changed = call.state.mirrors.get(repository.id);
  if (changed && (start !== undefined || enabled !== undefined)) planSync(call, changed);
}

function timeout({ state }: Calling, sent: Sent): MirrorChange[] {
  const fields = state.changed("mirror-timeout") ? timeoutIn(sent) : {};
  const { skopeo_timeout: to } = fields;
  return to === undefined ? [] : [{ changed: "skopeo_timeout_interval", to, fields }];
}

function whetherAndWhere(
  { state }: Calling,
  { is_enabled, external_reference }: Sent,
  refuse: Refuse<400>,
): MirrorChange[] {
  if (external_reference !== undefined) assertLocation(state, external_reference, refuse);
  return [
    ...(is_enabled === undefined ? [] : [{ changed: "is_enabled", to: is_enabled, fields: { is_enabled } }]),
    ...(external_reference === undefined
      ? []
      : [{ changed: "external_reference", to: external_reference, fields: { external_reference } }]),
  ];
}

function who(
  { state }: Calling,
  { repository, sent }: { readonly repository: Repository; readonly sent: Sent },
  refuse: Refuse<400>,
): MirrorChange[] {
  if (sent.robot_username === undefined) return [];
  const robot = findMirrorRobot(state, { repository, name: sent.robot_username }, refuse);
  letRobotWrite(state, repository, robot);
  return [{ changed: "robot_username", to: robot.name, fields: { robot: robot.id } }];
}

function when({ sync_start_date: start, sync_interval }: Sent, refuse: Refuse<400>): MirrorChange[] {
  return [
    ...(start === undefined
      ? []
      : [
          {
            changed: "sync_start_date",
            to: start,
            fields: { sync_start_date: readSyncStart(start, refuse) },
          },
        ]),
    ...(sync_interval === undefined
      ? []
      : [{ changed: "sync_interval", to: sync_interval, fields: { sync_interval } }]),
  ];
}

/** A password is told as asterisks. */
function credentials(sent: Sent, refuse: Refuse<400>): MirrorChange[] {
  const fields = readCredentials(sent, refuse);
  const { external_registry_username: username, external_registry_password: password } = fields;
  return [
    ...(username === undefined ? [] : [{ changed: "external_registry_username", to: username, fields }]),
    ...(password === undefined
      ? []
      : [{ changed: "external_registry_password", to: password === null ? null : "********", fields }]),
  ];
}

function registry({ external_registry_config: stored }: Mirror, sent: Sent): MirrorChange[] {
  return changesOf(stored, sent.external_registry_config ?? {}).map(({ key, to, config }) => ({
    changed: key,
    to,
    fields: { external_registry_config: config },
  }));
}

function what({ root_rule }: Sent, refuse: Refuse<400>): MirrorChange[] {
  if (!root_rule) return [];
  assertRules(root_rule, refuse);
  const rules = root_rule.rule_value;
  return [{ changed: "mirror_rule", to: rules, fields: { rules } }];
}
