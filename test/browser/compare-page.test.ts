import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareResults } from "../../conformance/engine/report/compare.ts";
import { compareHtml } from "../../conformance/engine/report/html/compare.ts";
import { caseWith, resultWith } from "../../conformance/engine/report/testing/results.ts";
import type { SuiteResult } from "../../conformance/engine/model/result.ts";
import { library } from "../../conformance/engine/testing/things-contract.ts";
import { faintTexts } from "./contrast.ts";
import { installedBrowser } from "./installed.ts";
import type { Options } from "./open-page.ts";
import { launch } from "./launch.ts";
import { openPage } from "./open-page.ts";

const reads = (verdict: "pass" | "fail") =>
  caseWith(verdict, { id: "READ", requirements: ["THI-R-001"], summary: "Reads." });
const misses = caseWith("pass", { id: "MISS", requirements: ["THI-R-002"], summary: "Misses." });
const of = (name: string, startedAt: string, first: "pass" | "fail"): SuiteResult =>
  resultWith([reads(first), misses], { target: { name, baseUrls: { things: "http://h" } }, startedAt });
const nasty = `<img src=x onerror="window.pwned=1">`;
const comparison = compareResults(
  [
    of("ours", "2026-01-01T00:00:00.000Z", "pass"),
    of("ours", "2026-02-01T00:00:00.000Z", "fail"),
    of(nasty, "2026-01-15T00:00:00.000Z", "pass"),
  ],
  (api) => library.requirements(api),
);

let browser: Browser;
const open = (options: Options = {}) => openPage(browser, compareHtml(comparison), options);
const rows = `tr[data-differs]:not([hidden]) th b`;

describe.skipIf(installedBrowser() === undefined)("the comparison in a browser", () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

  test("opens from a file, asks for nothing and complains of nothing", async () => {
    const { page, requests, complaints } = await open();
    await expect.poll(() => page.title()).toBe(`Comparison: ours, ${nasty}`);
    await expect.poll(() => page.evaluate(`window.pwned ?? "harmless"`)).toBe("harmless");
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  });

  test.each([true, false])(
    "shows requirements by implementations and what changed (scripts: %s)",
    async (scripts) => {
      const { page } = await open({ scripts });
      const row = page.getByRole("row", { name: /THI-R-001/ });
      await expect.poll(() => row.getByRole("cell").allInnerTexts()).toEqual(["fail\n1 of 1: READ", "pass"]);
      await expect
        .poll(() => page.getByRole("region", { name: "What changed in ours" }).innerText())
        .toMatch(/READ pass → fail/);
    },
  );

  test("filters to the differences, and the address keeps it", async () => {
    const { page } = await open();
    await expect.poll(() => page.locator(rows).allTextContents()).toEqual(["THI-R-001", "THI-R-002"]);
    await page.getByLabel("only differences").check();
    await expect.poll(() => page.locator(rows).allTextContents()).toEqual(["THI-R-001"]);
    await expect.poll(() => page.getByRole("status").textContent()).toBe("1 of 2 requirements");
    const again = await open({ hash: new URL(page.url()).hash });
    await expect.poll(() => again.page.locator(rows).allTextContents()).toEqual(["THI-R-001"]);
  });

  test("filters by text", async () => {
    const { page } = await open();
    await page.getByLabel("Text").fill("unknown thing");
    await expect.poll(() => page.locator(rows).allTextContents()).toEqual(["THI-R-002"]);
    await page.getByLabel("Text").fill("nothing like it");
    await expect.poll(() => page.getByRole("row", { name: "things", exact: true }).count()).toBe(0);
  });

  test.each(["light", "dark"] as const)("every text is readable on %s", async (scheme) => {
    expect(await faintTexts((await open({ scheme })).page)).toEqual([]);
  });

  test("fits a narrow screen", async () => {
    const { page } = await open({ width: 360 });
    await expect.poll(() => page.evaluate(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(360);
  });
});
