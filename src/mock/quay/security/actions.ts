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
  const found = report.features.flatMap((feature) => feature.vulnerabilities);
  const level = severities.findIndex((severity) => found.some((one) => one.severity === severity));
  const worst = found.find((one) => one.severity === severities[level]);
  if (!worst) return;
  const names = state.tags
    .by("manifest", keyOf(report.repository, report.digest))
    .filter(({ alive }) => alive)
    .map(({ name }) => name);
  const { name: id, description, link, severity: priority, fixed_by } = worst;
  const told = {
    tags: names.length > 0 ? names : [report.digest],
    vulnerable_index_report_created: "true",
    vulnerability: { id, description, link, priority, has_fix: fixed_by !== "" },
  };
  notify(call, { id: report.repository }, { event: "vulnerability_found", data: { level }, told });
}
