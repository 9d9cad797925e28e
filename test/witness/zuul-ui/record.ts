import { writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import { table } from "../../../src/docs/markdown.ts";
import type { Visit } from "./visit.ts";

/** What was opened and done in one place, and what the mock itself told of it. */
export interface Look {
  readonly place: string;
  readonly visits: readonly Visit[];
  readonly requests: number;
  readonly faults: readonly string[];
}

export interface Ran {
  readonly release: string;
  readonly browser: string;
  readonly looks: readonly Look[];
}

/** Writes `docs/fidelity/interface-zuul-<release>.md`: what was opened and done, all of it without a fault. */
export function keepRecord({ release, browser, looks }: Ran): void {
  const titles = [...new Set(looks.flatMap(({ visits }) => visits.map(({ title }) => title)))];
  const count = ({ visits }: Look, title: string): string =>
    String(visits.filter((visit) => visit.title === title).length || "–");
  const page = [
    `# Zuul's web interface, ${release}`,
    "The interface as the wheel of PyPI's `zuul` has it, served by the mock (`--ui`), in a real browser: each page was open until it\n" +
      "showed what the API says. No script failed, no request met no operation, none was refused, and the mock kept its contract.\n" +
      "Written by `npm run witness:zuul-ui`; never edited.",
    table(
      ["", ""],
      [
        ["date", new Date().toISOString().slice(0, 10)],
        ["release", release],
        ["browser", browser],
        ["pages and acts", String(looks.flatMap(({ visits }) => visits).length)],
        ["requests that the mock answered", String(looks.reduce((sum, { requests }) => sum + requests, 0))],
      ],
    ),
    "## Pages and acts",
    "– stands where a tenant has no such thing.",
    table(
      ["page or act", ...looks.map(({ place }) => place)],
      titles.map((title) => [title, ...looks.map((look) => count(look, title))]),
    ),
    "",
  ].join("\n\n");
  writeFileSync(path.join(packageRoot, "docs", "fidelity", `interface-zuul-${release}.md`), page);
}
