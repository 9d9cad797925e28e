import { expect, test } from "vitest";
import { judge, stepsText } from "../testing/judge.ts";
import { serve } from "../testing/server.ts";

const listens = () => serve(() => ({ status: 400, json: { code: "no" } }));

/** Sends one step with these members and gives back what arrived. */
async function sent(members: string, inputs: Record<string, unknown> = {}) {
  const server = await listens();
  const declared = Object.entries(inputs).map(
    ([name, value]) => `${name}: { default: ${JSON.stringify(value)} }`,
  );
  const text = stepsText(
    `
      - stepId: s
        x-touchstone: { schema: { request: "off" } }
        successCriteria: [{ condition: $statusCode == 400 }]
        ${members}
`,
    `    inputs: { type: object, properties: { ${declared.join(", ")} } }\n`,
  );
  await judge(text, server);
  return server.calls[0];
}

const create = (requestBody: string, more = "") => `operationId: createThing
        requestBody: ${requestBody}
        ${more}`;

test("a path parameter is encoded as one segment", async () => {
  const call = await sent(
    "operationId: getThing\n        parameters: [{ name: id, in: path, value: a/b c }]",
  );
  expect(call?.url).toBe("/things/a%2Fb%20c");
});

test("a list in the query is repeated, and a number stays a number", async () => {
  const call = await sent(
    "operationId: listThings\n        parameters: [{ name: limit, in: query, value: 5 }, { name: tag, in: query, value: [a, b&c] }]",
  );
  expect(call?.url).toBe("/things?limit=5&tag=a&tag=b%26c");
});

test("an expression that is the whole value keeps its type", async () => {
  const call = await sent(
    create("{ payload: { name: $inputs.name, size: $inputs.size, text: 'n{$inputs.size}' } }"),
    {
      name: "a",
      size: 3,
    },
  );
  expect(JSON.parse(call?.body ?? "")).toEqual({ name: "a", size: 3, text: "n3" });
  expect(call?.headers["content-type"]).toBe("application/json");
});

test("replacements are set by JSON pointer", async () => {
  const call = await sent(
    create(
      "{ payload: { a: { b: 1 }, c: [1] }, replacements: [{ target: /a/b, value: $inputs.x }, { target: /c/-, value: 2 }] }",
    ),
    { x: true },
  );
  expect(JSON.parse(call?.body ?? "")).toEqual({ a: { b: true }, c: [1, 2] });
});

test("a form is encoded as a form", async () => {
  const call = await sent(
    create("{ contentType: application/x-www-form-urlencoded, payload: { a: 'x y', b: [1, 2] } }"),
  );
  expect(call?.body).toBe("a=x+y&b=1&b=2");
  expect(call?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
});

test("a multipart form has a part for each field, and a boundary that stands in none", async () => {
  const call = await sent(
    create("{ contentType: multipart/form-data, payload: { a: 'x touchstone-0', 'b\"': [1, 2] } }"),
  );
  const part = (name: string, text: string) =>
    `--touchstone-1\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
  expect(call?.body).toBe(
    `${part("a", "x touchstone-0")}${part("b%22", "1")}${part("b%22", "2")}--touchstone-1--\r\n`,
  );
  expect(call?.headers["content-type"]).toBe("multipart/form-data; boundary=touchstone-1");
});

test("a payload written as text goes out as it stands", async () => {
  expect((await sent(create(`{ payload: '{"name": ' }`)))?.body).toBe('{"name": ');
  expect(
    (await sent(create("{ contentType: text/plain, payload: 'hello {$inputs.x}' }"), { x: "you" }))?.body,
  ).toBe("hello you");
});

test("a Content-Type header of the step wins", async () => {
  const header = "parameters: [{ name: content-type, in: header, value: text/csv }]";
  expect((await sent(create("{ payload: { a: 1 } }", header)))?.headers["content-type"]).toBe("text/csv");
});

test("a Selector Object selects", async () => {
  const call = await sent(
    create(
      "{ payload: { first: { context: $inputs.list, selector: '$[0].id', type: jsonpath }, second: { context: $inputs.list, selector: /1/id, type: jsonpointer } } }",
    ),
    { list: [{ id: "x" }, { id: "y" }] },
  );
  expect(JSON.parse(call?.body ?? "")).toEqual({ first: "x", second: "y" });
});

test("a header of the step wins over the target's", async () => {
  const server = await listens();
  const step = `
      - stepId: s
        operationId: listThings
        parameters: [{ name: Prefer, in: header, value: step }]
        successCriteria: [{ condition: $statusCode == 400 }]
`;
  await judge(stepsText(step), server, { target: { headers: { prefer: "target", "X-Other": "x" } } });
  expect(server.calls[0]?.headers).toMatchObject({ prefer: "step", "x-other": "x" });
});

test("a whole query is sent as it stands, with what it embeds", async () => {
  const value = 'filter={$inputs.what}&q=a b&x=%20{\\"a\\":1}';
  const call = await sent(
    `operationId: listThings\n        parameters: [{ name: all, in: querystring, value: "${value}" }]`,
    { what: "ümlaut" },
  );
  expect(call?.url).toBe("/things?filter=%C3%BCmlaut&q=a%20b&x=%20%7B%22a%22:1%7D");
});

test("a text that begins as an expression does is sent as it stands", async () => {
  const call = await sent(create("{ payload: { name: $inputs are read here } }"));
  expect(JSON.parse(call?.body ?? "")).toEqual({ name: "$inputs are read here" });
});
