import { expect, test } from "vitest";
import { harbour } from "../testing/harbour/service.ts";
import { clerk, start } from "../testing/running.ts";

const ship = { headers: clerk, body: { name: "new", kind: "cargo" } };

test("an answer that cannot be written as JSON is a 500, and nothing of its request stays", async () => {
  const whole = harbour();
  const { registerShip } = whole.handlers;
  const unwritable = (call: object) => {
    const reply = registerShip?.(call);
    // Where no schema sees it: as a row that is too deep for the writer of JSON.
    Object.defineProperty(reply?.body, "toJSON", {
      value: () => {
        throw new RangeError("too deep");
      },
    });
    return reply as NonNullable<typeof reply>;
  };
  const service = { ...whole, handlers: { ...whole.handlers, registerShip: unwritable } };
  const { call, mock } = await start({ services: [service] });
  const before = (await call("/ships?limit=100", { headers: clerk })).text;
  expect((await call("/ships", ship)).status).toBe(500);
  expect((await call("/ships?limit=100", { headers: clerk })).text).toBe(before);
  expect(mock.engine.sessions.get().changedRows()).toEqual({});
});
