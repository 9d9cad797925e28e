/** A long random walk through every API: `npm run walk -- --steps 100000 --seed 7`. Ends with 1 at a 500 or a broken contract. */
import { parseArgs } from "node:util";
import { createMock } from "../../src/mock/app.ts";
import { serviceNames } from "../../src/mock/services.ts";
import { walkMock } from "./walk-mock.ts";

const { values } = parseArgs({
  options: { steps: { type: "string", default: "100000" }, seed: { type: "string", default: "20261130" } },
});
const [steps, seed] = [Number(values.steps), Number(values.seed)];
for (const api of serviceNames()) {
  const mock = await createMock({ apis: [api], clock: { rate: 0 } });
  const { failures, sessions, statuses, succeeded } = await walkMock(mock, api, { seed, steps });
  const violations = sessions.flatMap((id) => mock.engine.sessions.get(id).violations);
  await mock.close();
  const counts = [...statuses].sort().map(([status, count]) => `${count} × ${status}`);
  console.log(`${api.padEnd(14)} ${succeeded.size} operations succeeded; ${counts.join(", ")}`);
  for (const wrong of [...failures, ...violations].slice(0, 5)) console.log(wrong);
  if (failures.length + violations.length > 0) process.exitCode = 1;
}
