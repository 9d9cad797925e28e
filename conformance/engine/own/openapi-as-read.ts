import { atFragment, fragmentSegment, isObject } from "../../../contracts/lib/json-pointer.ts";

type Node = Record<string, unknown>;

const methods = ["get", "put", "post", "delete", "patch"];

/**
 * An OpenAPI document in the form that contracts are read in: each operation with an id, responses by exact status
 * (`4XX` and `default` stand for every status that is not declared), media types without parameters, parameters with a
 * schema, and the schemas of 3.0 as those of 3.1.
 */
export function asRead(given: Readonly<Node>): Node {
  const is30 = String(given["openapi"]).startsWith("3.0.");
  const document = (is30 ? as31(given) : structuredClone(given)) as Node;
  const info = isObject(document["info"]) ? document["info"] : {};
  for (const [template, item] of Object.entries(child(document, "paths"))) {
    if (!isObject(item)) continue;
    readParameters(item, document);
    for (const method of methods) {
      const operation = item[method];
      if (isObject(operation))
        readOperation(operation, {
          document,
          id: `${method.toUpperCase()} ${template}`,
          at: pointerOf(template, method),
        });
    }
  }
  return { ...document, info: { title: "", version: "", ...info } };
}

interface Place {
  readonly document: Node;
  /** Its id when it has none. */
  readonly id: string;
  readonly at: string;
}

function pointerOf(template: string, method: string): string {
  return `#/paths/${fragmentSegment(template)}/${method}`;
}

function readOperation(operation: Node, { document, id, at }: Place): void {
  operation["operationId"] ??= id;
  readParameters(operation, document);
  readContent(followed(operation["requestBody"], document));
  const responses = child(operation, "responses");
  for (const response of Object.values(responses)) readContent(followed(response, document));
  operation["responses"] = byStatus(responses, `${at}/declared`);
  // The ranges stay where the statuses that they stand for refer to.
  operation["declared"] = responses;
}

function readParameters(holder: Node, document: Node): void {
  const list = holder["parameters"];
  if (!Array.isArray(list)) return;
  const readable = list.filter((p) => {
    const parameter = followed(p, document);
    // A parameter whose value is a document of its own is not judged.
    if (parameter) parameter["schema"] ??= {};
    return parameter !== undefined && parameter["in"] !== "querystring";
  });
  holder["parameters"] = readable;
}

function readContent(holder: Node | undefined): void {
  if (!holder || !isObject(holder["content"])) return;
  holder["content"] = Object.fromEntries(
    Object.entries(holder["content"]).map(([type, media]) => [
      (type.split(";")[0] ?? type).trim().toLowerCase(),
      media,
    ]),
  );
}

/** Each status that a server can answer, as the most exact declaration has it. */
function byStatus(responses: Node, at: string): Node {
  const found: Node = {};
  for (let status = 100; status < 600; status++) {
    const range = `${String(status).charAt(0)}XX`;
    const declared = [String(status), range, range.toLowerCase(), "default"].find(
      (name) => responses[name] !== undefined,
    );
    if (declared !== undefined) found[status] = { $ref: `${at}/${declared}` };
  }
  return found;
}

function followed(node: unknown, document: Node): Node | undefined {
  if (!isObject(node)) return undefined;
  const reference = node["$ref"];
  return typeof reference === "string" ? followed(atFragment(document, reference), document) : node;
}

function child(of: Node, name: string): Node {
  const found = of[name];
  return isObject(found) ? found : {};
}

/** A document of 3.0 with its schemas as 3.1 writes them: `nullable`, and bounds that are exclusive by a flag. */
function as31(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(as31);
  if (!isObject(value)) return value;
  const read = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, as31(inner)]));
  const bounded = ["Minimum", "Maximum"].reduce(withBound, read);
  return bounded["nullable"] === true ? orNull(bounded) : bounded;
}

/** In 3.0 a bound is exclusive by a flag beside it. */
function withBound(schema: Node, end: string): Node {
  const { [`exclusive${end}`]: flag, [end.toLowerCase()]: bound, ...rest } = schema;
  if (typeof flag !== "boolean") return schema;
  return { ...rest, [flag ? `exclusive${end}` : end.toLowerCase()]: bound };
}

function orNull({ nullable: _, ...schema }: Node): Node {
  const { type } = schema;
  const { enum: values } = schema;
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  return {
    ...schema,
    type: [type, "null"],
    ...(Array.isArray(values) && !values.includes(null) ? { enum: [...(values as unknown[]), null] } : {}),
  };
}
