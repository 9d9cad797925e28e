import { existsSync } from "node:fs";
import path from "node:path";
import { packageRoot } from "../../../contracts/lib/package-root.ts";
import type { Values } from "../arazzo/evaluate.ts";
import { isChecked, readChecked } from "../model/checked-source.ts";
import { suiteFile } from "../model/suite-files.ts";
import { SuiteProblems } from "../model/suite-problems.ts";
import type { Clock } from "../run/clock.ts";
import type { Act, Performed } from "./act.ts";
import type { Image, Manifest } from "./image.ts";
import { imageOf, listOf } from "./image.ts";
import type { Registry, Repository } from "./registry.ts";
import { openRepository, RegistryFault } from "./registry.ts";

/** One row of `setup/images.yaml`: an image, or a list of images of earlier rows, that is pushed with tags. */
interface Row {
  readonly id: string;
  /** The value that names the repository. */
  readonly repository: string;
  /** The value that is the OAuth token of who pushes. */
  readonly token: string;
  readonly layers?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly list?: readonly string[];
  /** With `{index}` one for each of `count`. */
  readonly tags: readonly string[];
  readonly count?: number;
  /** Values that have to be there first. */
  readonly after?: readonly string[];
  /** Seconds to wait before, so that its times differ from what was pushed first. */
  readonly pause?: number;
  /** Names of values: what each is. */
  readonly gives: Readonly<Record<string, "digest" | "repository" | "tag">>;
}

/** How a push signs in with an OAuth token (quay, "OAuth 2 access tokens as robots"). */
const oauthUser = "$oauthtoken";

/** The images that an API's world needs, where it needs any. Throws `SuiteProblems`. */
export function pushActs(api: string, registry: Omit<Registry, "user" | "password">, clock: Clock): Act[] {
  const file = suiteFile(api, path.join("setup", "images.yaml"));
  if (!existsSync(path.join(packageRoot, file))) return [];
  const found = readChecked<{ readonly images: readonly Row[] }>(path.join(packageRoot, file), {
    schemas: ["conformance/engine/prepare/images.schema.json"],
  });
  if (!isChecked(found)) throw new SuiteProblems(found);
  const { images } = found.content;
  return images.map((row) => ({
    id: row.id,
    text: `push ${row.id}`,
    needs: [row.repository, row.token, ...(row.after ?? [])],
    gives: Object.keys(row.gives),
    perform: (known) => perform(row, images, { known, registry, clock }),
  }));
}

interface Pushing {
  readonly known: Values;
  readonly registry: Omit<Registry, "user" | "password">;
  readonly clock: Clock;
}

async function perform(
  row: Row,
  rows: readonly Row[],
  { known, registry, clock }: Pushing,
): Promise<Performed> {
  const name = String(known[row.repository]);
  const { image, manifest } = wanted(row, rows);
  const tags = tagsOf(row);
  try {
    const own = { ...registry, user: oauthUser, password: String(known[row.token]) };
    const repository = await openRepository(own, name);
    const missing = await missingTags(repository, tags, manifest.digest);
    if (missing.length > 0 && row.pause !== undefined) await clock.sleep(row.pause * 1000);
    if (missing.length > 0 && image) await repository.upload(image);
    for (const tag of missing) await repository.tag(manifest, tag);
    const values = { digest: manifest.digest, repository: name, tag: tags[0] };
    return {
      ok: true,
      values: Object.fromEntries(Object.entries(row.gives).map(([given, what]) => [given, values[what]])),
      made: missing.length > 0,
    };
  } catch (error) {
    if (error instanceof RegistryFault) return { ok: false, reason: error.message };
    throw error;
  }
}

/** Where the first tag is not there yet, none is: that is not asked for each. */
async function missingTags(
  repository: Repository,
  tags: readonly string[],
  digest: string,
): Promise<string[]> {
  const missing: string[] = [];
  for (const tag of tags) {
    if (missing[0] !== tags[0] && (await repository.digestOf(tag)) === digest) continue;
    missing.push(tag);
  }
  return missing;
}

function wanted(row: Row, rows: readonly Row[]): { readonly image?: Image; readonly manifest: Manifest } {
  if (row.list) {
    const parts = rows.filter(({ id }) => row.list?.includes(id));
    return { manifest: listOf(parts.map((part) => wanted(part, rows).manifest)) };
  }
  const image = imageOf({ layers: row.layers ?? [], ...(row.labels ? { labels: row.labels } : {}) });
  return { image, manifest: image.manifest };
}

function tagsOf({ tags, count = 1 }: Row): string[] {
  return Array.from({ length: count }, (_, i) =>
    tags.map((tag) => tag.replace("{index}", String(i + 1).padStart(String(count).length, "0"))),
  ).flat();
}
