import { expect, test } from "vitest";
import { preparedName, withAddition } from "./prepared-file.ts";

const prepared = { run: "r", acts: [], added: ["team"], kept: {} };

test.each([
  ["my.yaml", "my.prepared.yaml"],
  ["targets/my.yml", "targets/my.prepared.yml"],
  ["my.prepared.yaml", "my.prepared.yaml"],
  ["my", "my.prepared.yaml"],
])("%s is prepared in %s", (file, name) => {
  expect(preparedName(file)).toBe(name);
});

test("what was found is added to the target's own inputs, which stay as they were written", () => {
  const own = { name: "n", apis: { quay: { baseUrl: "u", inputs: { superuserToken: "${TOKEN}" } } } };
  expect(withAddition(own, {}, { api: "quay", inputs: { team: "crew" }, prepared })).toEqual({
    name: "n",
    apis: { quay: { baseUrl: "u", inputs: { superuserToken: "${TOKEN}", team: "crew" } } },
    prepared: { quay: prepared },
  });
});

test("an API that the target does not name stands at its own URL", () => {
  const content = withAddition({ name: "n" }, {}, { api: "quay", inputs: { team: "crew" }, prepared });
  expect(content["apis"]).toEqual({ quay: { baseUrl: "{baseUrl}", inputs: { team: "crew" } } });
});

test("what was prepared for another API stays, and nothing else of the earlier file", () => {
  const ofZuul = { run: "z", acts: [], added: ["tenantOne"], kept: {} };
  const earlier = {
    apis: { zuul: { baseUrl: "old", inputs: { tenantOne: "t", stray: "s" } } },
    prepared: { zuul: ofZuul, quay: { ...prepared, run: "old" } },
  };
  const own = { apis: { zuul: { baseUrl: "new" } } };
  expect(withAddition(own, earlier, { api: "quay", inputs: {}, prepared })).toEqual({
    apis: {
      zuul: { baseUrl: "new", inputs: { tenantOne: "t" } },
      quay: { baseUrl: "{baseUrl}", inputs: {} },
    },
    prepared: { zuul: ofZuul, quay: prepared },
  });
});
