import { counted } from "../../contracts/lib/counted.ts";
import type { Mock } from "../mock/app.ts";

/** One line that a program can look for; then, unless it is to be quiet, what a person needs: the console, where there is one, and each API. */
export function readyText(
  { engine, apis }: Mock,
  url: string,
  { quiet, admin }: { readonly quiet: boolean; readonly admin: boolean },
): string {
  const operations = engine
    .services()
    .reduce((sum, { service }) => sum + service.contract.operations.length, 0);
  const ready = `Touchstone mock ready on ${url} (${counted(apis.length, "API")}, ${counted(operations, "operation")})`;
  if (quiet) return ready;
  const places = [
    ...(admin ? [["Console", `${url}/__admin/`] as const] : []),
    ...apis.map(({ name, title }) => [title, `${url}${engine.mountOf(name)}`]),
  ] as const;
  const width = Math.max(...places.map(([title]) => title.length));
  return [
    ready,
    "",
    ...places.map(([title, place]) => `  ${title.padEnd(width)}  ${place}`),
    "",
    "touchstone credentials shows who may call. Ctrl-C stops the mock.",
  ].join("\n");
}
