import type { Feature, SecurityReport, Vulnerability } from "../state.ts";
import type { Schema } from "../types.ts";

/** The report of a manifest: only a scanned one has data. */
export function presentReport({ digest, status, features }: SecurityReport): Schema<"SecurityReport"> {
  if (status !== "scanned") return { status, data: null };
  const layer = {
    Name: digest,
    ParentName: "",
    NamespaceName: "",
    IndexedByVersion: 4,
    Features: features.map(presentFeature),
  };
  return { status, data: { Layer: layer } };
}

function presentFeature({ name, version, added_by, vulnerabilities }: Feature): Schema<"ScannedFeature"> {
  return {
    Name: name,
    VersionFormat: "",
    NamespaceName: "",
    AddedBy: added_by,
    Version: version,
    Vulnerabilities: vulnerabilities.map(presentVulnerability),
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
