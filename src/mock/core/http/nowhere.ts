import type { IncomingMessage } from "node:http";
import type { Listener } from "../../public-types.ts";
import { asMockError, unknownPlace } from "../service/failures.ts";
import { problemReply } from "../service/problem.ts";
import { grantOf, isPreflight, preflightReply } from "./cors.ts";
import type { DoorOptions } from "./door-options.ts";
import type { Within } from "./fallback.ts";
import { fallbackUrl, passOn, passOnUpgrade } from "./fallback.ts";
import { refuseRaw } from "./raw-refusals.ts";
import { send } from "./send.ts";
import type { Upgrade } from "./sockets.ts";

/** Answers what is below no mount: the fallback does, or the mock's own 404. */
export function answerNowhere({ engine, fallbacks, cors: allowed }: DoorOptions): Listener {
  return (message, response) => {
    const cors = grantOf(allowed, message);
    const url = fallbackUrl(fallbacks, message, nowhereAt(message));
    if (!url) send(response, problemReply(unknownPlace(engine, message)), { cors });
    else if (cors?.origin !== undefined && isPreflight(message))
      send(response, preflightReply(message), { cors });
    else
      void passOn(url, { message, response }, { cors, bodyLimit: engine.options.bodyLimit }).catch(
        (error: unknown) => send(response, problemReply(asMockError(error, engine)), { cors }),
      );
  };
}

/** The same for the handshake of a WebSocket. */
export function upgradeNowhere({ engine, fallbacks }: DoorOptions, raw: Upgrade): void {
  const url = fallbackUrl(fallbacks, raw.message, nowhereAt(raw.message));
  if (url) void passOnUpgrade(url, raw, (error) => refuseRaw(raw.socket, problemReply(error)));
  else refuseRaw(raw.socket, problemReply(unknownPlace(engine, raw.message)));
}

function nowhereAt({ url = "/" }: IncomingMessage): Within {
  return { mount: "", path: url.replace(/^\/__session\/[^/?]*(?=[/?]|$)/, "") || "/" };
}
