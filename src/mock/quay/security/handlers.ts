import { findManifest } from "../manifests/lookup.ts";
import { presentReport } from "./present.ts";
import { keyOf } from "../state.ts";
import type { Handlers } from "../types.ts";

export const secscan: Handlers<"secscan"> = {
  // GET /api/v1/repository/{repository}/manifest/{manifestref}/security
  getRepoManifestSecurity({ state, path, refuse }) {
    const { repository, digest } = findManifest(state, path, refuse);
    const report = state.securityReports.get(keyOf(repository, digest));
    return {
      status: 200,
      body: presentReport(state, report ?? { repository, digest, status: "queued", features: [] }),
    };
  },
};
