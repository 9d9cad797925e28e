import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { onTestFinished } from "vitest";

export interface Options {
  /** The address after the file's name. */
  readonly hash?: string;
  readonly scripts?: boolean;
  readonly scheme?: "light" | "dark";
  readonly width?: number;
}

export interface OpenPage {
  readonly page: Page;
  /** Everything that the page asked for besides itself. */
  readonly requests: readonly string[];
  /** Errors and refusals that the browser told of. */
  readonly complaints: readonly string[];
}

/** Opens a page from a file, as a reader would, and closes it when the test ends. */
export async function openPage(
  browser: Browser,
  text: string,
  { hash = "", scripts = true, scheme = "light", width = 1200 }: Options = {},
): Promise<OpenPage> {
  const folder = mkdtempSync(path.join(tmpdir(), "touchstone-page-"));
  const file = path.join(folder, "page.html");
  writeFileSync(file, text);
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    colorScheme: scheme,
    viewport: { width, height: 900 },
  });
  onTestFinished(async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return { page, requests, complaints };
}
