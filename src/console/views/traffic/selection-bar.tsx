import { useState } from "preact/hooks";
import { counted } from "../../../../contracts/lib/counted.ts";
import type { Schemas } from "../../core/client.ts";
import { ask } from "../../core/client.ts";
import { asHar } from "../../core/har.ts";
import type { RequestLine } from "../../core/live.ts";
import { mockUrl } from "../../core/place.ts";
import { Button } from "../../ui/button.tsx";
import { download } from "../../ui/download.ts";
import { ScenarioDialog } from "./scenario-dialog.tsx";

/** What can be done with the requests that are selected. */
export function SelectionBar({
  chosen,
  onClear,
}: {
  readonly chosen: readonly RequestLine[];
  readonly onClear: () => void;
}) {
  const [details, setDetails] = useState<readonly Schemas["RequestDetails"][] | undefined>(undefined);
  return (
    <div class="selection" role="group" aria-label="Selected requests">
      <b>{counted(chosen.length, "request")} selected</b>
      <span class="spring" />
      <Button icon="contract" onClick={async () => setDetails(await detailsOf(chosen))}>
        Make a scenario
      </Button>
      <Button icon="download" onClick={() => saveHar(chosen)}>
        Save as HAR
      </Button>
      <Button icon="close" kind="quiet" label="Select none" onClick={onClear} />
      {details && <ScenarioDialog details={details} onClose={() => setDetails(undefined)} />}
    </div>
  );
}

/** Oldest first, as they happened. */
async function detailsOf(chosen: readonly RequestLine[]): Promise<readonly Schemas["RequestDetails"][]> {
  const asked = chosen.map(({ session, id }) => ask("getRequest", { session, path: { id } }));
  return (await Promise.all(asked)).reverse();
}

async function saveHar(chosen: readonly RequestLine[]): Promise<void> {
  const har = asHar(await detailsOf(chosen), new URL(mockUrl).origin);
  download("touchstone.har", JSON.stringify(har, null, 2));
}
