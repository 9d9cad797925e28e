#!/usr/bin/env bash
# `npm run nightly`: what is too long for every change. Each says what it is; the first that fails ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/step.sh

npm run --silent build
step "a random walk of 100,000 requests through every API" npm run --silent walk -- --steps 100000
step "every odd row is refused, or served" npm run --silent odd-rows
step "kills, flips, a full disk, very many sessions" npm run --silent soak -- --minutes 10
step "replicas under a hundred kills" npm run --silent replicas -- --kills 100
step "every wrong implementation is noticed" npm run --silent mutants
step "a hundred shuffled runs pass" npm run --silent flakes
step "also with a slow mock" npm run --silent flakes -- --healthy 3 --slow 1000
step "also with every core busy" npm run --silent flakes -- --healthy 3 --loaded
echo "── the night has passed"
