import type { Failure } from "../../model/result.ts";
import { placeOf } from "../failure-place.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";

/** What a failure is, where it is, and what was expected in its place. */
export function failureTerms(failure: Failure): Markup {
  const { message, expected, got } = failure;
  return html`<dl class="failure">
    <dt>Failure</dt>
    <dd>${message}</dd>
    <dt>At</dt>
    <dd><code>${placeOf(failure)}</code></dd>
    <dt>Expected</dt>
    <dd><code>${expected}</code></dd>
    <dt>Got</dt>
    <dd><code>${got}</code></dd>
  </dl>`;
}
