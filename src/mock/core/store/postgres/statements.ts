import type { Statement } from "./database.ts";

export const now: Statement = {
  name: "touchstone-now",
  text: "SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now",
};

/** How far a process knows a session. */
export interface Known {
  readonly id: string;
  /** Of which life of the session; 0: of none. */
  readonly stream: number;
  readonly version: number;
}

/**
 * $1 ids, $2 streams, $3 versions → the time; of each session that there is its head, its fold where that tells more than
 * is known, and the events after it. One snapshot of the database, one round trip.
 */
export const missed: Statement = {
  name: "touchstone-missed",
  text: `
    WITH given AS (SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS g(id, stream, version)),
    head AS (
      SELECT g.id, s.stream, s.version, s.folded, CASE WHEN s.stream = g.stream THEN g.version ELSE -1 END AS seen
      FROM given g CROSS JOIN LATERAL (SELECT * FROM touchstone.session WHERE id = g.id OFFSET 0) s
    )
    SELECT NULL AS id, 0 AS kind, 0::float8 AS stream, floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS version,
      NULL AS body
    UNION ALL
    SELECT id, 1, stream::float8, version::float8, NULL FROM head
    UNION ALL
    SELECT h.id, 2, h.stream, f.version, f.body FROM head h
      CROSS JOIN LATERAL (SELECT * FROM touchstone.fold WHERE stream = h.stream OFFSET 0) f WHERE h.seen < h.folded
    UNION ALL
    SELECT h.id, 3, h.stream, e.version, e.body FROM head h
      CROSS JOIN LATERAL (
        SELECT * FROM touchstone.event
        WHERE stream = h.stream AND version > greatest(h.seen, h.folded) ORDER BY version
      ) e
    ORDER BY 2, 4`,
};

export interface MissedRow extends Record<string, unknown> {
  readonly id: string;
  /** 0 the time (in `version`, epoch milliseconds), 1 a head, 2 a fold, 3 an event. */
  readonly kind: number;
  readonly stream: number;
  readonly version: number;
  readonly body: string;
}

/**
 * $1 ids, $2 streams, $3 versions, $4 bodies → the ids of those that were appended: whose session is still at the version
 * that the body was made from. Heads are locked in the order of their ids, so that no two processes wait for each other.
 */
export const append: Statement = {
  name: "touchstone-append",
  text: `
    WITH given AS (
      SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[]) AS g(id, stream, version, body)
    ),
    head AS MATERIALIZED (
      SELECT id, stream, version FROM touchstone.session WHERE id = ANY ($1) ORDER BY id FOR UPDATE
    ),
    moved AS (
      UPDATE touchstone.session s SET version = s.version + 1 FROM given g JOIN head h USING (id, stream, version)
      WHERE s.id = g.id RETURNING s.id, s.stream, s.version, g.body
    ),
    added AS (
      INSERT INTO touchstone.event (stream, version, body) SELECT stream, version, body FROM moved
    )
    SELECT id FROM moved`,
};

/**
 * $1 id, $2 stream, $3 version, $4 body, $5 names of snapshots, $6 the revision of each, $7 the name of a snapshot or null,
 * $8 its body → the id when it was appended, with the snapshot: the session is still at the version, and the named snapshots
 * at their revisions. Whoever locks rows of snapshots has locked the session's, and locks them in the order of their names.
 */
export const appendWithSnapshots: Statement = {
  name: "touchstone-append-with-snapshots",
  text: `
    WITH head AS MATERIALIZED (
      SELECT id FROM touchstone.session WHERE id = $1 AND stream = $2 AND version = $3 FOR UPDATE
    ),
    there AS MATERIALIZED (
      SELECT name, revision FROM touchstone.snapshot
      WHERE EXISTS (SELECT FROM head) AND (name = ANY ($5::text[]) OR name = $7) ORDER BY name FOR UPDATE
    ),
    changed AS (
      SELECT FROM unnest($5::text[], $6::bigint[]) AS g(name, revision)
      WHERE NOT EXISTS (SELECT FROM there t WHERE t.name = g.name AND t.revision = g.revision)
    ),
    moved AS (
      UPDATE touchstone.session s SET version = s.version + 1 FROM head
      WHERE s.id = head.id AND NOT EXISTS (SELECT FROM changed) RETURNING s.id, s.stream, s.version
    ),
    added AS (
      INSERT INTO touchstone.event (stream, version, body) SELECT stream, version, $4 FROM moved
    ),
    taken AS (
      INSERT INTO touchstone.snapshot (name, body) SELECT $7, $8 FROM moved WHERE $7 IS NOT NULL
      ON CONFLICT (name) DO UPDATE SET body = $8, revision = nextval('touchstone.revision')
    )
    SELECT id FROM moved`,
};

