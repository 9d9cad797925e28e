import { counted } from "../../../../contracts/lib/counted.ts";
import type { CaseResult } from "../../model/result.ts";
import { isBad } from "../severity.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import type { RequirementText, RequirementTexts } from "../requirement-texts.ts";
import { prose } from "./prose.ts";

/** What is known of one requirement from the cases that cite it. */
interface Judged {
  readonly id: string;
  readonly failed: number;
  readonly passed: number;
  readonly cases: number;
}

const mostListed = 200;

/** The requirements that a failed case cites, those of most failures first; the others are counted. */
export function requirementsList(cases: readonly CaseResult[], texts: RequirementTexts): Markup {
  const judged = judgedOf(cases);
  const broken = judged.filter(({ failed }) => failed > 0).sort((a, b) => b.failed - a.failed);
  if (broken.length === 0) return html``;
  const proven = judged.filter(({ failed, passed }) => failed === 0 && passed > 0).length;
  const rest = broken.length - mostListed;
  return html`<section aria-labelledby="requirements-title">
    <h2 id="requirements-title">${counted(broken.length, "requirement")} with a failed case</h2>
    <p class="meta">
      Of the others, ${proven} hold in every case that ran and ${judged.length - broken.length - proven} were
      not judged.
    </p>
    <table class="broken">
      <thead>
        <tr>
          <th scope="col">Requirement</th>
          <th scope="col">What it says</th>
          <th scope="col" class="number">Failed cases</th>
        </tr>
      </thead>
      <tbody>
        ${broken.slice(0, mostListed).map((of) => row(of, texts[of.id]))}
      </tbody>
    </table>
    ${rest > 0 ? html`<p>… and ${rest} more: see result.json.</p>` : ""}
  </section>`;
}

function row({ id, failed, cases }: Judged, known: RequirementText | undefined): Markup {
  const { text = "", source = "", url } = known ?? {};
  const place = url === undefined ? source : html`<a href="${url}" rel="noreferrer">${source}</a>`;
  return html`<tr>
    <th scope="row"><a href="#requirement=${encodeURIComponent(id)}">${id}</a></th>
    <td>${prose(text)} <span class="source">${place}</span></td>
    <td class="number">${failed} of ${cases}</td>
  </tr>`;
}

function judgedOf(cases: readonly CaseResult[]): readonly Judged[] {
  const known = new Map<string, CaseResult[]>();
  for (const of of cases)
    for (const id of of.requirements) {
      const those = known.get(id);
      if (those) those.push(of);
      else known.set(id, [of]);
    }
  return [...known].map(([id, those]) => ({
    id,
    failed: those.filter(isBad).length,
    passed: those.filter(({ verdict }) => verdict === "pass").length,
    cases: those.length,
  }));
}
