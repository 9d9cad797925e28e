import type { BrowserContext, Page as BrowserPage } from "playwright-core";
import type { Page } from "./pages.ts";

/** One page that was opened. */
export interface Visit {
  readonly title: string;
  readonly path: string;
  /** What was not as it must be, one line each. */
  readonly faults: readonly string[];
}

/** Milliseconds that a page is given to show what it must: a slow machine is no failure. */
const patience = 60_000;

/** Opens a page of the interface at `base` and waits until it shows all that it must, or patience ends. */
export async function visit(context: BrowserContext, base: string, wanted: Page): Promise<Visit> {
  const page = await context.newPage();
  const complaints = listen(page);
  const missing = await show(page, base, wanted).catch((error: unknown) => [String(error)]);
  await page.close();
  return { title: wanted.title, path: wanted.path, faults: [...missing, ...complaints] };
}

async function show(page: BrowserPage, base: string, wanted: Page): Promise<readonly string[]> {
  const frames: string[] = [];
  page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => frames.push(String(payload))));
  await page.goto(`${base}${wanted.path}`, { timeout: patience });
  const texts = wanted.streams === undefined ? wanted.shows : [...wanted.shows, wanted.streams];
  const unseen = async (): Promise<readonly string[]> => {
    const text = `${await page.locator("body").innerText()}\n${frames.join("")}`;
    return texts.filter((one) => !text.includes(one));
  };
  const seen = await until(async () => (await unseen()).length === 0);
  await page.waitForLoadState("networkidle", { timeout: patience });
  return seen ? [] : (await unseen()).map((text) => `does not show ${JSON.stringify(text)}`);
}

/** What the interface says of itself in the console, of whatever server it runs on. */
const ownWarnings = ["Switch: Switch requires either a label or an aria-label"];

/** What the browser complains of: errors of scripts, refusals, requests that failed or went elsewhere. */
export function listen(page: BrowserPage): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    const isOwn = ownWarnings.some((warning) => message.text().startsWith(warning));
    if (message.type() === "error" && !isOwn) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const { errorText = "" } = request.failure() ?? {};
    // A page that is left while it asks again.
    if (errorText !== "net::ERR_ABORTED") complaints.push(`${errorText} ${request.url()}`);
  });
  return complaints;
}

/** Looks again and again; whether it held before patience ended. */
export async function until(holds: () => Promise<boolean>, pause = 100): Promise<boolean> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return true;
}
