import type { Operation } from "../../../contracts/lib/contract.ts";
import type { PathAbout, Reply } from "../core/service/service.ts";

/** Real server: repeated slashes count as one; `%2F` is no slash but in the name of a job, where `+` is a space. */
export function normalisePath(path: string): string {
  const single = path.replace(/\/{2,}/g, "/");
  return /^\/api\/tenant\/[^/]+\/job\//.test(single)
    ? single.replaceAll("+", "%20")
    : single.replace(/%2f/gi, "%252F");
}

/** Operations whose refusals carry no header of CORS: nothing has set it when they are refused. */
const silentRefusals: readonly string[] = ["getInfo", "getTenantInfo", "streamConsole"];

/** Real server: pages of any origin may read every answer, and nearly every refusal. */
export function allowOrigin(operation: string | undefined, status: number): Readonly<Record<string, string>> {
  const isSilent = status >= 400 && operation !== undefined && silentRefusals.includes(operation);
  return isSilent ? {} : { "Access-Control-Allow-Origin": "*" };
}

/** The page shows a GET where the real server takes POST only. */
function isReal({ extensions }: Operation): boolean {
  return extensions["x-documented"] !== true;
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

/** Operations whose route asks for their method; the others take any. */
const conditioned: readonly string[] = [
  "getAutohold",
  "deleteAutohold",
  "listProjectAutoholds",
  "createAutohold",
  "buildImage",
  "validateImageUpload",
  "deleteImageArtifact",
  "deleteImageUpload",
  "deleteNodesetRequest",
  "updateNode",
  "streamConsole",
];
/** Operations that take POST only, and say so. */
const postOnly: readonly string[] = ["enqueue", "dequeue", "promote"];

/** Routes without a condition take any method; those that take POST only refuse it behind the gate, in place of GET. */
export function methodFor({ request, operations }: PathAbout): string | undefined {
  if (request.method === "OPTIONS") return undefined;
  const [operation] = operations.filter(isReal);
  if (!operation || conditioned.includes(operation.id)) return undefined;
  return postOnly.includes(operation.id) ? "GET" : operation.method;
}
