import type { AdminOptions } from "../admin/guard.ts";
import type { Engine } from "../engine.ts";
import type { Layer } from "../service/layer.ts";
import type { Cors } from "./cors.ts";
import type { Fallbacks } from "./fallback.ts";
import type { Trust } from "./place.ts";
import type { Uis } from "./ui.ts";

/** What the mock's door is made with, for requests and for handshakes of WebSockets. */
export interface DoorOptions {
  readonly engine: Engine;
  readonly admin: AdminOptions;
  /** Which pages of other origins may call the APIs; those of named origins the admin, too. */
  readonly cors: Cors;
  /** Real servers for what the mock does not serve. */
  readonly fallbacks: Fallbacks;
  /** Built interfaces that are served at the mounts of their APIs. */
  readonly uis: Uis;
  /** Whose `X-Forwarded-*` count where no application with a setting of its own is around the door. */
  readonly trust: Trust;
  /** Answers every API request in the place of the mock, which it may ask. */
  readonly layer?: Layer | undefined;
}
