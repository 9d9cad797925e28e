import type { Duplex } from "node:stream";
import { MockError, problemReply } from "../service/problem.ts";
import type { Reply } from "../service/service.ts";

/** Answers on a connection that has no response object, and ends it. */
export function refuseRaw(socket: Duplex, { status, headers, contentType, body, text }: Reply): void {
  const sent = body === undefined ? (text ?? "") : JSON.stringify(body);
  const lines = {
    ...headers,
    "Content-Type": contentType ?? "application/json",
    "Content-Length": Buffer.byteLength(sent),
    Connection: "close",
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} Refused\r\n${head.join("")}\r\n${sent}`, () => socket.destroy());
}

/** What is not HTTP, or too long a header (over so many bytes), is told apart; then the connection ends. */
export function refuseBrokenHttp(error: NodeJS.ErrnoException, socket: Duplex, maxHeaderSize: number): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const refusals: Readonly<Record<string, MockError>> = {
    HPE_HEADER_OVERFLOW: new MockError(
      431,
      "header-too-large",
      `the request's header is over ${maxHeaderSize} bytes (--max-header-size)`,
    ),
    ERR_HTTP_REQUEST_TIMEOUT: new MockError(
      408,
      "request-timeout",
      "the request did not arrive whole in 30 s",
    ),
  };
  const broken = new MockError(400, "broken-http", "the request is not valid HTTP");
  refuseRaw(socket, problemReply(refusals[error.code ?? ""] ?? broken));
}
