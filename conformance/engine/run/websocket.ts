import { createRequire } from "node:module";
import type { Duplex } from "node:stream";

/** What a server said over a WebSocket until the end of the connection; it stands as the body of its 101. */
export interface Spoken {
  /** Whole messages in their order; binary ones in base64. */
  readonly messages: readonly { readonly type: "text" | "binary"; readonly data: string }[];
  /** Its close frame (RFC 6455, 5.5.1), 1005 when that has no code; null when it ended the connection without one. */
  readonly close: { readonly code: number; readonly reason: string } | null;
}

/** What is asked for with a handshake (RFC 6455, 4.1); the key is the one of its section 1.3. */
export const handshake: Readonly<Record<string, string>> = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
};

interface Opened {
  readonly socket: Duplex;
  /** What came right behind the handshake. */
  readonly head: Buffer;
  readonly mostBytes: number;
}

/**
 * Sends each message as a text frame and listens until the server closes, which is answered. Rejects when what comes is
 * no WebSocket, more than `mostBytes`, or when the connection breaks.
 */
export function converse({ socket, head, mostBytes }: Opened, messages: readonly string[]): Promise<Spoken> {
  const { Receiver, Sender } = webSockets();
  const receiver = new Receiver({ isServer: false, maxPayload: mostBytes });
  const sender = new Sender(socket);
  const heard: Spoken["messages"][number][] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    const end = (close: Spoken["close"]): void => {
      socket.end();
      resolve({ messages: heard, close });
    };
    const fail = (error: Error): void => {
      socket.destroy();
      reject(error);
    };
    receiver.on("message", (data, isBinary) => {
      size += data.length;
      if (size > mostBytes) fail(new Error(`the messages are longer than ${mostBytes} bytes`));
      heard.push(
        isBinary
          ? { type: "binary", data: data.toString("base64") }
          : { type: "text", data: data.toString("utf8") },
      );
    });
    receiver.on("ping", (data) => sender.pong(data, true));
    receiver.on("conclude", (code, reason) => {
      sender.close(code === noCode ? undefined : code, "", true);
      end({ code, reason: reason.toString("utf8") });
    });
    receiver.on("error", fail);
    socket.on("error", fail);
    socket.on("close", () => end(null));
    socket.on("end", () => end(null));
    socket.on("data", (data: Buffer) => receiver.write(data));
    if (head.length > 0) receiver.write(head);
    for (const message of messages) sender.send(message, textFrame);
  });
}

/** What `ws` says of a close frame without a code. */
const noCode = 1005;
const textFrame = { fin: true, mask: true, binary: false, compress: false } as const;

const require = createRequire(import.meta.url);

/** The frames' codec of `ws`, which its types leave out; loaded for the first WebSocket. */
interface Codec {
  readonly Receiver: new (options: { readonly isServer: boolean; readonly maxPayload: number }) => Receiver;
  readonly Sender: new (socket: Duplex) => Sender;
}

interface Receiver {
  on(event: "message", listener: (data: Buffer, isBinary: boolean) => void): void;
  on(event: "ping", listener: (data: Buffer) => void): void;
  on(event: "conclude", listener: (code: number, reason: Buffer) => void): void;
  on(event: "error", listener: (error: Error) => void): void;
  write(data: Buffer): boolean;
}

interface Sender {
  send(data: string, options: typeof textFrame): void;
  pong(data: Buffer, mask: boolean): void;
  close(code: number | undefined, reason: string, mask: boolean): void;
}

function webSockets(): Codec {
  // CommonJS boundary: the module of that name has them beside what its types tell.
  return require("ws") as Codec;
}
