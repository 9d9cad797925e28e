import { expect, test } from "vitest";
import { start } from "../../core/testing/running.ts";
import type { Service } from "../../core/service/service.ts";
import { releasedService } from "../../released-service.ts";
import { service } from "../service.ts";
import type { Quay } from "../testing/running.ts";
import { startQuay } from "../testing/running.ts";

const running = (quay: Service): Promise<Quay> =>
  startQuay((options) => start({ ...options, services: [quay] }));

/** The same service, whose repositories are looked at one by one. */
function withoutTexts({ tables, ...quay }: Service): Service {
  const { repositories, ...others } = tables;
  if (!repositories?.texts) throw new Error("the repositories have no texts to look for");
  const { key, indexes } = repositories;
  return { ...quay, tables: { ...others, repositories: { key, indexes } } };
}

/** Parts of three letters and more of a text. */
const partsOf = (text: string): string[] =>
  Array.from({ length: text.length }, (_, at) => [text.slice(at, at + 3), text.slice(at, at + 7)]).flat();

test.each(["3.11", "3.18"])(
  "in release %s a search by the index finds for everybody what a look at every repository finds",
  async (release) => {
    const quay = releasedService(service, release);
    const both = [await running(quay), await running(withoutTexts(quay))];
    for (const { ask } of both) {
      const body = { namespace: "buynlarge", repository: "shopfront", visibility: "private" };
      await ask("POST /repository", { body: { ...body, description: "Where THE shop begins" } });
      await ask("POST /repository", {
        body: { ...body, repository: "shop-öffentlich", visibility: "public" },
      });
      await ask("PUT /repository/buynlarge/shopfront", { body: { description: "Where it ends" } });
      await ask("DELETE /repository/devtable/shared");
    }
    const [first] = both;
    const names = [...(first?.state.repositories.rows() ?? [])].slice(0, 5).map(({ name }) => name);
    const paths = ["buynlarge/shop", "devtable/simple", "large/sho", "/simple", "a/b/c", "shop/", "nothing"];
    const queries = [...new Set([...names, "where the shop", "IT ENDS", "ffent"].flatMap(partsOf)), ...paths];
    for (const as of ["superuser", "reader", "member", "nobody"] as const)
      for (const query of queries) {
        const path = `GET /find/repositories?query=${encodeURIComponent(query)}`;
        const [indexed, scanned] = await Promise.all(both.map(({ ask }) => ask(path, { as })));
        expect([query, as, indexed?.json]).toEqual([query, as, scanned?.json]);
      }
  },
);
