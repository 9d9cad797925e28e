import { installationOf } from "../shared/lookup.ts";
import {
  presentBuildTime,
  presentBuildset,
  presentDetailedBuild,
  presentDetailedBuildset,
  presentListedBuild,
} from "./present.ts";
import { selectBuilds, selectEnded } from "./queries.ts";
import { selectBuildsets } from "./buildset-queries.ts";
import { badgeOf, isNotModified } from "./badge.ts";
import { assertPage } from "../shared/page.ts";
import type { Handlers } from "../types.ts";

export const builds: Handlers<"builds"> = {
  // GET /api/tenant/{tenant_name}/builds
  listBuilds({ state, path, query, request, refuse }) {
    assertPage(query, refuse);
    const rows = selectBuilds(state, path.tenant_name, query);
    return { status: 200, body: rows.map((row) => presentListedBuild({ state, base: request.base }, row)) };
  },

  // GET /api/tenant/{tenant_name}/build/{uuid}
  getBuild({ state, path, request, refuse }) {
    const build = state.builds.get(path.uuid);
    if (build?.tenant !== path.tenant_name) throw refuse(404, "build_not_found");
    return { status: 200, body: presentDetailedBuild({ state, base: request.base }, build) };
  },

  // GET /api/tenant/{tenant_name}/buildsets
  listBuildsets({ state, path, query, refuse }) {
    assertPage(query, refuse);
    return {
      status: 200,
      body: selectBuildsets(state, path.tenant_name, query).map((row) => presentBuildset(row)),
    };
  },

  // GET /api/tenant/{tenant_name}/buildset/{uuid}
  getBuildset({ state, path, request, refuse }) {
    const buildset = state.buildsets.get(path.uuid);
    if (buildset?.tenant !== path.tenant_name) throw refuse(404, "buildset_not_found");
    return { status: 200, body: presentDetailedBuildset({ state, base: request.base }, buildset) };
  },

  // GET /api/tenant/{tenant_name}/build-times
  listBuildTimes({ state, path, query, refuse }) {
    assertPage(query, refuse);
    const rows = selectEnded(state, path.tenant_name, query);
    return { status: 200, body: rows.map((row) => presentBuildTime(row)) };
  },

  // GET /api/tenant/{tenant_name}/badge
  getBadge({ state, path, query, header, refuse }) {
    const page = { ...query, complete: "true", limit: 1, skip: 0 };
    const [buildset] = selectBuildsets(state, path.tenant_name, page);
    if (!buildset) throw refuse(404, "no_buildset");
    const { started } = installationOf(state);
    const headers = { "Cache-Control": "no-cache", "Last-Modified": started };
    if (isNotModified(started, header["If-Modified-Since"])) return { status: 304, headers };
    return { status: 200, headers, contentType: "image/svg+xml", text: badgeOf(buildset.result) };
  },
};
