import type { Database } from "./database.ts";
import { reasonOf } from "./database.ts";
import { StoreError } from "../store-error.ts";

/**
 * How the schema came to be, one step after the other; a step that was once released is never changed. `session` has a
 * row for each session: its stream of events, the number of the last one, and up to which one the `fold` holds them all.
 */
const migrations: readonly string[] = [
  `CREATE TABLE touchstone.seed (api text PRIMARY KEY, number bigint NOT NULL, rows text NOT NULL);
   CREATE TABLE touchstone.session (
     id text PRIMARY KEY,
     stream bigint GENERATED ALWAYS AS IDENTITY,
     version bigint NOT NULL DEFAULT 0,
     folded bigint NOT NULL DEFAULT 0
   ) WITH (fillfactor = 50);
   CREATE TABLE touchstone.event (
     stream bigint, version bigint, body text NOT NULL, PRIMARY KEY (stream, version)
   );
   CREATE TABLE touchstone.fold (stream bigint PRIMARY KEY, version bigint NOT NULL, body text NOT NULL);
   CREATE UNLOGGED TABLE touchstone.request (
     stream bigint, id bigint GENERATED ALWAYS AS IDENTITY, version bigint NOT NULL, body text NOT NULL,
     PRIMARY KEY (stream, id)
   );
   CREATE SEQUENCE touchstone.revision;
   CREATE TABLE touchstone.snapshot (
     name text PRIMARY KEY, revision bigint NOT NULL DEFAULT nextval('touchstone.revision'), body text NOT NULL
   );`,
];

/**
 * Brings the schema to what this release knows, one process at a time. Throws a StoreError when it is newer, or when it is
 * older and this user may not change it.
 */
export async function migrate(database: Database): Promise<void> {
  const known = migrations.length;
  try {
    await database.transaction(async (query) => {
      // Ends with the transaction, also when the process is killed.
      await query("SELECT pg_advisory_xact_lock(hashtext('touchstone migrations'))");
      const [there] = await query("SELECT to_regclass('touchstone.migration') IS NOT NULL AS is_there");
      if (there?.["is_there"] !== true)
        await query(`CREATE SCHEMA IF NOT EXISTS touchstone;
          CREATE TABLE touchstone.migration (number int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`);
      const [last] = await query("SELECT coalesce(max(number), 0) AS number FROM touchstone.migration");
      const done = Number(last?.["number"]);
      if (done > known)
        throw new StoreError(
          `the store's schema is of number ${done}, and this release knows up to ${known}: use the release that made it, or a newer one`,
        );
      for (const [i, text] of migrations.entries()) {
        if (i < done) continue;
        await query(text);
        await query("INSERT INTO touchstone.migration (number) VALUES ($1)", [i + 1]);
      }
    });
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `the store's schema cannot be brought to number ${known}, which this release needs: ${reasonOf(error)}; start one replica as a user who may create and change the schema touchstone`,
    );
  }
}
