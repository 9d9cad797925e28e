import type { Pool, PoolClient, PoolConfig } from "pg";
import { StoreError, StoreUnavailable } from "../store-error.ts";

/** A statement that is prepared once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Connections of a process; one of them listens. */
const connections = 7;
/** Milliseconds until a lost connection that listened is made anew. */
const hearAgainMs = 1000;
/** Milliseconds until an attempt is given up. */
const patience = { connectionTimeoutMillis: 5_000, query_timeout: 30_000 };

/** A PostgreSQL. What fails is told once in the log, as is that it works again; callers get a StoreUnavailable. */
export class Database {
  readonly #pool: Pool;
  readonly #log: (line: string) => void;
  #isLost = false;
  #isClosed = false;
  #listening: PoolClient | undefined;

  private constructor(pool: Pool, log: (line: string) => void) {
    this.#pool = pool;
    this.#log = log;
    // An idle connection has ended; the next one tells whether that matters.
    pool.on("error", () => undefined);
  }

  /** Throws a StoreError when the database cannot be reached. */
  static async open(url: string, log: (line: string) => void): Promise<Database> {
    const { default: pg } = await import("pg");
    const database = new Database(new pg.Pool({ ...configOf(url), ...patience, max: connections }), log);
    try {
      await database.#pool.query("SELECT 1");
    } catch (error) {
      await database.close();
      throw new StoreError(
        `the store cannot be reached: ${reasonOf(error)}; see that it runs, and that --store and the PG* variables name it`,
      );
    }
    return database;
  }

  /** Throws a StoreUnavailable, whatever fails. */
  async query<T extends Row>({ name, text }: Statement, values: readonly unknown[] = []): Promise<T[]> {
    try {
      const { rows } = await this.#pool.query<T>({ name, text, values: [...values] });
      if (this.#isLost) this.#log("the store is there again");
      this.#isLost = false;
      return rows;
    } catch (error) {
      if (!this.#isLost && !this.#isClosed) this.#log(`the store cannot be used: ${reasonOf(error)}`);
      this.#isLost = true;
      throw new StoreUnavailable();
    }
  }

  /** Runs statements in one transaction. Throws what PostgreSQL says. */
  async transaction<T>(
    run: (query: (text: string, values?: unknown[]) => Promise<Row[]>) => Promise<T>,
  ): Promise<T> {
    const client = await this.#pool.connect();
    try {
      await client.query("BEGIN");
      const value = await run(async (text, values = []) => (await client.query<Row>(text, values)).rows);
      await client.query("COMMIT");
      client.release();
      return value;
    } catch (error) {
      // Its transaction ends with the connection.
      client.release(true);
      throw error;
    }
  }

  /** Hears a channel by a connection of its own, which is made anew when it is lost, until the database is closed. */
  listen(channel: string, hear: (text: string) => void): void {
    void this.#hear(channel, hear).catch(() => {
      if (!this.#isClosed) setTimeout(() => this.listen(channel, hear), hearAgainMs).unref();
    });
  }

  async #hear(channel: string, hear: (text: string) => void): Promise<void> {
    const client = await this.#pool.connect();
    const lost = new Promise<never>((_, reject) => {
      client.on("error", reject);
      client.on("end", () => reject(new Error("the connection has ended")));
    });
    client.on("notification", ({ payload }) => hear(payload ?? ""));
    this.#listening = client;
    try {
      await client.query(`LISTEN ${channel}`);
      await lost;
    } finally {
      this.#listening = undefined;
      client.release(true);
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#listening?.release(true);
    await this.#pool.end();
  }
}

/** What the URL does not say is taken from the `PG*` variables. Throws a StoreError, which does not repeat the URL. */
function configOf(url: string): PoolConfig {
  if (!/^postgres(?:ql)?:\/\//.test(url))
    throw new StoreError("the store must be a URL that begins with postgresql://");
  return { connectionString: url, fallback_application_name: "touchstone", keepAlive: true };
}

/** PostgreSQL's own words, or the name of the trouble; neither holds a password. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return "no reason is known";
  return error.message || ("code" in error ? String(error.code) : error.name);
}
