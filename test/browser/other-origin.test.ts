import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createMock } from "../../src/mock/app.ts";
import { apps, jwts } from "../../src/fixtures/axhub/names.ts";
import { installedBrowser } from "./installed.ts";
import { launch } from "./launch.ts";

/** A page of another origin, of the same site as the mock: cookies of one are of the other. */
async function page(browser: Browser) {
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html").end("<!doctype html><title>front end</title>");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const opened = await context.newPage();
  await opened.goto(origin);
  return { origin, context, page: opened };
}

/** What a script of the page is told: the status and a header, or that the browser hides the answer. */
const fetched = (url: string, init = "{}") => `fetch(${JSON.stringify(url)}, ${init})
  .then((answer) => [answer.status, answer.headers.get("x-request-id") !== null], () => "hidden")`;
const withCookie = `{ credentials: "include" }`;

let browser: Browser;

describe.skipIf(installedBrowser() === undefined)("a page of another origin", () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

  test("calls AxHub with its cookie, where --cors names it", async () => {
    const { origin, context, page: front } = await page(browser);
    const mock = await createMock({ apis: ["axhub"], cors: [origin] });
    onTestFinished(() => mock.close());
    const url = await mock.listen(0);
    const deployments = `${url}/api/v1/apps/${apps.bare1}/deployments`;
    await expect.poll(() => front.evaluate(fetched(deployments, withCookie))).toEqual([401, true]);
    await context.addCookies([
      {
        ...{ name: "_hub_access", value: jwts.owner, domain: "127.0.0.1", path: "/" },
      },
    ]);
    await expect.poll(() => front.evaluate(fetched(deployments, withCookie))).toEqual([200, true]);
    const json = `{ "Content-Type": "application/json", "X-Mock-Session": "mine" }`;
    const write = `{ method: "POST", credentials: "include", headers: ${json}, body: "{}" }`;
    await expect.poll(() => front.evaluate(fetched(deployments, write))).toEqual([412, true]);
  });

  test("steers the mock, where --cors names it, and not where any may call", async () => {
    const { origin, page: front } = await page(browser);
    const json = `{ "Content-Type": "application/json", "X-Mock-Session": "mine" }`;
    const asked = `{ method: "POST", headers: ${json}, body: '{"rate":0}' }`;
    for (const [cors, told] of [
      [[origin], [200, false]],
      [true, "hidden"],
    ] as const) {
      const mock = await createMock({ apis: ["axhub"], cors });
      onTestFinished(() => mock.close());
      const url = await mock.listen(0);
      await expect.poll(() => front.evaluate(fetched(`${url}/__admin/clock`, asked))).toEqual(told);
    }
  });

  test("is told nothing without --cors", async () => {
    const { page: front } = await page(browser);
    const mock = await createMock({ apis: ["axhub"] });
    onTestFinished(() => mock.close());
    const url = await mock.listen(0);
    await expect
      .poll(() => front.evaluate(fetched(`${url}/api/v1/apps/${apps.bare1}/deployments`)))
      .toBe("hidden");
  });
});
