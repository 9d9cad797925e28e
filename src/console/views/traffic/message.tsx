import { visible } from "../../../../contracts/lib/markup.ts";
import type { Schemas } from "../../core/client.ts";
import { CopyButton } from "../../ui/button.tsx";
import { Code, laidOut } from "../../ui/json.tsx";
import { bytes } from "../../ui/time.tsx";

/** Headers and body as they went over the wire; JSON is laid out. */
export function Message({
  title,
  message,
}: {
  readonly title: string;
  readonly message: Schemas["Message"] | undefined;
}) {
  if (!message)
    return (
      <section class="message" aria-label={title}>
        <h3>{title}</h3>
        <p class="meta">Not kept: there was none, or newer ones have taken its place.</p>
      </section>
    );
  const headers = Object.entries(message.headers).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  return (
    <section class="message" aria-label={title}>
      <h3>
        {title} <span class="meta">{bytes(message.bytes)}</span>
        <span class="spring" />
        {message.body !== "" && (
          <CopyButton
            text={message.body}
            label={`Copy the ${title.toLowerCase()} body`}
            what="The body"
            hideLabel
          />
        )}
      </h3>
      <Body title={title} message={message} />
      <details open={title === "Request"}>
        <summary>{headers.length} headers</summary>
        <dl class="headers">
          {headers.map(([name, value]) => (
            <div key={name}>
              <dt>{visible(name)}</dt>
              <dd>{visible(value)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Body({
  title,
  message: { body, bytes: total, binary },
}: {
  readonly title: string;
  readonly message: Schemas["Message"];
}) {
  if (body === "") return <p class="meta">No body.</p>;
  const { text, json } = laidOut(body);
  const kept = new TextEncoder().encode(body).length;
  return (
    <>
      <Code text={text} json={json} label={`${title} body`} />
      {binary === true && <p class="meta">It is no text: this is its Base64.</p>}
      {binary !== true && kept < total * 0.99 && (
        <p class="meta">
          The first {bytes(kept)} of {bytes(total)}: the journal kept no more.
        </p>
      )}
    </>
  );
}
