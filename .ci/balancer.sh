#!/usr/bin/env bash
# The load balancer of compose.replicas.yaml is tested with the real program. Where no nginx is installed, Debian's is; nowhere
# else, and never over one that is there. No server is started. Ends with 1 when there is none and none can be had.
set -euo pipefail

if command -v nginx >/dev/null || [ -x /usr/sbin/nginx ]; then exit 0; fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
  echo "there is no nginx, and it cannot be installed here: install it" >&2
  exit 1
fi
# The package would start a server for everybody.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq install -y --no-install-recommends nginx-light >/dev/null
