import { expect, test } from "vitest";
import { createLibrary } from "../model/library.ts";
import { readTarget } from "../model/target.ts";
import { unknownNames } from "./unknown-names.ts";

const library = createLibrary();
const apis = ["gitlab-agents", "quay"];
const told = (file: object) =>
  unknownNames(
    readTarget({ name: "t", baseUrl: "https://h", ...file }, { file: "t.yaml", env: {}, overrides: {} }),
    apis,
    library,
  );
const quay = (entry: object) => ({ apis: { quay: { baseUrl: "https://q", ...entry } } });

test.each([
  ["an input of any API", { inputs: { userToken: "x", guestToken: "y" } }],
  ["an input of the API", quay({ inputs: { userToken: "x" } })],
  ["a group of any API", { without: ["builder"] }],
  ["a group of the API", quay({ without: ["builder", "past-logs"] })],
  [
    "inputs of something else that the target serves",
    { apis: { admin: { baseUrl: "https://a", inputs: { x: 1 } } } },
  ],
])("%s is known", (_, file) => {
  expect(told(file)).toEqual([]);
});

test.each([
  [{ inputs: { userTokn: "x" } }, "there is no input userTokn; did you mean userToken?"],
  [quay({ inputs: { guestToken: "x" } }), "quay: there is no input guestToken"],
  [quay({ inputs: { zzz: "x" } }), "quay: there is no input zzz; contracts/quay/inputs.yaml has all of them"],
  [{ without: ["buildr"] }, "there is no optional group buildr; did you mean builder?"],
  [quay({ without: ["core"] }), "quay: there is no optional group core"],
])("%o is told with the nearest name", (file, message) => {
  expect(told(file)).toEqual([expect.stringContaining(message)]);
});
