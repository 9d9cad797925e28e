# Sourced by the scripts that run one check after the other: `step NAME COMMAND…` says what it is, runs it, and says how long it took.
step() {
  echo "── $1"
  local begun=$SECONDS
  shift
  "$@"
  echo "   $((SECONDS - begun)) s"
}
