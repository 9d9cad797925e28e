import type { Validator } from "../../../../contracts/lib/validation.ts";
import { createValidator } from "../../../../contracts/lib/validation.ts";
import { OperationRouter } from "../http/operation-router.ts";
import type { Companions, Service } from "./service.ts";

/** A service with what is made once from its contract. */
export interface MountedService {
  readonly service: Service;
  readonly validator: Validator;
  readonly router: OperationRouter;
  /** What is served beside the API, where there is anything. */
  readonly companions?: MountedService;
}

/** A service, and what is served beside it, to be called. */
export function mount(service: Service): MountedService {
  const { companions } = service;
  const alone = mountAlone(service);
  if (!companions) return alone;
  return Object.assign(alone, { companions: mountAlone(besides(service, companions)) });
}

/** What is served beside a service, as a service over the same tables; how paths and bodies are read, it says itself. */
function besides(service: Service, companions: Companions): Service {
  const plain = {
    normalisePath: (path: string) => path,
    routedPath: (path: string) => path,
    readBody: (body: unknown) => body,
    authorise: () => undefined,
  };
  return { ...service, ...plain, sockets: {}, ...companions };
}

/** Validator and router are made when the service is first called: they are the larger part of a start. */
function mountAlone(service: Service): MountedService {
  let validator: Validator | undefined;
  let router: OperationRouter | undefined;
  return {
    service,
    get router() {
      return (router ??= new OperationRouter(service.contract.operations));
    },
    get validator() {
      return (validator ??= createValidator(service.contract));
    },
  };
}
