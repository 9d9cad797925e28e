import type { Hide } from "../../../contracts/lib/secrets.ts";
import { mark } from "../../../contracts/lib/secrets.ts";

/** What stands in the place of a secret. */
export interface Disguise {
  /** For reading: long bodies may be cut, and the headers of credentials left out. False where they are evidence. */
  readonly cuts: boolean;
  readonly hide: Hide;
}

/** For reading: every secret becomes the same mark. */
export const marks: Disguise = { cuts: true, hide: () => mark };

/**
 * For evidence: every secret becomes a text of the same length and kinds of characters (`x`, `X`, `9`, and `f` where
 * the secret is hexadecimal), another one for each secret, so that what equalled a secret, held one or matched a
 * pattern still does. Nothing of it is made of the secret, as a hash would be. A known kind of token keeps the prefix
 * that says so (`glpat-`), and a PEM file the lines around its Base64 (RFC 7468).
 */
export function shapes(): Disguise {
  const bySecret = new Map<string, string>();
  const issued = new Set<string>();
  /** What is a disguise already stays one. */
  const shapeOf = (secret: string): string => {
    const known = secret === mark || issued.has(secret) ? secret : bySecret.get(secret);
    if (known !== undefined) return known;
    const taken = (shape: string) => issued.has(shape) || issued.has(shape.toLowerCase()) || shape === secret;
    const shape = firstFree(secret, taken) ?? mark;
    bySecret.set(secret, shape);
    issued.add(shape);
    // Conditions compare texts without case.
    issued.add(shape.toLowerCase());
    return shape;
  };
  const hide: Hide = (secret, encode) => {
    const shape = shapeOf(secret);
    return shape === mark ? mark : encode(shape);
  };
  return { cuts: false, hide };
}

function firstFree(secret: string, taken: (shape: string) => boolean): string | undefined {
  for (let n = 1; ; n++) {
    const shape = shaped(secret, n);
    if (shape === undefined || !taken(shape)) return shape;
  }
}

const kinds = [
  { of: /\d/, alphabet: "912345678" },
  { of: /\p{Lu}/u, alphabet: "XYZABCDEFGHIJKLMNOPQRSTUVW" },
  { of: /\p{L}/u, alphabet: "xyzabcdefghijklmnopqrstuvw" },
];
const hexKinds = [
  { of: /\d/, alphabet: "912345678" },
  { of: /[A-F]/, alphabet: "FABCDE" },
  { of: /[a-f]/, alphabet: "fabcde" },
];

/** The `n`th disguise of a secret: its characters by kind, with `n` written into the last of them, if it fits. */
function shaped(secret: string, n: number): string | undefined {
  const [, head = "", rest = secret, tail = ""] =
    /^(-----BEGIN [^\n]*-----)([^]*)(-----END [^\n]*-----\s*)$/.exec(secret) ??
    /^([a-z]{2,8}[-_])(.{20,})$/i.exec(secret) ??
    [];
  const used = /^[0-9a-f-]+$/i.test(rest) ? hexKinds : kinds;
  let left = n;
  const hidden = Array.from(rest)
    .reverse()
    .map((character) => {
      const alphabet = used.find(({ of }) => of.test(character))?.alphabet;
      if (alphabet === undefined) return character;
      const digit = left % alphabet.length;
      left = Math.floor(left / alphabet.length);
      return alphabet.charAt(digit);
    });
  return left > 0 ? undefined : head + hidden.reverse().join("") + tail;
}
