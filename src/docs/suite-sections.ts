import type { ApiInputs } from "../../conformance/engine/inputs/api-inputs.ts";
import { code, table } from "./markdown.ts";

/** What a vendor must know of the suite of an API: what a target may be without, and what a run leaves behind. */
export function suiteSections({ optional = [], leaves }: Pick<ApiInputs, "optional" | "leaves">): string[] {
  const groups = optional.map(({ name, text, inputs = [] }) => [
    code(name),
    text,
    inputs.map(code).join(", "),
  ]);
  return [
    "## Judging a server",
    ...(groups.length === 0
      ? []
      : [
          "A target may be [without](../suite.md#what-a-target-may-be-without) these groups; the verdict then names them.",
          table(["group", "what it is", "inputs"], groups),
        ]),
    ...(leaves.length === 0 ? [] : ["A run leaves behind:", leaves.map((text) => `- ${text}`).join("\n")]),
  ];
}
