import { expect, test } from "vitest";
import { readTarget, targetFor } from "./target.ts";
import { UsageError } from "./usage-error.ts";

const file = "target.yaml";
const content = {
  name: "example",
  baseUrl: "http://127.0.0.1",
  inputs: { token: "common", prefix: "t-{run}" },
  apis: {
    axhub: { baseUrl: "{baseUrl}/axhub", inputs: { token: "${TOKEN}", count: 3 } },
    quay: { baseUrl: "{baseUrl}" },
  },
};

test("the inputs of an API win over the common ones, for its own cases only", () => {
  const target = readTarget(content, { file, env: { TOKEN: "own" }, overrides: {} });
  expect(targetFor(target, "axhub", "r1").inputs).toEqual({ token: "own", prefix: "t-r1", count: 3 });
  expect(targetFor(target, "quay", "r1").inputs).toEqual({ token: "common", prefix: "t-r1" });
});

test("api.name=value sets an input of one API, so that its environment variable need not be set", () => {
  const overrides = { inputs: ["axhub.token=flag", "prefix=x"] };
  const target = readTarget(content, { file, env: {}, overrides });
  expect(targetFor(target, "axhub", "r1").inputs).toEqual({ token: "flag", prefix: "x", count: 3 });
  expect(targetFor(target, "quay", "r1").inputs).toEqual({ token: "common", prefix: "x" });
});

test("an input for an API that the target does not name is refused", () => {
  const read = () =>
    readTarget(content, { file, env: { TOKEN: "" }, overrides: { inputs: ["zuul.token=x"] } });
  expect(read).toThrow(UsageError);
});
