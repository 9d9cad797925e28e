import { expect, onTestFinished, test, vi } from "vitest";
import { suiteApis } from "../conformance/engine/model/suite-files.ts";
import { verify } from "../conformance/engine/run/verify.ts";
import { createMock } from "../src/mock/app.ts";
import type { Engine } from "../src/mock/core/engine.ts";
import type { ApiRequest } from "../src/mock/core/http/api-request.ts";
import type { Memo } from "../src/mock/core/service/memo.ts";
import type * as RowView from "../src/mock/core/service/row-view.ts";
import type { Outcome } from "../src/mock/core/service/outcome.ts";

/** Each view of a row that is shown is made anew besides, and each list of them written anew. */
const views = vi.hoisted(() => ({ shown: 0, different: [] as object[] }));
vi.mock("../src/mock/core/service/row-view.ts", async (original) => {
  const { keptView, jsonOf } = await original<typeof RowView>();
  const compare = (kept: string, anew: string): void => {
    views.shown++;
    if (kept !== anew) views.different.push({ kept, anew });
  };
  return {
    keptView: <Row extends object, Parts extends readonly unknown[], View extends object>(
      present: (row: Row, ...parts: Parts) => View,
    ) => {
      const keep = keptView(present);
      return (row: Row, ...parts: Parts): View => {
        const view = keep(row, ...parts);
        compare(JSON.stringify(view), JSON.stringify(present(row, ...parts)));
        return view;
      };
    },
    jsonOf(body: unknown) {
      const json = jsonOf(body);
      compare(json, JSON.stringify(body));
      return json;
    },
  };
});

type Answer = (call: ApiRequest, carryOut: (call: ApiRequest) => Outcome) => Outcome;

/** After each request the last reads are asked again: from memory, where that holds still, and made anew. */
const asksAgain = 4;

function compareKept({ memo }: Engine): { kept: number; readonly different: object[] } {
  const seen = { kept: 0, different: [] as object[] };
  const answer: Answer = memo.answer.bind(memo);
  const reads: ApiRequest[] = [];
  const compared: Answer = (call, carryOut) => {
    const outcome = answer(call, carryOut);
    for (const read of reads)
      atOneMoment(read, () => {
        const { made, remembered } = askAgain(read, answer, carryOut);
        if (!remembered) return;
        seen.kept++;
        const [kept, anew] = [made, carryOut(read)].map(wireOf);
        if (kept !== anew) seen.different.push({ url: read.message.url, kept, anew });
      });
    if (call.request.method === "GET") reads.push(call);
    if (reads.length > asksAgain) reads.shift();
    return outcome;
  };
  // Nothing else calls it than the door, with whole requests.
  memo.answer = compared as Memo["answer"];
  return seen;
}

/** Holds the clock of the session meanwhile. */
function atOneMoment({ session: { clock } }: ApiRequest, act: () => void): void {
  const nowMs = clock.now();
  const now = vi.spyOn(clock, "now").mockReturnValue(nowMs);
  act();
  now.mockRestore();
}

function askAgain(
  read: ApiRequest,
  answer: Answer,
  carryOut: (call: ApiRequest) => Outcome,
): { readonly made: Outcome; readonly remembered: boolean } {
  const carriedOut: ApiRequest[] = [];
  const made = answer(read, (call) => {
    carriedOut.push(call);
    return carryOut(call);
  });
  return { made, remembered: carriedOut.length === 0 };
}

function wireOf({ reply, changes, refused }: Outcome): string {
  const { status, headers = {}, body, text, contentType } = reply;
  const sent = body === undefined ? text : JSON.stringify(body);
  return JSON.stringify([status, contentType, Object.entries(headers).sort(), sent, changes, refused]);
}

test.each(suiteApis())(
  "no answer of %s that was kept differs from the one that is made anew, over all cases in one world",
  { timeout: 900_000 },
  async (api) => {
    const mock = await createMock();
    onTestFinished(() => mock.close());
    const seen = compareKept(mock.engine);
    const baseUrls = [await mock.listen(0)];
    const { result } = await verify({
      ...{
        target: "mock",
        apis: [api],
        baseUrls,
        env: {},
        run: "kept",
        oneWorld: true,
        print: () => undefined,
      },
    });
    expect(result?.verdict).toBe("conformant");
    expect(seen.different.slice(0, 3)).toEqual([]);
    expect(seen.kept, "answers came from memory").toBeGreaterThan(100);
    expect(views.different.slice(0, 3)).toEqual([]);
    expect(views.shown).toBeGreaterThan(100);
  },
);
