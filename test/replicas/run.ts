/**
 * Three replicas of the built program on a private PostgreSQL, which are killed under load: `npm run replicas -- --kills 100`.
 * Tells what was under way at each kill, and ends with 1 when anything that was acknowledged is lost or half done.
 */
import { createMock } from "../../src/mock/app.ts";
import { Fleet } from "./fleet.ts";
import { walkUnderKills } from "./kills.ts";
import { startPostgres } from "./private-postgres.ts";

const [flag, count] = process.argv.slice(2);
if (flag !== "--kills" || !/^[1-9]\d*$/.test(count ?? "")) {
  console.error("say how often a replica is killed: --kills 100");
  process.exit(2);
}
const postgres = await startPostgres();
const fleet = await Fleet.start(await postgres.database(), 3);
const alone = await createMock({ clock: { rate: 0 } });
try {
  const { met, inFlight } = await walkUnderKills({ fleet, alone }, Number(count));
  console.log(
    [
      `${met.steps} steps in 64 sessions, ${met.writes} acknowledged writes`,
      `${inFlight.length} kills; writes under way at each: ${inFlight.join(" ")}`,
      `kills that hit some: ${inFlight.filter((writes) => writes > 0).length}`,
      `${met.lost} answers lost with their replica; ${met.done} of these steps were done, the others were not and were sent again`,
      `acknowledged writes lost or half done, or answers that differ from those of one process alone: ${met.different.length}`,
      ...met.different,
    ].join("\n"),
  );
  process.exitCode = met.different.length === 0 ? 0 : 1;
} finally {
  await fleet.stop();
  await alone.close();
  await postgres.remove();
}
