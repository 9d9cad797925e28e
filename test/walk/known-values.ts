import type { Dice } from "../../src/mock/core/testing/random.ts";

type Value = string | number;

/** Of one name, so many values are remembered; of more, the oldest is forgotten. */
const most = 24;
/** Of an answer, so many lists and objects are looked at. */
const mostLooked = 400;

/** What a walk has met in answers, by the names under which it stood there and by the collections that it is of. */
export class KnownValues {
  readonly #dice: Dice;
  readonly #values = new Map<string, Value[]>();

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  /** Remembers every text and number of an answer; `template` is the path of its operation. */
  learn(template: string, answer: unknown): void {
    const collection = collectionOf(template);
    const waiting: unknown[] = [answer];
    for (let looked = 0; looked < mostLooked && waiting.length > 0; looked++) {
      const value = waiting.shift();
      if (typeof value !== "object" || value === null) continue;
      for (const [name, inner] of Object.entries(value)) {
        if (typeof inner === "object") waiting.push(inner);
        else if (isValue(inner)) {
          this.remember(name, inner);
          if (isId(name)) this.remember(collection, inner);
        }
      }
    }
  }

  remember(name: string, value: Value): void {
    const key = plain(name);
    const values = this.#values.get(key) ?? [];
    this.#values.set(key, values);
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > most) values.shift();
  }

  /** One of the values of a name, or of the collection that a path's parameter stands behind. */
  pick(name: string, template = ""): Value | undefined {
    const behind = new RegExp(`([^/{}]+)/\\{${name}\\}`).exec(template)?.[1];
    const names = [name, ...(behind === undefined ? [] : [behind])];
    const pools = names.flatMap((one) => this.#values.get(plain(one)) ?? []);
    return this.#dice.pick(pools);
  }
}

/** The last part of a path that is no parameter. */
function collectionOf(template: string): string {
  return template.split("/").findLast((part) => part !== "" && !part.startsWith("{")) ?? "";
}

function isValue(value: unknown): value is Value {
  return (typeof value === "string" && value.length > 0 && value.length <= 200) || typeof value === "number";
}

function isId(name: string): boolean {
  return /^(?:id|uuid|name|key)$/.test(name);
}

/** `appID`, `app_id` and `apps` are of one kind. */
function plain(name: string): string {
  const word = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return word.replace(/(?:uuid|name|id)$/, "").replace(/s$/, "") || word;
}
