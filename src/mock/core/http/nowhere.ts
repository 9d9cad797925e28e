import type { IncomingMessage } from "node:http";
import type { Listener } from "../../public-types.ts";
import type { Engine } from "../engine.ts";
import { asMockError } from "../service/failures.ts";
import { MockError, problemReply } from "../service/problem.ts";
import type { JournalEntry } from "../session/journal.ts";
import { readBody, sentBytes } from "./body.ts";
import { isPreflight } from "../../../../contracts/lib/preflight.ts";
import { grantOf, preflightReply } from "./cors.ts";
import type { DoorOptions } from "./door-options.ts";
import type { Within } from "./fallback.ts";
import { fallbackUrl, passOn, passOnUpgrade } from "./fallback.ts";
import { meantPlaces } from "./meant-places.ts";
import { sessionOf } from "./place.ts";
import { refuseRaw } from "./raw-refusals.ts";
import { targetOf } from "./request.ts";
import { send } from "./send.ts";
import type { Upgrade } from "./sockets.ts";

/** Answers what is below no mount: the fallback does, or the mock's own 404, which the session's journal tells. */
export function answerNowhere({ engine, fallbacks, cors: allowed }: DoorOptions): Listener {
  const { bodyLimit } = engine.options;
  return (message, response) => {
    const cors = grantOf(allowed, message);
    const url = fallbackUrl(fallbacks, message, nowhereAt(message));
    if (cors?.origin !== undefined && isPreflight(message) && url) {
      send(response, preflightReply(message), { cors });
      return;
    }
    const failed = (error: unknown): void => {
      // A client that went away in the middle of its request gets no answer.
      if (message.destroyed && !message.complete) return;
      send(response, problemReply(asMockError(error, engine)), { cors });
    };
    if (url) void passOn(url, { message, response }, { cors, bodyLimit }).catch(failed);
    else {
      const { error, ...unmatched } = unknownPlace(engine, message);
      record(engine, message, unmatched).then(
        (entry) => send(response, problemReply(error), { cors, entry }),
        failed,
      );
    }
  };
}

/** The same for the handshake of a WebSocket, which stands in no journal. */
export function upgradeNowhere({ engine, fallbacks }: DoorOptions, raw: Upgrade): void {
  const url = fallbackUrl(fallbacks, raw.message, nowhereAt(raw.message));
  if (url) void passOnUpgrade(url, raw, (error) => refuseRaw(raw.socket, problemReply(error)));
  else refuseRaw(raw.socket, problemReply(unknownPlace(engine, raw.message).error));
}

interface UnknownPlace {
  readonly error: MockError;
  /** The operation that was probably meant. */
  readonly nearest: string | undefined;
  /** The same as the error says, without the URL. */
  readonly why: string;
}

/** Nothing is mounted where the request leads. */
export function unknownPlace(engine: Engine, message: IncomingMessage): UnknownPlace {
  const mounts = engine.options.services.map(({ name }) => engine.mountOf(name));
  const [path = ""] = nowhereAt(message).path.split("?");
  const meant = meantPlaces(engine, { method: message.method ?? "GET", path });
  const hint = meant.length > 0 ? `did you mean ${meant.map(({ place }) => place).join(" or ")}? ` : "";
  const rest = `${hint}APIs: ${mounts.join(", ")}; admin: /__admin/`;
  return {
    error: new MockError(404, "unknown-path", `nothing is served at ${targetOf(message)}; ${rest}`, {
      mounts,
    }),
    nearest: meant[0]?.operation,
    why: `nothing is served there; ${rest}`,
  };
}

/** Writes the request into the journal of the session that it names, as one of no API. */
async function record(
  engine: Engine,
  message: IncomingMessage,
  unmatched: JournalEntry["arrival"]["unmatched"],
): Promise<JournalEntry> {
  const session = engine.sessions.get(sessionOf(message, sessionIn(message)));
  const leave = session.use();
  try {
    const body = await readBody(message, engine.options.bodyLimit);
    return await engine.turn(session, ({ clock, journal }) =>
      journal.add(
        {
          at: clock.now(),
          receivedAt: engine.options.wall(),
          api: undefined,
          operation: undefined,
          method: message.method ?? "GET",
          url: targetOf(message),
          unmatched,
        },
        { headers: message.headers, body: sentBytes(body) },
      ),
    );
  } finally {
    leave();
  }
}

const sessionPrefix = /^\/__session\/([^/?]*)(?=[/?]|$)/;

/** The id in the URL's session prefix; the routers have read it already. */
function sessionIn({ url = "/" }: IncomingMessage): string | undefined {
  const id = sessionPrefix.exec(url)?.[1];
  return id === undefined || id === "" ? undefined : decodeURIComponent(id);
}

function nowhereAt({ url = "/" }: IncomingMessage): Within {
  return { mount: "", path: url.replace(sessionPrefix, "") || "/" };
}
