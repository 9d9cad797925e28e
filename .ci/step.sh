# Sourced by the scripts that run one check after the other: `step NAME COMMAND…` says what it is, then runs it.
step() {
  echo "── $1"
  shift
  "$@"
}
