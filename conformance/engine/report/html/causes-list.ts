import type { CaseResult } from "../../model/result.ts";
import type { Cause } from "../causes.ts";
import { causesLine, causesOf } from "../causes.ts";
import { repeatLines } from "../repeat.ts";
import { failureTerms } from "./failure-terms.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import type { RequirementText, RequirementTexts } from "../requirement-texts.ts";
import { prose } from "./prose.ts";

const mostCauses = 50;
const mostNamed = 12;
/** A violation that many steps met is blamed on what each of them cites. */
const mostRequirements = 3;

interface Shown {
  readonly texts: RequirementTexts;
  readonly open: boolean;
}

/** Why cases failed, before the cases: each cause once, with all that it breaks and one example to repeat. */
export function causesList(cases: readonly CaseResult[], texts: RequirementTexts): Markup {
  const causes = causesOf(cases);
  if (causes.length === 0) return html``;
  const rest = causes.length - mostCauses;
  return html`<section aria-labelledby="causes-title">
    <h2 id="causes-title">${causesLine(causes)}</h2>
    ${causes.slice(0, mostCauses).map((cause, i) => causeItem(cause, { texts, open: i === 0 }))}
    ${rest > 0 ? html`<p>… and ${rest} more: see result.json.</p>` : ""}
  </section>`;
}

function causeItem(
  { what, requirements, operations, cases, example }: Cause,
  { texts, open }: Shown,
): Markup {
  const { of, step, failure } = example;
  const commands = step ? repeatLines(of, step).join("\n") : "";
  return html`<details class="cause" ${open ? html`open` : ""}>
    <summary><span class="chip" data-verdict="${of.verdict}">${cases.length} ×</span> ${prose(what)}</summary>
    <div class="detail">
      ${requirements.slice(0, mostRequirements).map((id) => broken(id, texts[id]))}
      ${requirements.length > mostRequirements ? html`<p class="meta">and ${requirements.slice(mostRequirements).join(", ")}</p>` : ""}
      ${operations.length === 0 ? "" : html`<p class="meta">${limited(operations)}</p>`}
      <p>For example ${caseLink(of)}, ${prose(of.summary)}</p>
      ${failure ? failureTerms(failure) : ""}
      ${commands === "" ? "" : html`<pre class="body" tabindex="0">${commands}</pre>`}
      ${cases.length > 1 ? html`<p class="meta">All of them: ${cases.slice(0, mostNamed).map((c) => html`${caseLink(c)} `)}${cases.length > mostNamed ? `… and ${cases.length - mostNamed} more` : ""}</p>` : ""}
    </div>
  </details>`;
}

function caseLink({ api, id }: CaseResult): Markup {
  return html`<a href="#case=${encodeURIComponent(`${api}/${id}`)}">${id}</a>`;
}

function broken(id: string, known: RequirementText | undefined): Markup {
  const { text = "", source = "", url } = known ?? {};
  const place = url === undefined ? source : html`<a href="${url}" rel="noreferrer">${source}</a>`;
  return html`<p>
    Breaks <a href="#requirement=${encodeURIComponent(id)}">${id}</a> ${prose(text)}
    <span class="source">${place}</span>
  </p>`;
}

function limited(names: readonly string[]): string {
  const rest = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(", ")}${rest > 0 ? `, … and ${rest} more` : ""}`;
}
