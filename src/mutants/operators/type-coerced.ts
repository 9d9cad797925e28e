import { coerced } from "../engine/coerced.ts";
import { explain } from "../engine/carry-out.ts";
import { operator } from "../engine/mutant.ts";
import { bodyOf } from "../engine/observe.ts";
import { violationsKey } from "../engine/recording.ts";

interface TypeCoercedDetail {
  /** See `violationsKey`. */
  readonly key: string;
}

export const typeCoerced = operator<TypeCoercedDetail>({
  name: "type-coerced",
  summary:
    "A value of another type that can be turned into the right one is accepted: a text of digits, 1 for true.",
  measures: "contract",
  *places({ record }) {
    // What is turned into the right type and then refused for another reason shows nothing.
    const works = record.exchanges.filter(({ worksCoerced }) => worksCoerced);
    for (const key of new Set(works.map(({ violations }) => violationsKey(violations)))) {
      const meets = works.filter(({ violations }) => violationsKey(violations) === key);
      yield { place: key, detail: { key }, meets };
    }
  },
  behave: ({ key }) => ({
    answer(call) {
      const { violations } = explain(call, "rehearse");
      const right = violationsKey(violations) === key ? coerced(bodyOf(call), violations) : undefined;
      return call.carryOut(right && { body: { bytes: Buffer.from(JSON.stringify(right.body)) } });
    },
  }),
});
