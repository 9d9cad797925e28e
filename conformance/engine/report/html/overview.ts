import { counted } from "../../../../contracts/lib/counted.ts";
import type { CaseResult, SuiteResult } from "../../model/result.ts";
import { isWaived } from "../../model/result.ts";
import { selectionText } from "../selection-text.ts";
import { didNotRun, worstFirst } from "../severity.ts";
import { tool } from "../tool.ts";
import { waiverText } from "../waiver-text.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";

/** The top of the page, which reads without scripts: the verdict, and what was judged. */
export function overview(result: SuiteResult): Markup {
  return html`<header class="verdict" data-verdict="${result.verdict}">
    <p class="kind">Conformance report</p>
    <h1>${result.verdictLine}</h1>
    ${facts(result)}
  </header>`;
}

/** The counts, what was waived, what is missing, and what the run left behind. */
export function countsOf(result: SuiteResult, left: readonly string[]): Markup {
  return html`${countsTable(result)} ${waivers(result)} ${missing(result)} ${behind(left)}`;
}

function facts({ target, selection, suite, startedAt, durationMs, run }: SuiteResult): Markup {
  const part = selectionText(selection, (value) => `“${value}”`);
  const rows: readonly (readonly [string, string | Markup])[] = [
    ["Target", target.name],
    [
      "At",
      html`${Object.entries(target.baseUrls).map(([api, url]) => html`<span class="at">${api} <code>${url}</code></span> `)}`,
    ],
    ["Level", [selection.level, ...part].join(", ")],
    ["Started", `${startedAt.replace("T", " ").replace(/\.\d+Z$/, " UTC")}, took ${seconds(durationMs)}`],
    [
      "Suite",
      html`${counted(suite.expected, "case")},
        <code title="${suite.digest}">sha256:${suite.digest.slice(0, 12)}</code>`,
    ],
    ["Run", html`<code>${run}</code> by ${tool.name} ${tool.version}`],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function countsTable({ cases }: SuiteResult): Markup {
  const apis = [...new Set(cases.map((c) => c.api))];
  const shown = worstFirst.filter((v) => v === "pass" || cases.some((c) => c.verdict === v));
  const row = (name: Markup | string, of: readonly CaseResult[], hash: string) =>
    html`<tr>
      <th scope="row">${name}</th>
      ${shown.map((verdict) => {
        const n = of.filter((c) => c.verdict === verdict).length;
        return n === 0
          ? html`<td class="none">0</td>`
          : html`<td>
              <a class="count" data-verdict="${verdict}" href="#${hash}verdict=${verdict}">${n}</a>
            </td>`;
      })}
      <td>${of.length}</td>
      <td>
        ${of.filter((c) => c.required && c.verdict === "pass").length} of
        ${of.filter((c) => c.required).length}
      </td>
    </tr>`;
  return html`<section aria-labelledby="counts-title">
    <h2 id="counts-title">Cases</h2>
    <div class="scroll">
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">API</th>
            ${shown.map((v) => html`<th scope="col">${v}</th>`)}
            <th scope="col">all</th>
            <th scope="col">required passed</th>
          </tr>
        </thead>
        <tbody>
          ${apis.map((api) =>
            row(
              html`<a href="#api=${encodeURIComponent(api)}">${api}</a>`,
              cases.filter((c) => c.api === api),
              `api=${encodeURIComponent(api)}&`,
            ),
          )}
        </tbody>
        ${
          apis.length > 1
            ? html`<tfoot>
                ${row("all", cases, "")}
              </tfoot>`
            : ""
        }
      </table>
    </div>
  </section>`;
}

function waivers({ waivers: given, cases }: SuiteResult): Markup {
  if (given.length === 0) return html``;
  return html`<section aria-labelledby="waivers-title">
    <h2 id="waivers-title">Waivers</h2>
    <p>Borne for now: ${counted(cases.filter(isWaived).length, "failure")}. A waiver makes nothing pass.</p>
    <ul class="plain">
      ${given.map((w) => html`<li><code>${w.case}</code> ${w.used ? "" : html`<strong>not used</strong> `}${waiverText(w)}</li>`)}
    </ul>
  </section>`;
}

/** What did not run, by its reason: a reader must not take it for passed. */
function missing({ cases }: SuiteResult): Markup {
  const byReason = new Map<string, number>();
  for (const { verdict, reason } of cases.filter(didNotRun))
    byReason.set(`${verdict}: ${reason}`, (byReason.get(`${verdict}: ${reason}`) ?? 0) + 1);
  if (byReason.size === 0) return html``;
  return html`<section aria-labelledby="missing-title">
    <h2 id="missing-title">Not applicable and not run</h2>
    <ul class="plain">
      ${[...byReason].map(([reason, n]) => html`<li><strong>${n} ×</strong> ${reason}</li>`)}
    </ul>
  </section>`;
}

function behind(left: readonly string[]): Markup {
  if (left.length === 0) return html``;
  return html`<section aria-labelledby="left-title">
    <h2 id="left-title">Left behind by a run</h2>
    <ul class="plain">
      ${left.map((text) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
