import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { createMock } from "../../src/mock/app.ts";
import { harbour } from "../../src/mock/core/testing/harbour/service.ts";
import { installedBrowser } from "./installed.ts";
import type { ConsoleOptions, OpenConsole } from "./open-console.ts";
import { accessibilityFaults } from "./accessibility.ts";
import { clerk, openConsole, openPageOf } from "./open-console.ts";
import { launch } from "./launch.ts";

let browser: Browser;
const open = (options: ConsoleOptions = {}) => openConsole(browser, options);

const views = [
  ["traffic", "#/traffic", "Traffic"],
  ["a request", "#/traffic/1", "Changed 1 row"],
  ["a refused request", "#/traffic/2", "Refused with"],
  ["sessions", "#/sessions", "as the seed"],
  ["tables", "#/state", "Pick a table"],
  ["rows", "#/state/harbour/ships", "31 rows"],
  ["a row", "#/state/harbour/ships/31", "As JSON"],
  ["clock", "#/clock", "What is due"],
  ["faults", "#/faults?operation=getShip", "Add the rule"],
  ["credentials", "#/credentials", "2 credentials"],
  ["contract", "#/contract/harbour", "Pick an operation"],
  ["an operation", "#/contract/harbour/registerShip", "Answers"],
  ["violations", "#/violations", "must match pattern"],
] as const;

