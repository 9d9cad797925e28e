import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { OptionError } from "../../option-error.ts";
import { temporaryFolder } from "../../../../test/temporary-folder.ts";
import { harbour } from "../testing/harbour/service.ts";
import { start } from "../testing/running.ts";

const index =
  '<!doctype html><link href="/static/main.0e515a75.css"><script>o.p="/"</script><a href="//elsewhere">';
const files = {
  "index.html": index,
  "favicon.ico": "icon",
  ".secret": "hidden",
  "static/main.0e515a75.css": "a{background:url(/static/a.png)} b{background:url(//cdn/b.png)}",
  "static/main.0e515a75.js": '"PUBLIC_URL"in Object({PUBLIC_URL:""}),N.pathname="",other.pathname=""',
  "static/vite.js": "`BASE_URL`in{BASE_URL:`/`}?e.pathname=`/`:e.pathname=``",
  "static/plain.js": "1",
};

function build(): string {
  const folder = path.join(temporaryFolder(), "ui");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  writeFileSync(path.join(folder, "..", "outside.txt"), "outside");
  symlinkSync(path.join(folder, "..", "outside.txt"), path.join(folder, "static", "link.txt"));
  return folder;
}

async function serve() {
  return start({ services: [harbour()], ui: { harbour: build() } });
}

describe("a built interface", () => {
  test.each([
    ["/", "text/html; charset=utf-8"],
    ["/favicon.ico", "image/x-icon"],
    ["/static/plain.js", "text/javascript; charset=utf-8"],
    ["/static/main.0e515a75.css", "text/css; charset=utf-8"],
  ])("has %s as %s", async (place, contentType) => {
    const { call } = await serve();
    const reply = await call(place);
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, contentType]);
  });

  test.each([
    "/t/one/status",
    "/job/a%40b%2Fc",
    "/broken%",
    "/.secret",
    "/..%2foutside.txt",
    "/%2e%2e/outside.txt",
  ])("knows what %s is itself: it is its page", async (place) => {
    const { call } = await serve();
    expect((await call(place)).text).toBe(index);
  });

  test.each([
    "/static/none.js",
    "/static/..%2f..%2foutside.txt",
    "/static/%2e%2e/%2e%2e/outside.txt",
    "/static/..%5c..%5coutside.txt",
    "/static/link.txt",
    "/static/plain.js%00",
  ])("has nothing at %s, below a folder of its own", async (place) => {
    const { call } = await serve();
    expect((await call(place)).status).toBe(404);
  });

  test("leaves the API alone, and what the API does not have is told as ever", async () => {
    const { call, admin } = await serve();
    expect((await call("/ships/none/more")).status).toBe(404);
    const { requests } = (await admin("/requests/unmatched")).json as { requests: { url: string }[] };
    expect(requests.map(({ url }) => url)).toEqual(["/ships/none/more"]);
    expect((await call("/t/one", { method: "POST" })).status).toBe(404);
  });

  test("is sent again only when it is another", async () => {
    const { call } = await serve();
    const page = await call("/");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const hashed = await call("/static/main.0e515a75.css");
    expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const again = await call("/", { headers: { "If-None-Match": page.headers.get("etag") ?? "" } });
    expect([again.status, again.text]).toEqual([304, ""]);
    const head = await call("/", { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(index.length)]);
  });
});

describe("below another path than it was built for", () => {
  const below = "/__session/one";
  test.each([
    [
      "/",
      `<!doctype html><link href="${below}/static/main.0e515a75.css"><script>o.p="${below}/"</script><a href="//elsewhere">`,
    ],
    ["/static/main.0e515a75.css", `a{background:url(${below}/static/a.png)} b{background:url(//cdn/b.png)}`],
    [
      "/static/main.0e515a75.js",
      `"PUBLIC_URL"in Object({PUBLIC_URL:"${below}"}),N.pathname="${below}",other.pathname=""`,
    ],
    ["/static/vite.js", `\`BASE_URL\`in{BASE_URL:\`/\`}?e.pathname=\`${below}/\`:e.pathname=\`\``],
  ])("%s names where it is", async (place, text) => {
    const { call } = await serve();
    expect((await call(`${below}${place}`)).text).toBe(text);
  });

  test("a prefix that a proxy tells is text and nothing more", async () => {
    const { call } = await start({
      services: [harbour()],
      ui: { harbour: build() },
      trustProxy: ["loopback"],
    });
    const headers = { "X-Forwarded-Host": "ui.example.com", "X-Forwarded-Prefix": `/a"><script>x('` };
    const { text } = await call("/", { headers });
    expect(text).toContain('<link href="/a%22%3e%3cscript%3ex%28%27/static/');
  });
});

test.each([
  [{ harbour: "/nowhere" }, /^ui: \/nowhere holds no index\.html; give a folder as a build makes it/],
  [{ harbor: "/nowhere" }, /^ui: there is no API harbor here; did you mean harbour\?/],
])("an option that cannot be is told: %j", async (ui, told) => {
  const refused = start({ services: [harbour()], ui });
  await expect(refused).rejects.toThrow(OptionError);
  await expect(refused).rejects.toThrow(told);
});
