import { expect, test } from "vitest";
import { createMock } from "./app.ts";

test.each<[options: object, message: string]>([
  [{ clok: { rate: 0 } }, "there is no option clok; did you mean clock?"],
  [{ clock: { rate: -1 } }, "clock: its rate is a factor of 0 or more, and not -1"],
  [{ clock: {} }, "clock: its rate is a factor of 0 or more, and not undefined"],
  [{ clock: { rate: 0, startAt: "today" } }, "clock: startAt is in epoch milliseconds, and not today"],
])("createMock(%j) is refused", async (options, message) => {
  await expect(createMock(options)).rejects.toThrow(message);
});
