/**
 * `npm run witness:zuul-ui [-- RELEASE]`: takes Zuul's built web interface from PyPI, has the mock serve it, opens every page of it in
 * every tenant of the seed and does there what an administrator can. Fails on an error of a script, a request that the mock
 * does not know or refuses, a violation of its contract, or a page that does not show what the API says.
 */
import type { BrowserContext } from "playwright-core";
import { counted } from "../../../contracts/lib/counted.ts";
import { tokens } from "../../../src/fixtures/zuul/names.ts";
import { launch } from "../../browser/launch.ts";
import { startMockProcess } from "../mock-process.ts";
import type { Act } from "./acts.ts";
import { actsOf, perform } from "./acts.ts";
import { advance, takeJournal } from "./admin.ts";
import type { Page } from "./pages.ts";
import { globalPages, pagesOf } from "./pages.ts";
import type { Look } from "./record.ts";
import { keepRecord } from "./record.ts";
import { signIn } from "./sign-in.ts";
import { readTenant } from "./tenant.ts";
import type { Visit } from "./visit.ts";
import { visit } from "./visit.ts";
import { webInterface } from "./wheel.ts";

/** Who looks at a tenant: an administrator of it. */
const administrators = {
  "tenant-one": tokens.admin,
  "tenant-two": tokens.tenantTwoAdmin,
  "tenant-protected": tokens.protectedAdmin,
  "tenant-gate": tokens.admin,
};

const release = process.argv[2] ?? "13.1.1";
const mock = await startMockProcess(
  ...["--clock", "frozen", "--ui", webInterface(release), "--release", `zuul=${release}`],
);
const browser = await launch();
try {
  const looks = await lookAtAll(`${mock.url}/zuul`);
  const faults = looks.flatMap(({ place, visits, faults: own }) => [
    ...visits.flatMap(({ title, faults: seen }) => seen.map((fault) => `${place}, ${title}: ${fault}`)),
    ...own.map((fault) => `${place}: ${fault}`),
  ]);
  for (const fault of faults) console.error(fault);
  const count = looks.flatMap(({ visits }) => visits).length;
  console.log(`zuul-ui ${release}: ${counted(count, "page")} and acts, ${counted(faults.length, "fault")}`);
  if (faults.length === 0) keepRecord({ release, browser: `Chromium ${browser.version()}`, looks });
  else process.exitCode = 1;
} finally {
  await browser.close();
  await mock.stop();
}

/** The installation, the tenants one after another, then what an administrator does in the first. */
async function lookAtAll(base: string): Promise<readonly Look[]> {
  const opening = (page: Page) => (context: BrowserContext) => visit(context, base, page);
  const doing = (act: Act) => (context: BrowserContext) => perform(context, base, act);
  const tenants = Object.keys(administrators);
  const looks = [await look("installation", tokens.operator, globalPages(tenants).map(opening))];
  for (const [name, token] of Object.entries(administrators)) {
    const pages = pagesOf(await readTenant(base, name, token));
    looks.push(await look(name, token, pages.map(opening)));
  }
  const acts = actsOf(await readTenant(base, "tenant-one", tokens.admin), () => advance(mock));
  return [...looks, await look("acts in tenant-one", tokens.admin, acts.map(doing))];
}

async function look(
  place: string,
  token: string,
  steps: readonly ((context: BrowserContext) => Promise<Visit>)[],
): Promise<Look> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await signIn(context, { name: "venkman", token });
  const visits: Visit[] = [];
  for (const step of steps) visits.push(await step(context));
  await context.close();
  return { place, visits, ...(await takeJournal(mock)) };
}
