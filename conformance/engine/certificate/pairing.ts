import { mark } from "../../../contracts/lib/secrets.ts";

/** Secrets as a case makes them now, beside what the evidence has in their places. */
export interface Pairing {
  /** Whether they can be the same: what is equal stays equal, and what is not does not become so. */
  readonly agrees: (now: readonly string[], then: readonly string[]) => boolean;
}

/**
 * Remembers which disguise stands for which text. What the replay makes of disguised inputs and answers is the disguise
 * itself; a text of the scenario's own, such as a wrong password, was given one, and only one, in the evidence.
 */
export function createPairing(): Pairing {
  const disguises = new Map<string, string>();
  const texts = new Map<string, string>();
  const agree = (now: string, then: string): boolean => {
    if (now === then) return true;
    if (then === mark) return now.length > 0;
    const [disguise = then, text = now] = [disguises.get(now), texts.get(then)];
    disguises.set(now, disguise);
    texts.set(then, text);
    return disguise === then && text === now && now.length === then.length;
  };
  return {
    agrees: (now, then) => now.length === then.length && now.every((text, i) => agree(text, then[i] ?? "")),
  };
}
