import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { installedBrowser } from "./installed.ts";

/** The browser that the tests of a file share. */
export async function launch(): Promise<Browser> {
  const executablePath = installedBrowser();
  if (executablePath === undefined) throw new Error("there is no browser");
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
