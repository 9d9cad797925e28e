import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Engine } from "./core/engine.ts";
import type { Outbox } from "./core/engine.ts";
import type { Store } from "./core/store/store.ts";
import { openStore } from "./open-store.ts";
import { localSession } from "./client/local.ts";
import { defaultSession } from "./core/session/sessions.ts";
import type { DoorOptions } from "./core/http/door-options.ts";
import { createDoor } from "./core/http/door.ts";
import { upgradeNowhere } from "./core/http/nowhere.ts";
import { offersIgnoredBy, offersWebSocket } from "./core/http/other-protocols.ts";
import { createListener, createMockServer } from "./core/http/server.ts";
import { SocketHost } from "./core/http/sockets.ts";
import { trusted } from "./core/http/trust.ts";
import type { Trust } from "./core/http/place.ts";
import { attachUpgrade, createUpgrade } from "./core/http/upgrade.ts";
import type { Service } from "./core/service/service.ts";
import type { Mock as PublicMock } from "./public-types.ts";
import type { MockOptions } from "./own-options.ts";
import { apiAmong } from "./api-name.ts";
import { corsOf } from "./cors-option.ts";
import { assertOptions } from "./known-options.ts";
import { OptionError } from "./option-error.ts";
import { fallbacksOf } from "./fallbacks.ts";
import { securedBy } from "./https/secured-by.ts";
import { uiFolders } from "./ui-folders.ts";
import { withTags } from "./tagged-service.ts";
import { loadService, serviceNames } from "./services.ts";
import type { OwnWorld } from "./world-folder.ts";

export type { MockOptions } from "./own-options.ts";

/** A mock that is ready to listen, and what drives it. */
export interface Mock extends PublicMock {
  readonly engine: Engine;
}

/** Where a frozen clock stands at first, so that the same requests give the same bytes on any day. */
export const frozenStart = Date.parse("2026-01-15T09:00:00.000Z");

/** Puts the mock together. Throws DataDirError when `dataDir` is damaged or in use, StoreError for a `store` that cannot be had. */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  assertOptions(options);
  const { admin = {} } = options;
  const host = (options.host ?? "127.0.0.1").replace(/^\[(.*)\]$/, "$1"); // as URLs write an address of IPv6
  if (admin.token === "") throw new Error("the admin token is empty, which would let everybody in");
  const names = namesOf(options);
  const fallbacks = fallbacksOf(options.fallback, names);
  const cors = corsOf(options.cors);
  const trust = trustOf(options.trustProxy);
  const secured = await securedBy(options, host);
  const uis = uiFolders(options.ui, names);
  const store = await openStore(options);
  const engine = await startEngine(options, store).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const door: DoorOptions = {
    engine,
    admin: { enabled: admin.enabled ?? true, token: admin.token, host },
    cors,
    fallbacks,
    trust,
    uis,
    layer: options.layer,
  };
  const router = createDoor(door);
  const handler = createListener(door, router);
  const server = createMockServer(handler, { maxHeaderSize: options.headerLimit ?? 16 * 1024, tls: secured });
  const sockets = new SocketHost();
  const upgrade = createUpgrade(door, sockets);
  const ignoreOffer = offersIgnoredBy(server);
  server.on("upgrade", (message, socket, head) => {
    const raw = { message, socket, head };
    if (!offersWebSocket(message)) ignoreOffer(raw);
    else upgrade(raw, () => upgradeNowhere(door, raw));
  });
  const fetch: Mock["fetch"] = async (request, at) => {
    const { serveFetch } = await import("./core/http/fetch.ts");
    const seen = at && { mount: engine.mountOf(apiAmong(at.api, names)), base: at.base.replace(/\/+$/, "") };
    return serveFetch(handler, request, seen);
  };
  return {
    ...{ router, handler, server, engine, fetch },
    apis: engine.options.services.map(({ name, title, mount }) => ({ name, title, mount })),
    session: (id = defaultSession) => localSession({ engine, listener: handler }, id, fetch),
    upgrade: (own, at = "") => attachUpgrade(own, at, upgrade),
    ...(secured?.ca === undefined ? {} : { ca: secured.ca }),
    listen: async (port) => `${secured ? "https" : "http"}://${await listen(server, port, host)}`,
    async close() {
      sockets.close();
      await stop(server);
      await engine.close();
    },
  };
}

