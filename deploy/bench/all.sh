#!/bin/sh
# Measures every target of the design, one scenario after the other, and puts what they say into one
# table: half an hour on a quiet machine with 2 cores.
#
#   deploy/bench/all.sh FOLDER
#
# Results go to FOLDER/<scenario>/, the table to FOLDER/performance.md. A scenario whose result is
# there already is not measured again, so that one that was interrupted can go on.
set -eu

[ $# -eq 1 ] || {
  echo "Usage: deploy/bench/all.sh FOLDER" >&2
  exit 2
}
bench=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
mkdir -p "$1"
out=$(CDPATH= cd -- "$1" && pwd)

# What the images do with 512 MiB: see deploy/kubernetes/README.md.
flags="-XX:+UseParallelGC -XX:ParallelGCThreads=2 -Xss512k"

# measure NAME ARGUMENT…
measure() {
  name=$1
  shift
  if ls "$out/$name"/*.md >/dev/null 2>&1; then
    echo "$name: measured before."
    return 0
  fi
  echo "$name …"
  # A run that fails is in the table, too.
  "$bench/run.sh" "$@" --out "$out/$name" >"$out/$name.log" 2>&1 || echo "  ended with $?, see $out/$name.log"
}

measure run --leads 10000 --companies 2000
measure one-lead one-lead
measure prioritized-list prioritized-list --leads 1000000 --sellers 1000 --heap 256 --jvm "$flags" --seconds 60
# With the whole heap set aside at the start, what grows is what the import keeps.
measure import import --leads 100000 --heap 256 --jvm "$flags -Xms256m -XX:+AlwaysPreTouch"
measure lead-list lead-list --leads 1000000 --sellers 1000 --rate 200 --seconds 45 --heap 256 --jvm "$flags"
measure email-batch email-batch --leads 100000 --heap 256 --jvm "$flags"
measure research research --companies 2000
measure addresses addresses
measure scorecard scorecard

{
  echo "# What was measured"
  for folder in "$out"/*/; do
    for report in "$folder"*.md; do
      [ -f "$report" ] || continue
      echo
      sed -n -e 's/^# Leadwise bench: /## /p' "$report"
      echo
      grep -E '^(Measured|- \*\*|- Machine|- Options)' "$report"
      echo
      echo "| what | target | measured | verdict |"
      echo "| --- | --- | --- | --- |"
      # Only the table of targets, and of it what this scenario measured.
      sed -n '/^## Targets/,/^## [^T]/p' "$report" | grep -E '^\| [A-Za-z]' | grep -vE '^\| what|not measured' || true
    done
  done
} >"$out/performance.md"
echo "Written: $out/performance.md"
