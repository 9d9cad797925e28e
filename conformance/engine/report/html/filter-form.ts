import type { CaseResult } from "../../model/result.ts";
import { worstFirst } from "../severity.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";

/** The list of all cases and its filters: empty and hidden until the script fills it. */
export function caseBrowser(cases: readonly CaseResult[]): Markup {
  const verdicts = worstFirst.filter((v) => cases.some((c) => c.verdict === v));
  const requirements = [...new Set(cases.flatMap((c) => c.requirements))].sort();
  return html`<section id="browser" aria-labelledby="browser-title" hidden>
    <h2 id="browser-title">Results</h2>
    <form id="filters" role="search" aria-label="Filter cases">
      <label
        >API
        <select name="api">
          ${options(cases.map((c) => c.api))}
        </select></label
      >
      <label
        >Level
        <select name="level">
          ${options(cases.map((c) => c.level))}
        </select></label
      >
      <label
        >Requirement
        <input
          name="requirement"
          list="requirement-ids"
          autocomplete="off"
          spellcheck="false"
          placeholder="any"
      /></label>
      <datalist id="requirement-ids">
        ${requirements.map((id) => html`<option value="${id}"></option>`)}
      </datalist>
      <label class="wide"
        >Text
        <input
          name="text"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder="id, summary, reason, operation"
          aria-keyshortcuts="/"
      /></label>
      <fieldset>
        <legend>Verdict</legend>
        ${verdicts.map(
          (v) =>
            html`<label class="chip" data-verdict="${v}"
              ><input type="checkbox" name="verdict" value="${v}" /> ${v}</label
            >`,
        )}
      </fieldset>
      <button type="reset">Clear</button>
    </form>
    <p id="shown" role="status"></p>
    <p id="nothing" class="nothing" hidden>
      No case is like that. <button type="reset" form="filters">Clear the filters</button>
    </p>
    <div id="cases"></div>
    <button id="more" type="button" hidden>Show more</button>
  </section>`;
}

function options(values: readonly string[]): Markup[] {
  return [
    html`<option value="">all</option>`,
    ...[...new Set(values)].map((v) => html`<option value="${v}">${v}</option>`),
  ];
}
