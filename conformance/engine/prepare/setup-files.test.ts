import { describe, expect, test } from "vitest";
import { createLibrary } from "../model/library.ts";
import { suiteApis } from "../model/suite-files.ts";
import { readTarget } from "../model/target.ts";
import { exchange } from "../run/exchange.ts";
import { systemClock } from "../run/clock.ts";
import { actsOf } from "./preparation.ts";
import { setupFiles } from "./setup-files.ts";

/** All acts of an API, as for a target that has all that there is to mint with. */
function allActs(api: string) {
  const library = createLibrary();
  const content = {
    ...{ name: "t", baseUrl: "http://127.0.0.1:1", mint: "hook" },
    signingKeys: { operator: "s", staff: "s" },
  };
  const target = readTarget(content, { file: "t", env: {}, overrides: {} });
  const outside = { transport: exchange, clock: systemClock, env: {}, releases: {} };
  return { library, acts: actsOf({ api, target, folder: ".", run: "r", library, ...outside }) };
}

/** Values of a world's folder that are no inputs (`named` of `test/witness/zuul/world/inputs.yaml`). */
const named: Readonly<Record<string, readonly string[]>> = {
  zuul: [
    ...["audience", "operatorIssuer", "staffIssuer", "keylessIssuer", "readersGroup", "passedChange"],
    ...[
      "conflictingChange",
      "failedChange",
      "heldChange",
      "slowChange",
      "tenantTwoChange",
      "protectedChange",
    ],
  ],
};

describe.each(suiteApis().filter((api) => setupFiles(api).length > 0))("the setup of %s", (api) => {
  const { library, acts } = allActs(api);
  const inputs = library.inputs(api).map(({ name }) => name);
  const given = new Set(acts.flatMap(({ gives }) => gives));
  const needed = new Set(acts.flatMap(({ needs }) => needs));

  test("needs nothing that is neither an input nor given by an act", () => {
    const known = [...inputs, ...(named[api] ?? []), "run"];
    expect([...needed].filter((name) => !known.includes(name) && !given.has(name))).toEqual([]);
  });

  test("gives nothing that is no input and that no act needs or undoes", () => {
    const used = (name: string): boolean =>
      inputs.includes(name) || needed.has(name) || name.endsWith("TokenId") || ends.has(name);
    expect([...given].filter((name) => !used(name))).toEqual([]);
  });

  test("has a name of its own for each act", () => {
    const ids = acts.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

/** Given only to say that it is done. */
const ends = new Set([
  ...["creatorJoined", "memberJoined", "orgAdminJoined", "readerJoined", "organizationRepository"],
  ...[
    "outsiderQuota",
    "starred",
    "developerUserId",
    "guestUserId",
    "outsiderUserId",
    "reporterUserId",
    "adminUserId",
  ],
]);
