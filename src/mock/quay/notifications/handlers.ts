import { writeLog } from "../logs/actions.ts";
import { deliveryMs } from "./actions.ts";
import {
  callerOf,
  findAccount,
  findNamespace,
  findRepository,
  findTeam,
  namespaceOf,
  seekRepository,
  splitPath,
} from "../shared/lookup.ts";
import { sampleData } from "./sample-data.ts";
import { presentNotification } from "./present.ts";
import type { Around } from "./config.ts";
import { assertConfig } from "./config.ts";
import { readEvent, readMethod } from "./kinds.ts";
import type { Notification, Repository } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Calling, Handlers, Refuse } from "../types.ts";
import { noContent } from "../shared/no-content.ts";

export const repositorynotification: Handlers<"repositorynotification"> = {
  // GET /api/v1/repository/{repository}/notification/
  listRepoNotifications({ state, path }) {
    const repository = seekRepository(state, path.repository);
    const rows = repository ? state.notifications.by("repository", repository.id).slice() : [];
    return { status: 200, body: { notifications: rows.map(presentNotification) } };
  },

  // POST /api/v1/repository/{repository}/notification/
  createRepoNotification(call) {
    const { state, path, body, newId, refuse } = call;
    const method = readMethod(body.method, refuse);
    assertConfig(method, { config: body.config, around: aroundOf(call) }, refuse);
    const repository = findRepository(state, path.repository, refuse);
    const notification = state.notifications.insert({
      uuid: newId(),
      repository: repository.id,
      event: readEvent(state, body.event, refuse),
      method,
      config: body.config,
      event_config: body.eventConfig,
      title: body.title ?? null,
      number_of_failures: 0,
      unreachable: false,
      registry: call.request.base,
    });
    log(call, repository, { kind: "add_repo_notification", notification });
    return { status: 201, body: { ...presentNotification(notification), number_of_failures: 0 } };
  },

  // GET /api/v1/repository/{repository}/notification/{uuid}
  getRepoNotification({ state, path, refuse }) {
    const notification = state.notifications.get(path.uuid);
    if (!notification) throw refuse(404, "not_found");
    return { status: 200, body: presentNotification(notification) };
  },

  // POST /api/v1/repository/{repository}/notification/{uuid}
  resetRepositoryNotificationFailures(call) {
    const { state, path, refuse } = call;
    const notification = findNotification(call, refuse);
    const repository = seekRepository(state, path.repository);
    if (notification.repository !== repository?.id)
      throw refuse(400, "data_rule", `No repository notification found with uuid: ${path.uuid}`);
    state.notifications.update(path.uuid, { number_of_failures: 0 });
    log(call, repository, { kind: "reset_repo_notification", notification });
    return noContent;
  },

  // DELETE /api/v1/repository/{repository}/notification/{uuid}
  deleteRepoNotification(call) {
    const { state, path, refuse } = call;
    const notification = findNotification(call, refuse);
    const repository = seekRepository(state, path.repository);
    if (notification.repository !== repository?.id) throw unknown(call, refuse);
    state.notifications.delete(path.uuid);
    for (const { id } of state.deliveries.by("notification", path.uuid)) state.deliveries.delete(id);
    log(call, repository, { kind: "delete_repo_notification", notification });
    return noContent;
  },

  // POST /api/v1/repository/{repository}/notification/{uuid}/test
  testRepoNotification(call) {
    const notification = findNotification(call, call.refuse);
    const { uuid, event } = notification;
    const by = { performer: callerOf(call.principal).name };
    const sample = { event, data: sampleData(call, notification), ...by };
    call.schedule("deliver", deliveryMs, { notification: uuid, ...sample });
    return { status: 200, body: {} };
  },
};

type RepositoryCall = Calling & { readonly path: { readonly repository: string } };
type ItemCall = Calling & { readonly path: { readonly repository: string; readonly uuid: string } };

/** By its UUID alone; 400 for an unknown one. */
function findNotification(call: ItemCall, refuse: Refuse<400>): Notification {
  const notification = call.state.notifications.get(call.path.uuid);
  if (!notification) throw unknown(call, refuse);
  return notification;
}

function unknown({ path }: ItemCall, refuse: Refuse<400>): Error {
  const { namespace, name } = splitPath(path.repository);
  return refuse(
    400,
    "invalid_request",
    `No repository notification found for: ${namespace}, ${name}, ${path.uuid}`,
  );
}

function aroundOf({ state, path }: RepositoryCall): Around {
  const { namespace } = splitPath(path.repository);
  const owner = findNamespace(state, namespace);
  const repository = seekRepository(state, path.repository);
  return {
    namespace,
    account: (name) => findAccount(state, name),
    hasTeam: (name) => owner !== undefined && findTeam(state, owner, name) !== undefined,
    isAuthorized: (email) =>
      repository !== undefined && state.authorizedEmails.get(keyOf(repository.id, email))?.confirmed === true,
  };
}

function log(
  call: Calling,
  repository: Repository,
  { kind, notification }: { readonly kind: string; readonly notification: Notification },
): void {
  const namespace = namespaceOf(call.state, repository);
  const { uuid: notification_id, event, method } = notification;
  const metadata = { repo: repository.name, namespace: namespace.name, notification_id, event, method };
  writeLog(call, { kind, namespace, repository, metadata });
}
