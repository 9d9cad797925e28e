#!/usr/bin/env bash
# What `action.yml` runs: COMMAND and ARGUMENTS say what. A mock goes on in the background; its URL is the step's output.
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
[ -d "$home/node_modules" ] || npm ci --prefix "$home" --ignore-scripts
node "$home/.ci/build-if-stale.js"
# Of all lines: `read` then ends at the end, which it tells by a status.
read -rd '' -a arguments <<<"${ARGUMENTS:-}" || true
touchstone=(node "$home/bin/touchstone.js" "$COMMAND" ${arguments[@]+"${arguments[@]}"})

if [ "$COMMAND" != mock ]; then exec "${touchstone[@]}"; fi

log=$(mktemp)
nohup "${touchstone[@]}" --quiet >"$log" 2>&1 &
until url=$(sed -n 's/^Touchstone mock ready on \([^ ]*\).*/\1/p' "$log") && [ -n "$url" ]; do
  # A mock that ended has said why.
  if ! kill -0 $! 2>/dev/null; then
    cat "$log" >&2
    exit 2
  fi
  sleep 0.1
done
printf 'url=%s\npid=%s\n' "$url" $! >>"$GITHUB_OUTPUT"
echo "the mock runs on $url"
