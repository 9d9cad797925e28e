import { changesIn, isSpokenOf, isUnknown, loadChanges } from "../../contracts/lib/releases/changes.ts";
import { head, noRelease, readRelease } from "../../contracts/lib/releases/release.ts";
import { withChanges } from "../../contracts/lib/releases/released-contract.ts";
import type { Service } from "./core/service/service.ts";

/**
 * A service as a release of the real server has it: its contract with the overlays of `contracts/<api>/changes.yaml` that
 * are in force, and the changes that its rules ask for. Throws for a text that is no release.
 */
export function releasedService(service: Service, text: string, log?: (line: string) => void): Service {
  const release = readRelease(text);
  if (!release) throw new Error(noRelease(text));
  const list = loadChanges(service.name);
  const changes = changesIn(list, release);
  const own = service.contract.document.info["x-release"];
  if (!isSpokenOf(release, list, own))
    log?.(`no change that is known speaks of ${service.name} ${text}: it is served as ${own ?? "it is"}`);
  else if (list && release !== head && isUnknown(list, release))
    log?.(
      `${service.name} ${text} is newer than ${list.newest}, the newest that is known: it has every change that is known`,
    );
  return {
    ...service,
    contract: withChanges(service.contract, changes),
    served: {
      version: release === head ? undefined : release.version,
      changes: new Set(changes.map(({ id }) => id)),
    },
  };
}
