import { visible } from "../../../contracts/lib/markup.ts";

/** A text of a contract: what stands between backticks is code. */
export function Prose({ text }: { readonly text: string }) {
  return (
    <>
      {text.split("`").map((part, i) => (i % 2 === 0 ? visible(part) : <code key={i}>{visible(part)}</code>))}
    </>
  );
}
