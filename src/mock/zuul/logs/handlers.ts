import { escapeText } from "../../../../contracts/lib/markup.ts";
import type { Build } from "../state.ts";
import { outputText, paths, tree } from "./files.ts";
import { inventory } from "./inventory.ts";
import { jobOutput } from "./job-output.ts";
import { hasOwnLogs } from "./place.ts";
import { refusals } from "./refusals.ts";
import type { Calling, EveryHandler } from "./types.ts";

export const handlers: EveryHandler = {
  // GET /logs/{tenant_name}/{uuid}/
  listLogs(call) {
    const build = loggedBuild(call);
    return { status: 200, contentType: "text/html", text: listing(build) };
  },

  // GET /logs/{tenant_name}/{uuid}/job-output.txt
  getJobOutputText: (call) => ({
    status: 200,
    contentType: "text/plain",
    text: outputText(loggedBuild(call)),
  }),

  // GET /logs/{tenant_name}/{uuid}/job-output.json
  getJobOutput: (call) => ({ status: 200, body: jobOutput(loggedBuild(call)) }),

  // GET /logs/{tenant_name}/{uuid}/job-output.json.gz
  getCompressedJobOutput: (call) => ({ status: 200, body: jobOutput(loggedBuild(call)) }),

  // GET /logs/{tenant_name}/{uuid}/zuul-manifest.json
  getManifest: (call) => ({ status: 200, body: { tree: tree(loggedBuild(call)), index_links: false } }),

  // GET /logs/{tenant_name}/{uuid}/zuul-info/inventory.yaml
  getInventory: (call) => ({ status: 200, contentType: "text/plain", text: inventory(loggedBuild(call)) }),
};

type Asked = Pick<Calling, "state"> & {
  readonly path: { readonly tenant_name: string; readonly uuid: string };
  readonly refuse: (status: 404, code: "no_logs", message: string) => Error;
};

/** A build whose `log_url` is here. */
function loggedBuild({ state, path, refuse }: Asked): Build {
  const build = state.builds.get(path.uuid);
  if (build?.tenant !== path.tenant_name || !hasOwnLogs(build))
    throw refuse(404, "no_logs", refusals.no_logs.text);
  return build;
}

function listing(build: Build): string {
  const title = escapeText(`Logs of ${build.job_name} ${build.uuid}`);
  const links = paths(tree(build)).map((name) => `<li><a href="${name}">${name}</a></li>`);
  return `<!DOCTYPE html>\n<title>${title}</title>\n<h1>${title}</h1>\n<ul>\n${links.join("\n")}\n</ul>\n`;
}
