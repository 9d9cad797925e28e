import type { AddressInfo } from "node:net";
import type { ApiContract } from "../../conformance/engine/model/library.ts";
import type { ExchangeRecord } from "../../conformance/engine/model/result.ts";
import { chosenApis } from "./chosen-apis.ts";
import { UsageError } from "./exit.ts";
import { onStop } from "./on-stop.ts";

export interface TappedFlags {
  readonly upstream: string;
  readonly port: number;
  readonly host: string;
}

/** The contract of an API of that name. */
export async function contractNamed(name: string): Promise<ApiContract> {
  const { createLibrary } = await import("../../conformance/engine/model/library.ts");
  const { serviceNames } = await import("../mock/services.ts");
  const [api = name] = chosenApis([name], serviceNames(), (given) => `there is no contract of ${given}`);
  const found = createLibrary().contract(api);
  if (!found) throw new UsageError(`there is no contract of ${api}`);
  return found;
}

/** Passes all traffic on to a real server until it is told to stop; resolves then. Says where it listens. */
export async function serveTapped(
  { upstream, port, host }: TappedFlags,
  onExchange: (exchange: ExchangeRecord) => void,
): Promise<void> {
  const { createTappedProxy } = await import("../../conformance/engine/record/tapped-proxy.ts");
  const server = await createTappedProxy({ upstream: new URL(upstream), onExchange });
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ message }) => reject(new UsageError(`cannot listen: ${message}`)));
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  console.log(
    `http://${host.includes(":") ? `[${host}]` : host}:${bound} passes on to ${upstream}; Ctrl-C stops it`,
  );
  await new Promise<void>((resolve) => onStop(resolve));
  server.closeAllConnections();
  server.close();
}
