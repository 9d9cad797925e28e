import type { Mock } from "../mock/app.ts";
import { createMock } from "../mock/app.ts";
import { DataDirError } from "../mock/core/store/stored.ts";
import { StoreError } from "../mock/core/store/store-error.ts";
import { OptionError } from "../mock/option-error.ts";
import { WorldError } from "../mock/core/world/world-error.ts";
import { serviceNames } from "../mock/services.ts";
import { chosenApis } from "./chosen-apis.ts";
import { httpsOf } from "./https-flags.ts";
import { fallbackOption } from "./fallback-flag.ts";
import { UsageError } from "./exit.ts";
import type { MockFlags } from "./mock-flags.ts";
import { assertAdminSafe } from "./mock-flags.ts";
import { onStop } from "./on-stop.ts";
import { readyText } from "./ready-text.ts";
import { tellReady } from "./workers.ts";

/** Starts the mock, tells that it is ready, and stops it cleanly on SIGINT and SIGTERM. */
export async function startMock(apis: readonly string[], flags: MockFlags): Promise<void> {
  assertAdminSafe(flags);
  const mock = await prepare(apis, flags);
  const url = await mock.listen(flags.port).catch((error: unknown) => {
    throw listenError(error, flags);
  });
  if (flags.verbose) printRequests(mock);
  // Before the line that lets others stop it.
  onStop(() => void mock.close().then(() => process.exit(0)));
  tellReady(readyText(mock, url, flags));
}

async function prepare(apis: readonly string[], flags: MockFlags): Promise<Mock> {
  const chosen = chosenApis(apis, serviceNames(), (api) => `there is no API ${api}`);
  const secured = await httpsOf(flags);
  try {
    return await createMock({
      ...(apis.length > 0 ? { apis: chosen } : {}),
      dataDir: flags.data,
      store: flags.store,
      maxSessions: flags.maxSessions,
      clock: flags.clock,
      seed: flags.seed,
      ...(flags.release ? { releases: await readReleases(flags.release, chosen) } : {}),
      world: flags.world,
      tags: flags.tags,
      fallback: flags.fallback && fallbackOption(flags.fallback, chosen),
      ui: flags.ui && uiOption(flags.ui),
      host: flags.host,
      admin: { enabled: flags.admin, token: flags.adminToken },
      cors: flags.cors,
      https: secured,
      webhooks: flags.webhooks,
      headerLimit: flags.maxHeaderSize,
      bodyLimit: flags.maxBodySize,
      github: { url: flags.githubUrl, callback: flags.githubCallback },
      trustProxy: flags.trustProxy,
      log: (line) => {
        console.error(line);
      },
    });
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(`--${asFlagged(error.message, flags)}`);
    if (error instanceof DataDirError || error instanceof StoreError) throw new UsageError(error.message);
    if (error instanceof WorldError) throw new UsageError(`--world cannot be used:\n${error.message}`);
    if (flags.data !== undefined && isSystemError(error))
      throw new UsageError(`--data ${flags.data} cannot be used: ${error.message}`);
    throw error;
  }
}

/** The option `https` is what `--tls-cert` and `--tls-key` lead to. */
function asFlagged(message: string, { tlsCert }: MockFlags): string {
  return tlsCert === undefined ? message : message.replace(/^https:/, "tls-cert, --tls-key:");
}

/** What reads releases is loaded when there are any to read. */
async function readReleases(
  texts: readonly string[],
  chosen: readonly string[],
): Promise<Record<string, string>> {
  return (await import("./named-releases.ts")).namedReleases(texts, chosen);
}

/** The option of the library that `[api=]DIR` mean; a folder alone is Zuul's. */
function uiOption(flags: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    flags.map((text) => {
      const [, api = "zuul", folder = text] = /^([a-z][a-z0-9-]*)=(.*)$/.exec(text) ?? [];
      return [api, folder];
    }),
  );
}

function listenError(error: unknown, { port, host }: MockFlags): unknown {
  if (!isSystemError(error)) return error;
  if (error.code === "EADDRINUSE")
    return new UsageError(`port ${port} is in use; choose another with --port (0 takes a free one)`);
  return new UsageError(`cannot listen on ${host}:${port}: ${error.message}`);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/** By the URLs that clients sent: on its way, a request's is cut off at the mounts. */
function printRequests(mock: Mock): void {
  mock.server.prependListener("request", ({ method = "", url = "" }, response) => {
    const [path = ""] = url.split("?", 1);
    response.once("close", () => {
      console.log(
        `${method} ${path} ${response.writableFinished ? response.statusCode : "was not answered"}`,
      );
    });
  });
}
