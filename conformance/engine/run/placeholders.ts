import type { RepeatVariable } from "../model/result.ts";

/** A part of a text: as it stands, or a variable. */
export type TextPart = string | { readonly variable: string };

const length = 24;
/** In a number's place; JSON writes a text for it, whose quotation marks go. */
const [forText, forNumber] = ["*•*", "•*•"];
const stars = `${forText.replaceAll("*", "\\*")}|${forNumber.replaceAll("*", "\\*")}`;
const pattern = new RegExp(`("?)(${stars})([*•]{${length}})("?)`, "g");

/**
 * Texts that stand for values while a request is built. They look like what a server has masked itself, so that no
 * redaction takes them for a secret.
 */
export class Placeholders {
  readonly #variables: RepeatVariable[] = [];

  /** A text in the place of a value; structures, and whatever else is no text or number, stay as they are. */
  of(value: unknown, { name, from }: RepeatVariable): unknown {
    if (typeof value !== "string" && typeof value !== "number") return value;
    const index = this.#variables.push({ name: name.replace(/\W/g, "_"), from }) - 1;
    const digits = index.toString(2).padStart(length, "0").replaceAll("0", "*").replaceAll("1", "•");
    return `${typeof value === "string" ? forText : forNumber}${digits}`;
  }

  areIn(text: string): boolean {
    return this.parts(text, new Map()).some((part) => typeof part !== "string");
  }

  /** The text in parts; the variables in it are added to those used. */
  parts(text: string, used: Map<string, RepeatVariable>): TextPart[] {
    const plain = text.replaceAll("%E2%80%A2", "•");
    const parts: TextPart[] = [];
    let end = 0;
    for (const match of plain.matchAll(pattern)) {
      const [whole, before = "", kind, digits = "", after = ""] = match;
      const variable = this.#variables[parseInt(digits.replaceAll("*", "0").replaceAll("•", "1"), 2)];
      if (!variable) continue;
      used.set(variable.name, variable);
      const bare = kind === forNumber && before !== "" && after !== "";
      parts.push(plain.slice(end, match.index) + (bare ? "" : before), { variable: variable.name });
      if (!bare && after !== "") parts.push(after);
      end = match.index + whole.length;
    }
    parts.push(plain.slice(end));
    return parts.filter((part) => part !== "");
  }
}
