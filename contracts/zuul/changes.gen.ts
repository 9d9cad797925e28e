// Generated from changes.yaml by `npm run generate`; do not edit.
export type ReleaseChange =
  | "no-finger-url";
