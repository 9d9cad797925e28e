import { expect, test } from "vitest";
import { apisAt } from "./bases.ts";

const apis = [{ name: "quay", title: "Red Hat Quay", mount: "/quay" }];

test.each([
  [{ quay: "quay.io" }, "quay: quay.io is not a URL that begins with http:// or https://"],
  [{ quay: "localhost:8080" }, "quay: localhost:8080 is not a URL that begins with http:// or https://"],
  [{ quy: "https://quay.io" }, "there is no API quy here; did you mean quay?"],
])("a base that is none is told: %j", (bases, message) => {
  expect(() => apisAt(bases, { apis })).toThrow(message);
});

test("a base ends without a slash", () => {
  expect(apisAt({ quay: "https://quay.io/" }, { apis })).toEqual([{ api: "quay", base: "https://quay.io" }]);
});
