import { expect, test } from "vitest";
import { readEvents } from "./sse.ts";

test("events are read as they arrive, comments are none, and what is not whole waits", () => {
  const { events, rest } = readEvents(
    'retry: 1000\n\n: still here\n\nevent: a\ndata: {"x":1}\n\ndata: y\ndata: z\n\nevent: b\nda',
  );
  expect(events).toEqual([
    { name: "a", data: '{"x":1}' },
    { name: "message", data: "y\nz" },
  ]);
  expect(readEvents(`${rest}ta: 2\n\n`).events).toEqual([{ name: "b", data: "2" }]);
});
