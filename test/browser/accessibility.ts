import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds wrong: WCAG 2.2 AA and its best practices. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // The page's policy lets no script in: the browser's own console may.
  await page.evaluate(axe);
  return page.evaluate<
    readonly string[]
  >(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target.join(" "), failureSummary].join(": "))))`);
}
