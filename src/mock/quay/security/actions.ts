import type { SecurityReport } from "../state.ts";
import { keyOf } from "../state.ts";
import type { Context, Jobs } from "../types.ts";
import { notify } from "../notifications/actions.ts";

const severities = ["Critical", "High", "Medium", "Low", "Negligible", "Unknown"] as const;

/** The scanner comes to a manifest that waits; by itself it finds nothing. */
export function scanManifest({ state }: Context, { repository, digest }: Jobs["scanManifest"]): void {
  const key = keyOf(repository, digest);
  if (state.securityReports.get(key)?.status === "queued")
    state.securityReports.update(key, { status: "scanned" });
}

/** The scanner tells of a manifest; each vulnerability of one that has tags is an event. */
export function reportScan(call: Context, report: SecurityReport): void {
  const { state } = call;
  const key = keyOf(report.repository, report.digest);
  if (state.securityReports.get(key)) state.securityReports.update(key, report);
  else state.securityReports.insert(report);
  const found = report.features.flatMap((feature) => feature.vulnerabilities);
  const tags = state.tags
    .by("manifest", keyOf(report.repository, report.digest))
    .filter(({ alive }) => alive)
    .map(({ name }) => name);
  if (tags.length === 0) return;
  for (const { name: id, description, link, severity: priority, fixed_by } of found) {
    const told = { tags, vulnerability: { id, description, link, priority, has_fix: fixed_by !== "" } };
    const data = { level: severities.indexOf(priority) };
    notify(call, { id: report.repository }, { event: "vulnerability_found", data, told });
  }
}
