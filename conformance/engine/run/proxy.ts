/** The environment, in which programs find the proxies to use: `HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`, in either case. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** The proxy for a URL, as curl and others read the environment; undefined when there is none. */
export function proxyFor(url: string, env: ProxyEnvironment): string | undefined {
  const scheme = url.slice(0, url.indexOf(":")).toLowerCase();
  const found = read(`${scheme}_proxy`, env) || read("all_proxy", env);
  if (found === "") return undefined;
  const { hostname, port } = new URL(url);
  const number = port === "" ? (scheme === "https" ? "443" : "80") : port;
  if (isExcepted(hostname.replace(/^\[(.*)\]$/, "$1"), number, read("no_proxy", env))) return undefined;
  return found.includes("://") ? found : `http://${found}`;
}

function read(name: string, env: ProxyEnvironment): string {
  return env[name] ?? env[name.toUpperCase()] ?? "";
}

/** `*`, a host, a domain with all below it (`example.com`, `.example.com`, `*.example.com`), each with a port or without. */
function isExcepted(host: string, port: string, list: string): boolean {
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (entry === "*") return true;
      const [, name = "", only] = /^(.*?)(?::(\d+))?$/.exec(entry.replace(/^\[(.*)\]/, "$1")) ?? [];
      const whole = isAddress(entry) ? entry : name;
      if (whole === name && only !== undefined && only !== port) return false;
      const domain = whole.replace(/^\*?\./, "");
      return host === domain || host.endsWith(`.${domain}`);
    });
}

/** An IPv6 address, whose colons part no port. */
function isAddress(entry: string): boolean {
  return entry.split(":").length > 2;
}
