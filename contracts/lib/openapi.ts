/** The part of an OpenAPI 3.1 document that Touchstone reads, as it stands in a bundled `contract.gen.json`. */
export interface OpenApiDocument {
  readonly info: {
    readonly title: string;
    readonly version: string;
    /** The release of the real server that the document describes. */
    readonly "x-release"?: string;
  };
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly security?: readonly SecurityRequirement[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, SecurityScheme>> };
}

/** How a credential is sent: `name` and `in` for an API key, in the header Authorization for all others. */
export type SecurityScheme = (
  | { readonly type: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string }
  | { readonly type: "http" | "oauth2" | "openIdConnect" }
) & {
  /** The requirements that an answer breaks which tells a credential. */
  readonly "x-requirements"?: readonly string[];
};

export type Method = "get" | "put" | "post" | "delete" | "patch";
export const methods: readonly Method[] = ["get", "put", "post", "delete", "patch"];

export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface Reference {
  readonly $ref: string;
}

export type PathItem = { readonly [M in Method]?: OperationObject } & {
  readonly parameters?: readonly (ParameterObject | Reference)[];
};

export interface OperationObject {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly SecurityRequirement[];
  readonly parameters?: readonly (ParameterObject | Reference)[];
  readonly requestBody?: RequestBodyObject | Reference;
  readonly responses: Readonly<Record<string, ResponseObject | Reference>>;
  readonly [extension: `x-${string}`]: unknown;
}

export interface ParameterObject {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: boolean;
  readonly schema: SchemaObject | Reference;
  readonly "x-raw-slashes"?: boolean | number;
  readonly "x-secret"?: boolean;
}

export interface RequestBodyObject {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, MediaTypeObject>>;
}

export interface ResponseObject {
  readonly description: string;
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>;
  readonly content?: Readonly<Record<string, MediaTypeObject>>;
}

export interface HeaderObject {
  readonly "x-secret"?: boolean;
  readonly required?: boolean;
  /** The requirements that a wrong or missing header breaks. */
  readonly "x-requirements"?: readonly string[];
  readonly example?: unknown;
  readonly schema: SchemaObject | Reference;
}

export interface MediaTypeObject {
  readonly schema?: SchemaObject | Reference;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown } | Reference>>;
}

/** A JSON Schema. AJV reads the whole of it; Touchstone itself only looks at the type and the default. */
export interface SchemaObject {
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly items?: SchemaObject | Reference;
  readonly properties?: Readonly<Record<string, SchemaObject | Reference>>;
  readonly [keyword: string]: unknown;
}
