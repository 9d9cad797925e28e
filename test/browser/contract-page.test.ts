import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createMock } from "../../src/mock/app.ts";
import type { MockOptions } from "../../src/mock/app.ts";
import { installedBrowser } from "./installed.ts";
import { launch } from "./launch.ts";

let browser: Browser;

async function open(options: MockOptions, path: string, seenAs: BrowserContextOptions = {}) {
  const mock = await createMock({ clock: { rate: 0 }, ...options });
  onTestFinished(() => mock.close());
  const url = await mock.listen(0);
  const context = await browser.newContext(seenAs);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      complaints.push(request.url());
  });
  await page.goto(`${url}${path}`);
  return { page, mock, complaints };
}

describe.skipIf(installedBrowser() === undefined)("the page of a contract", () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

  test.each([
    ["/gitlab/docs", "GitLab"],
    ["/axhub/docs/", "AxHub"],
    ["/quay/docs", "Quay"],
    ["/zuul/docs", "Zuul"],
  ])("%s shows the operations, asks nobody else and complains of nothing", async (path, name) => {
    const { page, complaints } = await open({}, path);
    await expect.poll(() => page.locator(".opblock-tag").count()).toBeGreaterThan(0);
    await expect
      .poll(() => page.locator("h1, h2").allInnerTexts())
      .toContainEqual(expect.stringContaining(name));
    expect(complaints).toEqual([]);
  });

  test("is dark where the browser is, and lets what a tag is be read on a telephone", async () => {
    const telephone = { colorScheme: "dark", viewport: { width: 390, height: 900 } } as const;
    const { page } = await open({ apis: ["quay"] }, "/docs", telephone);
    const descriptions = page.locator(".opblock-tag small");
    await expect.poll(() => descriptions.count()).toBeGreaterThan(0);
    const seen = await page.evaluate<{ overflow: number; background: string }>(
      `({ overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          background: getComputedStyle(document.documentElement).backgroundColor })`,
    );
    const widths = await Promise.all(
      (await descriptions.all()).map(async (one) => (await one.boundingBox())?.width),
    );
    expect(seen).toEqual({ overflow: 0, background: "rgb(28, 32, 34)" });
    expect(Math.min(...widths.map((width = 0) => width))).toBeGreaterThan(200);
  });

  test("calls the mock, in the session of the page's address", async () => {
    const { page, mock, complaints } = await open(
      { apis: ["gitlab"] },
      "/__session/mine/docs#/agents/listAgents",
    );
    await page.locator(`[data-param-name="id"] input`).first().fill("20");
    await page.getByRole("button", { name: "Execute" }).click();
    await expect.poll(() => mock.session("mine").journal.count({ status: 401 })).toBe(1);
    await expect.poll(() => page.locator(".live-responses-table").innerText()).toContain("401");
    // The refusal that was asked for is what the browser tells of.
    expect(complaints.filter((told) => !told.includes("401"))).toEqual([]);
  });
});
