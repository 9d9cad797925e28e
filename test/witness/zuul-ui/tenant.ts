import type { components } from "../../../contracts/zuul/types.gen.ts";

type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** The lists of a tenant, by what the API calls them. */
interface Lists {
  readonly autohold: Schema<"AutoholdRequest">[];
  readonly builds: Schema<"ListedBuild">[];
  readonly buildsets: Schema<"ListedBuildset">[];
  readonly "config-errors": Schema<"ConfigError">[];
  readonly flavors: { readonly name: string }[];
  readonly images: { readonly name: string }[];
  readonly jobs: { readonly name: string }[];
  readonly labels: { readonly name: string }[];
  readonly nodes: { readonly id: string }[];
  readonly "nodeset-requests": { readonly uuid: string }[];
  readonly pipelines: { readonly name: string }[];
  readonly projects: Schema<"ProjectSummary">[];
  readonly providers: Schema<"Provider">[];
  readonly semaphores: { readonly name: string }[];
  readonly status: Schema<"Status">;
  readonly "system-events": Schema<"SystemEvent">[];
}

/** With the queries of the interface, where it asks for a part only. */
const lists = {
  autohold: "",
  builds: "?limit=50&exclude_result=SKIPPED&complete=true",
  buildsets: "?limit=50&exclude_result=NO_JOBS&exclude_result=DEQUEUED&complete=true",
  "config-errors": "",
  flavors: "",
  images: "",
  jobs: "",
  labels: "",
  nodes: "",
  "nodeset-requests": "",
  pipelines: "",
  projects: "",
  providers: "",
  semaphores: "",
  status: "",
  "system-events": "",
} satisfies Readonly<Record<keyof Lists, string>>;

/** What the API says that a tenant has, and the pages must show. */
export interface Tenant extends Lists {
  readonly name: string;
}

/** Asks the API at `base` for all lists of a tenant. Throws when one of them is refused. */
export async function readTenant(base: string, name: string, token: string): Promise<Tenant> {
  const asked = Object.entries(lists).map(async ([list, query]) => {
    const url = `${base}/api/tenant/${name}/${list}${query}`;
    const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
    return [list, await response.json()] as const;
  });
  // The mock judges each of its answers by the contract.
  return { name, ...(Object.fromEntries(await Promise.all(asked)) as unknown as Lists) };
}
