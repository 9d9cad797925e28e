import { connect } from "node:net";

/** Why nobody can be reached at a URL; undefined when a connection was made. */
export function unreachableReason(url: string, timeoutMs: number): Promise<string | undefined> {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const number = port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
  return new Promise((resolve) => {
    const socket = connect({ host, port: number });
    const end = (reason: string | undefined): void => {
      socket.destroy();
      resolve(reason);
    };
    socket.setTimeout(timeoutMs, () => end(`no connection within ${timeoutMs} ms`));
    socket.once("connect", () => end(undefined));
    socket.once("error", (error) =>
      end("code" in error ? `${String(error.code)} ${error.message}` : error.message),
    );
  });
}
