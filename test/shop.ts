/** A team's own API and scenarios: what `verify --scenarios` is given. */
export const shopContract = `
openapi: 3.0.3
info: { title: Shop, version: "1" }
paths:
  /orders:
    post:
      operationId: createOrder
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, required: [item], properties: { item: { type: string } } }
      responses:
        "201":
          description: Made.
          content: { application/json; charset=utf-8: { schema: { $ref: "#/components/schemas/Order" } } }
        4XX: { description: Refused. }
        default: { description: Broken. }
  /orders/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      responses:
        "200":
          description: One.
          content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
        "404": { description: None. }
    delete:
      operationId: deleteOrder
      responses: { "204": { description: Gone. } }
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties: { id: { type: string }, note: { type: string, nullable: true } }
`;

const head = (sources: string) => `
arazzo: 1.0.1
info: { title: Orders, version: "1" }
sourceDescriptions:
${sources}
workflows:`;

const get = `
      - stepId: get
        operationPath: '{$sourceDescriptions.shop.url}#/paths/~1orders~1{id}/get'
        parameters: [{ name: id, in: path, value: $steps.make.outputs.id }]
        successCriteria:
          - condition: $statusCode == 200
          - condition: $response.body#/id == $workflows.make.outputs.id
`;

/** Two cases, whose orders a workflow of another document makes and takes away. */
export const shopScenarios: Readonly<Record<string, string>> = {
  "openapi.yaml": shopContract,
  "e2e/orders.arazzo.yaml": `${head(`  - { name: shop, url: ../openapi.yaml, type: openapi }
  - { name: lib, url: ./lib/make.arazzo.yaml, type: arazzo }`)}
  - workflowId: order-can-be-read
    summary: An order can be read back.
    steps:
      - stepId: make
        workflowId: $sourceDescriptions.lib.make
        parameters: [{ name: item, value: tea }]
        outputs: { id: $outputs.id }${get}
  - workflowId: order-is-not-found
    summary: An order that was never made is not found.
    steps:
      - stepId: get
        operationPath: '{$sourceDescriptions.shop.url}#/paths/~1orders~1{id}/get'
        parameters: [{ name: id, in: path, value: none }]
        successCriteria: [{ condition: $statusCode == 404 }]
`,
  "e2e/lib/make.arazzo.yaml": `${head("  - { name: shop, url: ../../openapi.yaml, type: openapi }")}
  - workflowId: make
    inputs: { type: object, required: [item], properties: { item: { type: string } } }
    steps:
      - stepId: create
        operationId: createOrder
        requestBody: { payload: { item: $inputs.item } }
        successCriteria: [{ condition: $statusCode == 201 }]
        outputs: { id: $response.body#/id }
      - stepId: drop
        x-touchstone: { phase: cleanup }
        operationId: deleteOrder
        parameters: [{ name: id, in: path, value: $steps.create.outputs.id }]
        successCriteria: [{ condition: $statusCode == 204 }]
    outputs: { id: $steps.create.outputs.id }
`,
};
