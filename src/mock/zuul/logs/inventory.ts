import { stringify } from "yaml";
import type { Build } from "../state.ts";

/** The inventory that the playbooks of a build ran with. */
export function inventory({ uuid, tenant, pipeline, job_name, voting, nodeset, buildset_uuid, ref }: Build) {
  const { project, branch, change, patchset, ref: name, newrev, oldrev } = ref;
  const item = { project: { name: project }, branch, change, patchset, ref: name, newrev, oldrev };
  const zuul = { build: uuid, buildset: buildset_uuid, job: job_name, pipeline, tenant, voting, ...item };
  const hosts = { controller: { ansible_connection: "ssh", nodepool: { label: nodeset } } };
  return stringify({ all: { hosts, vars: { zuul } } });
}
