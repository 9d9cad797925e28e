import type { Schemas } from "../../core/client.ts";
import { asHar } from "../../core/har.ts";
import { mockUrl } from "../../core/place.ts";
import { Button, CopyButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { download } from "../../ui/download.ts";

const file = "journal.har";

/** The way from requests of the journal to a scenario of one's own suite. */
export function ScenarioDialog({
  details,
  onClose,
}: {
  readonly details: readonly Schemas["RequestDetails"][];
  readonly onClose: () => void;
}) {
  const apis = [...new Set(details.flatMap(({ api }) => api ?? []))];
  const har = JSON.stringify(asHar(details, new URL(mockUrl).origin), null, 2);
  return (
    <Dialog title="Make a scenario" onClose={onClose}>
      <ol class="ways">
        <li>
          <p>
            Save the requests, oldest first. Credentials are cut out; the scenario asks for them as inputs.
          </p>
          <Button icon="download" kind="primary" onClick={() => download(file, har)}>
            Save {file}
          </Button>
        </li>
        <li>
          <p>
            Make an Arazzo scenario of it; <code>verify --scenarios</code> runs it against any target.
          </p>
          {apis.map((api) => (
            <Command key={api} text={`npx touchstone scenario from-har ${file} --api ${api}`} />
          ))}
        </li>
      </ol>
    </Dialog>
  );
}

function Command({ text }: { readonly text: string }) {
  return (
    <p class="command">
      <code>{text}</code>
      <CopyButton text={text} label="Copy the command" what="The command" hideLabel />
    </p>
  );
}
