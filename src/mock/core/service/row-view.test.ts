import { expect, test, vi } from "vitest";
import { jsonOf, keptView } from "./row-view.ts";

const present = vi.fn((row: { id: number }, pier: { name: string }, base: string) => ({
  ...{ id: row.id, pier: pier.name, url: base + String(row.id) },
}));

test("a view is made once for the row and the parts that it is made of", () => {
  const view = keptView(present);
  const [row, pier] = [{ id: 1 }, { name: "north" }];
  const first = view(row, pier, "/a/");
  expect(view(row, pier, "/a/")).toBe(first);
  expect(present).toHaveBeenCalledTimes(1);
  expect(view(row, pier, "/b/")).toEqual({ id: 1, pier: "north", url: "/b/1" });
  expect(view(row, { name: "south" }, "/b/")).toEqual({ id: 1, pier: "south", url: "/b/1" });
  expect(view({ id: 2 }, pier, "/a/")).toEqual({ id: 2, pier: "north", url: "/a/2" });
});

test.each<[string, (view: object) => unknown]>([
  ["of kept views", (view) => [view, view]],
  ["with something else in it", (view) => [view, { other: true }, null, undefined, "text"]],
  ["that is empty", () => []],
  ["within an object", (view) => ({ list: [view] })],
])("a list %s is written as JSON, each time", (_what, listOf) => {
  const body = listOf(keptView(present)({ id: 1 }, { name: 'no"rth' }, "/"));
  expect([jsonOf(body), jsonOf(body)]).toEqual([JSON.stringify(body), JSON.stringify(body)]);
});