/** $1 id, $2 the fold of a session to which nothing has happened. One that is there already stays as it is. */
export const create: Statement = {
  name: "touchstone-create",
  text: `
    WITH made AS (INSERT INTO touchstone.session (id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING stream)
    INSERT INTO touchstone.fold (stream, version, body) SELECT stream, 0, $2 FROM made`,
};

/** $1 stream, $2 version, $3 body: all events up to this one are in the body from now on. */
export const fold: Statement = {
  name: "touchstone-fold",
  text: `
    WITH moved AS (
      UPDATE touchstone.session SET folded = $2 WHERE stream = $1 AND folded < $2 RETURNING stream
    ),
    put AS (
      UPDATE touchstone.fold f SET version = $2, body = $3 FROM moved WHERE f.stream = moved.stream
    )
    DELETE FROM touchstone.event e USING moved WHERE e.stream = moved.stream AND e.version <= $2`,
};

/** $1 streams, $2 versions, $3 bodies → the ids, in the same order. */
export const keepRequests: Statement = {
  name: "touchstone-keep-requests",
  text: `
    INSERT INTO touchstone.request (stream, version, body)
    SELECT stream, version, body
    FROM unnest($1::bigint[], $2::bigint[], $3::text[]) WITH ORDINALITY AS g(stream, version, body, place) ORDER BY place
    RETURNING id::float8`,
};

/** $1 stream, $2 the newest id that is known, $3 the first version that counts, $4 how many at most. */
export const requests: Statement = {
  name: "touchstone-requests",
  text: `
    SELECT * FROM (
      SELECT id::float8, body FROM touchstone.request
      WHERE stream = $1 AND id > $2 AND version >= $3 ORDER BY id DESC LIMIT $4
    ) newest ORDER BY id`,
};

/** $1 stream, $2 how many stay. */
export const cutRequests: Statement = {
  name: "touchstone-cut-requests",
  text: `
    DELETE FROM touchstone.request WHERE stream = $1 AND id <= (
      SELECT id FROM touchstone.request WHERE stream = $1 ORDER BY id DESC OFFSET $2 LIMIT 1
    )`,
};

/** $1 id. */
export const forget: Statement = {
  name: "touchstone-forget",
  text: `
    WITH gone AS (DELETE FROM touchstone.session WHERE id = $1 RETURNING stream),
    events AS (DELETE FROM touchstone.event e USING gone WHERE e.stream = gone.stream),
    requests AS (DELETE FROM touchstone.request r USING gone WHERE r.stream = gone.stream)
    DELETE FROM touchstone.fold f USING gone WHERE f.stream = gone.stream`,
};

/** Every session, the oldest first, and how many requests its journal has. */
export const sessions: Statement = {
  name: "touchstone-sessions",
  text: `
    SELECT s.id, (SELECT count(*) FROM touchstone.request r WHERE r.stream = s.stream)::float8 AS requests
    FROM touchstone.session s ORDER BY s.stream`,
};

/** $1 stream, $2 the first version that counts. */
export const forgetRequests: Statement = {
  name: "touchstone-forget-requests",
  text: "DELETE FROM touchstone.request WHERE stream = $1 AND version < $2",
};

/** $1 api, $2 number, $3 rows → those that the store began with. */
export const offerSeed: Statement = {
  name: "touchstone-offer-seed",
  text: "INSERT INTO touchstone.seed VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
};

export const seedOf: Statement = {
  name: "touchstone-seed",
  text: "SELECT number::float8, rows FROM touchstone.seed WHERE api = $1",
};

/** $1 name. */
export const deleteSnapshot: Statement = {
  name: "touchstone-delete-snapshot",
  text: "DELETE FROM touchstone.snapshot WHERE name = $1",
};

/** $1 the revisions that are known → all names in their order, with the bodies of the others. */
export const snapshots: Statement = {
  name: "touchstone-snapshots",
  text: `
    SELECT name, revision::float8, CASE WHEN revision = ANY ($1::bigint[]) THEN NULL ELSE body END AS body
    FROM touchstone.snapshot ORDER BY revision`,
};