/** A mock in which every view has something to show. */
async function fill({ call }: Pick<OpenConsole, "call">): Promise<void> {
  const json = { ...clerk, "Content-Type": "application/json" };
  await call("/ships", {
    method: "POST",
    headers: json,
    body: JSON.stringify({ name: "first", kind: "cargo" }),
  });
  await call("/ships/1", { method: "DELETE", headers: clerk });
  await call("/ship", { headers: clerk });
  await call("/ships/1/survey", { method: "POST", headers: clerk });
  const admin = (to: string, body: object) =>
    call(`/__admin${to}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  await admin("/controls/harbour/planToSink", {});
  await admin("/faults", { operationId: "getShip", status: 404 });
  await admin("/snapshots", { name: "good" });
  await call("/ships/1", { headers: { ...clerk, "X-Mock-Session": "b" } });
}

test("the console is small", () => {
  const sizes = ["console.js", "console.css"].map(
    (name) => gzipSync(readFileSync(path.join(packageRoot, "dist", "console", name))).length,
  );
  expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(150 * 1024);
});

describe.skipIf(installedBrowser() === undefined)("the console", () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

  describe.each([
    ["on a desktop", 1440, 900],
    ["on a phone", 390, 844],
  ] as const)("%s", (_, width, height) => {
    test.each(["light", "dark"] as const)("is free of faults in every view (%s)", async (scheme) => {
      const opened = await open({ width, height, scheme });
      const { page, url, complaints } = opened;
      await fill(opened);
      const faults: Record<string, readonly string[]> = {};
      for (const [name, hash, text] of views) {
        await page.goto("about:blank");
        await page.goto(`${url}/__admin/${hash}`);
        await page.getByText(text).first().waitFor({ state: "attached" });
        const found = await accessibilityFaults(page);
        const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
        if (found.length > 0 || wide > width)
          faults[name] = [...found, ...(wide > width ? [`${wide} px wide`] : [])];
      }
      expect({ faults, complaints }).toEqual({ faults: {}, complaints: [] });
    });
  });

  test("fits a screen of 4K", async () => {
    const { page } = await open({ width: 3840, height: 2160 });
    await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBe(3840);
  });

  test("has an address for every view, which opens it", async () => {
    const opened = await open();
    await fill(opened);
    for (const [, hash, text] of views) {
      await opened.page.goto("about:blank");
      await opened.page.goto(`${opened.url}/__admin${hash}`);
      await opened.page.getByText(text).first().waitFor({ state: "attached" });
    }
  });

  test("lets the session in the address's path be the one that is shown", async () => {
    const opened = await open();
    await fill(opened);
    await opened.page.goto(`${opened.url}/__session/b/__admin/`);
    await opened.page.getByText("1 request", { exact: true }).waitFor();
    await expect.poll(() => opened.page.getByLabel("Session", { exact: true }).inputValue()).toBe("b");
  });

  test("works by keyboard alone", async () => {
    const opened = await open();
    await fill(opened);
    const { page } = opened;
    await page.locator(".request").nth(3).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Request 4" }).waitFor();
    await page.keyboard.press("j");
    await page.getByRole("region", { name: "Request 3" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".panel").count()).toBe(0);
    await page.keyboard.press("/");
    await page.keyboard.type("j2");
    await expect.poll(() => page.getByLabel("Text in method").inputValue()).toBe("j2");
    await page.keyboard.press("Tab");
    await page.getByRole("link", { name: "Traffic" }).focus();
    await page.keyboard.press("?");
    await expect.poll(() => page.getByRole("dialog").innerText()).toContain("Go to the search");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Traffic");
    await page.keyboard.press("4");
    await page.getByRole("heading", { name: "Clock" }).waitFor();
    await page.goto("about:blank");
    await page.goto(`${opened.url}/__admin/`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("main");
  });

  test("wants the admin token where there is one, keeps nothing but it, and forgets it", async () => {
    const { page, url } = await open({ mock: { admin: { token: "letmein" } } });
    await page.getByLabel("Admin token").fill("letmeout");
    await page.keyboard.press("Enter");
    await page.getByText("This is not the admin token.").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel("Admin token").fill("letmein");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("No request yet").waitFor();
    await page.getByText("Live", { exact: true }).waitFor();
    const stored =
      "JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie])";
    await expect.poll(() => page.evaluate(stored)).toBe('[[["touchstone-admin-token","letmein"]],[],""]');
    await page.goto(`${url}/__admin/#/clock`);
    await page.getByText("Nothing is due").waitFor();
    await page.getByRole("button", { name: "Keyboard help" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("Admin token").waitFor();
    await expect.poll(() => page.evaluate("sessionStorage.length")).toBe(0);
  });

  test("shows that the connection is lost, and heals with what happened since", async () => {
    const first = await createMock({ services: [harbour()], clock: { rate: 0 } });
    const url = await first.listen(0);
    const { page } = await openPageOf(browser, url);
    await page.getByText("Live", { exact: true }).waitFor();
    await first.close();
    await page.getByText("The connection to the mock is lost").waitFor();
    const second = await createMock({ services: [harbour()], clock: { rate: 0 } });
    onTestFinished(() => second.close());
    await second.listen(Number(new URL(url).port));
    await fetch(`${url}/ships/9`, { headers: clerk });
    await page.getByText("Live", { exact: true }).waitFor();
    await page.getByText("/ships/9").waitFor();
    await expect.poll(() => page.getByText("The connection to the mock is lost").count()).toBe(0);
  });

  test("follows nothing while nobody looks at it, and catches up", async () => {
    const { page, call } = await open();
    await page.getByText("Live", { exact: true }).waitFor();
    const look = (hidden: boolean) =>
      page.evaluate(
        `Object.defineProperty(document, "hidden", { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`,
      );
    const ended = page.waitForEvent("requestfailed", (request) => request.url().includes("/__admin/events"));
    await look(true);
    await ended;
    await call("/ships/8", { headers: clerk });
    await expect.poll(() => page.locator(".request").count()).toBe(0);
    await look(false);
    await page.getByText("/ships/8").waitFor();
  });

  test("its policy lets no script and no frame in", async () => {
    const { page, url } = await open();
    const tried = `(() => { const s = document.createElement("script"); s.textContent = "window.ran = 1"; document.body.append(s); return window.ran ?? "not run"; })()`;
    await expect(page.evaluate(tried)).rejects.toThrow("TrustedScript");
    expect(
      await page.evaluate(`fetch("http://127.0.0.1:9/").then(() => "answered", (error) => error.message)`),
    ).toContain("Failed to fetch");
    const { headers } = await fetch(`${url}/__admin/`);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});
