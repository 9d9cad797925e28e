// Generated from changes.yaml by `npm run generate`; do not edit.
export type ReleaseChange =
  | "job-projects"
  | "frozen-source-folders"
  | "permissions"
  | "bodies-first"
  | "node-states"
  | "image-validation"
  | "main-node"
  | "no-finger-url"
  | "state-info"
  | "pipeline-parameters"
  | "job-secrets-and-homes"
  | "frozen-job-settings"
  | "conflict-builds"
  | "ref-alone";
