import type { Refuse, RefusalCodes } from "./refusal.ts";

/**
 * The types that hold handlers to the contract. `Ops` is the generated `operations` interface of openapi-typescript,
 * `Table` the generated operation table. A missing operation, a wrong body or an undeclared status does not compile.
 */
export type Success = 200 | 201 | 202 | 204 | 301 | 302 | 303 | 304 | 307 | 308;

export type OperationTable = Readonly<
  Record<string, { readonly tag: string; readonly defaults: readonly string[] }>
>;

type Responses<Op> = Op extends { responses: infer R } ? R : never;
type Parameters<Op, Place extends string> = Op extends { parameters: Partial<Record<Place, infer P>> }
  ? [NonNullable<P>] extends [never]
    ? object
    : NonNullable<P>
  : object;
type WithDefaults<Query, Names extends string> = Omit<Query, Names> & {
  [N in Names & keyof Query]-?: NonNullable<Query[N]>;
};
type Media<C> = C[keyof C];
type Body<Op> = Op extends { requestBody: { content: infer C } }
  ? Media<C>
  : Op extends { requestBody?: { content: infer C } }
    ? Media<C> | undefined
    : undefined;

/** The statuses that the contract declares for an operation. */
export type Declared<Op> = keyof Responses<Op> & number;
/** Those of them that are refusals. */
export type Refused<Op> = Exclude<Declared<Op>, Success>;

interface Headers {
  readonly headers?: Readonly<Record<string, string>>;
}
type Content<S, C> = {
  [T in keyof C]: T extends "application/json"
    ? { readonly status: S; readonly body: C[T] } & Headers
    : { readonly status: S; readonly contentType: T; readonly text: string } & Headers;
}[keyof C];
/** An excess property of a function's result is no error by itself, so a reply without content says that it has none. */
type NoContent = { readonly body?: never; readonly text?: never };
type ReplyWith<S, R> = R extends { content: infer C }
  ? Content<S, C>
  : { readonly status: S } & NoContent & Headers;

/** A success that the contract declares, with exactly that body (JSON) or text (any other media type). */
export type Reply<Op> = {
  [S in Declared<Op> & Success]: ReplyWith<S, Responses<Op>[S]>;
}[Declared<Op> & Success];

/** What a handler is given: the validated request, the service's `Context`, and its own `refuse`. */
export type Call<Op, Defaults extends string, Context, Codes extends RefusalCodes> = Context & {
  readonly path: Parameters<Op, "path">;
  readonly query: WithDefaults<Parameters<Op, "query">, Defaults>;
  readonly header: Parameters<Op, "header">;
  readonly body: Body<Op>;
  readonly refuse: Refuse<Refused<Op>, Codes>;
};

/** A pure function: no HTTP, file, clock or randomness; it changes `state` and answers. */
export type Handler<Op, Defaults extends string, Context, Codes extends RefusalCodes> = (
  call: Call<Op, Defaults, Context, Codes>,
) => Reply<Op>;

/** All operations of one tag and no other. */
export type TagHandlers<Ops, Table extends OperationTable, Tag, Context, Codes extends RefusalCodes> = {
  [Id in keyof Ops & keyof Table & string as Table[Id]["tag"] extends Tag ? Id : never]: Handler<
    Ops[Id],
    Table[Id]["defaults"][number],
    Context,
    Codes
  >;
};

/** All operations of an API: a forgotten tag is "Property 'x' is missing". */
export type AllHandlers<Ops, Table extends OperationTable, Context, Codes extends RefusalCodes> = TagHandlers<
  Ops,
  Table,
  Table[keyof Table]["tag"],
  Context,
  Codes
>;
