import type { ComponentChildren } from "preact";
import { visible } from "../../../contracts/lib/markup.ts";
import type { IconName } from "./icon.tsx";
import { Icon } from "./icon.tsx";

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** Nothing is here: why, and what to do. */
export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="title">{title}</p>
      {children}
    </div>
  );
}

/** Something could not be shown. */
export function Trouble({ text }: { readonly text: string }) {
  return (
    <p class="trouble" role="alert">
      {visible(text)}
    </p>
  );
}
