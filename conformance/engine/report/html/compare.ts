import { counted } from "../../../../contracts/lib/counted.ts";
import type {
  CaseChange,
  Cell,
  VerdictChange,
  Comparison,
  Implementation,
  ComparedRequirement,
} from "../compare.ts";
import type { CaseResult } from "../../model/result.ts";
import type { RequirementSource } from "../../model/library.ts";
import { prose } from "./prose.ts";
import { sourceText } from "../requirement-texts.ts";
import { htmlDocument } from "./document.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";

/** A comparison as one page that loads nothing. All of it reads without scripts; they only filter. */
export function compareHtml(comparison: Comparison): string {
  const { implementations, rows, uncited } = comparison;
  return htmlDocument({
    title: `Comparison: ${implementations.map((i) => i.name).join(", ")}`,
    body: html`<a class="skip" href="#matrix">Skip to the matrix</a>
      <main>
        <header class="verdict" data-verdict="none">
          <p class="kind">Conformance comparison</p>
          <h1>${implementations.map((i) => i.name).join(" · ")}</h1>
        </header>
        <section aria-labelledby="implementations-title">
          <h2 id="implementations-title">Implementations</h2>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Implementation</th>
                  <th scope="col">Latest verdict</th>
                  <th scope="col">Level</th>
                  <th scope="col">Run</th>
                  <th scope="col">Suite</th>
                </tr>
              </thead>
              <tbody>
                ${implementations.map(implementationRow)}
              </tbody>
            </table>
          </div>
        </section>
        ${implementations.filter((i) => i.changes.length > 0).map(changesSection)} ${matrix(comparison)}
        <p class="hint">${counted(rows.length, "requirement")} with a case here; ${uncited} without.</p>
      </main>`,
    data: {},
    modules: ["element.js", "compare.js"],
  });
}

function implementationRow({ name, latest }: Implementation): Markup {
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${latest.verdictLine}</td>
    <td>${latest.selection.level}</td>
    <td>${time(latest.startedAt)}</td>
    <td><code title="${latest.suite.digest}">${latest.suite.digest.slice(0, 12)}</code></td>
  </tr>`;
}

function changesSection({ name, changes }: Implementation): Markup {
  return html`<section aria-label="What changed in ${name}">
    <h2>What changed in ${name}</h2>
    ${changes.map(changeItem)}
  </section>`;
}

function changeItem({
  from,
  to,
  suiteChanged,
  regressions,
  fixed,
  other,
  added,
  gone,
}: VerdictChange): Markup {
  return html`<h3>${time(from.startedAt)} → ${time(to.startedAt)}</h3>
    ${suiteChanged ? html`<p class="waiver">The two runs are of different suites or levels.</p>` : ""}
    ${changed("Regressions", regressions, regressions.length <= mostOpen)} ${changed("Fixed", fixed, false)}
    ${changed("Otherwise changed", other, false)} ${listed("New cases", added)} ${listed("Gone cases", gone)}
    ${regressions.length + fixed.length + other.length + added.length + gone.length === 0 ? html`<p>Nothing.</p>` : ""}`;
}

function changed(title: string, changes: readonly CaseChange[], open: boolean): Markup {
  if (changes.length === 0) return html``;
  return html`<details class="step" ${open ? html` open` : ""}>
    <summary><b>${title}</b> <span class="note">${changes.length}</span></summary>
    <ul class="plain">
      ${changes.map(
        ({ before, after }) =>
          html`<li>
            <b>${before.id}</b> ${chip(before.verdict)} → ${chip(after?.verdict ?? "gone")}
            ${prose(before.summary)}
            <span class="source">${reasonOf(after)}</span>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** The reason without the case's name, which stands before it already. */
function reasonOf(after: CaseResult | undefined): string {
  return after ? after.reason.replace(`${after.id}/`, "") : "";
}

function listed(title: string, cases: readonly CaseResult[]): Markup {
  if (cases.length === 0) return html``;
  return html`<details class="step">
    <summary><b>${title}</b> <span class="note">${cases.length}</span></summary>
    <ul class="plain">
      ${cases.map((c) => html`<li><b>${c.id}</b> ${chip(c.verdict)} ${prose(c.summary)}</li>`)}
    </ul>
  </details>`;
}

function matrix({ implementations, rows }: Comparison): Markup {
  const apis = [...new Set(rows.map((r) => r.api))];
  return html`<section id="matrix" aria-labelledby="matrix-title">
    <h2 id="matrix-title">Requirements</h2>
    <form id="filters" role="search" aria-label="Filter requirements" hidden>
      <label
        >API
        <select name="api">
          <option value="">all</option>
          ${apis.map((a) => html`<option value="${a}">${a}</option>`)}
        </select></label
      >
      <label class="wide"
        >Text
        <input
          name="text"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder="id, sentence, case"
      /></label>
      <label class="check"
        ><span><input type="checkbox" name="differs" /> only differences</span></label
      >
      <label class="check"
        ><span><input type="checkbox" name="unmet" /> only what not all pass</span></label
      >
      <button type="reset">Clear</button>
    </form>
    <p id="shown" role="status">
      ${counted(rows.length, "requirement")}, ${rows.filter((r) => r.differs).length} with differences
    </p>
    <p id="nothing" class="nothing" hidden>No requirement is like that.</p>
    <div class="wide-table">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">Requirement</th>
            ${implementations.map((i) => html`<th scope="col">${i.name}</th>`)}
          </tr>
        </thead>
        ${apis.map(
          (api) =>
            html`<tbody data-api="${api}">
              <tr class="group">
                <th scope="rowgroup" colspan="${implementations.length + 1}">${api}</th>
              </tr>
              ${rows
                .filter((r) => r.api === api)
                .map((row) =>
                  matrixRow(
                    row,
                    implementations.map((i) => i.name),
                  ),
                )}
            </tbody>`,
        )}
      </table>
    </div>
  </section>`;
}

function matrixRow({ requirement, cells, differs }: ComparedRequirement, names: readonly string[]): Markup {
  const unmet = cells.some((c) => c.verdict !== "pass");
  return html`<tr data-differs="${String(differs)}" data-unmet="${String(unmet)}">
    <th scope="row"><b>${requirement.id}</b> ${prose(requirement.text)} ${sourceLink(requirement.source)}</th>
    ${cells.map((of, i) => cell(of, names[i] ?? ""))}
  </tr>`;
}

function sourceLink(source: RequirementSource | undefined): Markup {
  if (!source) return html``;
  const text = sourceText(source);
  return html`<span class="source"
    >${source.url === undefined ? text : html`<a href="${source.url}" rel="noreferrer">${text}</a>`}</span
  >`;
}

const mostNamed = 3;
/** A longer list is folded, so that it does not hide the matrix. */
const mostOpen = 12;

function cell({ verdict, waived, cases, worst }: Cell, name: string): Markup {
  const named = worst.slice(0, mostNamed).join(", ");
  const rest = worst.length - mostNamed;
  const which =
    worst.length === 0 ? "" : `${worst.length} of ${cases}: ${named}${rest > 0 ? `, and ${rest} more` : ""}`;
  return html`<td data-name="${name}">
    ${chip(verdict === "none" ? "no case" : verdict, verdict)}${waived ? html` <span class="note">waived</span>` : ""}${which === "" ? "" : html`<br /><span class="source">${which}</span>`}
  </td>`;
}

function chip(text: string, verdict = text): Markup {
  return html`<span class="chip" data-verdict="${verdict}">${text}</span>`;
}

function time(text: string): string {
  return text.replace("T", " ").replace(/:\d\d\.\d+Z$/, " UTC");
}
