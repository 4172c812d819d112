#!/bin/sh
# Checks the API document, builds and tests the client, builds the workspace. Part of `mvn verify`; skips, with a
# clear message, where Node.js or the npm registry is missing: the services do not need it. `--workspace` builds what
# the workspace needs, and checks nothing.
set -eu
cd "$(dirname "$0")"

skip() {
  echo "----------------------------------------------------------------------"
  echo "FRONTEND NOT BUILT: $1"
  echo "The API document is not linted, client and workspace are not there,"
  echo "and the browser tests will be skipped."
  echo "----------------------------------------------------------------------"
  exit 0
}

command -v node >/dev/null 2>&1 || skip "there is no node command; install Node.js 18.18 or newer (Debian: apt-get install nodejs npm)."
command -v npm >/dev/null 2>&1 || skip "there is no npm command; install npm (Debian: apt-get install npm)."
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 18 || (a === 18 && b >= 18) ? 0 : 1)' ||
  skip "node is version $(node --version), and 18.18 or newer is needed."

# Installed once for each state of the lock file.
stamp=node_modules/.leadwise-lock
if ! cmp -s package-lock.json "$stamp" 2>/dev/null; then
  echo "Installing what package-lock.json names …"
  npm ci --ignore-scripts --prefer-offline --no-progress --loglevel=error || skip "npm could not install the packages; its messages are above."
  cp package-lock.json "$stamp"
fi

if [ "${1:-}" = --workspace ]; then
  npm run --silent build
  exit 0
fi

npm run --silent lint:api
npm run --silent check:docs
npm run --silent build --workspace client
npm run --silent test --workspace client
npm run --silent test:subscribers
npm run --silent build --workspace workspace
