import type { Missing, Outcome } from "./outcome.ts";

/** What became of a preparation, for a reader: inputs by kind, what is missing with the cases it would unlock, what stays. */
export function outcomeText(outcome: Outcome): string {
  const { api, run, inputs, missing, unlocked, required, failed, left } = outcome;
  const kinds = (["given", "found", "made", "constant"] as const).flatMap((kind) =>
    inputs[kind].length === 0
      ? []
      : wrapped(`  ${kind.padEnd(9)}${count(inputs[kind].length)}  `, inputs[kind]),
  );
  return [
    `${api}, run ${run}:`,
    ...kinds,
    `  ${"missing".padEnd(9)}${count(missing.length)}`,
    ...missingTable(missing),
    ...section(
      "did not work:",
      failed.map(({ act, reason }) => `${act}: ${reason}`),
    ),
    ...section("stays on the server, as nothing takes it away:", left),
    `${unlocked} of ${required} required cases have all that they need (${share(unlocked, required)})`,
  ].join("\n");
}

function missingTable(missing: readonly Missing[]): string[] {
  if (missing.length === 0) return [];
  const width = Math.max(...missing.map(({ input }) => input.name.length));
  return missing.map(({ input, wants, unlocks }) => {
    const cases = `${String(unlocks.cases.length).padStart(5)} ${unlocks.cases.length === 1 ? "case " : "cases"}`;
    const how = wants.length > 0 ? `wants ${wants.join(", ")}` : (origins[input.from] ?? input.from);
    return `    ${input.name.padEnd(width)} ${cases}  ${how}`;
  });
}

/** What a vendor can do about an input that nothing made. */
const origins: Readonly<Record<string, string>> = {
  credential: "a credential of yours",
  mint: "a token to mint: a hook or a key",
  operator: "only who runs the server can make it",
  read: "not found on the server",
  create: "could not be made",
  push: "could not be pushed",
};

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}

function wrapped(head: string, words: readonly string[]): string[] {
  const lines = words.reduce<string[]>((all, word, i) => {
    const text = i === words.length - 1 ? word : `${word},`;
    const last = all.at(-1);
    return last !== undefined && last.length + text.length < lineWidth - head.length
      ? [...all.slice(0, -1), `${last} ${text}`]
      : [...all, text];
  }, []);
  return lines.map((line, i) => `${i === 0 ? head : " ".repeat(head.length)}${line}`);
}

const lineWidth = 110;

function count(number: number): string {
  return String(number).padStart(4);
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
