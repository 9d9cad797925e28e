import type { Operation, Parameter } from "../../../../contracts/lib/contract.ts";
import { contract, nodeAt } from "../contract.ts";
import { descriptionOf } from "../shared/help-text.ts";
import type { Schema } from "../types.ts";
import { Definitions } from "./definitions.ts";

type Discovery = Schema<"Discovery">;
type Path = Schema<"DiscoveredPath">;

type Made = Pick<Discovery, "paths" | "definitions">;

/** By whether internal operations are in it. */
const made = new Map<boolean, Made>();

/** Facts, 2.4: the API as Swagger 2.0; made of the contract when it is first asked for. */
export function presentDiscovery(base: string, withInternal: boolean): Discovery {
  const { host, protocol } = new URL(base);
  return {
    swagger: "2.0",
    host,
    basePath: "/",
    schemes: [protocol === "https:" ? "https" : "http"],
    info: {
      version: "v1",
      title: "Quay Frontend",
      description:
        "This API allows you to perform many of the operations required to work with Quay repositories, users, and organizations.",
      termsOfService: `${base}/tos`,
      contact: { email: "support@quay.example.com" },
    },
    ...madeOnce(withInternal),
    tags: presentTags(),
    securityDefinitions: presentSecurity(base),
  };
}

function madeOnce(withInternal: boolean): Made {
  const known = made.get(withInternal);
  if (known) return known;
  const paths = presentPaths(contract.operations.filter((o) => withInternal || !o.extensions["x-internal"]));
  made.set(withInternal, paths);
  return paths;
}

/** Real server: every route with a view is a path, so that of uploaded files is one, though it has no operation. */
const userfiles = {
  "/userfiles/{file_id}": {
    "x-name": "data.userfiles.UserfilesHandlers",
    "x-path": "/userfiles/{file_id}",
    "x-tag": "userfiles",
  },
} as const satisfies Record<string, Path>;

function presentPaths(operations: readonly Operation[]): Made {
  const definitions = new Definitions();
  const paths: Record<string, Path> = {};
  for (const operation of operations) {
    const path = (paths[operation.path] ??= presentPath(operation));
    path[verbOf(operation)] = presentOperation(operation, definitions);
  }
  return { paths: { ...paths, ...userfiles }, definitions: definitions.all() };
}

function verbOf({ method }: Operation): "get" | "put" | "post" | "delete" {
  switch (method) {
    case "PUT":
      return "put";
    case "POST":
      return "post";
    case "DELETE":
      return "delete";
    default:
      return "get";
  }
}

function presentPath({ id, path, tag, parameters }: Operation): Path {
  return {
    "x-name": `endpoints.api.${tag}.${id.charAt(0).toUpperCase()}${id.slice(1)}`,
    "x-path": path,
    "x-tag": tag,
    parameters: parameters.filter((parameter) => parameter.in === "path").map(presentParameter),
  };
}

function presentParameter(parameter: Parameter): Schema<"DiscoveredParameter"> {
  const { name, required, schema } = parameter;
  return {
    name,
    in: parameter.in === "path" ? "path" : "query",
    description: descriptionOf(parameter),
    required,
    type: schema.type ?? "string",
  };
}

function presentOperation(operation: Operation, definitions: Definitions): Schema<"DiscoveredOperation"> {
  const { summary, tag, parameters, requestBody, extensions } = operation;
  const scope = extensions["x-scope"];
  const pointer = requestBody?.content.get("application/json")?.schemaPointer;
  const body = pointer === undefined ? [] : [presentBody(pointer, definitions)];
  return {
    operationId: discoveredAs(operation),
    description: summary,
    tags: [tag],
    parameters: [...parameters.filter(({ in: place }) => place === "query").map(presentParameter), ...body],
    ...(typeof scope === "string" && { security: [{ oauth2_implicit: [scope] }] }),
    responses: presentResponses(operation, definitions),
  };
}

function discoveredAs({ id, extensions }: Operation): string {
  const other = extensions["x-discovered-as"];
  return typeof other === "string" ? other : id;
}

function presentBody(pointer: string, definitions: Definitions): Schema<"DiscoveredParameter"> {
  return {
    name: "body",
    in: "body",
    description: "Request body contents.",
    required: true,
    schema: definitions.convert(nodeAt(pointer)),
  };
}

/** Real server: made from the verb alone, so wrong for every operation that does otherwise. */
function presentResponses(
  { method }: Operation,
  definitions: Definitions,
): Record<string, Record<string, unknown>> {
  const schema = { $ref: definitions.refer("#/components/schemas/ApiError") };
  const failed = (description: string) => ({ description, schema });
  const done = {
    DELETE: { "204": { description: "Deleted" } },
    POST: { "201": { description: "Successful creation" } },
  };
  return {
    "400": failed("Bad Request"),
    "401": failed("Session required"),
    "403": failed("Unauthorized access"),
    "404": failed("Not found"),
    ...(method === "DELETE" || method === "POST"
      ? done[method]
      : { "200": { description: "Successful invocation" } }),
  };
}

function presentTags(): Discovery["tags"] {
  const known = (contract.document.tags ?? []).map(({ name, description = "" }) => ({ name, description }));
  return [...known, { name: "userfiles", description: "" }].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function presentSecurity(base: string): Discovery["securityDefinitions"] {
  const flow = nodeAt("#/components/securitySchemes/oauth2/flows/implicit/scopes") as Record<string, string>; // lint
  return {
    oauth2_implicit: {
      type: "oauth2",
      flow: "implicit",
      authorizationUrl: `${base}/oauth/authorize`,
      scopes: flow,
    },
  };
}
