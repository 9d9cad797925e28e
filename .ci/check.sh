#!/usr/bin/env bash
# `npm run check`: all checks besides the tests. Each says what it is; the first that fails ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/step.sh

step "generated files are up to date" npm run --silent generate -- --check
step "formatting" npm run --silent format:check
step "types" npm run --silent typecheck
step "lint" npm run --silent lint
step "no dead files, exports or dependencies" npm run --silent knip
step "contracts" npm run --silent contracts:lint
step "scenarios" npm run --silent scenarios:lint
step "the suite is the one that is pinned" npm run --silent pin -- --check
# Packing builds, from nothing.
step "the package is installed and used, by each Node" npm run --silent test:pack
step "the examples and the tutorial, with the package" npm run --silent examples
step "the suite passes, one world per case" node bin/touchstone.js verify --level informational --report reports/ci
step "every requirement is proven or has a reason" node bin/touchstone.js coverage --gate --result reports/ci/result.json
certificate() {
  local folder
  folder=$(mktemp -d)
  node bin/touchstone.js certify --new-key "$folder/key.pem"
  node bin/touchstone.js certify --key "$folder/key.pem" --out "$folder/certificate"
  node bin/touchstone.js check "$folder/certificate" --pub "$folder/key.pub"
  rm -r "$folder"
}
step "a certificate of the mock holds" certificate
step "the suite passes twice, one case at a time in one world" npm run --silent verify:shared
step "the same scenarios by Redocly Respect" npm run --silent witness:respect
step "the mock passes as each release, and each change is noticed" npm run --silent witness:releases
step "the records of real servers" npm run --silent fidelity:notice
step "all traffic through Prism's validating proxy" npm run --silent witness:prism
echo "── all checks passed"
