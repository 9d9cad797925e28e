import type { OutgoingRequest } from "./exchange.ts";
import { handshake } from "./websocket.ts";

/** What of a request a command repeats. */
type Sent = Pick<OutgoingRequest, "method" | "url" | "headers"> & { readonly body?: string | undefined };

/** How texts become words of a shell; a header's may be hidden. */
export interface Words {
  readonly word: (text: string) => string;
  readonly header: (name: string, value: string) => string;
}

/** The command of a shell that sends a request: curl, or wscat for a WebSocket, which tells how that was closed. */
export function commandOf({ method, url, headers, body }: Sent, { word, header }: Words): string {
  const isSocket = headers["upgrade"] === handshake["upgrade"] && body !== undefined;
  const shown = Object.entries(headers).filter(([name]) => !isSocket || !(name in handshake));
  const options = shown.flatMap(([name, value]) => ["-H", header(name, value)]);
  if (!isSocket) {
    const data = body === undefined ? [] : ["--data-raw", word(body)];
    return ["curl", "-i", "-X", method, word(url), ...options, ...data].join(" ");
  }
  const messages = messagesIn(body).flatMap((message) => ["-x", word(message)]);
  return ["npx wscat -c", word(url.replace(/^http/, "ws")), ...options, ...messages, "-w 60"].join(" ");
}

/** The messages that a request of a WebSocket holds (see `OutgoingRequest`), as far as a report shows them whole. */
export function messagesIn(body: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(body);
    return Array.isArray(value) ? value.map(String) : [body];
  } catch {
    return [body];
  }
}
