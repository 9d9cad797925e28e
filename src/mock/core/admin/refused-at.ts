import type { components } from "../../../../contracts/admin/types.gen.ts";
import type { Refused } from "../session/journal.ts";

/** What refused a request, with the function of the service that did and its file: they stand in the refusal's own stack. */
export function refusedAt({
  by,
  refusal,
}: Refused): NonNullable<components["schemas"]["RequestDetails"]["refusal"]> {
  const { status, code, message, stack = "" } = refusal;
  const frames = stack.slice(stack.indexOf("\n    at ")).split("\n");
  const found = frames.flatMap((frame) => ownFrame.exec(frame) ?? []);
  const [, rule, file] = found;
  return {
    ...{ check: by, status, code, message },
    ...(rule === undefined ? {} : { rule }),
    ...(file === undefined ? {} : { file }),
  };
}

/** A function of a service, not of the core: `at assertCanDeploy (file:///…/src/mock/axhub/rules/start-deployment.ts:10:9)`. */
const ownFrame =
  /^ +at (?:async )?(?:new )?(?:\w+\.)?([\w$]+) .*[\\/](src[\\/]mock[\\/](?!core[\\/](?!testing)).*?)\.[tj]s:\d+:\d+\)?$/;
