import type { Mirror } from "../state.ts";
import type { Schema } from "../types.ts";

type Config = Schema<"RegistryConfig">;

/** One value of the way to a registry that changes. */
export interface ConfigChange {
  readonly key: string;
  readonly to: unknown;
  /** What is stored then. */
  readonly config: Mirror["external_registry_config"];
}

const proxyKeys = ["http_proxy", "https_proxy", "no_proxy"] as const;

/**
 * Facts, 2.9: the values are stored one by one. When no proxy is stored yet, the first of its values makes an empty one
 * and is lost.
 */
export function changesOf(stored: Config, sent: Config): ConfigChange[] {
  const changes: ConfigChange[] = [];
  let config = stored;
  const add = (key: string, to: unknown, next: Config): void => {
    config = next;
    changes.push({ key, to, config: { ...next } });
  };
  const { verify_tls, unsigned_images, proxy = {} } = sent;
  if (verify_tls !== undefined) add("verify_tls", verify_tls, { ...config, verify_tls });
  if (unsigned_images !== undefined) add("unsigned_images", unsigned_images, { ...config, unsigned_images });
  for (const key of proxyKeys) {
    const to = proxy[key];
    if (to !== undefined)
      add(key, to, { ...config, proxy: config.proxy ? { ...config.proxy, [key]: to } : {} });
  }
  return changes;
}
