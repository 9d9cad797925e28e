import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";
import { tell } from "./tell.ts";

interface ButtonProps {
  readonly icon?: IconName;
  readonly kind?: "primary" | "quiet" | "danger";
  /** The name where the button shows its icon only. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => unknown;
  readonly children?: ComponentChildren;
}

/** A button that does one thing; while that is under way it does not start it again, and what goes wrong is told. */
export function Button({ icon, kind, label, disabled, pressed, onClick, children }: ButtonProps) {
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      await onClick();
    } catch (error) {
      tell({ text: error instanceof Error ? error.message : String(error), kind: "bad" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      class={`button ${kind ?? ""} ${children === undefined ? "only-icon" : ""}`}
      aria-label={label}
      title={children === undefined ? label : undefined}
      aria-pressed={pressed}
      disabled={disabled === true || busy}
      onClick={() => void run()}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface CopyProps {
  readonly text: string | (() => string | Promise<string>);
  readonly label: string;
  readonly what: string;
  readonly hideLabel?: boolean;
}

/** Copies a text and says so. */
export function CopyButton({ text, label, what, hideLabel }: CopyProps) {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(typeof text === "string" ? text : await text());
    tell({ text: `${what} copied` });
  };
  return hideLabel ? (
    <Button icon="copy" kind="quiet" label={label} onClick={copy} />
  ) : (
    <Button icon="copy" kind="quiet" onClick={copy}>
      {label}
    </Button>
  );
}
