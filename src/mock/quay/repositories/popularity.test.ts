import { expect, test } from "vitest";
import { repositories } from "../../../fixtures/quay/names.ts";
import { dayMs, dayOf } from "../shared/dates.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const path = repositories.empty;
const push = (quay: Quay) => quay.control("push", { repository: path, tags: ["v1"] });
const popularity = async ({ ask }: Quay) => {
  const page = (await ask("GET /repository?namespace=devtable&popularity=true")).body("RepositoryPage");
  const found = (await ask("GET /find/repositories?query=empty&includeUsage=true")).body("RepositorySearch");
  const listed = page.repositories.find(({ name }) => name === "empty")?.popularity;
  expect(found.results.find(({ name }) => name === "empty")?.popularity).toBe(listed);
  return listed;
};
const stats = async ({ ask }: Quay) =>
  (await ask(`GET /repository/${path}?includeStats=true`)).body("Repository").stats ?? [];
/** Lets the clock go on to noon of a later day. */
const toNoon = (quay: Quay, days: number) => {
  const noon = Date.parse(dayOf(quay.now() + days * dayMs)) + dayMs / 2;
  quay.pass((noon - quay.now()) / 1000);
};

test("what was done on a day counts from the next day on, for a week", async () => {
  const quay = await startQuay();
  toNoon(quay, 1);
  await push(quay);
  await push(quay);
  expect(await popularity(quay)).toBe(0);
  toNoon(quay, 1);
  expect(await popularity(quay)).toBe(2);
  await push(quay);
  toNoon(quay, 1);
  expect(await popularity(quay)).toBe(3);
  toNoon(quay, 4);
  expect(await popularity(quay)).toBe(3);
  toNoon(quay, 1);
  expect(await popularity(quay)).toBe(1);
  toNoon(quay, 1);
  expect(await popularity(quay)).toBe(0);
});

test("the statistics are of 91 days, without today", async () => {
  const quay = await startQuay();
  toNoon(quay, 1);
  const today = dayOf(quay.now());
  await push(quay);
  const before = await stats(quay);
  expect(before).toHaveLength(91);
  expect(before.every(({ count }) => count === 0)).toBe(true);
  expect(before.map(({ date }) => date)).not.toContain(today);
  toNoon(quay, 1);
  await push(quay);
  await push(quay);
  toNoon(quay, 1);
  const after = await stats(quay);
  expect(after).toHaveLength(91);
  expect(after.slice(0, 3)).toMatchObject([{ date: today, count: 1 }, { count: 2 }, { count: 0 }]);
  expect(new Set(after.map(({ date }) => date)).size).toBe(91);
  toNoon(quay, 90);
  expect((await stats(quay)).filter(({ count }) => count > 0)).toHaveLength(1);
});
