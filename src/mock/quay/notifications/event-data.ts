import { namespaceOf } from "../shared/lookup.ts";
import type { Notification, QuayState } from "../state.ts";

/** What the registry is called where nobody has called it (Quay's PREFERRED_URL_SCHEME and SERVER_HOSTNAME). */
const unknownRegistry = "https://quay.example.com";

export interface Told {
  /** What is told of the event besides the repository. */
  readonly told: Readonly<Record<string, unknown>>;
  /** Where it is shown, below the repository's page: `/build/<uuid>`. */
  readonly subpage?: string | undefined;
  /** Where the registry is called; absent: as the notification's maker did. */
  readonly registry?: string | undefined;
}

/** What every event of a repository tells, then what is told of this one (Quay, `build_repository_event_data`). */
export function eventData(
  state: QuayState,
  notification: Pick<Notification, "repository" | "registry">,
  { told, subpage = "", registry = notification.registry ?? unknownRegistry }: Told,
): Record<string, unknown> {
  const repository = state.repositories.get(notification.repository);
  if (!repository) return { ...told };
  const namespace = namespaceOf(state, repository).name;
  const path = `${namespace}/${repository.name}`;
  return {
    repository: path,
    namespace,
    name: repository.name,
    docker_url: `${new URL(registry).host}/${path}`,
    homepage: `${registry}/repository/${path}${subpage}`,
    ...told,
  };
}
