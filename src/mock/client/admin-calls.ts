import type { operations } from "../../../contracts/admin/types.gen.ts";

type Given<Op, Place extends string> = Op extends { parameters: Partial<Record<Place, infer P>> }
  ? NonNullable<P>
  : never;
type Content<Op> = Op extends { requestBody?: { content: { "application/json": infer B } } } ? B : never;

/** What a call of an admin operation brings. */
export interface AdminInput<Id extends keyof operations> {
  readonly path?: Given<operations[Id], "path">;
  readonly query?: Given<operations[Id], "query">;
  readonly body?: Content<operations[Id]>;
}

type Success<Op> = Op extends { responses: infer R } ? R[keyof R & (200 | 201)] : never;

/** What an admin operation answers when all is well; undefined where that has no body. */
export type AdminAnswer<Id extends keyof operations> = [Success<operations[Id]>] extends [
  { content: { "application/json": infer B } },
]
  ? unknown extends B // no such response: nothing to infer from
    ? undefined
    : B
  : undefined;

/** Calls an operation of `contracts/admin/openapi.yaml`, in this process or over HTTP. Rejects with what is refused. */
export type CallAdmin = <Id extends keyof operations>(
  id: Id,
  input?: AdminInput<Id>,
) => Promise<AdminAnswer<Id>>;

/** The session that a call concerns. One that is to be started may not exist yet: naming it would make it. */
export function concerned(name: keyof operations, id: string): string | undefined {
  return name === "startSession" ? undefined : id;
}
