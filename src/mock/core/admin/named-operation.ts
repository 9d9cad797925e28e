import type { Operation } from "../../../../contracts/lib/contract.ts";
import { nearestName, suggestion } from "../../../../contracts/lib/nearest-name.ts";
import { apiNamed } from "../../../../contracts/lib/api-named.ts";
import type { Engine } from "../engine.ts";
import { leftOutBecause } from "../http/nearest.ts";
import type { MountedService } from "../service/mounted-service.ts";
import { MockError } from "../service/problem.ts";

/** What the body of a call names, each thing as a wrong one is told. */
export function wrong(place: string, reason: string): MockError {
  return new MockError(400, "bad-request", `body /${place}: ${reason}`);
}

/** The whole name of an API that a body names. Throws a MockError for one that is not served. */
export function namedApi(engine: Engine, name: string): string {
  const known = engine.services().map(({ service }) => service.name);
  const api = apiNamed(name, known);
  if (api === undefined) throw wrong("api", `there is no API ${name} here${suggestion(name, known)}`);
  return api;
}

/** The services that a body means: the API that it names, or all. */
export function meantServices(engine: Engine, api: string | undefined): readonly MountedService[] {
  return engine.services().filter(({ service }) => api === undefined || service.name === api);
}

/** All operations that these services have, with those beside their APIs. */
export function operationsOf(services: readonly MountedService[]): readonly Operation[] {
  return services.flatMap(({ service, companions }) => [
    ...service.contract.operations,
    ...(companions?.service.contract.operations ?? []),
  ]);
}

/** The operation of that id. Throws a MockError, with the nearest one or why it is not served, when there is none. */
export function namedOperation(id: string, services: readonly MountedService[]): Operation {
  const known = operationsOf(services);
  const operation = known.find((one) => one.id === id);
  if (operation) return operation;
  const meant = services.flatMap(({ service }) => service.leftOut ?? []).find((one) => one.id === id);
  if (meant) throw wrong("operationId", leftOutBecause(meant));
  const nearest = nearestName(
    id,
    known.map((one) => one.id),
  );
  const hint = nearest === undefined ? "GET /__admin/contracts/{api} has them" : `did you mean ${nearest}?`;
  throw wrong("operationId", `there is no operation ${id} here; ${hint}`);
}
