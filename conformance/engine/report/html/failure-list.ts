import type { CaseResult, StepResult } from "../../model/result.ts";
import { repeatLines } from "../repeat.ts";
import { bySeverity, failedSteps, isBad } from "../severity.ts";
import { waiverText } from "../waiver-text.ts";
import { failureTerms } from "./failure-terms.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import { prose } from "./prose.ts";

/** More would make the page slow for those whose scripts do run. */
const mostFailures = 200;

/** What failed, for readers without scripts; the script puts its own list in this place. */
export function failureList(cases: readonly CaseResult[]): Markup {
  const bad = bySeverity(cases.filter(isBad));
  const rest = bad.length - mostFailures;
  return html`<section id="static" aria-labelledby="failures-title">
    <h2 id="failures-title">What did not pass</h2>
    ${bad.length === 0 ? html`<p>Nothing: no case that ran failed.</p>` : ""}
    ${bad.slice(0, mostFailures).map(caseItem)}
    ${rest > 0 ? html`<p>… and ${rest} more: see result.json.</p>` : ""}
    <p class="hint">With scripts allowed, this place lists every case with its requests and responses.</p>
  </section>`;
}

function caseItem(of: CaseResult): Markup {
  return html`<details class="case">
    <summary>
      <span class="chip" data-verdict="${of.verdict}">${of.verdict}</span>
      <b>${of.id}</b> ${prose(of.summary)}
    </summary>
    <div class="detail">
      ${of.waiver ? html`<p class="waiver">${waiverText(of.waiver)}</p>` : ""}
      <p>${of.reason}</p>
      <p class="meta">
        ${of.api}, ${of.level}${of.required ? ", required" : ""}, <code>${of.file}:${of.line}</code>,
        ${of.requirements.join(", ")}
      </p>
      ${failedSteps(of).map((step) => stepItem(of, step))}
    </div>
  </details>`;
}

function stepItem(of: CaseResult, step: StepResult): Markup {
  const commands = repeatLines(of, step).join("\n");
  return html`<section class="step">
    <h3><code>${step.workflow}/${step.id}</code> ${step.operation ?? ""}</h3>
    ${step.failures.map(failureTerms)} ${commands === "" ? "" : html`<pre>${commands}</pre>`}
  </section>`;
}
