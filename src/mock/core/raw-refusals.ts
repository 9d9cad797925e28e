import type { Duplex } from "node:stream";
import { MockError, problemReply } from "./problem.ts";

/** Answers on a connection that has no response object, and ends it. */
export function refuseRaw(socket: Duplex, error: MockError): void {
  const body = JSON.stringify(problemReply(error).json);
  const head = `HTTP/1.1 ${error.status} Refused\r\nContent-Type: application/problem+json\r\nConnection: close\r\n`;
  socket.end(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, () => socket.destroy());
}

/** What is not HTTP, or too long a header, is told apart; then the connection ends. */
export function refuseBrokenHttp(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const refusals: Readonly<Record<string, MockError>> = {
    HPE_HEADER_OVERFLOW: new MockError(431, "header-too-large", "the request's header is over 16 KiB"),
    ERR_HTTP_REQUEST_TIMEOUT: new MockError(
      408,
      "request-timeout",
      "the request did not arrive whole in 30 s",
    ),
  };
  refuseRaw(
    socket,
    refusals[error.code ?? ""] ?? new MockError(400, "broken-http", "the request is not valid HTTP"),
  );
}
