import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../contracts/lib/package-root.ts";
import { collect, exit, start } from "../package/shell.ts";
import { freePort } from "./free-port.ts";
import type { Step } from "./tutorial-steps.ts";
import { missingLine, stepsOf } from "./tutorial-steps.ts";

/** The port of the document, in whose place a free one is used: the one thing that is not done to the letter. */
const documentPort = /5173/g;

/** Does what `docs/tutorial.md` says, in an empty folder, with the packed tarball. Throws where something else is printed. */
export async function followTutorial(folder: string, tarball: string): Promise<void> {
  const port = String(await freePort());
  const document = readFileSync(path.join(packageRoot, "docs", "tutorial.md"), "utf8");
  mkdirSync(folder);
  copyFileSync(tarball, path.join(folder, path.basename(tarball)));
  let place = folder;
  for (const step of stepsOf(document.replace(documentPort, port))) {
    await follow(step, place);
    const [, made] = step.kind === "command" ? (/^mkdir (\S+) && cd \1$/.exec(step.command) ?? []) : [];
    if (made !== undefined) place = path.join(place, made);
  }
}

async function follow(step: Step, cwd: string): Promise<void> {
  if (step.kind === "file") {
    const file = path.join(cwd, step.name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, step.text);
    return;
  }
  // npm tells its own settings to what it runs, such as `--silent`.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("npm_"));
  const env = {
    ...Object.fromEntries(own),
    ...{ CI: "", FORCE_COLOR: "0", PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
  };
  const child = start(["bash", "-c", step.command], { cwd, env });
  const printed = collect(child);
  await exit(child);
  const missing = missingLine(step.printed, printed.text());
  if (missing !== undefined)
    throw new Error(`$ ${step.command}\nshould print: ${missing}\nit printed:\n${printed.text()}`);
}
