import { namespaceOf } from "../shared/lookup.ts";
import type { QuayState } from "../state.ts";

/** What this installation calls itself (Quay's SERVER_HOSTNAME). */
const serverHostname = "quay.example.com";
export const appUrl = `https://${serverHostname}`;

/** What every event of a repository tells, then what is told of this one (Quay, `build_repository_event_data`). */
export function eventData(
  state: QuayState,
  id: number,
  {
    told,
    subpage = "",
  }: { readonly told: Readonly<Record<string, unknown>>; readonly subpage?: string | undefined },
): Record<string, unknown> {
  const repository = state.repositories.get(id);
  if (!repository) return { ...told };
  const namespace = namespaceOf(state, repository).name;
  const path = `${namespace}/${repository.name}`;
  return {
    repository: path,
    namespace,
    name: repository.name,
    docker_url: `${serverHostname}/${path}`,
    homepage: `${appUrl}/repository/${path}${subpage}`,
    ...told,
  };
}
