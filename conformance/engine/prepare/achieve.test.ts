import { describe, expect, test } from "vitest";
import { achieve } from "./achieve.ts";
import type { Act, Performed } from "./act.ts";

function act(
  id: string,
  needs: readonly string[],
  values: Performed | Readonly<Record<string, string>>,
): Act {
  const performed: Performed = isPerformed(values) ? values : { ok: true, values, made: true };
  const gives = performed.ok ? Object.keys(performed.values) : ["nothing"];
  return { id, text: id, needs, gives, perform: () => Promise.resolve(performed) };
}

function isPerformed(values: object): values is Performed {
  return "ok" in values;
}

const failing = (id: string, gives: readonly string[]): Act => ({
  ...{ id, text: id, needs: [], gives },
  perform: () => Promise.resolve({ ok: false, reason: "no" }),
});

describe("acts are performed", () => {
  test("when what they need is there, whatever their order", async () => {
    const acts = [
      act("team", ["organization"], { team: "t" }),
      act("organization", ["token"], { organization: "o" }),
    ];
    const { values, done } = await achieve(acts, { token: "x" });
    expect(values).toEqual({ token: "x", organization: "o", team: "t" });
    expect(done.map(({ id }) => id)).toEqual(["organization", "team"]);
  });

  test("not when all that they give is there already, and what is given is never replaced", async () => {
    const acts = [act("user", [], { name: "made" }), act("both", [], { name: "made", other: "made" })];
    const { values, by, done } = await achieve(acts, { name: "given" });
    expect(values).toEqual({ name: "given", other: "made" });
    expect([...by]).toEqual([["other", "made"]]);
    expect(done.map(({ id }) => id)).toEqual(["both"]);
  });

  test("in another way when the first one fails, each once", async () => {
    const { values, failed } = await achieve([failing("read", ["name"]), act("make", [], { name: "n" })], {});
    expect(values).toEqual({ name: "n" });
    expect([...failed.values()]).toEqual(["no"]);
  });

  test("only when they lead to what is sought, or to what no other needs", async () => {
    const acts = [
      act("begin", [], { begun: "b" }),
      act("wait", ["begun"], { app: "a" }),
      act("begin-other", [], { otherBegun: "b" }),
      act("wait-other", ["otherBegun"], { other: "o" }),
      act("mark", [], { marked: "m" }),
    ];
    const { done } = await achieve(acts, { app: "given" }, { sought: new Set(["app", "other"]) });
    expect(done.map(({ id }) => id)).toEqual(["begin-other", "wait-other", "mark"]);
  });

  test("and what goes on with what another has begun is made, not found", async () => {
    const waiting: Act = {
      ...act("wait", ["begun"], { ok: true, values: { app: "a" }, made: false }),
      gives: ["app"],
    };
    const { by } = await achieve(
      [act("begin", [], { begun: "b" }), waiting],
      {},
      { sought: new Set(["app"]) },
    );
    expect(by.get("app")).toBe("made");
  });

  test("no more once the run is broken off", async () => {
    const { done } = await achieve([act("user", [], { name: "n" })], {}, { stop: AbortSignal.abort() });
    expect(done).toEqual([]);
  });
});
