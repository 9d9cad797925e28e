import { loadContract } from "../../contracts/lib/contract.ts";
import type { Mock } from "../../src/mock/app.ts";
import { headerLine } from "../../src/mock/core/admin/credential-of.ts";
import { loadService } from "../../src/mock/services.ts";
import type { Walk, Walked } from "./walk.ts";
import { walk } from "./walk.ts";

/** The headers of everybody who has ready-made credentials; those who may do most stand first among them. */
async function callersOf(api: string): Promise<Walk["callers"]> {
  const { credentials } = await loadService(api);
  return credentials.map(({ header }) => {
    const { name, value } = headerLine(header);
    return { [name]: value };
  });
}

/** Walks through an API of a mock in this process, whose clock is frozen. */
export async function walkMock(
  { fetch, apis, session }: Pick<Mock, "fetch" | "apis" | "session">,
  api: string,
  { seed, steps }: Pick<Walk, "seed" | "steps">,
): Promise<Walked> {
  const first = await session("walk").state.tables(api);
  const mount = apis.length === 1 ? "" : (apis.find(({ name }) => name === api)?.mount ?? "");
  return walk({
    ...{ contract: loadContract(api), base: `http://localhost${mount}`, fetch, seed, steps },
    callers: await callersOf(api),
    // Rows that the world begins with: of some collections no answer tells.
    first: Object.entries(first).map(([table, rows]) => [table, rows.slice(0, 12)] as const),
    async pass(id, seconds) {
      await session(id).clock.advance(`PT${seconds}S`);
    },
  });
}
