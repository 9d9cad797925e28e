import { expect, test } from "touchstone/playwright";

test("a deployment runs to its end when time passes", async ({ page, mock }) => {
  await page.goto("/");
  const newest = page.getByRole("listitem").first();
  await page.getByRole("button", { name: "Deploy" }).click();
  await expect(newest).toContainText("pending");
  await expect(page.getByRole("button", { name: "Deploy" })).toBeDisabled();
  await mock.clock.advance("PT10S");
  await expect(newest).toContainText("succeeded");
  await expect(page.getByRole("listitem")).toHaveCount(4);
});

test("what another test deployed is not there", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("listitem")).toHaveCount(3);
});

test("a failure of AxHub is told, and the page goes on", async ({ page, mock }) => {
  await mock.faults.add({ method: "POST", status: 502, times: 1 });
  await page.goto("/");
  await page.getByRole("button", { name: "Deploy" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByRole("button", { name: "Deploy" }).click();
  await expect(page.getByRole("alert")).toBeHidden();
  await expect(page.getByRole("listitem")).toHaveCount(4);
});

test("an app without deployments has an empty list", async ({ page, mock }) => {
  const [app] = await mock.state.rows("axhub", "apps");
  const ofApp = [{ $delete: { app_id: app?.id } }];
  await mock.state.lay("axhub", {
    apps: [{ ...app, production_deployment_id: null, production_changed: null }],
    deployments: ofApp,
    releases: ofApp,
  });
  await page.goto("/");
  await expect(page.getByRole("list", { name: "Deployments" })).toBeAttached();
  await expect(page.getByRole("listitem")).toHaveCount(0);
});
