import type { BrowserContext, Page as BrowserPage } from "playwright-core";
import type { Tenant } from "./tenant.ts";
import type { Visit } from "./visit.ts";
import { listen, until } from "./visit.ts";

/** What an administrator does in the interface of a tenant. */
export interface Act {
  readonly title: string;
  /** Below the interface. */
  readonly path: string;
  /** Ends when the page shows that it is done; throws when it does not. */
  readonly run: (page: BrowserPage) => Promise<void>;
}

const reason = "to look at what is left";

/** The acts, each on what the one before has left. `goOn` lets what is planned happen. */
export function actsOf(tenant: Tenant, goOn: () => Promise<void>): readonly Act[] {
  const [build] = tenant.builds;
  const [buildset] = tenant.buildsets.filter(({ refs }) => refs[0]?.change != null);
  if (!build || !buildset) throw new Error(`${tenant.name} has no builds to act on`);
  const at = (path: string): string => `/t/${tenant.name}${path}`;
  return [
    {
      title: "An autohold is requested",
      path: at("/autoholds"),
      async run(page) {
        await page.getByText("Create Request").click();
        await page.locator("input[name=project]").fill(build.ref.project);
        await page.locator("input[name=job_name]").fill(build.job_name);
        await page.locator("input[name=reason]").fill(reason);
        await page.getByRole("button", { name: "Create", exact: true }).click();
        await shown(page, "Autohold request set successfully.");
        await page.getByRole("row").filter({ hasText: reason }).waitFor();
      },
    },
    {
      title: "It is deleted again",
      path: at("/autoholds"),
      async run(page) {
        const row = page.getByRole("row").filter({ hasText: reason });
        await row.locator("svg").last().click();
        await shown(page, "Autohold request deleted successfully.");
        await row.waitFor({ state: "detached" });
      },
    },
    {
      title: "A buildset is enqueued again",
      path: at(`/buildset/${buildset.uuid}`),
      async run(page) {
        await page.getByText("Re-enqueue buildset").click();
        await page.getByRole("button", { name: "Confirm" }).click();
        await shown(page, "Change enqueued successfully.");
        await goOn();
      },
    },
    {
      title: "Its change is dequeued",
      path: at(`/status/pipeline/${buildset.pipeline}`),
      async run(page) {
        const { change, project, patchset } = buildset.refs[0] ?? {};
        const shownAs = new RegExp(`${project ?? ""}\\s*${change ?? ""},${patchset ?? ""}`);
        const item = page.locator(".zuul-queue-item").filter({ hasText: shownAs });
        await item.locator(".zuul-admin-dropdown").click();
        await page.getByText("Dequeue", { exact: true }).click();
        await page.getByRole("button", { name: "Confirm" }).click();
        await page.getByRole("dialog").waitFor({ state: "detached" });
        await goOn();
        await page.reload();
        await item.waitFor({ state: "detached" });
      },
    },
  ];
}

/** Does it, and tells what went wrong like a visit. */
export async function perform(context: BrowserContext, base: string, act: Act): Promise<Visit> {
  const page = await context.newPage();
  const complaints = listen(page);
  const faults = await page
    .goto(`${base}${act.path}`)
    .then(() => act.run(page))
    .then(
      () => [],
      (error: unknown) => [String(error)],
    );
  await page.close();
  return { title: act.title, path: act.path, faults: [...faults, ...complaints] };
}

async function shown(page: BrowserPage, text: string): Promise<void> {
  const seen = await until(async () => (await page.locator("body").innerText()).includes(text));
  if (!seen) throw new Error(`does not show ${JSON.stringify(text)}`);
}
