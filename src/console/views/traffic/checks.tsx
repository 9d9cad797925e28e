import { visible } from "../../../../contracts/lib/markup.ts";
import type { Schemas } from "../../core/client.ts";
import { Icon } from "../../ui/icon.tsx";

/** What a check is, in a reader's words. */
const names: Readonly<Record<string, string>> = {
  authenticate: "credentials",
  authorise: "permission",
  path: "path",
  query: "query",
  header: "headers",
  parse: "body can be read",
  body: "body fits",
  parameters: "all parameters",
  handler: "operation",
};

/** The checks in the API's own order, how far the request came, and the rule that refused it. */
export function Checks({ details: { checks, refusal } }: { readonly details: Schemas["RequestDetails"] }) {
  if (checks.length === 0) return null;
  return (
    <section class="checks" aria-label="Checks">
      <ol>
        {checks.map(({ check, outcome }) => (
          <li key={check} data-outcome={outcome}>
            {outcome !== "not reached" && <Icon name={outcome === "passed" ? "check" : "cross"} />}
            {names[check] ?? check}
            <span class="hidden-text">: {outcome}</span>
          </li>
        ))}
      </ol>
      {refusal && (
        <div class="callout" data-kind="bad">
          <p>
            <b>
              Refused with {refusal.status} {refusal.code}
            </b>
            {refusal.message !== "" && <>: {visible(refusal.message)}</>}
          </p>
          {refusal.rule !== undefined && (
            <p class="meta">
              by <code>{refusal.rule}</code>
              {refusal.file !== undefined && (
                <>
                  {" "}
                  in <code>{refusal.file}</code>
                </>
              )}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
