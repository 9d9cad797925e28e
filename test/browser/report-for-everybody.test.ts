import { describe, expect, test } from "vitest";
import { htmlReport } from "../../conformance/engine/report/html/html.ts";
import { resultWith } from "../../conformance/engine/report/testing/results.ts";
import { faintTexts } from "./contrast.ts";
import { installedBrowser } from "./installed.ts";
import type { Options } from "./open-page.ts";
import { openPage } from "./open-page.ts";
import { judged, mixed, suite } from "./report-fixture.ts";
import { sharedBrowser } from "./shared-browser.ts";

describe.skipIf(installedBrowser() === undefined)("report.html for everybody", () => {
  const browser = sharedBrowser();
  const open = (options: Options = {}, result = mixed) =>
    openPage(browser(), htmlReport(result, suite), options);

  test("every control has a name, and the page its landmarks", async () => {
    const { page } = await open();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await expect.poll(() => page.getByRole("main").count()).toBe(1);
    await expect.poll(() => page.getByRole("search", { name: "Filter cases" }).count()).toBe(1);
    await expect
      .poll(() => page.getByRole("group", { name: "Verdict" }).getByRole("checkbox").count())
      .toBe(6);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll("input, select")].filter((e) => e.labels.length === 0).length`,
      ),
    ).toBe(0);
  });

  test.each(["light", "dark"] as const)("every text is readable on %s", async (scheme) => {
    const { page } = await open({ scheme, hash: "#case=things/fail" });
    await page.locator("details.case[open] .exchange").first().waitFor();
    expect(await faintTexts(page)).toEqual([]);
  });

  test("renders what stands between backticks as code, with scripts and without", async () => {
    const told = resultWith([judged("fail", { summary: "The field `name` is kept." })]);
    for (const scripts of [true, false]) {
      const { page } = await open({ scripts }, told);
      await expect.poll(() => page.locator("details.case summary code").first().textContent()).toBe("name");
    }
  });

  test("fits a narrow screen", async () => {
    const { page } = await open({ width: 360, hash: "#case=things/fail" });
    await page.locator("details.case[open] .exchange").first().waitFor();
    await expect.poll(() => page.evaluate(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(360);
  });

  test("what a server sent is text, however it looks", async () => {
    const nasty = `</script><script>window.pwned=1</script><img src=x onerror="window.pwned=1">'"&amp;\u2028\u202egnp.exe\u0000`;
    const big = `${"<b>x</b>".repeat(131_072)}END`;
    const hostile = judged("fail", {
      id: "nasty",
      summary: nasty,
      reason: nasty,
      file: nasty,
      warnings: [nasty],
      steps: judged("fail").steps.map((s) => ({
        ...s,
        failures: s.failures.map((f) => ({ ...f, message: nasty, got: nasty, pointer: nasty })),
        exchange: {
          request: { method: "POST", url: `http://h/${nasty}`, headers: { "x-nasty": nasty }, body: nasty },
          response: { status: 200, headers: { "x-nasty": nasty }, body: big },
        },
      })),
    });
    const result = resultWith([hostile], {
      target: { name: nasty, baseUrls: { things: `javascript:${nasty}` } },
    });
    const { page, requests, complaints } = await open({ hash: "#case=things/nasty" }, result);
    const body = page.getByRole("region", { name: "Response body" });
    await body.waitFor();
    await expect.poll(() => body.textContent()).toBe(big);
    await expect
      .poll(() => page.locator("details.case .reason").first().textContent())
      .toContain("<script>window.pwned=1</script>");
    // eslint-disable-next-line no-control-regex -- control characters are what this looks for
    await expect.poll(() => page.locator("main").innerText()).not.toMatch(/[\u0000\u2028\u202e]/);
    expect(
      await page.evaluate(`window.pwned ?? document.querySelectorAll("main img, main script").length`),
    ).toBe(0);
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
    const silent = await open({ scripts: false }, result);
    await expect
      .poll(() => silent.page.locator("#static").textContent())
      .toContain("<script>window.pwned=1</script>");
  });

  test("six thousand cases open fast, and are drawn as they are needed", async () => {
    const many = Array.from({ length: 6000 }, (_, i) =>
      judged("pass", { id: `C-${i}`, summary: `Case ${i} of many.` }),
    );
    const { page } = await open({}, resultWith(many));
    await expect.poll(() => page.getByRole("status").textContent()).toBe("6,000 of 6,000 cases");
    await expect.poll(() => page.locator("details.case").count()).toBeLessThanOrEqual(600);
    const spent = await page.evaluate<number>(
      `(() => { const start = performance.now(); const text = document.querySelector("[name=text]"); text.value = "C-5999"; text.dispatchEvent(new Event("input", { bubbles: true })); return performance.now() - start; })()`,
    );
    expect(spent).toBeLessThan(1000);
    await expect.poll(() => page.locator("details.case > summary > b").allTextContents()).toEqual(["C-5999"]);
    const last = await openPage(browser(), htmlReport(resultWith(many), suite), {
      hash: "#case=things/C-5999",
    });
    await expect
      .poll(() => last.page.locator("details.case[open] > summary > b").textContent())
      .toBe("C-5999");
  });
});
