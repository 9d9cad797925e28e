import type { PathAbout, Reply } from "../core/service/service.ts";
import { isReal } from "./routing.ts";

/** Operations whose refusals carry no header of CORS: nothing has set it when they are refused. */
const silentRefusals: readonly string[] = ["getInfo", "getTenantInfo", "streamConsole"];

/** Real server: pages of any origin may read every answer, and nearly every refusal. */
export function allowOrigin(operation: string | undefined, status: number): Readonly<Record<string, string>> {
  const isSilent = status >= 400 && operation !== undefined && silentRefusals.includes(operation);
  return isSilent ? {} : { "Access-Control-Allow-Origin": "*" };
}

/** Real server: a preflight is answered before anything else is looked at, also for tenants that do not exist. */
export function preflight({ operations }: PathAbout): Reply | undefined {
  if (operations.length === 0) return undefined;
  const methods = operations.filter(isReal).map(({ method }) => method);
  return {
    status: 204,
    headers: {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "Authorization, Content-Type",
      "Access-Control-Allow-Methods": [...methods, "OPTIONS"].join(", "),
      "Access-Control-Max-Age": "86400",
    },
  };
}
