import { stringify } from "yaml";
import type { OptionalGroup } from "./api-inputs.ts";
import type { ApiInputs, Input, InputGroup, InputValue } from "./api-inputs.ts";

/** The mark in a frame (`conformance/targets/frames/`) where the APIs stand. */
const mark = /^[ #]*# \{apis\}\n/m;

/** The target file of the built-in mock: a frame with the examples of every input. */
export function mockTarget(frame: string, apis: readonly ApiInputs[]): string {
  const lines = apis.flatMap(({ api, target, groups }) => [
    `  ${api}:`,
    `    baseUrl: ${scalar(target.mock)}`,
    "    inputs:",
    ...groups.flatMap(({ about, inputs }) =>
      inGroup(about, inputs, ({ name, example }) => `${name}: ${scalar(example)}`).map((l) => `      ${l}`),
    ),
  ]);
  return filled(frame, lines);
}

/** The commented target file for a vendor: a frame with what every input is, commented out. */
export function templateTarget(frame: string, apis: readonly ApiInputs[]): string {
  const lines = apis.flatMap(({ api, target, groups, optional = [] }) => [
    `#   ${api}:`,
    `#     baseUrl: ${scalar(target.template)}`,
    ...withoutLines(optional).map((line) => `#     ${line}`),
    "#     inputs:",
    ...groups.flatMap(({ about, inputs }) =>
      inGroup(about, inputs, (input) => templateLine(input, api)).map((l) => `#       ${l}`),
    ),
  ]);
  return filled(frame, lines);
}

/** What the target may be without: a group's inputs can also just be left out. */
function withoutLines(optional: readonly OptionalGroup[]): string[] {
  if (optional.length === 0) return [];
  return ["without:", ...optional.map(({ name, text }) => `  # - ${name} # ${text}`)];
}

/** The environment variable that the template takes a secret from: `QUAY_ORG_ADMIN_TOKEN`. */
function variable(api: string, name: string): string {
  const [prefix = ""] = api.split("-");
  return `${prefix}_${name.replaceAll(/(?=[A-Z])/g, "_")}`.toUpperCase();
}

function templateLine({ name, text, secret, example }: Input, api: string): string {
  return `${name}: ${secret ? `\${${variable(api, name)}}` : scalar(example)} # ${text}`;
}

/** The group's inputs that a target gives, below what they have in common. */
function inGroup(about: string, inputs: InputGroup["inputs"], line: (input: Input) => string): string[] {
  const given = inputs.filter(({ example }) => example !== undefined);
  return given.length === 0 ? [] : [`# ${about}`, ...given.map(line)];
}

function scalar(value: InputValue | undefined): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

function filled(frame: string, lines: readonly string[]): string {
  if (!mark.test(frame)) throw new Error("the frame has no place for the APIs: # {apis}");
  return frame.replace(mark, () => lines.map((line) => `${line}\n`).join(""));
}
