import { expect, onTestFinished, test } from "vitest";
import { postgresPrograms, startPostgres } from "./private-postgres.ts";
import { judgeReplicas } from "./suite.ts";

test.skipIf(postgresPrograms() === undefined)(
  "three replicas behind a load balancer pass the suite",
  { timeout: 900_000 },
  async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.remove());
    const { verdictLine, failed } = await judgeReplicas(await postgres.database(), "core");
    expect(failed).toEqual([]);
    expect(verdictLine).toMatch(/^CONFORMANT at level core: of \d+ required cases/);
  },
);
