import type { Command, Option } from "commander";
import { code, table } from "./markdown.ts";

/** The flags of a command as its `--help` tells them. */
export function flagTable({ options }: Command): string {
  return table(
    ["flag", "meaning", "default"],
    options.map((option) => [code(option.flags), meaning(option), byDefault(option)]),
  );
}

function meaning({ description, argChoices }: Option): string {
  return argChoices === undefined ? description : `${description}: ${argChoices.map(code).join(", ")}`;
}

function byDefault(option: Option): string {
  // What a flag that is not given stands for is shown where it says more than the flag's absence.
  const value: unknown = option.defaultValueDescription ?? option.defaultValue;
  return typeof value === "string" || typeof value === "number" ? code(String(value)) : "";
}
