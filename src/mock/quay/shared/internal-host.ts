/**
 * Whether a host, perhaps with a port, is one of a network of one's own: later releases send no request there. Source:
 * quay 3.18.0, util/security/ssrf.py.
 */
export function isInternalHost(host: string): boolean {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return name === "localhost" || /\.(internal|local)$/.test(name) || internal.some((net) => net.test(name));
}

const internal: readonly RegExp[] = [
  /^(0|10|127)(\.\d+){3}$/,
  /^169\.254(\.\d+){2}$/,
  /^172\.(1[6-9]|2\d|3[01])(\.\d+){2}$/,
  /^192\.168(\.\d+){2}$/,
  /^\[(::1|f[cd][\da-f:]*|fe80:[\da-f:]*)\]$/,
];
