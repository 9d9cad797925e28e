import type { Values } from "../arazzo/evaluate.ts";

/** Something that finds or makes what a target has to give: a workflow of `setup/`, an image to push, a token to mint. */
export interface Act {
  readonly id: string;
  /** What it does, in words. */
  readonly text: string;
  /** Values without which it cannot be done. */
  readonly needs: readonly string[];
  /** Values that it gives: inputs of the suite, and what other acts need. */
  readonly gives: readonly string[];
  /** What stays behind, as the API cannot take it away. */
  readonly leaves?: string | undefined;
  readonly perform: (known: Values) => Promise<Performed>;
  /** Takes away what it made; what could not be taken away, one sentence each. Absent: there is nothing to take away. */
  readonly undo?: (known: Values) => Promise<readonly string[]>;
}

export type Performed =
  | {
      readonly ok: true;
      readonly values: Values;
      /** Something was changed on the target, not only read. */
      readonly made: boolean;
    }
  | { readonly ok: false; readonly reason: string };
