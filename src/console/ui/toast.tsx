import { signal } from "@preact/signals";
import { Button } from "./button.tsx";

interface Toast {
  readonly text: string;
  readonly kind?: "good" | "bad";
  readonly undo?: () => unknown;
}

const shown = signal<(Toast & { readonly id: number }) | undefined>(undefined);
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something for some seconds; what went wrong, and what can be undone, for longer. */
export function tell(toast: Toast): void {
  clearTimeout(timer);
  const id = ++count;
  shown.value = { ...toast, id };
  timer = setTimeout(() => (shown.value = undefined), toast.kind === "bad" || toast.undo ? 12_000 : 3000);
}

export function Toasts() {
  const toast = shown.value;
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toast && (
        <div class="toast" data-kind={toast.kind} key={toast.id}>
          <span>{toast.text}</span>
          {toast.undo && (
            <Button
              icon="undo"
              onClick={async () => {
                const { undo } = toast;
                shown.value = undefined;
                await undo?.();
              }}
            >
              Undo
            </Button>
          )}
          <Button icon="close" kind="quiet" label="Dismiss" onClick={() => (shown.value = undefined)} />
        </div>
      )}
    </div>
  );
}
