import path from "node:path";
import { packageRoot } from "../contracts/lib/package-root.ts";
import { usualReads } from "./usual-reads.ts";
import type { Started } from "../test/start-program.ts";
import { startProgram } from "../test/start-program.ts";
import type { Shape } from "./hostile-shapes.ts";
import { shapes } from "./hostile-shapes.ts";
import type { Measure } from "./result.ts";

/** The least of so many is what the request takes; other work on the machine makes the others longer. */
const tries = 7;

/** What the console asks for when such requests have come. */
const journal: Shape = { name: "their journal, shown", path: "/__admin/requests?limit=100" };

/** How long the loop of the serving process is held by one request of a megabyte, whatever it holds. */
export async function stalls(): Promise<Measure[]> {
  const program = path.join(packageRoot, "bench", "peers", "stalls.ts");
  const server = await startProgram(["--import", "tsx", program]);
  const measures: Measure[] = [];
  // What is loaded and compiled with a first request is no part of it.
  for (const shape of [...shapes, ...usualReads]) await send(server, shape);
  for (const shape of [...shapes, journal]) measures.push(await held(server, shape));
  await server.stop();
  return measures;
}

async function held(server: Started, shape: Shape): Promise<Measure> {
  const times: number[] = [];
  let status = 0;
  for (let i = 0; i < tries; i++) {
    await longest(server); // begins anew
    status = await send(server, shape);
    times.push(await longest(server));
  }
  const kilobytes = ((shape.body?.length ?? shape.path.length) / 1024).toFixed(0);
  const detail = `${kilobytes} KB, answered with ${status}`;
  return { name: shape.name, value: Math.min(...times), unit: "ms", goal: { atMost: 50 }, detail };
}

async function send(
  { url }: Started,
  { path: to, method = "GET", headers = {}, body }: Shape,
): Promise<number> {
  const response = await fetch(url + to, { method, headers, ...(body === undefined ? {} : { body }) });
  await response.arrayBuffer();
  return response.status;
}

/** The longest time, in milliseconds, since this was last asked. */
function longest({ child }: Started): Promise<number> {
  return new Promise((resolve) => {
    child.once("message", (ms) => resolve(Number(ms)));
    child.send("");
  });
}
