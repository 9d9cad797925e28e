import { existsSync } from "node:fs";
import { importModule, moduleFile, namesIn } from "../modules.ts";
import type { Service } from "./core/service/service.ts";
import type { MockOptions } from "./public-types.ts";

/** What services can be told when they are loaded. */
export type ServiceSettings = Pick<MockOptions, "github" | "releases" | "log">;

/** A service's module: the service as it is by default, and, where it can be told something, as the settings say. */
interface ServiceModule {
  readonly service: Service;
  readonly configured?: (settings: ServiceSettings) => Service;
}

/** The APIs that there is a mock of, by name: each folder beside this file that has a `service.ts`. */
export function serviceNames(): string[] {
  return namesIn("mock").filter((name) => existsSync(moduleFile("mock", name, "service")));
}

/** Loads the service of an API, when it is served. Throws for a name that is none. */
export async function loadService(api: string, settings: ServiceSettings = {}): Promise<Service> {
  const names = serviceNames();
  if (!names.includes(api)) throw new Error(`there is no API ${api}; there are: ${names.join(", ")}`);
  const { service, configured } = await importModule<ServiceModule>("mock", api, "service");
  const own = configured?.(settings) ?? service;
  const release = settings.releases?.[api];
  if (release === undefined) return own;
  return (await import("./released-service.ts")).releasedService(own, release, settings.log);
}
