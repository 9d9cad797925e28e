import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { curl } from "../../conformance/engine/report/curl.ts";
import { htmlReport } from "../../conformance/engine/report/html/html.ts";
import { caseWith, resultWith, waiver } from "../../conformance/engine/report/testing/results.ts";
import type { CaseResult, ExchangeRecord, Verdict } from "../../conformance/engine/model/result.ts";
import { verdicts } from "../../conformance/engine/model/result.ts";
import { stepsText, suiteOf } from "../../conformance/engine/testing/judge.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { faintTexts } from "./contrast.ts";
import { installedBrowser } from "./installed.ts";
import type { Options } from "./open-page.ts";
import { launch } from "./launch.ts";
import { openPage } from "./open-page.ts";

const suite = suiteOf(
  stepsText(`
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria:
          - { condition: $statusCode == 201 }
          - { context: $response.body, condition: "$[?@.name == 'a']", type: jsonpath }
`),
);
const exchange: ExchangeRecord = {
  request: {
    method: "POST",
    url: "http://h/things?a=1",
    headers: { "content-type": "application/json", "x-note": "it's" },
    body: '{"name":"a"}',
  },
  response: { status: 200, headers: { "content-type": "application/json" }, body: '{"id":"t1","tags":[]}' },
};

/** A case whose step is the suite's own, with its exchange. */
function judged(verdict: Verdict, changes: Partial<CaseResult> = {}): CaseResult {
  const base = caseWith(verdict, {
    summary: `It ends with ${verdict}.`,
    reason: verdict === "pass" ? "" : `why ${verdict}`,
  });
  return {
    ...base,
    steps: base.steps.map((s) => ({ ...s, id: "create", workflow: "W", role: "owner", exchange })),
    ...changes,
  };
}

const mixed = resultWith([
  ...verdicts.map((v) => judged(v)),
  judged("pass", { id: "other", api: "clock", level: "extended", requirements: ["THI-R-002"] }),
  judged("fail", { id: "borne", waiver: { ...waiver, case: "borne" } }),
]);

/** A browser of its own for this file, and a page for each test. */
let browser: Browser;
const open = (options: Options = {}, result = mixed) => openPage(browser, htmlReport(result, suite), options);

describe.skipIf(installedBrowser() === undefined)("report.html in a browser", () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

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
    const last = await openPage(browser, htmlReport(resultWith(many), suite), {
      hash: "#case=things/C-5999",
    });
    await expect
      .poll(() => last.page.locator("details.case[open] > summary > b").textContent())
      .toBe("C-5999");
  });
});
