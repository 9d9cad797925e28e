import type { Actor, QuayState, Repository } from "../state.ts";

interface Pushing {
  readonly repository: Pick<Repository, "id" | "state">;
  readonly by?: Pick<Actor, "id"> | undefined;
}

/** Whether the registry lets somebody push, by the repository's state. Source: quay 3.11.0, endpoints/v2/v2auth.py. */
export function takesPush(state: QuayState, { repository, by }: Pushing): boolean {
  switch (repository.state) {
    case "NORMAL":
      return true;
    case "READ_ONLY":
      return false;
    case "MIRROR": {
      const robot = state.mirrors.get(repository.id)?.robot ?? null;
      return robot !== null && robot === by?.id;
    }
  }
}
