#!/usr/bin/env bash
# Runs the tests of web/: first those that need nothing, then the browser's walk through the program given as $1,
# which serves both bundled cases from a folder of its own on a free port. The walk takes a few minutes.
set -euo pipefail
program=$(realpath "${1:?usage: web/tests/run.sh PROGRAM}")
cd "$(dirname "$0")/.."

npm test --silent

folder=$(mktemp -d)
server=
finish() {
  if [[ -n "$server" ]]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$folder"
}
trap finish EXIT

# The program prints its address once it listens; everything else it says goes to stderr.
"$program" demo --dir "$folder/demo" --listen 127.0.0.1:0 >"$folder/address" &
server=$!
until [[ -s "$folder/address" ]]; do
  kill -0 "$server" 2>/dev/null || { echo "\`$program demo\` ended before it served a page; its last words are above" >&2; exit 2; }
  sleep 0.2
done

HOLDFIRE_URL=$(head -n 1 "$folder/address") HOLDFIRE_PROGRAM="$program" HOLDFIRE_REGISTER="$folder/demo/exercise" \
  npm run --silent test:browser
