import type { Page } from "@playwright/test";
import { expect, test } from "../../../src/tools/playwright.ts";

const agents = "/gitlab/api/v4/projects/20/cluster_agents";
const gitlab = "https://gitlab.example.com";
const zuul = "wss://zuul.example.com/api/tenant/tenant-one/console-stream";

/** An empty page of the application. */
async function open(page: Page): Promise<void> {
  await page.route("http://app.test/", (route) => route.fulfill({ contentType: "text/html", body: "<p>" }));
  await page.goto("/");
}

/** What the page's own fetch answers. */
function ask(page: Page, url: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const headers = { "PRIVATE-TOKEN": "glpat-maintainer", "Content-Type": "application/json" };
  return page.evaluate(
    async ([to, given]) => {
      const answer = await fetch(to, given).catch((error: unknown) => new Response(String(error)));
      return { status: answer.status, text: await answer.text() };
    },
    [url, { headers, ...init }] as const,
  );
}

test("passes: a page meets the session of its test", async ({ page, mock }) => {
  await open(page);
  const made = await ask(page, agents, { method: "POST", body: JSON.stringify({ name: "mine" }) });
  expect(made.status).toBe(201);
  expect(await mock.journal.count({ operationId: "registerAgent" })).toBe(1);
  expect((await ask(page, agents)).text).toContain('"mine"');
});

test("passes: what another test made is not there", async ({ page }) => {
  await open(page);
  expect((await ask(page, agents)).text).not.toContain('"mine"');
});

test("fails: a request that no operation takes", async ({ page }) => {
  await open(page);
  expect((await ask(page, agents.slice(0, -1))).status).toBe(404);
});

test.describe("not strict", () => {
  test.use({ mockStrict: false });

  test("passes: a request that no operation takes, where that is wanted", async ({ page }) => {
    await open(page);
    expect((await ask(page, agents.slice(0, -1))).status).toBe(404);
  });
});

test("passes: a dropped connection is one to the page", async ({ page, mock }) => {
  await mock.faults.add({ drop: true });
  await open(page);
  expect((await ask(page, agents)).text).toContain("Failed to fetch");
});

test("passes: without a page, by the session's URL", async ({ request, mock }) => {
  const answer = await request.get(`${mock.url}${agents}`, {
    headers: { "PRIVATE-TOKEN": "glpat-developer" },
  });
  expect(answer.status()).toBe(200);
  expect(await mock.journal.count({ operationId: "listAgents" })).toBe(1);
});

test.describe("at other origins", () => {
  test.use({ mockBases: { gitlab, zuul: "https://zuul.example.com" } });

  test("passes: a page calls an API of another origin, and links name it", async ({ page }) => {
    await open(page);
    const { status, text } = await ask(page, `${gitlab}${agents.slice("/gitlab".length)}?per_page=1`);
    expect([status, JSON.parse(text)]).toEqual([200, [expect.objectContaining({ id: 1 })]]);
  });

  test("passes: a WebSocket meets the session of its test", async ({ page, mock }) => {
    const [build] = await mock.state.rows("zuul", "builds");
    expect(build).toBeDefined();
    await open(page);
    const said = await page.evaluate(async (url) => {
      const socket = new WebSocket(url);
      socket.onopen = () => socket.send(JSON.stringify({ uuid: "no-such-build", logfile: "console.log" }));
      return new Promise<string>((resolve) => {
        socket.onclose = ({ code, reason }) => resolve(`${code} ${reason}`);
      });
    }, zuul);
    expect(said).toMatch(/^4011 /);
  });
});
