import type { Received, Transport } from "../run/exchange.ts";
import type { Image, Manifest } from "./image.ts";

/** A registry to push to (OCI Distribution Specification 1.1, "Push"). */
export interface Registry {
  /** Without a slash at its end; `/v2/` is below it. */
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly timeoutMs: number;
  /** Added to every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whom the tokens are for. */
  readonly user: string;
  readonly password: string;
}

/** The registry did something else than the protocol says. */
export class RegistryFault extends Error {}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly bytes?: Uint8Array;
  readonly expected: readonly number[];
}

/** Calls about one repository, each with the token that the registry gave for it. */
export interface Repository {
  /** The digest that a tag stands for; undefined: there is no such tag. */
  readonly digestOf: (tag: string) => Promise<string | undefined>;
  readonly upload: (image: Image) => Promise<void>;
  readonly tag: (manifest: Manifest, tag: string) => Promise<void>;
}

/** Asks for a token to push to a repository. Throws `RegistryFault`. */
export async function openRepository(registry: Registry, name: string): Promise<Repository> {
  const at = `${registry.baseUrl}/v2/${name}`;
  const authorization = await tokenFor(registry, name);
  const call = (sent: Sent) => send(registry, { ...sent, headers: { ...authorization, ...sent.headers } });
  return {
    digestOf: async (tag) => {
      const headers = {
        accept:
          "application/vnd.docker.distribution.manifest.v2+json, application/vnd.docker.distribution.manifest.list.v2+json",
      };
      const found = await call({
        method: "HEAD",
        url: `${at}/manifests/${tag}`,
        headers,
        expected: [200, 404],
      });
      return found.status === 200 ? (found.headers.get("docker-content-digest") ?? undefined) : undefined;
    },
    upload: async ({ blobs }) => {
      for (const { digest, bytes } of blobs) {
        const begun = await call({ method: "POST", url: `${at}/blobs/uploads/`, expected: [202] });
        const place = new URL(begun.headers.get("location") ?? "", `${registry.baseUrl}/`);
        place.searchParams.set("digest", digest);
        const headers = { "content-type": "application/octet-stream" };
        await call({ method: "PUT", url: place.href, headers, bytes, expected: [201] });
      }
    },
    tag: async ({ mediaType, text }, tag) => {
      const headers = { "content-type": mediaType };
      await call({ method: "PUT", url: `${at}/manifests/${tag}`, headers, body: text, expected: [201] });
    },
  };
}

/** What a registry asks for at `/v2/` (Docker Registry v2 authentication); nothing when it lets everybody in. */
async function tokenFor(registry: Registry, repository: string): Promise<Record<string, string>> {
  const asked = await send(registry, { method: "GET", url: `${registry.baseUrl}/v2/`, expected: [200, 401] });
  if (asked.status === 200) return {};
  const challenge = asked.headers.get("www-authenticate") ?? "";
  const [realm, service] = ["realm", "service"].map(
    (word) => new RegExp(`${word}="([^"]*)"`).exec(challenge)?.[1],
  );
  if (realm === undefined || !URL.canParse(realm))
    throw new RegistryFault(`the registry does not say where its tokens are: ${challenge}`);
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set("service", service);
  url.searchParams.set("scope", `repository:${repository}:pull,push`);
  const basic = Buffer.from(`${registry.user}:${registry.password}`).toString("base64");
  const headers = { authorization: `Basic ${basic}` };
  const given = await send(registry, { method: "GET", url: url.href, headers, expected: [200] });
  const token = (given.body as { readonly token?: unknown } | undefined)?.token; // JSON boundary: asked for below
  if (typeof token !== "string") throw new RegistryFault("the registry gives no token");
  return { authorization: `Bearer ${token}` };
}

async function send(
  registry: Registry,
  { method, url, headers, body, bytes, expected }: Sent,
): Promise<Received> {
  const { transport, timeoutMs, headers: own } = registry;
  const answer = await transport(
    { method, url, headers: { ...own, ...headers }, body, ...(bytes ? { bytes } : {}) },
    { timeoutMs, step: `push/${method}` },
  );
  if (answer.kind === "no-answer") throw new RegistryFault(`${method} ${url}: ${answer.reason}`);
  if (!expected.includes(answer.status))
    throw new RegistryFault(
      `${method} ${new URL(url).pathname} answered ${answer.status}: ${answer.text.slice(0, 200)}`,
    );
  return answer;
}
