import { createRequire } from "node:module";
import type { Build } from "../state.ts";

const require = createRequire(import.meta.url);

/** The inventory that the playbooks of a build ran with. */
export function inventory({ uuid, tenant, pipeline, job_name, voting, nodeset, buildset_uuid, ref }: Build) {
  const { project, branch, change, patchset, ref: name, newrev, oldrev } = ref;
  const item = { project: { name: project }, branch, change, patchset, ref: name, newrev, oldrev };
  const zuul = { build: uuid, buildset: buildset_uuid, job: job_name, pipeline, tenant, voting, ...item };
  const hosts = { controller: { ansible_connection: "ssh", nodepool: { label: nodeset } } };
  // CommonJS boundary: the module of that name, which is loaded with the first inventory.
  const { stringify } = require("yaml") as typeof import("yaml");
  return stringify({ all: { hosts, vars: { zuul } } });
}
