#!/bin/sh
# Builds the page into target/classes/web, with the machine's own npm. Maven calls it; so can you.
#   build.sh          build if a source is newer than what was built
#   build.sh quick    build only if nothing was built yet
#   build.sh test     check and test the page's own code
set -eu
cd "$(dirname "$0")"
built=../target/classes/web/index.html

if [ "${1:-}" = quick ] && [ -f "$built" ]; then
  exit 0
fi
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "The page needs Node 20.19 or newer with npm, and there is none on the PATH; install it from nodejs.org or your distribution." >&2
  exit 1
fi
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "The page needs Node 20.19 or newer, this is $(node --version); update it, or put a newer one first on the PATH." >&2
  exit 1
fi
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
if [ "${1:-}" = test ]; then
  npm run --silent check
  npm run --silent test
  npm run --silent size
elif [ ! -f "$built" ] || [ -n "$(find src public ../../docs ./*.html ./*.ts package-lock.json -newer "$built" -print -quit)" ]; then
  npm run --silent build -- --logLevel warn
fi
