import type { ClockSetting } from "../mock/core/state/clock.ts";
import { isLoopbackHost } from "../mock/core/admin/guard.ts";
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
  readonly cors: boolean | readonly string[];
  readonly https: boolean;
  readonly webhooks: boolean | readonly string[];
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly maxHeaderSize: number;
  readonly maxBodySize: number;
  readonly trustProxy?: readonly string[];
  readonly watch: boolean;
  readonly admin: boolean;
  readonly adminToken?: string;
  readonly githubUrl?: string;
  readonly githubCallback?: string;
  readonly tags?: readonly string[];
  readonly fallback?: readonly FallbackFlag[];
  readonly ui?: readonly string[];
  readonly contract?: string;
  readonly verbose: boolean;
  readonly quiet: boolean;
}

/** Loopback needs no token; elsewhere the admin is a way in. */
export function assertAdminSafe({ host, admin, adminToken }: MockFlags): void {
  if (adminToken === "") throw new UsageError("--admin-token is empty, which would let everybody in");
  if (!isLoopbackHost(host) && admin && adminToken === undefined)
    throw new UsageError(
      `--host ${host} is reachable from other machines: add --admin-token SECRET or --no-admin`,
    );
}
