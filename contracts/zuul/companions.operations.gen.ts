// Generated from companions.yaml by `npm run generate`; do not edit.
export const operations = {
  listLogs: {"tag":"logs","method":"GET","path":"/logs/{tenant_name}/{uuid}/","defaults":[]},
  getJobOutputText: {"tag":"logs","method":"GET","path":"/logs/{tenant_name}/{uuid}/job-output.txt","defaults":[]},
  getJobOutput: {"tag":"logs","method":"GET","path":"/logs/{tenant_name}/{uuid}/job-output.json","defaults":[]},
  getCompressedJobOutput: {"tag":"logs","method":"GET","path":"/logs/{tenant_name}/{uuid}/job-output.json.gz","defaults":[]},
  getManifest: {"tag":"logs","method":"GET","path":"/logs/{tenant_name}/{uuid}/zuul-manifest.json","defaults":[]},
  getInventory: {"tag":"logs","method":"GET","path":"/logs/{tenant_name}/{uuid}/zuul-info/inventory.yaml","defaults":[]},
} as const;
