import { describe, expect, test } from "vitest";
import { accessibilityFaults } from "./accessibility.ts";
import { installedBrowser } from "./installed.ts";
import type { ConsoleOptions } from "./open-console.ts";
import { clerk, click, openConsole, post, readAdmin } from "./open-console.ts";
import { sharedBrowser } from "./shared-browser.ts";

describe.skipIf(installedBrowser() === undefined)("the console", () => {
  const browser = sharedBrowser();
  const open = (options: ConsoleOptions = {}) => openConsole(browser(), options);

  describe("of the state", () => {
    test("lists tables, pages and searches rows", async () => {
      const { page } = await open({ hash: "#/state" });
      await page.getByText("Pick a table").waitFor();
      await page.getByRole("link", { name: "ships 30" }).click();
      const keys = () => page.locator(".rows-table tbody th").allInnerTexts();
      await expect.poll(keys).toHaveLength(30);
      await page.getByLabel("Text anywhere in a row").fill("flag-3");
      await expect.poll(keys).toEqual(["24", "14", "4"]);
      expect(page.url()).toContain("text=flag-3");
      await page.getByLabel("Text anywhere in a row").fill("nothing");
      await page.getByText("No row holds that text").waitFor();
      await click(page, "Clear the search");
      await expect.poll(keys).toHaveLength(30);
    });

    test("shows page after page", async () => {
      const { harbour } = await import("../../src/mock/core/testing/harbour/service.ts");
      const { page } = await open({
        hash: "#/state/harbour/ships",
        mock: { services: [harbour({ ships: 120 })] },
      });
      await page.getByText("1 to 50 of 120").waitFor();
      await click(page, "Older");
      await page.getByText("51 to 100 of 120").waitFor();
      expect(page.url()).toContain("from=50");
      await click(page, "Newer");
      await page.getByText("1 to 50 of 120").waitFor();
    });

    test("edits a row by its schema's form, says what is wrong, and undoes it", async () => {
      const { page, call } = await open({ hash: "#/state/harbour/ships/1" });
      await click(page, "Edit");
      await page.getByLabel("name required").fill("renamed");
      await page.getByLabel("id required").fill("2");
      await click(page, "Save");
      await page.getByRole("alert").getByText("the key of this row is 2, not 1").waitFor();
      await page.getByLabel("id required").fill("1");
      await page.getByLabel("berth required").fill("7");
      await click(page, "Save");
      await page.getByText("Saved").waitFor();
      await expect
        .poll(() => readAdmin(call, "/state/harbour/ships/1"))
        .toMatchObject({ name: "renamed", berth: 7 });
      await click(page, "Undo");
      await page
        .getByRole("region", { name: "Row 1 of ships" })
        .getByText("ship-1", { exact: true })
        .waitFor();
      await expect
        .poll(() => readAdmin(call, "/state/harbour/ships/1"))
        .toMatchObject({ name: "ship-1", berth: null });
    });

    test("deletes a row and brings it back", async () => {
      const { page, call } = await open({ hash: "#/state/harbour/ships/2" });
      await click(page, "Delete");
      await page.getByText("There is no such row").waitFor();
      await click(page, "Undo");
      await page
        .getByRole("region", { name: "Row 2 of ships" })
        .getByText("ship-2", { exact: true })
        .waitFor();
      expect((await call("/__admin/state/harbour/ships/2")).status).toBe(200);
    });

    test("adds a row by a form, and takes it away again", async () => {
      const { page, call } = await open({ hash: "#/state/harbour/ships" });
      await click(page, "Add a row");
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("id required").fill("77");
      await dialog.getByLabel("name required").fill("new");
      await dialog.getByLabel("kind required").selectOption("ferry");
      await dialog.getByLabel("flag required").fill("x");
      await dialog.getByLabel("berth required").fill("null");
      await dialog.getByRole("button", { name: "Add", exact: true }).click();
      await page.getByRole("region", { name: "Row 77 of ships" }).waitFor();
      await expect
        .poll(() => readAdmin(call, "/state/harbour/ships/77"))
        .toMatchObject({
          name: "new",
          kind: "ferry",
          berth: null,
        });
      await click(page, "Undo");
      await expect.poll(async () => (await call("/__admin/state/harbour/ships/77")).status).toBe(404);
    });

    test("follows what clients change", async () => {
      const { page, call } = await open({ hash: "#/state/harbour/ships" });
      await page.getByText("30 rows").waitFor();
      await call("/ships", {
        ...post({ name: "first", kind: "cargo" }),
        headers: { ...clerk, "Content-Type": "application/json" },
      });
      await page.getByText("31 rows").waitFor();
    });

    test("links the rows that a row names, whatever its field is called", async () => {
      const { service } = await import("../../src/mock/axhub/service.ts");
      const { apps } = await import("../../src/fixtures/axhub/names.ts");
      const { page, call } = await open({
        hash: `#/state/axhub/apps/${apps.blog}`,
        mock: { services: [service], clock: { rate: 0 } },
      });
      const { owner_id: owner } = (await readAdmin(call, `/state/axhub/apps/${apps.blog}`)) as {
        owner_id: string;
      };
      await page
        .getByRole("region", { name: `Row ${apps.blog} of apps` })
        .getByRole("link", { name: owner })
        .click();
      await page.getByRole("region", { name: `Row ${owner} of users` }).waitFor();
    });

    test("links the rows that name a row", async () => {
      const { service } = await import("../../src/mock/gitlab-agents/service.ts");
      const { page } = await open({
        ...{ hash: "#/state/gitlab-agents/projects/23", width: 390, scheme: "dark" },
        mock: { services: [service], clock: { rate: 0 } },
      });
      const row = page.getByRole("region", { name: "Row 23 of projects" });
      const agents = row.locator(".named-by > div", { hasText: "rows of agents by project_id" });
      await expect.poll(() => agents.getByRole("listitem").count()).toBe(5);
      await agents.getByRole("button", { name: /^Show all \d+$/ }).click();
      await expect.poll(() => agents.getByRole("listitem").count()).toBeGreaterThan(20);
      expect(await accessibilityFaults(page)).toEqual([]);
      await agents.getByRole("link", { name: "6", exact: true }).click();
      await page.getByRole("region", { name: "Row 6 of agents" }).getByRole("link", { name: "23" }).waitFor();
    });
  });
});
