import { loadContract } from "../contracts/contract.ts";
import type { Operation } from "../contracts/contract.ts";
import { Router } from "../src/mock/core/router.ts";
import { services } from "../src/mock/services.ts";
import { median } from "./measure.ts";
import type { Measure } from "./result.ts";

const batch = 2000;
const rounds = 9;
/** What one request costs besides its routing, in microseconds: that of 20,000 requests per second. */
const requestMicroseconds = 50;

/** The slowest operation's routing against the fastest's, as a share of the request that it is part of. */
export function routing(): Measure[] {
  const costs = Object.keys(services).flatMap((api) => {
    const { operations } = loadContract(api);
    const router = new Router(operations);
    return operations.map((operation) => ({ id: operation.id, micros: cost(router, operation) }));
  });
  costs.sort((a, b) => a.micros - b.micros);
  const [fastest, slowest] = [costs[0], costs.at(-1)];
  if (!fastest || !slowest) return [];
  const value = (requestMicroseconds + fastest.micros) / (requestMicroseconds + slowest.micros);
  const detail = `${fastest.micros.toFixed(2)} µs ${fastest.id}, ${slowest.micros.toFixed(2)} µs ${slowest.id}`;
  return [{ name: "slowest route against the fastest", value, unit: "x", goal: { atLeast: 0.9 }, detail }];
}

function cost(router: Router, operation: Operation): number {
  const path = operation.path.replace(/\{[^}]+\}/g, "11111111-1111-4111-8111-111111111111");
  const runs = Array.from({ length: rounds }, () => {
    const began = performance.now();
    for (let i = 0; i < batch; i++) router.route(operation.method, path);
    return ((performance.now() - began) * 1000) / batch;
  });
  return median(runs);
}
