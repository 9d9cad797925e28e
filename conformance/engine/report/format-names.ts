export const reportFormats = ["json", "junit", "md", "html", "har", "ctrf", "github", "tap"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export function isReportFormat(name: string): name is ReportFormat {
  return reportFormats.some((format) => format === name);
}

/** Formats that show what passed too, so that a run for them keeps every exchange. */
export function wantsEvidence(formats: readonly ReportFormat[]): boolean {
  return formats.includes("html") || formats.includes("har");
}
