import { readFileSync } from "node:fs";
import autocannon from "autocannon";
import type { Browser, Page } from "playwright-core";
import { tokens } from "../src/fixtures/gitlab-agents/names.ts";
import { launch } from "../test/browser/launch.ts";
import type { Started } from "../test/start-program.ts";
import { startMockProcess } from "../test/witness/mock-process.ts";
import { median } from "./measure.ts";
import type { Measure } from "./result.ts";

const pages = 5;
const rate = 1000;
const seconds = 4;
const rounds = 3;
const headers = { "private-token": tokens.maintainer };

/** What five open consoles cost the mock, with and without them by turns, and how usable one is meanwhile. */
export async function consoles(): Promise<Measure[]> {
  const mock = await startMockProcess();
  const browser = await launch();
  const [limited, full, own]: [Pair, Pair, Pair] = [newPair(), newPair(), newPair()];
  const opened: number[] = [];
  await load(mock); // warms up
  for (let round = 0; round < rounds; round++) {
    limited.without.push((await load(mock, rate)).rate);
    const alone = await load(mock);
    full.without.push(alone.rate);
    own.without.push(alone.perProcessorSecond);
    const shown = await openPages(browser, mock.url);
    const [answered, time] = await Promise.all([load(mock, rate), timeToOpen(shown)]);
    limited.with.push(answered.rate);
    opened.push(time);
    const together = await load(mock);
    full.with.push(together.rate);
    own.with.push(together.perProcessorSecond);
    await Promise.all(shown.map((page) => page.context().close()));
  }
  await browser.close();
  await mock.stop();
  const goal = { atLeast: 0.9 };
  const name = `reads at full speed with ${pages} consoles open`;
  const waited = `a click to the whole request, in a page that says that it samples`;
  return [
    { name: `reads at ${rate}/s with ${pages} consoles open`, ...ratio(limited), goal },
    { name: `${name}, a second of the mock's processor`, ...ratio(own), goal },
    // The browser's processes, the load and the mock share the machine's cores.
    { name, ...ratio(full), goal: undefined },
    {
      name: `opening a request at ${rate}/s`,
      value: median(opened),
      unit: "ms",
      goal: { atMost: 1000 },
      detail: waited,
    },
  ];
}

interface Pair {
  readonly with: number[];
  readonly without: number[];
}

function newPair(): Pair {
  return { with: [], without: [] };
}

function ratio(pair: Pair): Pick<Measure, "value" | "unit" | "detail"> {
  const [kept, alone] = [median(pair.with), median(pair.without)];
  return {
    value: kept / alone,
    unit: "x",
    detail: `${kept.toFixed(0)}/s against ${alone.toFixed(0)}/s without`,
  };
}

interface Load {
  /** Requests answered per second. */
  readonly rate: number;
  /** Requests answered per second that the mock was running on a processor. */
  readonly perProcessorSecond: number;
}

async function load(mock: Started, overallRate?: number): Promise<Load> {
  const before = processorSeconds(mock);
  const { requests } = await autocannon({
    url: `${mock.url}/gitlab/api/v4/projects/20/cluster_agents`,
    ...{ connections: 16, duration: seconds, headers },
    ...(overallRate === undefined ? {} : { overallRate }),
  });
  return { rate: requests.average, perProcessorSecond: requests.total / (processorSeconds(mock) - before) };
}

/** User and system time of a process, as Linux counts it: in hundredths of a second. */
function processorSeconds({ child }: Started): number {
  const [, rest = ""] = /\) (.*)$/.exec(readFileSync(`/proc/${child.pid ?? 0}/stat`, "utf8").trim()) ?? [];
  const fields = rest.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function openPages(browser: Browser, url: string): Promise<readonly Page[]> {
  return Promise.all(
    Array.from({ length: pages }, async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${url}/__admin/`);
      await page.getByText("Live", { exact: true }).waitFor();
      return page;
    }),
  );
}

/** Milliseconds from a click on a request to all of it, while the page samples. */
async function timeToOpen([page]: readonly Page[]): Promise<number> {
  if (!page) throw new Error("no page is open");
  await page.getByText("only a sample is shown").waitFor();
  const began = performance.now();
  await page.locator(".request button").first().click();
  await page.getByRole("region", { name: "Response body" }).waitFor();
  return performance.now() - began;
}
