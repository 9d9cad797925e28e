import { visible } from "../../../contracts/lib/markup.ts";

/** More would be slow to colour; it is shown all the same. */
const mostColoured = 60_000;
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A value as JSON, in colours. */
export function Json({ value, label }: { readonly value: unknown; readonly label: string }) {
  return <Code text={JSON.stringify(value ?? null, null, 2)} label={label} json />;
}

/** A text that the keyboard can scroll. What would be obeyed (directions, control characters) is shown. */
export function Code({
  text,
  label,
  json,
}: {
  readonly text: string;
  readonly label: string;
  readonly json?: boolean;
}) {
  const shown = visible(text);
  return (
    <pre class="code" tabIndex={0} role="region" aria-label={label}>
      {json && shown.length <= mostColoured ? coloured(shown) : shown}
    </pre>
  );
}

function coloured(text: string) {
  const parts = [];
  let done = 0;
  for (const found of text.matchAll(token)) {
    const [whole, string, colon, word] = found;
    if (found.index > done) parts.push(text.slice(done, found.index));
    const kind = string === undefined ? (word ? "word" : "number") : colon === undefined ? "string" : "name";
    parts.push(<span class={kind}>{string ?? whole}</span>, ...(colon === undefined ? [] : [colon]));
    done = found.index + whole.length;
  }
  return [...parts, text.slice(done)];
}

/** Laid out when it is JSON. */
export function laidOut(body: string): { readonly text: string; readonly json: boolean } {
  if (!/^\s*[[{"]/.test(body)) return { text: body, json: false };
  try {
    return { text: JSON.stringify(JSON.parse(body), null, 2), json: true };
  } catch {
    return { text: body, json: false };
  }
}
