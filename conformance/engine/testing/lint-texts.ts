import { problemsOf } from "./judge.ts";

/** A step without problems, into which a test puts one. */
export const stepText = (
  changes: { call?: string; parameters?: string; criteria?: string; more?: string } = {},
) => `
      - stepId: s
        ${changes.call ?? "operationId: getThing"}
        parameters: ${changes.parameters ?? "[{ name: id, in: path, value: t1 }]"}
        successCriteria: ${changes.criteria ?? "[{ condition: $statusCode == 200 }]"}
        ${changes.more ?? ""}
`;
export const createText = (more: string) =>
  stepText({
    call: "operationId: createThing",
    parameters: "[]",
    criteria: "[{ condition: $statusCode == 201 }]",
    more,
  });
export const inputsText = `    inputs: { type: object, required: [user], properties: { user: { type: string }, n: { default: 1 } } }\n`;

export const problemsIn = (text: string) => problemsOf(text).map((p) => p.replace(/^[^:]+:\d+: /, ""));
