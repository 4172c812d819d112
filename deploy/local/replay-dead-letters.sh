#!/bin/sh
# Sends the dead letters of one service and topic to their topic again, each once:
#   deploy/local/replay-dead-letters.sh --service research-service --topic lead-selected [--dry-run]
# Works with any Kafka: --bootstrap-servers; see --help.
set -eu

exec "$(CDPATH= cd -- "$(dirname -- "$0")/../ops" && pwd)/leadwise-ops.sh" replay-dead-letters "$@"
