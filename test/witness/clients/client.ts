/** What is known of a client before it runs: its folder's `client.yaml`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/** What a client is written for, and so what must be installed to run it. */
export type Runtime = "python" | "go" | "node" | "java";

interface Described {
  readonly runtime: Runtime;
  /** Its version, where its registry has no file of its own for that (`go.mod`, `package.json`). */
  readonly version?: string;
  /** Its name at its registry, when it is not the folder's. */
  readonly package?: string;
}

/** A client that is told what to call, one call at a time. */
export interface CallingClient extends Described {
  readonly kind: "calls";
  readonly api: string;
  readonly calls: readonly Call[];
  /** The methods that it has and that are left out, and why. */
  readonly beyond?: Readonly<Record<string, string>>;
}

/** One call, and what it must come to. */
export interface Call {
  /** A sentence. */
  readonly call: string;
  readonly method: string;
  /** Whose credential is sent; none when there is none. */
  readonly as?: string;
  /** Arguments, in the form that the client's program takes. */
  readonly with?: unknown;
  /** The operations that the client asks for, in their order. */
  readonly operations: readonly string[];
  /** What the client gives back: what is said must be there, and there may be more. */
  readonly answers?: unknown;
  /** The client's error, in the same way. */
  readonly refused?: unknown;
}

/** A client that carries the whole suite to the mock and back. */
export interface RelayClient extends Described {
  readonly kind: "relay";
}

/** A client that makes up requests from the contracts. */
export interface GeneratingClient extends Described {
  readonly kind: "generator";
  readonly seed: number;
  readonly examples: number;
  /** What is checked of each answer. */
  readonly checks: readonly string[];
  /** Each API's credential. */
  readonly headers: Readonly<Record<string, CredentialHeader>>;
  /** Operations that are left out, and why. */
  readonly leaves: Readonly<Record<string, string>>;
}

export interface CredentialHeader {
  readonly name: string;
  readonly scheme?: string;
  readonly as: string;
}

export type Client = { readonly name: string; readonly folder: string } & (
  CallingClient | RelayClient | GeneratingClient
);

/** All clients, by name. A new one is a new folder. */
export function clients(): Client[] {
  return readdirSync(import.meta.dirname)
    .map((name) => ({ name, folder: path.join(import.meta.dirname, name) }))
    .filter(({ folder }) => existsSync(path.join(folder, "client.yaml")))
    .map(({ name, folder }) => ({ ...describe(folder), name, folder }));
}

function describe(folder: string): CallingClient | RelayClient | GeneratingClient {
  // YAML boundary: the project's own files.
  return parse(readFileSync(path.join(folder, "client.yaml"), "utf8")) as ReturnType<typeof describe>;
}
