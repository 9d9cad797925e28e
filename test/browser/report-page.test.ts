import { describe, expect, test } from "vitest";
import { curl } from "../../conformance/engine/report/curl.ts";
import { htmlReport } from "../../conformance/engine/report/html/html.ts";
import { resultWith } from "../../conformance/engine/report/testing/results.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { installedBrowser } from "./installed.ts";
import type { Options } from "./open-page.ts";
import { openPage } from "./open-page.ts";
import { exchange, judged, mixed, suite } from "./report-fixture.ts";
import { sharedBrowser } from "./shared-browser.ts";

describe.skipIf(installedBrowser() === undefined)("report.html in a browser", () => {
  const browser = sharedBrowser();
  const open = (options: Options = {}, result = mixed) =>
    openPage(browser(), htmlReport(result, suite), options);

  test("opens from a file, asks for nothing and complains of nothing", async () => {
    const { page, requests, complaints } = await open();
    await expect.poll(() => page.title()).toBe("ERROR: test server");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe(mixed.verdictLine);
    await page.locator("details.case summary").first().click();
    await page.getByRole("list", { name: "Steps" }).getByRole("button").first().click();
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  });

  test("its policy lets nothing in, not even when a script asks", async () => {
    const { page, requests } = await open();
    const refused = await page.evaluate(
      `fetch("http://127.0.0.1:9/").then(() => "answered", (error) => error.message)`,
    );
    expect(refused).toContain("Failed to fetch");
    expect(
      await page.evaluate(
        `(() => { const s = document.createElement("script"); s.textContent = "window.ran = 1"; document.body.append(s); return window.ran ?? "not run"; })()`,
      ),
    ).toBe("not run");
    expect(requests).toEqual([]);
  });

  test("lists the worst first", async () => {
    const { page } = await open();
    const shown = await page.locator("details.case > summary > .chip").allTextContents();
    expect(shown).toEqual(["fail", "fail", "error", "blocked", "not-run", "not-applicable", "pass", "pass"]);
    await expect.poll(() => page.getByRole("status").textContent()).toBe("8 of 8 cases");
  });

  test("without scripts the verdict, the counts and the failures read all the same", async () => {
    const { page } = await open({ scripts: false });
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe(mixed.verdictLine);
    await expect
      .poll(() => page.getByRole("row", { name: /^things/ }).textContent())
      .toMatch(/2\s+1\s+1\s+1\s+1\s+1\s+7/);
    await expect.poll(() => page.getByRole("search").isVisible()).toBe(false);
    const failure = page.locator("#static details.case").first();
    await failure.locator("summary").click();
    const text = await failure.innerText();
    for (const part of ["why fail", "/name", "THI-R-001", "curl -i -X POST 'http://h/things?a=1'"])
      expect(text).toContain(part);
  });

  test.each<[string, string, readonly string[]]>([
    ["API", "#api=clock", ["other"]],
    ["level", "#level=extended", ["other"]],
    ["verdict", "#verdict=error,blocked", ["error", "blocked"]],
    ["requirement", "#requirement=THI-R-002", ["other"]],
    ["text", "#text=with+BLOCKED", ["blocked"]],
    ["all together", "#api=things&verdict=pass&text=creatething", ["pass"]],
    ["nothing that fits", "#text=nowhere", []],
  ])("the address filters by %s", async (_, hash, ids) => {
    const { page } = await open({ hash });
    await expect.poll(() => page.locator("details.case > summary > b").allTextContents()).toEqual(ids);
    await expect.poll(() => page.getByRole("status").textContent()).toBe(`${ids.length} of 8 cases`);
  });

  test("the form filters, and the address keeps what it says", async () => {
    const { page } = await open();
    await page.getByLabel("API").selectOption("things");
    await page.getByLabel("pass", { exact: true }).check();
    await page.getByLabel("Text").fill("ends");
    await expect.poll(() => page.locator("details.case > summary > b").allTextContents()).toEqual(["pass"]);
    expect(new URL(page.url()).hash).toBe("#api=things&text=ends&verdict=pass");
    await page.reload();
    await expect.poll(() => page.getByLabel("Text").inputValue()).toBe("ends");
    await expect.poll(() => page.getByLabel("pass", { exact: true }).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => page.getByRole("status").textContent()).toBe("8 of 8 cases");
    expect(new URL(page.url()).hash).toBe("");
  });

  test("a count of the table leads to its cases", async () => {
    const { page } = await open();
    await page
      .getByRole("row", { name: /^clock/ })
      .getByRole("link", { name: "1" })
      .click();
    await expect.poll(() => page.locator("details.case > summary > b").allTextContents()).toEqual(["other"]);
  });

  test("a case opens to its requirements, request, response, expected and got", async () => {
    const { page } = await open({ hash: "#verdict=fail" });
    const found = page.locator("details.case", { hasText: "It ends with fail." }).last();
    await found.locator("> summary").click();
    await found.locator(".exchange").waitFor();
    const text = await found.innerText();
    for (const part of [
      "why fail",
      "A thing can be read back.",
      "x.arazzo.yaml:7",
      "body /name",
      "POST http://h/things?a=1",
      "content-type: application/json",
      '{\n  "name": "a"\n}',
      "HTTP 200",
      '{\n  "id": "t1",\n  "tags": []\n}',
      "a response that the contract declares",
      "$statusCode == 201",
      "$response.body jsonpath $[?@.name == 'a']",
      "as owner",
    ])
      expect(text).toContain(part);
    await expect.poll(() => found.locator(".repeat code").textContent()).toBe(curl(exchange));
  });

  test("shows the step that failed first, and the exchange of the one that is chosen", async () => {
    const [first] = judged("fail").steps;
    if (!first) throw new Error("a case has a step");
    const steps = [
      { ...first, id: "before", failures: [], verdict: "pass" as const },
      { ...first, id: "breaks" },
    ];
    const { page } = await open(
      { hash: "#case=things/traced" },
      resultWith([judged("fail", { id: "traced", steps })]),
    );
    const list = page.getByRole("list", { name: "Steps" });
    await page.getByRole("region", { name: "Step W/breaks" }).waitFor();
    await expect.poll(() => list.locator("[aria-current=step]").innerText()).toContain("breaks");
    await list.getByRole("button", { name: "before" }).click();
    const shown = page.getByRole("region", { name: "Step W/before" });
    await expect.poll(() => shown.innerText()).toContain("POST http://h/things?a=1");
    await expect.poll(() => shown.locator(".failure").count()).toBe(0);
  });

  test("tells causes first, then requirements, then cases", async () => {
    const { page } = await open();
    const titles = await page.locator("main h2").allInnerTexts();
    expect(titles.slice(0, 3)).toEqual([
      expect.stringContaining("cause"),
      "1 requirement with a failed case",
      "Cases",
    ]);
    const row = page.locator(".broken").getByRole("row", { name: /THI-R-001/ });
    await expect.poll(() => row.innerText()).toMatch(/A thing can be read back\.[^]*4 of 7/);
    await row.getByRole("link", { name: "THI-R-001" }).click();
    await expect.poll(() => page.getByRole("status").textContent()).toBe("7 of 8 cases");
  });

  test.each([
    ["light", 1440],
    ["dark", 1440],
    ["light", 390],
    ["dark", 390],
  ] as const)("is free of faults for readers of all kinds (%s, %i px)", async (scheme, width) => {
    const { page } = await open({ scheme, width, hash: "#case=things/fail" });
    await page.locator("details.case[open] .exchange").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("an open case has an address, which opens it", async () => {
    const { page } = await open();
    await page.locator("details.case", { hasText: "It ends with error." }).locator("> summary").click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#case=things/error");
    const again = await open({ hash: "#case=things/error" });
    await expect.poll(() => again.page.locator("details.case[open]").innerText()).toContain("why error");
  });

  test("a waived failure is a failure, and the waiver stands at the top and in the case", async () => {
    const { page } = await open({ hash: "#case=things/borne" });
    const all =
      "waived until 2027-01-31: the next release mends it (THI-R-002, https://tracker.example/77, the things team)";
    await expect.poll(() => page.getByRole("region", { name: "Waivers" }).innerText()).toContain(all);
    await expect.poll(() => page.locator("details.case[open]").innerText()).toContain(all);
  });

  test("works by keyboard alone", async () => {
    const { page } = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("ends");
    for (let i = 0; i < 20; i++) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(`document.activeElement.closest("#cases") !== null`)) === true) break;
    }
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator("details.case[open] > summary > b").allTextContents())
      .toEqual(["borne"]);
  });

  test("tells causes before cases, and leads from one to its cases", async () => {
    const { page } = await open();
    const first = page.locator("details.cause").first();
    await expect
      .poll(() => page.locator("#causes-title").textContent())
      .toMatch(/^\d causes? explains? \d failures$/);
    await expect.poll(() => first.locator("pre").textContent()).toContain("curl -i -X POST");
    await first.getByRole("link").last().click();
    await expect.poll(() => page.locator("details.case[open]").count()).toBe(1);
  });

  test("says that a filter leaves nothing, and clears it", async () => {
    const { page } = await open({ hash: "#text=nothing-like-this" });
    await expect.poll(() => page.locator("#nothing").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await expect.poll(() => page.locator("#nothing").isVisible()).toBe(false);
    await expect.poll(() => page.locator("details.case").count()).toBe(mixed.cases.length);
  });
});
