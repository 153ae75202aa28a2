#!/bin/sh
# Fetches the npm packages when they are missing or older than the lock file; `npm ci` would wipe them on every build.
set -eu
version=$(node --version 2>/dev/null || true)
major=${version#v}
major=${major%%.*}
if [ -z "$major" ] || [ "$major" -lt 20 ]; then
  echo "Fortnight is built with Node 20 or newer (found: ${version:-none}). Install it from your system's packages or nodejs.org and start the build again." >&2
  exit 1
fi
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --silent
fi
