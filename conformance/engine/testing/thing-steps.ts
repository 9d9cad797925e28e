/** What the server of things answers, and steps that call it. */
export const thing = { id: "t1", name: "a", state: "done" };
export const getStep = `
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: t1 }]
        successCriteria: [{ condition: $statusCode == 200 }]
`;
export const createStep = `
      - stepId: create
        operationId: createThing
        requestBody: { payload: { name: a } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id }
`;
export const readBack = `
      - stepId: get
        operationId: getThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria:
          - { context: $response.body#/name, condition: ^a$, type: regex, x-touchstone: { requirements: [THI-R-002] } }
`;
export const cleanup = `
      - stepId: cleanUp
        x-touchstone: { phase: cleanup }
        operationId: deleteThing
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $statusCode == 204 }]
`;
export const listStep = `
      - stepId: list
        operationId: listThings
        successCriteria: [{ condition: $statusCode == 200 }]
`;
