import type { ClockSetting } from "../mock/core/state/clock.ts";
import type { FallbackFlag } from "./fallback-flag.ts";
import { UsageError } from "./exit.ts";

export interface MockFlags {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly maxSessions?: number;
  readonly seed?: number;
  readonly release?: readonly string[];
  readonly world?: string;
  readonly clock?: ClockSetting;
  readonly cors: boolean;
  readonly trustProxy?: readonly string[];
  readonly watch: boolean;
  readonly admin: boolean;
  readonly adminToken?: string;
  readonly githubUrl?: string;
  readonly githubCallback?: string;
  readonly tags?: readonly string[];
  readonly fallback?: readonly FallbackFlag[];
  readonly contract?: string;
  readonly verbose: boolean;
  readonly quiet: boolean;
}

/** Loopback needs no token; elsewhere the admin is a way in. */
export function assertAdminSafe({ host, admin, adminToken }: MockFlags): void {
  if (adminToken === "") throw new UsageError("--admin-token is empty, which would let everybody in");
  const loopback = host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
  if (!loopback && admin && adminToken === undefined)
    throw new UsageError(
      `--host ${host} is reachable from other machines: add --admin-token SECRET or --no-admin`,
    );
}
