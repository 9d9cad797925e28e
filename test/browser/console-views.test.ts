import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { installedBrowser } from "./installed.ts";
import type { ConsoleOptions } from "./open-console.ts";
import { clerk, click, openConsole, post, readAdmin } from "./open-console.ts";
import { sharedBrowser } from "./shared-browser.ts";

describe.skipIf(installedBrowser() === undefined)("the console", () => {
  const browser = sharedBrowser();
  const open = (options: ConsoleOptions = {}) => openConsole(browser(), options);

  describe("of sessions", () => {
    const card = (page: Page, id: string) =>
      page.locator(".card", { has: page.getByRole("link", { name: id, exact: true }) });

    test("tells what each holds, and shows the one that is picked", async () => {
      const { page, call } = await open({ hash: "#/sessions" });
      await call("/ships/1", { headers: { ...clerk, "X-Mock-Session": "test-17" } });
      await call("/__admin/state/harbour/ships/1", {
        method: "DELETE",
        headers: { "X-Mock-Session": "test-17" },
      });
      await page.reload();
      await expect.poll(() => card(page, "test-17").innerText()).toMatch(/1\s*request\n0\s*fault rules/);
      await expect.poll(() => card(page, "test-17").innerText()).toContain("harbour 1 ±");
      await expect.poll(() => card(page, "default").innerText()).toContain("as the seed");
      await page.getByRole("link", { name: "test-17" }).click();
      await card(page, "test-17").getByText("shown").waitFor();
      await expect.poll(() => page.getByLabel("Session", { exact: true }).inputValue()).toBe("test-17");
      await page.getByRole("link", { name: "Traffic" }).click();
      await page.getByText("/ships/1").waitFor();
      await page.getByLabel("Session", { exact: true }).selectOption("default");
      await page.getByText("No request yet").waitFor();
    });

    test("forks one, and says why a name is refused", async () => {
      const { page, call } = await open({ hash: "#/sessions" });
      await click(page, "Fork");
      await page.getByLabel("Name of the session").fill("default");
      await click(page, "Start");
      await page.getByRole("alert").getByText("there is a session default already").waitFor();
      await page.getByLabel("Name of the session").fill("mine");
      await click(page, "Start");
      await card(page, "mine").getByText("shown").waitFor();
      await expect
        .poll(() => readAdmin(call, "/sessions"))
        .toMatchObject({ sessions: [{ id: "default" }, { id: "mine" }] });
    });

    test("takes a snapshot, goes back to it, starts from it, and deletes it", async () => {
      const { page, call } = await open({ hash: "#/sessions" });
      await page.getByText("No snapshot yet").waitFor();
      await click(page, "Take a snapshot of default");
      await page.getByLabel("Name of the snapshot").fill("good");
      await click(page, "Take it");
      await page.getByText("good", { exact: true }).waitFor();
      await call("/__admin/state/harbour/ships/1", { method: "DELETE" });
      await card(page, "default").getByText("harbour 1 ±").waitFor();
      await click(page, "Restore to default");
      await card(page, "default").getByText("as the seed").waitFor();
      await click(page, "New session");
      await click(page, "Start");
      await card(page, "good-1").waitFor();
      await click(page, "Delete the snapshot good");
      await page.getByText("No snapshot yet").waitFor();
    });

    test("resets and deletes one after asking", async () => {
      const { page, call } = await open({ hash: "#/sessions" });
      await call("/__admin/state/harbour/ships/1", { method: "DELETE" });
      await card(page, "default").getByText("harbour 1 ±").waitFor();
      await click(page, "Reset");
      await click(page, "Cancel");
      await expect.poll(() => card(page, "default").innerText()).toContain("harbour 1 ±");
      await click(page, "Reset");
      await page.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
      await card(page, "default").getByText("as the seed").waitFor();
      await call("/__admin/sessions", post({ id: "b", from: { session: "default" } }));
      await click(page, "Delete b");
      await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
      await expect.poll(() => card(page, "b").count()).toBe(0);
    });
  });

  describe("of the clock", () => {
    const now = (page: Page) => page.locator(".clock-face time").innerText();

    test("tells what is due and advances to the next, by steps and to a time", async () => {
      const { page, call } = await open({ hash: "#/clock" });
      await page.getByText("Nothing is due").waitFor();
      await call("/__admin/controls/harbour/planToSink", post());
      await page.getByText("in 1 s").waitFor();
      await expect.poll(() => page.locator(".timeline li").allInnerTexts()).toHaveLength(3);
      await click(page, "Advance to next");
      await expect.poll(() => now(page)).toBe("2026-01-15 09:00:01 UTC");
      await page.getByText("in 1 h").waitFor();
      await click(page, "Advance to sink");
      await expect.poll(() => now(page)).toBe("2026-01-15 09:00:02 UTC");
      for (const [step, time] of [
        ["+30 s", "2026-01-15 09:00:32 UTC"],
        ["+1 h", "2026-01-15 10:00:32 UTC"],
        ["+1 day", "2026-01-16 10:00:32 UTC"],
      ] as const) {
        await click(page, step);
        await expect.poll(() => now(page)).toBe(time);
      }
      await page.getByLabel("Set the time (UTC)").fill("2030-02-03T04:05:06");
      await click(page, "Set");
      await expect.poll(() => now(page)).toBe("2030-02-03 04:05:06 UTC");
    });

    test("tells which state follows, and leads to the row", async () => {
      const { service } = await import("../../src/mock/axhub/service.ts");
      const { apps } = await import("../../src/fixtures/axhub/names.ts");
      const { page, call } = await open({
        hash: "#/clock",
        mock: { services: [service], clock: { rate: 0 } },
      });
      await call(`/api/v1/apps/${apps.blog}/deployments`, {
        ...post({ commit_sha: "0123456789abcdef0123456789abcdef01234567" }),
        headers: { "X-Api-Key": "axp_owner", "Content-Type": "application/json" },
      });
      const first = page.locator(".timeline li").first();
      await expect.poll(() => first.innerText()).toMatch(/^in \d+ s\s+deployment \w{6}…\w{8} → building/);
      await click(page, "Advance to next");
      await expect.poll(() => first.innerText()).toMatch(/^in \d+ s\s+deployment \w{6}…\w{8} → pushing/);
      await first.getByRole("link").click();
      const row = page.getByRole("region", { name: /^Row .* of deployments$/ });
      await expect.poll(() => row.locator(".row-fields").innerText()).toMatch(/status\s+building/);
    });

    test("runs, freezes and runs faster", async () => {
      const { page, call } = await open({ hash: "#/clock" });
      await page.getByText("frozen", { exact: true }).waitFor();
      await click(page, "Live");
      await page.locator(".now").getByText("live").waitFor();
      await expect.poll(() => now(page)).not.toBe("2026-01-15 09:00:00 UTC");
      await click(page, "×20");
      await page.locator(".now").getByText("×20").waitFor();
      await click(page, "Freeze");
      await page.locator(".now").getByText("frozen").waitFor();
      await expect.poll(() => readAdmin(call, "/clock")).toMatchObject({ rate: 0 });
    });
  });

  describe("of faults and controls", () => {
    test("adds a rule by its form, counts its hits live, and takes it away", async () => {
      const { page, call } = await open({ hash: "#/faults" });
      await page.getByText("Every request is answered as it should be").waitFor();
      await click(page, "Add a rule");
      await page.getByLabel("operationId").fill("getShip");
      await page.getByLabel("status").fill("abc");
      await click(page, "Add the rule");
      await page.getByRole("alert").getByText("status: abc is not a number").waitFor();
      await page.getByLabel("status").fill("99");
      await click(page, "Add the rule");
      await page.getByRole("alert").getByText("must be >= 200").waitFor();
      await page.getByLabel("status").fill("404");
      await page.getByLabel("times").fill("3");
      await click(page, "Add the rule");
      const rule = page.getByRole("list", { name: "Fault rules" });
      await rule.getByText("getShip → answers 404").waitFor();
      expect((await call("/ships/1", { headers: clerk })).status).toBe(404);
      await rule.getByText("hit 1 request, 2 to go").waitFor();
      await click(page, "Take fault-1 away");
      await page.getByText("Every request is answered as it should be").waitFor();
      expect((await call("/ships/1", { headers: clerk })).status).toBe(200);
    });

    test("takes all rules away, and makes a rule for the operation that an address names", async () => {
      const { page, call } = await open({ hash: "#/faults?operation=getShip&api=harbour" });
      await expect.poll(() => page.getByLabel("operationId").inputValue()).toBe("getShip");
      await page.getByLabel("drop").selectOption("true");
      await click(page, "Add the rule");
      await page.getByText("drops the connection").waitFor();
      await call("/__admin/faults", post({ delayMs: 1 }));
      await page.getByText("Every request → waits 1 ms").waitFor();
      await click(page, "Take all away");
      await page.getByText("Every request is answered as it should be").waitFor();
      await expect.poll(() => readAdmin(call, "/faults")).toEqual({ faults: [] });
    });

    test("runs a control by its form, and tells what it did or why not", async () => {
      const { page } = await open({ hash: "#/faults" });
      await page.getByText("storm", { exact: true }).click();
      await page.getByLabel("ship required").fill("13");
      await click(page, "Make it happen");
      await page.getByRole("alert").getByText("ship 13 is spared").waitFor();
      await page.getByLabel("ship required").fill("1");
      await click(page, "Make it happen");
      await expect
        .poll(() => page.getByRole("region", { name: "What storm did" }).innerText())
        .toContain('"driven": 1');
    });
  });

  test("of credentials copies each, tells what it may do, and leads to the operations", async () => {
    const { page } = await open({ hash: "#/credentials" });
    await page.getByText("2 credentials").waitFor();
    await click(page, "Copy the header of clerk");
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toBe("X-Pass: pass-clerk");
    await page.getByLabel("Text in role or header").fill("clerk");
    await page.getByText("1 credential", { exact: true }).waitFor();
    await page.getByText("is refused by 1").click();
    await page.getByRole("link", { name: "removeShip" }).click();
    await page.getByRole("region", { name: "removeShip" }).waitFor();
  });

  test("of the contract finds an operation, shows its schemas, and leads to its requests and to a fault", async () => {
    const { page, call } = await open({ hash: "#/contract" });
    await call("/ships/1", { headers: clerk });
    await page.getByLabel("Text in path").fill("getShip");
    await page.getByRole("link", { name: "GET /ships/{id} " }).first().click();
    const panel = page.getByRole("region", { name: "getShip", exact: true });
    await panel.getByText("Parameters").waitFor();
    await expect.poll(() => panel.innerText()).toContain("id path required");
    await panel.getByRole("link", { name: "Make it fail" }).click();
    await expect.poll(() => page.getByLabel("operationId").inputValue()).toBe("getShip");
    await page.goBack();
    await page.getByRole("link", { name: "Its requests" }).click();
    await page.getByText("1 request", { exact: true }).waitFor();
    await page.goto(new URL("#/contract/admin/setClock", page.url()).href);
    await page.getByRole("region", { name: "setClock" }).getByText("Applied in the order").waitFor();
  });

  test("of violations tells where the mock broke its contract, in the navigation too, until they are forgotten", async () => {
    const { page, call } = await open({ hash: "#/violations" });
    await page.getByText("Every answer kept to its contract").waitFor();
    await call("/ships/1/survey", { method: "POST", headers: clerk });
    await page.getByText("must match pattern").waitFor();
    await page.getByLabel("1 found").waitFor();
    await click(page, "Forget them");
    await page.getByText("Every answer kept to its contract").waitFor();
    await expect.poll(() => readAdmin(call, "/violations")).toEqual({ violations: [] });
  });
});
