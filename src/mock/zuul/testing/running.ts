import { expect, onTestFinished } from "vitest";
import type { components } from "../../../../contracts/zuul/types.gen.ts";
import { tokens } from "../../../fixtures/zuul/names.ts";
import type { Table } from "../../core/state/table.ts";
import type { Job } from "../../core/state/own-rows.ts";
import type { Snapshot } from "../invariants/snapshot.ts";
import type { ZuulState } from "../state.ts";
import { start } from "../../core/testing/running.ts";
import { service as zuul } from "../service.ts";

type Schemas = components["schemas"];

/** An answer as these tests look at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The error of authentication, or the message of an error page. */
  readonly error: string | undefined;
  /** The body as the contract's type; the mock has judged it. */
  readonly body: <Name extends keyof Schemas>(schema: Name) => Schemas[Name];
  readonly list: <Name extends keyof Schemas>(schema: Name) => Schemas[Name][];
}

export interface Ask {
  /** Whose token is sent; default: none to GET, the administrator's to everything else. */
  readonly as?: keyof typeof tokens | "nobody";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

export interface Zuul {
  /** `ask("POST /promote")`, below tenant-one; `ask("GET /api/…")` as it stands. */
  readonly ask: (request: string, ask?: Ask) => Promise<Answer>;
  /** Lets the session's clock move on. */
  readonly pass: (seconds: number) => void;
  /** Runs a test control and returns what it did. */
  readonly control: (name: string, body: object) => Promise<unknown>;
  /** Runs a test control that may be refused. */
  readonly admin: (name: string, body: object) => Promise<{ readonly status: number; readonly text: string }>;
  /** The default session's state, time and plans. */
  readonly snapshot: () => Snapshot;
  readonly url: string;
}

/** A mock of Zuul with a frozen clock. The test fails when an answer breaks the contract. */
export async function startZuul(startMock: typeof start = start, service: typeof zuul = zuul): Promise<Zuul> {
  const { mock, url, call, admin } = await startMock({ services: [service] });
  onTestFinished(() => expect(mock.engine.sessions.get().violations).toEqual([]));
  return {
    url,
    async ask(request, { as, headers = {}, body } = {}) {
      const [method = "", path = ""] = request.split(" ");
      const who = as ?? (method === "GET" ? "nobody" : "admin");
      const sent = { method, headers: { ...(who !== "nobody" && bearer(who)), ...headers } };
      const target = path.startsWith("/api") ? path : `/api/tenant/tenant-one${path}`;
      const reply = await call(target, body === undefined ? sent : { ...sent, body });
      const { status, headers: received, text } = reply;
      const json = (): never => reply.json as never;
      return { status, headers: received, text, error: errorOf(received, text), body: json, list: json };
    },
    admin: (name, body) => admin(`/controls/zuul/${name}`, { method: "POST", body }),
    snapshot() {
      const session = mock.engine.sessions.get();
      // The tables of the service that runs, and the world's own plan; their types are erased.
      const state = session.world("zuul").state as unknown as ZuulState & { readonly $jobs: Table<Job> };
      return { state, nowMs: session.clock.now(), jobs: [...state.$jobs.rows()] };
    },
    pass: (seconds) => mock.engine.sessions.get().clock.advance(seconds * 1000),
    async control(name, body) {
      const reply = await admin(`/controls/zuul/${name}`, { method: "POST", body });
      expect(reply.status, reply.text).toBe(200);
      return reply.json;
    },
  };
}

function bearer(who: keyof typeof tokens): { Authorization: string } {
  return { Authorization: `Bearer ${tokens[who]}` };
}

function errorOf(headers: Headers, text: string): string | undefined {
  const page = /<p>([^<]*)<\/p>/.exec(text)?.[1];
  if (page !== undefined || !headers.get("content-type")?.includes("json") || text === "") return page;
  return (JSON.parse(text) as { error?: string } | null)?.error;
}
