#!/bin/sh
# Sends the dead letters of one service and topic to their topic again, each once:
#   deploy/local/replay-dead-letters.sh --service research-service --topic lead-selected [--dry-run]
# Works with any Kafka: --bootstrap-servers; see --help.
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
jar=$(ls -t "$root"/deploy/local/target/leadwise-local-*.jar 2>/dev/null | head -n 1)
if [ -z "$jar" ]; then
  echo "Build Leadwise first: deploy/local/run.sh does it." >&2
  exit 1
fi
exec java -Xmx128m -cp "$jar" io.leadwise.local.ops.ReplayDeadLetters "$@"
