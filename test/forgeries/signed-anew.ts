import { expect } from "vitest";
import type { ExchangeRecord, SuiteResult } from "../../conformance/engine/model/result.ts";
import { certified, resign, withCases, wrongList } from "../../conformance/engine/testing/certificates.ts";
import { healthy, serve } from "../../conformance/engine/testing/server.ts";
import type { Original } from "./forgery.ts";
import { copyOf, faultsOf, originalOf, withExchanges, withSteps } from "./forgery.ts";

let good: Promise<Original> | undefined;
let bad: Promise<Original> | undefined;
export const ofGood = () => (good ??= serve(healthy()).then(certified).then(originalOf));
export const ofBad = () =>
  (bad ??= wrongList()
    .then((server) => certified(server))
    .then(originalOf));

/** What the signer of a certificate may try: everything is signed with the right key. */
export type Forgery = readonly [name: string, forge: (result: SuiteResult) => SuiteResult, fault: RegExp];

/** A forged result is signed anew with the right key, and a check tells the fault. */
export async function expectRefused(original: Original, forge: Forgery[1], fault: RegExp): Promise<void> {
  const dir = copyOf(original);
  resign(dir, forge(original.result));
  expect(await faultsOf(dir)).toContainEqual(expect.stringMatching(fault));
}

/** A result whose exchanges, of one step or of all, are others. */
export const withChangedExchanges =
  (change: (of: ExchangeRecord) => ExchangeRecord, step?: string) => (r: SuiteResult) =>
    withCases(r, withSteps(withExchanges(change, step)));
