#!/usr/bin/env bash
# The reports are tested in a real browser. Where none is installed, Debian's Chromium is; nowhere else, and never over
# one that is there. Ends with 1 when there is none and none can be installed.
set -euo pipefail

for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
  if [ -n "$browser" ] && command -v "$browser" >/dev/null; then exit 0; fi
done
if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
  echo "there is no Chromium, and it cannot be installed here: install it, or name one in CHROMIUM" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq install -y --no-install-recommends chromium fonts-dejavu-core >/dev/null
