import { expect, test } from "../../../src/tools/playwright.ts";

test.use({ mockOptions: { apis: ["zuul"], mounted: true } });

test("passes: one API alone has its requests and WebSockets at its mount", async ({
  page,
  request,
  mock,
}) => {
  await page.route("http://app.test/", (route) => route.fulfill({ contentType: "text/html", body: "<p>" }));
  await page.goto("/");
  expect(await page.evaluate(async () => (await fetch("/zuul/api/tenants")).status)).toBe(200);
  expect((await request.get(`${mock.url}/zuul/api/tenants`)).status()).toBe(200);
  const closed = await page.evaluate(
    (at) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(at);
        socket.onopen = () => socket.send('{"uuid":"none","logfile":"console.log"}');
        socket.onclose = ({ code }) => resolve(code);
      }),
    "ws://app.test/zuul/api/tenant/tenant-one/console-stream",
  );
  expect(closed).toBe(4011);
});
