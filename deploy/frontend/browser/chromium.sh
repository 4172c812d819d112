#!/bin/sh
# Prints where a Chromium is. Where there is none and Debian's packages can be installed, installs it first.
set -eu

find_one() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      exit 0
    fi
  done
}

find_one
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  {
    apt-get install -y -qq --no-install-recommends chromium ||
      { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; }
  } >&2 || true
  find_one
fi
echo "There is no Chromium, and it cannot be installed here: install Debian's package chromium." >&2
exit 1
