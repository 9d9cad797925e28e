#!/usr/bin/env bash
# The shared store is tested on a real PostgreSQL. Where none is installed, Debian's is; nowhere else, and never over one
# that is there. No server is started: each test starts a private one. Ends with 1 when there is none and none can be had.
set -euo pipefail

if command -v initdb >/dev/null || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null; then exit 0; fi
if [ -n "${POSTGRES_BIN:-}" ] && [ -x "$POSTGRES_BIN/initdb" ]; then exit 0; fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
  echo "there is no PostgreSQL, and it cannot be installed here: install it, or name its folder of programs in POSTGRES_BIN" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq install -y --no-install-recommends postgresql-common >/dev/null
# The package would start a server for everybody.
sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
apt-get -qq install -y --no-install-recommends postgresql >/dev/null
