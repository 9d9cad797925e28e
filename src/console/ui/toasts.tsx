import { Button } from "./button.tsx";
import { shown } from "./tell.ts";

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
