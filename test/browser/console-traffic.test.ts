import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installedBrowser } from "./installed.ts";
import type { ConsoleOptions } from "./open-console.ts";
import { clerk, master, openConsole } from "./open-console.ts";
import { launch } from "./launch.ts";

let browser: Browser;
const open = (options: ConsoleOptions = {}) => openConsole(browser, options);
const urls = (page: Page) => page.locator(".request .url").allInnerTexts();
const json = { ...clerk, "Content-Type": "application/json", Authorization: "Bearer hush-1234" };
const ship = { method: "POST", headers: json, body: JSON.stringify({ name: "first", kind: "cargo" }) };
const clipboard = (page: Page) => page.evaluate<string>("navigator.clipboard.readText()");

describe.skipIf(installedBrowser() === undefined)("the console's traffic", () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

  test("shows what clients ask as they ask it, newest first, and complains of nothing", async () => {
    const { page, call, complaints } = await open();
    await page.getByText("No request yet").waitFor();
    await page.getByText("Live", { exact: true }).waitFor();
    await call("/ships/1", { headers: clerk });
    await expect.poll(() => urls(page)).toEqual(["/ships/1"]);
    await call("/ships/2", { headers: clerk });
    await expect.poll(() => urls(page)).toEqual(["/ships/2", "/ships/1"]);
    expect(complaints).toEqual([]);
  });

  test("lists what was asked before the page was opened, and not what is paused", async () => {
    const { page, call } = await open();
    await page.getByText("Live", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    await call("/ships/1", { headers: clerk });
    await page.getByRole("button", { name: "Paused" }).click();
    await expect.poll(() => urls(page)).toEqual(["/ships/1"]);
  });

  test.each([
    ["text", "#/traffic?text=ships/2+get", ["/ships/2"]],
    ["status class", "#/traffic?status=4xx", ["/ship", "/ships/99"]],
    ["unmatched", "#/traffic?status=unmatched", ["/ship"]],
    ["API", "#/traffic?api=airport", []],
    ["operation", "#/traffic?operation=getShip", ["/ships/99", "/ships/2"]],
    ["its own session", "#/traffic?session=b", ["/ships/5"]],
    ["all sessions", "#/traffic?sessions=all", ["/ships/5", "/ship", "/ships/99", "/ships/2"]],
  ])("the address filters by %s", async (_, hash, expected) => {
    const { page, call } = await open({ hash: "#/clock" });
    for (const path of ["/ships/2", "/ships/99", "/ship"]) await call(path, { headers: clerk });
    await call("/ships/5", { headers: { ...clerk, "X-Mock-Session": "b" } });
    await page.goto(new URL(`/__admin/${hash}`, page.url()).href);
    await page.reload();
    await page.getByRole("status").getByText("request").waitFor();
    await expect.poll(() => urls(page)).toEqual(expected);
  });

  test("the form filters, the address keeps it, and a filter that leaves nothing can be cleared", async () => {
    const { page, call } = await open();
    await call("/ships/2", { headers: clerk });
    await page.getByLabel("Text in method").fill("nothing like it");
    await page.getByText("No request is like that").waitFor();
    expect(page.url()).toContain("text=nothing+like+it");
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await expect.poll(() => urls(page)).toEqual(["/ships/2"]);
    await page.getByLabel("Status").selectOption("2xx");
    expect(page.url()).toContain("status=2xx");
  });

  test("a request opens with both messages, the checks and the rows that it changed", async () => {
    const { page, call } = await open();
    await call("/ships", ship);
    await page.locator(".request button").click();
    const panel = page.getByRole("region", { name: "Request 1" });
    await panel.getByText("Changed 1 row").waitFor();
    expect(page.url()).toContain("#/traffic/1");
    await expect
      .poll(() => panel.getByRole("region", { name: "Request body" }).innerText())
      .toContain('"name": "first"');
    await expect
      .poll(() => panel.getByRole("region", { name: "Response body" }).innerText())
      .toContain('"id": 31');
    await expect.poll(() => panel.locator(".checks li").allInnerTexts()).toHaveLength(7);
    await expect.poll(() => panel.locator(".checks li[data-outcome=passed]").count()).toBe(7);
    await panel.getByText("added").click();
    await expect.poll(() => panel.locator(".diff").innerText()).toContain("first");
    await expect.poll(() => panel.innerText()).toMatch(/authorization\s*«redacted»/);
    await expect.poll(() => panel.getByRole("link", { name: "clerk" }).count()).toBe(1);
    await panel.getByRole("link", { name: "Open ships / 31" }).click();
    await page.getByRole("region", { name: "Row 31 of ships" }).waitFor();
  });

  test("a refused one says who refused it, an unmatched one what is nearest and why", async () => {
    const { page, call, url } = await open();
    await call("/ships/1", { method: "DELETE", headers: clerk });
    await call("/ship/1", { headers: clerk });
    await page.goto(`${url}/__admin/#/traffic/1`);
    await page.getByText("Refused with 403 not_yours").waitFor();
    await expect
      .poll(() => page.locator(".checks li[data-outcome=refused]").innerText())
      .toContain("permission");
    await expect.poll(() => page.locator(".checks li[data-outcome='not reached']").count()).toBe(5);
    await page.goto(`${url}/__admin/#/traffic/2`);
    await page.getByText("No operation matched.").waitFor();
    await expect.poll(() => page.locator(".callout").innerText()).toContain("GET /ships/{id}");
    await expect.poll(() => page.locator(".callout").innerText()).toContain("part 1 of the path is ship");
  });

  test("one below no mount says which place was meant", async () => {
    const { page, call, url, complaints } = await open({ mock: { mounted: true } });
    await call("/ships/1", { headers: clerk });
    await expect.poll(() => urls(page)).toEqual(["/ships/1"]);
    await page.goto(`${url}/__admin/#/traffic/1`);
    await page.getByText("No operation matched.").waitFor();
    await expect.poll(() => page.locator(".callout").innerText()).toContain("GET /ships/{id}");
    await expect.poll(() => page.locator(".callout").innerText()).toContain("did you mean /harbour/ships/1?");
    expect(complaints).toEqual([]);
  });

  test("one that is forgotten says so", async () => {
    const { page } = await open({ hash: "#/traffic/77" });
    await page.getByText("This request is forgotten").waitFor();
  });

  test("is copied as curl and as fetch, with the ready-made credential that it had", async () => {
    const { page, call, url } = await open();
    await call("/ships", ship);
    await page.locator(".request button").click();
    await page.getByRole("link", { name: "clerk" }).waitFor();
    await page.getByRole("button", { name: "Copy as curl" }).click();
    await page.getByText("The curl command copied").waitFor();
    const curl = await clipboard(page);
    expect(curl).toContain(`curl -i -X POST '${url}/ships'`);
    expect(curl).toContain("-H 'X-Pass: pass-clerk'");
    expect(curl).toContain(`--data-raw '{"name":"first","kind":"cargo"}'`);
    await page.getByRole("button", { name: "Copy as fetch" }).click();
    await page.getByText("The fetch call copied").waitFor();
    await expect.poll(() => clipboard(page)).toContain(`await fetch("${url}/ships", {`);
  });

  test("is repeated with the credentials that it had, and the new one opens", async () => {
    const { page, call } = await open();
    await call("/ships/3", { method: "DELETE", headers: master });
    await page.locator(".request button").click();
    await page.getByRole("button", { name: "Repeat" }).click();
    await page.getByText("Sent again: 404").waitFor();
    await page.getByRole("region", { name: "Request 2" }).waitFor();
    await expect.poll(() => urls(page)).toHaveLength(2);
  });

  test("those that are selected are saved as HAR, oldest first, and lead to a scenario", async () => {
    const { page, call } = await open();
    await call("/ships", ship);
    await call("/ships/31", { headers: clerk });
    await page.getByLabel("Select GET /ships/31").check();
    await page.getByLabel("Select POST /ships").check();
    await page.getByText("2 requests selected").waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as HAR" }).click(),
    ]);
    const text = readFileSync(await saved.path(), "utf8");
    const har = JSON.parse(text) as { log: { entries: { request: { method: string } }[] } };
    expect(har.log.entries.map(({ request }) => request.method)).toEqual(["POST", "GET"]);
    expect(text).not.toContain("hush-1234");
    await page.getByRole("button", { name: "Make a scenario" }).click();
    await expect
      .poll(() => page.getByRole("dialog").innerText())
      .toContain("npx touchstone scenario from-har journal.har --api harbour");
    const [journal] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save journal.har" }).click(),
    ]);
    expect(readFileSync(await journal.path(), "utf8")).toBe(text);
  });

  test("clearing empties the journal", async () => {
    const { page, call } = await open();
    await call("/ships/1", { headers: clerk });
    await page.locator(".request").waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await page.getByText("No request yet").waitFor();
    await expect.poll(async () => (await call("/__admin/requests")).json()).toMatchObject({ total: 0 });
  });

  test("under load it shows a sample, says so, and is whole again afterwards", async () => {
    const { page, call } = await open();
    await page.getByText("Live", { exact: true }).waitFor();
    const load = Array.from({ length: 400 }, () => call("/ships/1", { headers: clerk }));
    await page.getByText("only a sample is shown").waitFor();
    await Promise.all(load);
    await expect.poll(() => page.getByText("only a sample is shown").count(), { timeout: 20_000 }).toBe(0);
    await page.getByRole("status").getByText("400 requests").waitFor();
  });

  test("what a client sent is text, however it looks and however much it is", async () => {
    const { page, call, complaints } = await open();
    const nasty = `</script><script>window.pwned=1</script><img src=x onerror="window.pwned=1">\u202egnp.exe`;
    const body = JSON.stringify({ name: `${nasty}${"<b>x</b>".repeat(120_000)}`, kind: nasty });
    await call(`/ships?q=${encodeURIComponent(nasty)}`, {
      method: "POST",
      headers: { ...json, "X-Nasty": "<img src=x>" },
      body,
    });
    await call(`/${encodeURIComponent(nasty)}`, { headers: { ...clerk, "X-Mock-Session": "default" } });
    await page.locator(".request").first().waitFor();
    await page.getByRole("button", { name: "POST /ships" }).click();
    const shown = page.getByRole("region", { name: "Request body" });
    await shown.waitFor();
    await expect.poll(() => shown.textContent()).toContain("<script>window.pwned=1</script>");
    await expect.poll(() => page.getByText("The first 128.0 KiB of 937").count()).toBe(1);

    await expect.poll(() => page.locator("main").textContent()).not.toMatch(/[\u202e\u2066]/);
    expect(
      await page.evaluate("window.pwned ?? document.querySelectorAll('main img, main script').length"),
    ).toBe(0);
    expect(complaints).toEqual([]);
  });
});
