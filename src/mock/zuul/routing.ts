import type { Operation } from "../../../contracts/lib/contract.ts";
import type { PathAbout } from "../core/service/service.ts";

/** Real server: repeated slashes count as one; `%2F` is no slash but in the name of a job, where `+` is a space. */
export function normalisePath(path: string): string {
  const single = path.replace(/\/{2,}/g, "/");
  return /^\/api\/tenant\/[^/]+\/job\//.test(single)
    ? single.replaceAll("+", "%20")
    : single.replace(/%2f/gi, "%252F");
}

/** The page shows a GET where the real server takes POST only. */
export function isReal({ extensions }: Operation): boolean {
  return extensions["x-documented"] !== true;
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
