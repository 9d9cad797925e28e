import { expect, test } from "vitest";
import type { Asked, Sequential } from "./linearizable.ts";
import { explain } from "./linearizable.ts";

/** A number that may be set, read and raised: `+1` answers what it is then; `ping` is answered with 0, whatever it is. */
type Input = "read" | `set ${number}` | "+1" | "ping";

function register(): Sequential<Input, number> {
  let value = 0;
  return {
    run(input) {
      if (input === "ping") return Promise.resolve(0);
      if (input === "+1") value++;
      else if (input !== "read") value = Number(input.slice(4));
      return Promise.resolve(value);
    },
    isRead: (input) => input === "read" || input === "ping",
    save() {
      const then = value;
      return { digest: String(then), restore: () => void (value = then) };
    },
  };
}

function asked(input: Input, invoked: number, returned: number, output?: number): Asked<Input, number> {
  return { input, invoked, returned, output };
}

const judge = (history: readonly Asked<Input, number>[]) => explain(history, register(), (a, b) => a === b);

test("requests at the same time may have been carried out in any order", async () => {
  const history = [
    asked("set 5", 1, 6, 5),
    asked("+1", 2, 5, 1),
    asked("read", 3, 7, 1),
    asked("read", 8, 9, 5),
  ];
  expect(await judge(history)).toEqual({ isLinearizable: true, order: [1, 2, 0, 3] });
});

test("a read that is older than what was acknowledged before it was sent is found", async () => {
  const history = [asked("set 5", 1, 2, 5), asked("read", 3, 4, 0)];
  expect(await judge(history)).toEqual({ isLinearizable: false, order: [0], next: [1], isProven: true });
});

test("a read that tells less than the one before it is found", async () => {
  const history = [asked("set 5", 1, 9, 5), asked("read", 2, 3, 5), asked("read", 4, 5, 0)];
  expect(await judge(history)).toMatchObject({ isLinearizable: false, isProven: true });
});

test("what changes nothing at first may have been carried out later, and changed something", async () => {
  const history = [asked("set 0", 1, 8, 0), asked("set 5", 2, 7, 5), asked("read", 9, 10, 0)];
  expect(await judge(history)).toEqual({ isLinearizable: true, order: [1, 0, 2] });
});

test("what was not answered may have been carried out before a read that does not tell of it", async () => {
  const history = [asked("set 5", 1, 2), asked("ping", 3, 4, 0), asked("read", 5, 6, 5)];
  expect(await judge(history)).toEqual({ isLinearizable: true, order: [0, 1, 2] });
});

test("an update that is lost is found: two have done the same", async () => {
  expect(await judge([asked("+1", 1, 3, 1), asked("+1", 2, 4, 1)])).toMatchObject({ isLinearizable: false });
});

test("what was not answered was carried out once or not at all, and never after it is gone", async () => {
  const lost = asked("+1", 1, 5);
  const read = (at: number, output: number) => asked("read", at, at + 1, output);
  expect(await judge([lost, read(6, 0)])).toEqual({ isLinearizable: true, order: [1] });
  expect(await judge([lost, read(6, 1)])).toEqual({ isLinearizable: true, order: [0, 1] });
  expect(await judge([lost, read(2, 0), read(6, 1)])).toEqual({ isLinearizable: true, order: [1, 0, 2] });
  expect(await judge([lost, read(6, 2)])).toMatchObject({ isLinearizable: false });
  expect(await judge([lost, read(6, 0), read(8, 1)])).toMatchObject({ isLinearizable: false });
});

test("many at the same time are judged without trying all of their orders", async () => {
  const many = Array.from({ length: 12 }, (_, i) => asked("+1", i, 100 + i, i + 1));
  expect(await judge([...many, asked("read", 200, 201, 12)])).toMatchObject({ isLinearizable: true });
  const twice = [...many, asked("+1", 90, 150, 12)];
  expect(await judge(twice)).toMatchObject({ isLinearizable: false, isProven: true });
});
