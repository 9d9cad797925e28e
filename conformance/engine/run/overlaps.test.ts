import { expect, test } from "vitest";
import { caseOf, judge, problemsOf, stepsText, stepVerdicts } from "../testing/judge.ts";
import type { ServerReply } from "../testing/server.ts";
import { serve } from "../testing/server.ts";

const made: ServerReply = {
  status: 201,
  headers: { location: "/things/1" },
  json: { id: "1", name: "a", state: "done" },
};
const create = (id: string, name: string, extension = "{}") => `      - stepId: ${id}
        x-touchstone: ${extension}
        operationId: createThing
        requestBody: { contentType: application/json, payload: { name: ${name} } }
        successCriteria: [{ condition: $statusCode == 201 }]
`;

test("a step that overlaps is sent before the one ahead of it is answered, and stands after it in the result", async () => {
  let answerFirst = (): void => undefined;
  const server = await serve((_call, nth) => {
    if (nth === 1) return new Promise<ServerReply>((resolve) => (answerFirst = () => resolve(made)));
    answerFirst();
    return made;
  });
  const result = await judge(
    stepsText(create("one", "a") + create("other", "b", "{ overlaps: one }")),
    server,
  );
  expect(stepVerdicts(caseOf(result))).toEqual(["one pass", "other pass"]);
});

test.each([
  [
    "a step that is not the one ahead of it",
    create("one", "a") + create("two", "b") + create("x", "c", "{ overlaps: one }"),
    "overlaps one, which is neither",
  ],
  [
    "one that there is not",
    create("one", "a") + create("x", "c", "{ overlaps: nobody }"),
    "overlaps nobody, which is neither",
  ],
  [
    "one of a phase",
    create("one", "a", "{ phase: setup }") + create("x", "c", "{ overlaps: one }"),
    "one is of a phase",
  ],
  [
    "one whose output it sends",
    `${create("one", "a")}        outputs: { name: $response.body#/name }\n${create("x", "$steps.one.outputs.name", "{ overlaps: one }")}`,
    "refers to an output of a step that it overlaps",
  ],
])("overlapping %s is a problem", (_what, steps, problem) => {
  expect(problemsOf(stepsText(steps)).join("\n")).toContain(problem);
});
