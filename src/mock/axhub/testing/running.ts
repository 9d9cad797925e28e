import { expect, onTestFinished } from "vitest";
import type { components } from "../../../../contracts/axhub/types.gen.ts";
import { pats } from "../../../fixtures/axhub/names.ts";
import type { Table } from "../../core/state/table.ts";
import type { Job } from "../../core/state/own-rows.ts";
import { start } from "../../core/testing/running.ts";
import { service as axhub } from "../service.ts";
import type { Snapshot } from "../invariants/snapshot.ts";
import type { AxhubState } from "../state.ts";

type Schemas = components["schemas"];

/** An answer as these tests look at it. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The code of an error, in the envelope or bare. */
  readonly code: string | undefined;
  readonly text: string;
  /** The body as the contract's type; the mock has judged it. */
  readonly body: <Name extends keyof Schemas>(schema: Name) => Schemas[Name];
}

export interface Ask {
  /** Whose personal token is sent; default: the owner's. */
  readonly as?: keyof typeof pats;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

export interface Axhub {
  /** `ask("POST /apps/…")`, below `/api/v1`. */
  readonly ask: (request: string, ask?: Ask) => Promise<Answer>;
  /** Lets the session's clock move on. */
  readonly pass: (seconds: number) => void;
  /** Runs a test control and returns what it did. */
  readonly control: (name: string, body: object) => Promise<unknown>;
  /** Runs a test control that may be refused. */
  readonly admin: (name: string, body: object) => Promise<{ readonly status: number; readonly text: string }>;
  /** The default session's state, time and plans. */
  readonly snapshot: () => Snapshot;
}

/** A mock of AxHub with a frozen clock. The test fails when an answer breaks the contract. */
export async function startAxhub(): Promise<Axhub> {
  const { mock, call, admin } = await start({ services: [axhub] });
  onTestFinished(() => expect(mock.engine.sessions.get().violations).toEqual([]));
  return {
    async ask(request, { as = "owner", headers = {}, body } = {}) {
      const [method = "", path = ""] = request.split(" ");
      const send = { method, headers: { "X-Api-Key": pats[as], ...headers } };
      const reply = await call(`/api/v1${path}`, body === undefined ? send : { ...send, body });
      const json: unknown = reply.text === "" ? undefined : reply.json;
      const { status, headers: received, text } = reply;
      return { status, headers: received, code: codeOf(json), text, body: () => json as never };
    },
    pass: (seconds) => mock.engine.sessions.get().clock.advance(seconds * 1000),
    admin: (name, body) => admin(`/controls/axhub/${name}`, { method: "POST", body }),
    snapshot() {
      const session = mock.engine.sessions.get();
      // The tables of the service that runs, and the world's own plan; their types are erased.
      const state = session.world("axhub").state as unknown as AxhubState & { readonly $jobs: Table<Job> };
      const nowMs = session.clock.now();
      return { state, nowMs, now: new Date(nowMs).toISOString(), jobs: [...state.$jobs.rows()] };
    },
    async control(name, body) {
      const reply = await admin(`/controls/axhub/${name}`, { method: "POST", body });
      expect(reply.status, reply.text).toBe(200);
      return reply.json;
    },
  };
}

function codeOf(json: unknown): string | undefined {
  const error = json as { code?: string; error?: { code: string } } | undefined;
  return error?.error?.code ?? error?.code;
}
