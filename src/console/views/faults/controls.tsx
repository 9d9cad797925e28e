import { useState } from "preact/hooks";
import type { AnswerOf } from "../../core/client.ts";
import { ask } from "../../core/client.ts";
import { session } from "../../core/route.ts";
import { useAsk } from "../../core/use-ask.ts";
import { Json } from "../../ui/json.tsx";
import { SchemaForm } from "../../ui/schema-form.tsx";

type Control = AnswerOf<"listControls">["controls"][number];

/** The test controls of each API, each with a form from its schema. */
export function Controls() {
  const { data } = useAsk("listControls");
  const controls = data?.controls ?? [];
  return (
    <section aria-labelledby="controls-title">
      <h2 id="controls-title">Controls</h2>
      <p class="lead">
        Make something happen that no client of an API can do: a push arrives, an image is scanned, GitHub is
        down.
      </p>
      {[...new Set(controls.map(({ api }) => api))].map((api) => (
        <div class="group" key={api}>
          <h3>{api}</h3>
          {controls
            .filter((control) => control.api === api)
            .map((control) => (
              <ControlItem key={control.control} control={control} />
            ))}
        </div>
      ))}
    </section>
  );
}

function ControlItem({ control: { api, control, summary, schema } }: { readonly control: Control }) {
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<unknown>(undefined);
  return (
    <details class="control" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-item>
        <code>{control}</code> <span>{summary}</span>
      </summary>
      {isOpen && (
        <div class="inset">
          <SchemaForm
            root={schema}
            schema={schema}
            submit="Make it happen"
            onSubmit={async (body) => {
              setDone(await ask("runControl", { session: session.value, path: { api, control }, body }));
            }}
          />
          <div role="status">
            {done !== undefined && (
              <>
                <p class="meta">Done:</p>
                <Json value={done} label={`What ${control} did`} />
              </>
            )}
          </div>
        </div>
      )}
    </details>
  );
}
