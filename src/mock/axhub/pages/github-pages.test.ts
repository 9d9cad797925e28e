import { expect, test } from "vitest";
import { apps, pats } from "../../../fixtures/axhub/names.ts";
import { start } from "../../core/testing/running.ts";
import type { Reply, Running } from "../../core/testing/running.ts";
import type { GithubSite } from "../github-site.ts";
import { configured } from "../service.ts";

const owner = { "X-Api-Key": pats.owner };
const callback = "http://localhost:3000/github/done?from=axhub";

interface Browsing extends Running {
  /** Where the installation of an app starts. */
  readonly location: () => Promise<URL>;
  /** What a browser asks for when it follows a link of the mock or sends a form. */
  readonly browse: (link: URL | string, method?: string) => Promise<Reply>;
}

async function startWith(github: GithubSite): Promise<Browsing> {
  const running = await start({ services: [configured({ github })] });
  const location = async () => {
    const answer = await running.call(`/api/v1/apps/${apps.bare1}/git/github/install/start`, {
      headers: owner,
    });
    return new URL(answer.headers.get("location") ?? "");
  };
  const browse = (link: URL | string, method = "GET") => {
    const { pathname, search } = new URL(link, "http://mock");
    return running.call(`${pathname}${search}`, { method });
  };
  return { ...running, location, browse };
}

test("without a setting the browser goes to github.com, and the mock has no such pages", async () => {
  const { call, location } = await startWith({});
  expect((await location()).href).toMatch(
    /^https:\/\/github\.com\/apps\/ax-hub-deploy\/installations\/new\?state=/,
  );
  expect((await call("/__github/apps/ax-hub-deploy/installations/new")).status).toBe(404);
});

test("another site can be set, for every way to it", async () => {
  const { call, location } = await startWith({ url: "https://github.example.com/" });
  const page = "https://github.example.com/apps/ax-hub-deploy/installations/new";
  expect((await location()).href.startsWith(`${page}?state=`)).toBe(true);
  const { json } = await call(`/api/v1/apps/${apps.bare1}/git-connection`, { headers: owner });
  expect((json as { install_url: string }).install_url.startsWith(`${page}?state=`)).toBe(true);
  const accounts = await call("/api/v1/github/accounts", { headers: owner });
  expect(accounts.text).toContain(`"install_url":"${page}"`);
});

test("the mock's own pages lead through the installation back to the callback, and the connection is completed", async () => {
  const { call, location, browse } = await startWith({ url: "self", callback });
  const page = await location();
  const chosen = (await browse(page)).text;
  const form = /<form method="post" action="([^"]*account=octo&#38;[^"]*)"/.exec(chosen)?.[1] ?? "";
  const answer = await browse(new URL(form.replaceAll("&#38;", "&"), page), "POST");
  expect(answer.status).toBe(302);
  const back = new URL(answer.headers.get("location") ?? "");
  expect(back.href.startsWith(`${callback}&`)).toBe(true);
  const told = Object.fromEntries(back.searchParams);
  expect(told).toMatchObject({
    installation_id: "4242",
    setup_action: "update",
    state: page.searchParams.get("state"),
  });
  expect(told["code"]).toMatch(/^[0-9a-f]{20}$/);
  const completed = await call("/api/v1/git/github/complete", {
    method: "POST",
    headers: owner,
    body: { state: told["state"], installation_id: 4242, repo_full_name: "octo/notes" },
  });
  expect(completed.status).toBe(201);
});

test("an installation that is made there is one: accounts and repositories show it, once", async () => {
  const { call, browse } = await startWith({ url: "self" });
  const install = () => browse(`/__github/apps/ax-hub-deploy/installations/new?account=octo-labs`, "POST");
  const back = new URL((await install()).headers.get("location") ?? "");
  expect(back.pathname).toBe("/__github/callback");
  expect(back.searchParams.get("setup_action")).toBe("install");
  const id = Number(back.searchParams.get("installation_id"));
  const { accounts } = (await call("/api/v1/github/accounts", { headers: owner })).json as {
    accounts: { login: string; installation_id: number | null }[];
  };
  expect(accounts.find(({ login }) => login === "octo-labs")?.installation_id).toBe(id);
  expect((await call(`/api/v1/github/installations/${id}/repositories`, { headers: owner })).status).toBe(
    200,
  );
  const again = new URL((await install()).headers.get("location") ?? "");
  expect(again.searchParams.get("installation_id")).toBe(String(id));
});

test("the mock's own callback shows what it got, as text", async () => {
  const { browse } = await startWith({ url: "self" });
  const answer = await browse(`/__github/callback?code=c&state=${encodeURIComponent("<script>")}`);
  expect(answer.headers.get("content-type")).toContain("text/html");
  const { text } = answer;
  expect(text).toContain("&#60;script&#62;");
  expect(text).not.toContain("<script>");
});

test("a state token that nobody asked for leads nowhere, and another account than one's own is not found", async () => {
  const { browse, location } = await startWith({ url: "self" });
  const unknown = await browse(`/__github/apps/ax-hub-deploy/installations/new?state=00`);
  expect(unknown.text).toContain("You have no account on GitHub.");
  const page = await location();
  page.searchParams.set("account", "hubot");
  expect((await browse(page, "POST")).status).toBe(404);
});
