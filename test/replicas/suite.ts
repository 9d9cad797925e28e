import { suiteApis } from "../../conformance/engine/model/suite-files.ts";
import type { Level } from "../../conformance/engine/arazzo/document.ts";
import { verify } from "../../conformance/engine/run/verify.ts";
import { startMockProcess } from "../witness/mock-process.ts";
import { startBalancer } from "./balancer.ts";

export interface Judged {
  readonly verdictLine: string;
  /** Each case that did not pass, with why. */
  readonly failed: readonly string[];
}

/** Has the suite judge three replicas of a store, each a process, behind a load balancer that knows no session. */
export async function judgeReplicas(store: string, level: Level): Promise<Judged> {
  const start = () => startMockProcess("--quiet", "--store", store);
  const replicas = [await start(), await start(), await start()];
  const balancer = await startBalancer(replicas.map(({ url }) => url));
  try {
    const { result } = await verify({
      ...{ target: "mock", apis: suiteApis(), baseUrls: [balancer.url], env: {} },
      ...{ run: "replicas", level, print: () => undefined },
    });
    if (!result) throw new Error("the suite did not run");
    const failed = result.cases.filter(({ verdict }) => verdict !== "pass");
    return {
      verdictLine: result.verdictLine,
      failed: failed.map(({ id, verdict, reason }) => `${id}: ${verdict}: ${reason}`),
    };
  } finally {
    balancer.stop();
    await Promise.all(replicas.map((replica) => replica.stop()));
  }
}
