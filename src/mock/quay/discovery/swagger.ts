import type { Operation, Parameter } from "../../../../contracts/lib/contract.ts";
import { contract, nodeAt } from "../contract.ts";
import { descriptionOf } from "../shared/help-text.ts";
import type { Schema } from "../types.ts";
import { Definitions } from "./definitions.ts";

type Discovery = Schema<"Discovery">;
type Path = Schema<"DiscoveredPath">;

let made: Pick<Discovery, "paths" | "definitions"> | undefined;

/** Facts, 2.4: the API as Swagger 2.0; made of the contract when it is first asked for. */
export function presentDiscovery(base: string): Discovery {
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
        "This API allows you to perform many of the operations required to work with repositories.",
      termsOfService: `${base}/tos`,
      contact: { email: "support@quay.example.com" },
    },
    ...(made ??= presentPaths()),
    tags: presentTags(),
    securityDefinitions: presentSecurity(base),
  };
}

function presentPaths(): Pick<Discovery, "paths" | "definitions"> {
  const definitions = new Definitions();
  const paths: Record<string, Path> = {};
  for (const operation of contract.operations) {
    const path = (paths[operation.path] ??= presentPath(operation));
    path[verbOf(operation)] = presentOperation(operation, definitions);
  }
  return { paths, definitions: definitions.all() };
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
  const { id, summary, tag, parameters, requestBody, extensions } = operation;
  const scope = extensions["x-scope"];
  const pointer = requestBody?.content.get("application/json")?.schemaPointer;
  const body = pointer === undefined ? [] : [presentBody(pointer, definitions)];
  return {
    operationId: id,
    description: summary,
    tags: [tag],
    parameters: [...parameters.filter(({ in: place }) => place === "query").map(presentParameter), ...body],
    ...(typeof scope === "string" && { security: [{ oauth2_implicit: [scope] }] }),
    responses: presentResponses(operation, definitions),
  };
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
  return (contract.document.tags ?? []).map(({ name, description = "" }) => ({ name, description }));
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
