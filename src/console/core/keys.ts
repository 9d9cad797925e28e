import { signal } from "@preact/signals";
import { go, linkTo, viewNames } from "./route.ts";

export const helpShown = signal(false);

/** What the keyboard does, for the help. */
export const keyHelp = [
  ["/", "Go to the search"],
  ["j, k", "Next and previous in the list"],
  ["Enter", "Open what has the focus"],
  ["Escape", "Close what is open"],
  ["1 … 8", "Go to a view"],
  ["?", "Show this help"],
] as const;

/** Listens to the keys that work everywhere but where something is typed. */
export function startKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      document.querySelector<HTMLElement>("[data-close]")?.click();
      return;
    }
    if (isTyping(event.target)) return;
    if (act(event.key)) event.preventDefault();
  });
}

function act(key: string): boolean {
  const view = viewNames[Number(key) - 1];
  if (/^[1-8]$/.test(key) && view) go(linkTo(view));
  else if (key === "/") document.querySelector<HTMLElement>("main input[type=search]")?.focus();
  else if (key === "?") helpShown.value = true;
  else if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
  else return false;
  return true;
}

/** Moves the focus in the list; where something of it stands open, the next one opens in its place. */
function step(by: number): void {
  const items = [...document.querySelectorAll<HTMLElement>("main [data-item]")];
  const at = items.findIndex((item) => item === document.activeElement || item.ariaCurrent === "true");
  const next = items[at < 0 ? 0 : Math.min(Math.max(at + by, 0), items.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  if (items.some((item) => item.ariaCurrent === "true")) next?.click();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select") !== null
  );
}
