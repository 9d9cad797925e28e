/** One server-sent event. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/** Reads what has arrived of a stream of server-sent events; `rest` waits for what follows. */
export function readEvents(text: string): { readonly events: readonly ServerEvent[]; readonly rest: string } {
  const blocks = text.split("\n\n");
  const rest = blocks.pop() ?? "";
  return { events: blocks.flatMap(readEvent), rest };
}

/** A block without data is a comment, or tells when to call again. */
function readEvent(block: string): readonly ServerEvent[] {
  const lines = block.split("\n");
  const under = (field: string): readonly string[] =>
    lines
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).trimStart());
  const data = under("data");
  return data.length === 0 ? [] : [{ name: under("event")[0] ?? "message", data: data.join("\n") }];
}
