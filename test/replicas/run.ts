/**
 * Three replicas of the built program on a private PostgreSQL, which are killed under load, and three that the whole suite judges:
 * `npm run replicas -- --kills 100`. Tells what was under way at each kill, and ends with 1 when anything that was acknowledged is
 * lost or half done, when answers to many clients of one session are not linearizable, or when the suite does not pass.
 */
import { createMock } from "../../src/mock/app.ts";
import { Fleet } from "./fleet.ts";
import { walkUnderKills } from "./kills.ts";
import { startPostgres } from "./private-postgres.ts";
import { judgeReplicas } from "./suite.ts";
import type { Met } from "./walk.ts";

const [flag, count] = process.argv.slice(2);
if (flag !== "--kills" || !/^[1-9]\d*$/.test(count ?? "")) {
  console.error("say how often a replica is killed: --kills 100");
  process.exit(2);
}
const postgres = await startPostgres();
const fleet = await Fleet.start(await postgres.database(), 3);
const alone = await createMock({ clock: { rate: 0 } });
try {
  const { met, crowded, inFlight } = await walkUnderKills(
    { fleet, alone },
    { kills: Number(count), crowds: 4 },
  );
  const sum = (of: (one: Met) => number): number => crowded.reduce((all, one) => all + of(one), 0);
  const unexplained = crowded.flatMap(({ different }) => different);
  console.log(
    [
      `${met.steps} steps in 64 sessions, ${met.writes} acknowledged writes`,
      `${inFlight.length} kills; writes under way at each: ${inFlight.join(" ")}`,
      `kills that hit some: ${inFlight.filter((writes) => writes > 0).length}`,
      `${met.lost} answers lost with their replica; ${met.done} of these steps were done, the others were not and were sent again`,
      `acknowledged writes lost or half done, or answers that differ from those of one process alone: ${met.different.length}`,
      ...met.different,
      `${sum(({ steps }) => steps)} steps of six clients at a time in each of ${crowded.length} sessions, ${sum(({ writes }) => writes)} acknowledged writes, ${sum(({ lost }) => lost)} answers lost`,
      `histories that no order of one process alone explains: ${unexplained.length}`,
      ...unexplained,
    ].join("\n"),
  );
  const { verdictLine, failed } = await judgeReplicas(await postgres.database(), "extended");
  console.log([`the suite, through a load balancer: ${verdictLine}`, ...failed].join("\n"));
  process.exitCode = met.different.length + unexplained.length + failed.length === 0 ? 0 : 1;
} finally {
  await fleet.stop();
  await alone.close();
  await postgres.remove();
}
