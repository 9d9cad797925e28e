import type inject from "light-my-request";
import type { Listener } from "../../public-types.ts";
import { MockError } from "../service/problem.ts";
import { readHead } from "../session/heads.ts";
import type { JournalEntry } from "../session/journal.ts";

type Method = NonNullable<Exclude<Parameters<typeof inject>[1], string>["method"]>;

/** Of one hop, or made anew with the body. */
const ownOfConnection = [
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
];

/** The door of the mock, and below which path an application has mounted it. */
export interface Door {
  readonly listener: Listener;
  readonly mountedAt: string;
}

/** Sends a request of the journal once more, as it was. Throws a MockError when its body is no longer there as a whole. */
export async function repeatEntry(entry: JournalEntry, { listener, mountedAt }: Door): Promise<void> {
  const { method, url, outgoing } = entry.arrival;
  if (outgoing)
    throw new MockError(409, "outgoing", "the mock sent this itself; what clients sent can be sent again");
  const sent = entry.read("request");
  if (!sent)
    throw new MockError(409, "not-kept", "the journal had to forget this request's headers and body");
  if (sent.body.length < sent.total) {
    const detail = `the journal kept ${sent.body.length} of the body's ${sent.total} bytes, so it cannot be sent again`;
    throw new MockError(409, "not-kept", detail);
  }
  const headers = Object.entries(readHead(sent.head)).filter(([name]) => !ownOfConnection.includes(name));
  const mounted: Listener = (message, response) => {
    // As an application leaves it: what it was mounted at is in `baseUrl`, the whole in `originalUrl`.
    listener(Object.assign(message, { originalUrl: url, baseUrl: mountedAt }), response);
  };
  // Most runs of the mock never need it.
  const light = await import("light-my-request");
  await light
    .default(mounted, {
      method: method as Method, // whatever a client could send
      url: url.startsWith(`${mountedAt}/`) ? url.slice(mountedAt.length) : url,
      headers: Object.fromEntries(headers),
      ...(sent.body.length > 0 ? { payload: sent.body } : {}),
    })
    .catch(() => undefined); // no answer: a fault dropped it, as the journal tells
}
