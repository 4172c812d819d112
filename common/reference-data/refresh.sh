#!/usr/bin/env bash
# Rebuilds mailbox-domains/*.txt and LICENSES.md from public packages of the npm registry, plus the lists kept by hand in own/.
# Usage: ./refresh.sh            the versions pinned below
#        ./refresh.sh --latest   the newest ones; then pin in PACKAGES what LICENSES.md names
# Needs npm and node. Look at the difference before committing: a list that shrinks by half is a broken package, not news.
set -euo pipefail
cd "$(dirname "$0")"

PACKAGES=(
  disposable-email-domains-js@1.26.0
  mailchecker@6.0.21
  disposable-email-domains@1.0.62
  free-email-domains@1.12.6
  email-providers@2.26.0
  freemail@1.7.0
  role-based-email-addresses@3.1.0
)

here="$PWD"
temp="$(mktemp -d)"
trap 'rm -rf "$temp"' EXIT
cd "$temp"
for package in "${PACKAGES[@]}"; do
  name="${package%@*}"
  if [ "${1:-}" = "--latest" ]; then package="$name@latest"; fi
  mkdir "$name"
  # Nothing is installed, so no script of a package runs.
  archive="$(npm pack --silent "$package" | tail -1)"
  tar -xzf "$archive" -C "$name" --strip-components=1
done
node "$here/build-lists.cjs" "$temp" "$here"
