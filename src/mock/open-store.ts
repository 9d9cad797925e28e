import type { Store } from "./core/store/store.ts";
import { MemoryStore } from "./core/store/store.ts";
import { OptionError } from "./option-error.ts";
import type { MockOptions } from "./public-types.ts";

/** The store that the options ask for; what it needs is loaded only then. */
export async function openStore({ dataDir, store, log = () => undefined }: MockOptions): Promise<Store> {
  if (store !== undefined && dataDir !== undefined)
    throw new OptionError("store and --data exclude each other: the state is kept in one place");
  if (store !== undefined) {
    const { PostgresStore } = await import("./core/store/postgres/postgres-store.ts");
    return PostgresStore.open(store, log);
  }
  if (dataDir === undefined) return new MemoryStore();
  const { DataDir } = await import("./core/store/data-dir.ts");
  const { FolderStore } = await import("./core/store/folder-store.ts");
  return new FolderStore(await DataDir.open(dataDir, log), log);
}
