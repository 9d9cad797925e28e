import { expect, onTestFinished } from "vitest";
import type { components } from "../../../../contracts/quay/types.gen.ts";
import { tokens } from "../../../fixtures/quay/names.ts";
import { settleDue } from "../../core/service/settle-session.ts";
import { start } from "../../core/testing/running.ts";
import type { Running } from "../../core/testing/running.ts";
import type { Seed } from "../../core/state/world.ts";
import { World, WorldBase } from "../../core/state/world.ts";
import { service as quay } from "../service.ts";
import type { QuayState } from "../state.ts";
import { tables } from "../state.ts";

type Schemas = components["schemas"];

/** An answer as these tests look at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What a refusal says: the first line of its detail, message or error. */
  readonly error: string | undefined;
  /** The body as it came. */
  readonly json: unknown;
  /** The body as the contract's type; the mock has judged it. */
  readonly body: <Name extends keyof Schemas>(schema: Name) => Schemas[Name];
}

export interface Ask {
  /** Whose token is sent; default: the superuser's. */
  readonly as?: keyof typeof tokens | "nobody";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

export interface Quay {
  /** `ask("GET /user/")`, below `/api/v1`. */
  readonly ask: (request: string, ask?: Ask) => Promise<Answer>;
  /** A call below the mount, with nothing but what is given: `call("/v2/auth", { headers })`. */
  readonly call: Running["call"];
  /** Lets the session's clock move on. */
  readonly pass: (seconds: number) => void;
  /** Does what is due by now, as the next request would. */
  readonly settle: () => Promise<void>;
  /** The session's time in epoch milliseconds. */
  readonly now: () => number;
  /** Runs a test control and returns its answer. */
  readonly control: (name: string, body: object) => Promise<{ status: number; json: unknown }>;
  readonly url: string;
  /** The session's tables. */
  readonly state: QuayState;
}

/** A mock of Quay with a frozen clock. The test fails when an answer breaks the contract. */
export async function startQuay(startMock: typeof start = start): Promise<Quay> {
  const { mock, url, call, admin } = await startMock({ services: [quay] });
  const session = mock.engine.sessions.get();
  const { violations, clock } = session;
  onTestFinished(() => {
    expect(violations).toEqual([]);
  });
  return {
    url,
    call,
    state: asQuay(session.world("quay")),
    async ask(request, { as = "superuser", headers = {}, body } = {}) {
      const [method = "", path = ""] = request.split(" ");
      const sent = { method, headers: { ...(as !== "nobody" && bearer(as)), ...headers } };
      const reply = await call(`/api/v1${path}`, body === undefined ? sent : { ...sent, body });
      const { status, headers: received, text } = reply;
      const json = readJson(text);
      return { status, headers: received, text, json, error: errorOf(json), body: () => json as never };
    },
    pass: (seconds) => {
      clock.advance(seconds * 1000);
    },
    settle: () => settleDue(mock.engine, session, quay),
    now: () => clock.now(),
    async control(name, body) {
      const { status, text } = await admin(`/controls/quay/${name}`, { method: "POST", body });
      return { status, json: readJson(text) };
    },
  };
}

/** The tables of a world that holds these rows and nothing else. */
export function stateOf(rows: Seed): QuayState {
  return asQuay(new World(new WorldBase(tables, rows, "stateOf")));
}

/** Erased by the core: these are the tables of this service. */
function asQuay({ state }: World): QuayState {
  return state as unknown as QuayState;
}

function bearer(who: keyof typeof tokens): { Authorization: string } {
  return { Authorization: `Bearer ${tokens[who]}` };
}

/** JSON, whatever its content type says; undefined for pages and nothing. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // a page
  }
}

function errorOf(json: unknown): string | undefined {
  const { detail, message, error } = (json ?? {}) as Record<string, unknown>; // any JSON
  const told = detail ?? message ?? error;
  if (told === undefined) return undefined;
  return typeof told === "string" ? told.split("\n")[0] : JSON.stringify(told);
}
