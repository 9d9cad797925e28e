import { signal } from "@preact/signals";
import { operations as table } from "../../../contracts/admin/operations.gen.ts";
import type { components, operations } from "../../../contracts/admin/types.gen.ts";
import { adminPath } from "./place.ts";

export type Schemas = components["schemas"];
export type OperationId = keyof operations & keyof typeof table;

type Success<Op> = Op extends { responses: infer R } ? R[keyof R & (200 | 201 | 204)] : never;
type Json<R> = R extends { content: { "application/json": infer T } } ? T : undefined;
/** What an operation answers with. */
export type AnswerOf<Id extends OperationId> = Json<Success<operations[Id]>>;

export interface Args {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly session: string;
}

/** What the admin refused, in its own words. */
export class AdminError extends Error {
  override readonly name = "AdminError";
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

const storedToken = "touchstone-admin-token";
const token = signal(sessionStorage.getItem(storedToken) ?? "");
/** The admin wants a token that we do not have; a text says what was wrong with the last one. */
export const signInWanted = signal<string | undefined>(undefined);

/** Keeps the admin token for this tab. Nothing else is stored. */
export function signIn(given: string): void {
  token.value = given;
  sessionStorage.setItem(storedToken, given);
  signInWanted.value = undefined;
}

export function signOut(): void {
  token.value = "";
  sessionStorage.removeItem(storedToken);
  signInWanted.value = "";
}

export const isSignedIn = (): boolean => token.value !== "";

/** Calls an operation of the admin's contract. Throws an AdminError when it is refused, a TypeError without a connection. */
export async function ask<Id extends OperationId>(
  id: Id,
  args: Args,
  abort?: AbortSignal,
): Promise<AnswerOf<Id>> {
  const response = await send(id, args, abort);
  // JSON boundary: the mock is held to the same contract as these types.
  return (response.status === 204 ? undefined : await response.json()) as AnswerOf<Id>;
}

/** The same, for whoever reads the answer itself. */
export async function send(id: OperationId, args: Args, abort?: AbortSignal): Promise<Response> {
  const { method } = table[id];
  const response = await fetch(urlOf(id, args), {
    method,
    headers: {
      "X-Mock-Session": args.session,
      ...(token.value === "" ? {} : { Authorization: `Bearer ${token.value}` }),
      ...(args.body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(args.body === undefined ? {} : { body: JSON.stringify(args.body) }),
    ...(abort ? { signal: abort } : {}),
  });
  if (response.status === 401) signInWanted.value = token.value === "" ? "" : "This is not the admin token.";
  if (!response.ok) throw new AdminError(response.status, await detailOf(response));
  return response;
}

/** The admin's own contract. */
export async function adminContract(session: string): Promise<unknown> {
  const response = await fetch(`${adminPath}/openapi.json`, {
    headers: {
      "X-Mock-Session": session,
      ...(token.value === "" ? {} : { Authorization: `Bearer ${token.value}` }),
    },
  });
  if (!response.ok) throw new AdminError(response.status, await detailOf(response));
  return response.json();
}

function urlOf(id: OperationId, { path = {}, query = {} }: Args): string {
  const filled = table[id].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name] ?? "")),
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  return `${adminPath}${filled}${search === "" ? "" : `?${search}`}`;
}

async function detailOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string };
  return problem.detail ?? `${response.status} ${response.statusText}`;
}
