import type { Browser, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import type { Mock, MockOptions } from "../../src/mock/app.ts";
import { createMock } from "../../src/mock/app.ts";
import { harbour } from "../../src/mock/core/testing/harbour/service.ts";

export interface ConsoleOptions {
  /** The address after `/__admin/`. */
  readonly hash?: string;
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly mock?: MockOptions;
}

export interface OpenConsole {
  readonly page: Page;
  readonly mock: Mock;
  readonly url: string;
  /** Calls the API of the harbour, or the admin. */
  readonly call: (path: string, init?: RequestInit) => Promise<Response>;
  /** Errors and refusals that the browser told of, and everything that was asked of others than the mock. */
  readonly complaints: readonly string[];
}

export const clerk = { "X-Pass": "pass-clerk" } as const;
export const master = { "X-Pass": "pass-master" } as const;

/** A mock of the harbour with a frozen clock behind a port, with the console of it in a page. */
export async function openConsole(browser: Browser, options: ConsoleOptions = {}): Promise<OpenConsole> {
  const mock = await createMock({ services: [harbour()], clock: { rate: 0 }, ...options.mock });
  onTestFinished(() => mock.close());
  const url = await mock.listen(0);
  const { page, complaints } = await openPageOf(browser, url, options);
  return { page, mock, url, complaints, call: (path, init) => fetch(url + path, init) };
}

/** Another page of the same mock, in a browser's window of its own. */
export async function openPageOf(
  browser: Browser,
  url: string,
  { hash = "", scheme = "light", width = 1280, height = 800 }: ConsoleOptions = {},
): Promise<Pick<OpenConsole, "page" | "complaints">> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
    acceptDownloads: true,
  });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    const told = `${message.location().url} ${message.text()}`;
    if (message.type() === "error" || message.type() === "warning") complaints.push(told);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      complaints.push(request.url());
  });
  page.on("dialog", (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${url}/__admin/${hash}`);
  return { page, complaints };
}

/** How JSON is sent. */
export const post = (body?: object) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  ...(body ? { body: JSON.stringify(body) } : {}),
});
/** What a call of the admin tells. */
export const readAdmin = async (call: (path: string) => Promise<Response>, path: string) =>
  (await call(`/__admin${path}`)).json() as unknown;
export const click = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
