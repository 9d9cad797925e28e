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

/** The scanner tells of a manifest; each level of severity that it found is an event. */
export function reportScan(call: Context, report: SecurityReport): void {
  const { state } = call;
  const key = keyOf(report.repository, report.digest);
  if (state.securityReports.get(key)) state.securityReports.update(key, report);
  else state.securityReports.insert(report);
  const found = new Set(report.features.flatMap((feature) => feature.vulnerabilities).map((v) => v.severity));
  const worst = severities.findIndex((severity) => found.has(severity));
  if (worst >= 0)
    notify(call, { id: report.repository }, { event: "vulnerability_found", data: { level: worst } });
}
