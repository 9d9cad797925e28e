import type { Operation } from "../contracts/lib/contract.ts";
import { OperationRouter } from "../src/mock/core/http/operation-router.ts";
import type { Service } from "../src/mock/core/service/service.ts";
import { loadService, serviceNames } from "../src/mock/services.ts";
import { median } from "./measure.ts";
import type { Measure } from "./result.ts";

const batch = 2000;
const rounds = 9;
/** What one request costs besides its routing, in microseconds: that of 20,000 requests per second. */
const requestMicroseconds = 50;

/** The slowest operation's routing against the fastest's, as a share of the request that it is part of. */
export async function routing(): Promise<Measure[]> {
  const costs: { id: string; micros: number }[] = [];
  for (const api of serviceNames()) {
    const service = await loadService(api);
    const router = new OperationRouter(service.contract.operations);
    for (const operation of service.contract.operations)
      costs.push({ id: operation.id, micros: cost(router, service, operation) });
  }
  costs.sort((a, b) => a.micros - b.micros);
  const [fastest, slowest] = [costs[0], costs.at(-1)];
  if (!fastest || !slowest) return [];
  const value = (requestMicroseconds + fastest.micros) / (requestMicroseconds + slowest.micros);
  const detail = `${fastest.micros.toFixed(2)} µs ${fastest.id}, ${slowest.micros.toFixed(2)} µs ${slowest.id}`;
  return [{ name: "slowest route against the fastest", value, unit: "x", goal: { atLeast: 0.9 }, detail }];
}

function cost(
  router: OperationRouter,
  { normalisePath = (path) => path }: Pick<Service, "normalisePath">,
  operation: Operation,
): number {
  const path = samplePath(operation);
  const found = router.route(operation.method, normalisePath(path));
  if (!("operation" in found) || found.operation !== operation)
    throw new Error(`${operation.method} ${path} does not lead to ${operation.id}`);
  const runs = Array.from({ length: rounds }, () => {
    const began = performance.now();
    for (let i = 0; i < batch; i++) router.route(operation.method, normalisePath(path));
    return ((performance.now() - began) * 1000) / batch;
  });
  return median(runs);
}

/** The operation's path with an id in each place, and a name of two segments where slashes may stand. */
function samplePath({ path, parameters }: Operation): string {
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const parameter = parameters.find((p) => p.in === "path" && p.name === name);
    if (parameter?.rawSlashes) return "some-namespace/some-name";
    return String(parameter?.schema.pattern).includes(":")
      ? "sha256:0123456789abcdef"
      : "11111111-1111-4111-8111-111111111111";
  });
}
