import type { Mock } from "../../src/mock/app.ts";
import { headerLine } from "../../src/mock/core/admin/credential-of.ts";
import type { Service } from "../../src/mock/core/service/service.ts";
import { loadService } from "../../src/mock/services.ts";
import type { Walk, Walked } from "./walk.ts";
import { walk } from "./walk.ts";

/** The headers of everybody who has ready-made credentials; those who may do most stand first among them. */
function callersOf({ credentials }: Service): Walk["callers"] {
  return credentials.map(({ header }) => {
    const { name, value } = headerLine(header);
    return { [name]: value };
  });
}

/** What a walk through an API of a mock begins with, whoever serves it. */
export async function planOf(
  { apis, session }: Pick<Mock, "apis" | "session">,
  api: string,
): Promise<Pick<Walk, "operations" | "base" | "callers" | "first">> {
  const first = await session("walk").state.tables(api);
  const mount = apis.length === 1 ? "" : (apis.find(({ name }) => name === api)?.mount ?? "");
  const service = await loadService(api);
  const { contract, companions } = service;
  return {
    operations: [...contract.operations, ...(companions?.contract.operations ?? [])],
    base: `http://localhost${mount}`,
    callers: callersOf(service),
    // Rows that the world begins with: of some collections no answer tells.
    first: Object.entries(first).map(([table, rows]) => [table, rows.slice(0, 12)] as const),
  };
}

/** Walks through an API of a mock in this process, whose clock is frozen. */
export async function walkMock(
  mock: Pick<Mock, "fetch" | "apis" | "session">,
  api: string,
  { seed, steps }: Pick<Walk, "seed" | "steps">,
): Promise<Walked> {
  const { fetch, session } = mock;
  return walk({
    ...(await planOf(mock, api)),
    ...{ fetch, seed, steps },
    async pass(id, seconds) {
      await session(id).clock.advance(`PT${seconds}S`);
    },
  });
}
