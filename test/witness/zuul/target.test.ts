import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { loadTarget } from "../../../conformance/engine/model/target.ts";
import { tokens } from "../../../src/fixtures/zuul/names.ts";
import { targetText, worldInputs } from "./target.ts";

const { tokens: roles, inputs, found } = worldInputs();
const running = Object.fromEntries(found.map((name) => [name, `x-${name}`]));
const filled = { release: "13.1.1", baseUrl: "http://127.0.0.1:1", found: running };

describe("the target file of a Zuul with the world", () => {
  it("gives all of the suite's inputs but those that no real Zuul can give, and no other", () => {
    const expected = Object.keys(loadTarget("mock", {}).apiInputs?.["zuul"] ?? {});
    const given = [...roles.map((name) => `${name}Token`), ...Object.keys(inputs), ...found];
    expect(expected.filter((name) => !given.includes(name))).toEqual(["unbuiltImage"]);
    expect(given.filter((name) => !expected.includes(name))).toEqual([]);
  });

  it("has the fixture's tokens, the world's names, and what the running Zuul knows", () => {
    const target = parse(targetText(filled)) as { apis: { zuul: { inputs: Record<string, unknown> } } };
    expect(target.apis.zuul.inputs).toMatchObject({
      adminToken: tokens.admin,
      tenantOne: "tenant-one",
      nodeUuid: "x-nodeUuid",
    });
    expect(target).toMatchObject({ shared: true, concurrency: 1 });
  });

  it("is refused when the world was not filled, or knows more than it says", () => {
    const { nodeUuid, ...others } = running;
    expect(nodeUuid).toBeDefined();
    expect(() => targetText({ ...filled, found: others })).toThrow("does not give nodeUuid");
    expect(() => targetText({ ...filled, found: { ...running, more: 1 } })).toThrow("more");
  });
});
