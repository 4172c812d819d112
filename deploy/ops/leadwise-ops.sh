#!/bin/sh
# Commands for operators; works with any Kafka and PostgreSQL that it can reach:
#   deploy/ops/leadwise-ops.sh --help
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
jar=$(ls -t "$root"/deploy/local/target/leadwise-local-*.jar 2>/dev/null | head -n 1)
if [ -z "$jar" ]; then
  echo "Build Leadwise first: deploy/local/run.sh does it." >&2
  exit 1
fi
exec java -Xmx128m -cp "$jar" io.leadwise.local.ops.Operations "$@"