function trustOf(addresses: MockOptions["trustProxy"] = []): Trust {
  try {
    return trusted(addresses);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OptionError(`trustProxy: ${reason}: give addresses, ranges or loopback`);
  }
}

async function startEngine(options: MockOptions, store: Store): Promise<Engine> {
  const served = options.services ?? (await loadServices(options));
  const services = options.tags ? withTags(served, options.tags) : served;
  const world = await ownWorld(options.world, services);
  const clock = { rate: 1, ...world?.clock, ...options.clock };
  const engine = await Engine.start(
    {
      services,
      clock: clock.rate === 0 ? { startAt: frozenStart, ...clock } : clock,
      seed: options.seed,
      ...(world ? { worlds: world.apis } : {}),
      journalSize: options.journalSize ?? 1000,
      mounted: options.mounted ?? false,
      maxSessions: options.maxSessions ?? 5000,
      bodyLimit: options.bodyLimit ?? 1024 * 1024,
      wall: options.wall ?? Date.now,
      log: options.log ?? (() => undefined),
      outbox: await outboxOf(options.webhooks),
    },
    store,
  );
  if (options.clock) tellOtherClocks(engine, clock.rate);
  return engine;
}

/** Of a folder whose sessions go on with the clocks that they were left with. */
function tellOtherClocks({ sessions, options }: Engine, rate: number): void {
  for (const { id, clock } of sessions.list())
    if (clock.rate !== rate)
      options.log(
        `session ${id} goes on with the clock that the data folder holds: ${clock.rate === 0 ? "frozen" : `x${clock.rate}`} at ${new Date(clock.now()).toISOString()}`,
      );
}

/** Loaded where it is asked for: most runs send nothing. */
async function outboxOf(webhooks: MockOptions["webhooks"] = false): Promise<Outbox | undefined> {
  if (webhooks === false) return undefined;
  const { Webhooks } = await import("./core/outbox/webhooks.ts");
  return new Webhooks(webhooks === true ? [] : webhooks);
}

/** All APIs that there are may have a file, also those that are not served this time. */
async function ownWorld(
  world: MockOptions["world"],
  services: readonly Service[],
): Promise<OwnWorld | undefined> {
  if (world === undefined) return undefined;
  const { givenWorlds, readWorldFolder } = await import("./world-folder.ts");
  const known = [...new Set([...services.map(({ name }) => name), ...serviceNames()])];
  return typeof world === "string" ? readWorldFolder(world, known) : givenWorlds(world, known);
}

function namesOf({ services, apis }: MockOptions): readonly string[] {
  if (services) return services.map(({ name }) => name);
  const known = serviceNames();
  if (apis?.length === 0) throw new OptionError(`apis: name one of ${known.join(", ")}`);
  const names = apis?.map((api) => apiAmong(api, known)) ?? known;
  const twice = names.find((api, i) => names.indexOf(api) !== i);
  if (twice !== undefined) throw new OptionError(`apis: ${twice} is named twice`);
  return names;
}

async function loadServices(options: MockOptions): Promise<Service[]> {
  const served = namesOf(options);
  const asked = Object.entries(options.releases ?? {});
  const releases = Object.fromEntries(
    asked.map(([api, release]) => [apiAmong(api, served, "releases: "), release]),
  );
  return Promise.all(served.map((api) => loadService(api, { ...options, releases })));
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // An error says that it was not listening, which is as good.
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const { port: bound } = server.address() as AddressInfo;
      resolve(`${host.includes(":") ? `[${host}]` : host}:${bound}`);
    });
  });
}
