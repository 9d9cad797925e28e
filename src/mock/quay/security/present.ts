import type { Feature, QuayState, SecurityReport, Vulnerability } from "../state.ts";
import type { Schema } from "../types.ts";

/** The report of a manifest: only a scanned one has data. */
export function presentReport(
  state: QuayState,
  { digest, status, features }: SecurityReport,
): Schema<"SecurityReport"> {
  if (status !== "scanned") return { status, data: null };
  const layer = {
    Name: digest,
    ParentName: "",
    NamespaceName: "",
    IndexedByVersion: 4,
    Features: features.map((feature) => presentFeature(state, feature)),
  };
  return { status, data: { Layer: layer } };
}

function presentFeature(
  state: QuayState,
  { name, version, added_by, vulnerabilities }: Feature,
): Schema<"ScannedFeature"> {
  return {
    Name: name,
    VersionFormat: "",
    NamespaceName: "",
    AddedBy: added_by,
    Version: version,
    ...(state.changed("scores-of-features") && summaryOf(vulnerabilities)),
    Vulnerabilities: vulnerabilities.map(presentVulnerability),
  };
}

/** Facts on releases, 2. Real server: the ids are those that stand in the links. */
function summaryOf(vulnerabilities: readonly Vulnerability[]): { BaseScores: number[]; CVEIds: string[] } {
  const ids = vulnerabilities.flatMap(({ link }) => link.match(/CVE-\d{4}-\d{4,7}/g) ?? []);
  return {
    BaseScores: vulnerabilities.flatMap(({ cvss_score }) => cvss_score || []),
    CVEIds: [...new Set(ids)].sort(),
  };
}

function presentVulnerability(found: Vulnerability): Schema<"Vulnerability"> {
  return {
    Severity: found.severity,
    NamespaceName: found.distro_name,
    Link: found.link,
    FixedBy: found.fixed_by,
    Description: found.description,
    Name: found.name,
    Metadata: {
      UpdatedBy: null,
      RepoName: null,
      RepoLink: null,
      DistroName: found.distro_name,
      DistroVersion: found.distro_version,
      NVD: { CVSSv3: { Vectors: found.cvss_vectors ?? "", Score: found.cvss_score ?? "" } },
    },
  };
}
