import { refuse } from "../../core/service/refusal.ts";
import type { Control } from "../../core/service/service.ts";
import type { App, AxhubState } from "../state.ts";
import type { Context, Jobs } from "../types.ts";

export type Controls = Readonly<Record<string, Control<AxhubState, Jobs>>>;
export type ControlCall<Body> = Context & { readonly body: Body };

export const uuid = { type: "string", format: "uuid" };
export const text = { type: "string", minLength: 1 };

/** A closed object whose properties are all required but the optional ones. */
export function object(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", additionalProperties: false, required, properties };
}

/** The app; 404 when there is none. */
export function assertApp(state: AxhubState, id: string): App {
  const app = state.apps.get(id);
  if (!app) throw refuse(404, "app_not_found", `there is no app ${id}`);
  return app;
}
