import { expect, test } from "vitest";
import { UsageError } from "./exit.ts";
import { namedReleases } from "./named-releases.ts";

test("a release is of the API that it names, of the only one, or of the only one that has a list of changes", () => {
  expect(namedReleases(["quay=3.18", "zuul=head"], ["axhub", "quay", "zuul"])).toEqual({
    quay: "3.18",
    zuul: "head",
  });
  expect(namedReleases(["1.0"], ["axhub"])).toEqual({ axhub: "1.0" });
  expect(namedReleases(["3.18"], ["axhub", "quay"])).toEqual({ quay: "3.18" });
});

test.each([
  ["3.18", /say of which API, e\.g\. --release quay=3\.18/],
  ["quay=newest", /newest is no release/],
])("--release %s of several APIs is refused", (text, message) => {
  expect(() => namedReleases([text], ["quay", "zuul"])).toThrow(UsageError);
  expect(() => namedReleases([text], ["quay", "zuul"])).toThrow(message);
});
