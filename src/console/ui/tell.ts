import { signal } from "@preact/signals";

interface Toast {
  readonly text: string;
  readonly kind?: "good" | "bad";
  readonly undo?: () => unknown;
}

/** What is said now. */
export const shown = signal<(Toast & { readonly id: number }) | undefined>(undefined);
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something for some seconds; what went wrong, and what can be undone, for longer. */
export function tell(toast: Toast): void {
  clearTimeout(timer);
  const id = ++count;
  shown.value = { ...toast, id };
  timer = setTimeout(() => (shown.value = undefined), toast.kind === "bad" || toast.undo ? 12_000 : 3000);
}
