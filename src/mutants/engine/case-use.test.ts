import { expect, test } from "vitest";
import { caseUse } from "./case-use.ts";

test("cases are told apart by what they were good for", () => {
  const judgements = [
    { id: "m1", ran: ["idle", "sharp"], killers: ["sharp"], killedBy: "sharp", errors: [] },
    { id: "m2", ran: ["sharp"], killers: ["sharp"], killedBy: "sharp", errors: [] },
    { id: "m3", ran: ["idle"], killers: [], errors: [] },
  ];
  expect(caseUse(judgements, ["idle", "sharp", "late"])).toEqual({
    kills: [["sharp", 2]],
    idle: ["idle"],
    unasked: ["late"],
  });
});
