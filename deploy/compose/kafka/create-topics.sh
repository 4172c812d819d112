#!/bin/bash
# Creates the topics of the AsyncAPI index; a broker here makes none by itself. Doing it again changes nothing.
set -euo pipefail

topic() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$1" --partitions "$2" "${@:3}"
}

# Name, partitions, kind: "latest" keeps the latest of each key, "week" seven days, "letters" thirty.
while read -r name partitions kind; do
  case $kind in
    latest) topic "$name" "$partitions" --config cleanup.policy=compact ;;
    week) topic "$name" "$partitions" --config cleanup.policy=delete --config retention.ms=604800000 ;;
    letters) topic "$name" "$partitions" --config cleanup.policy=delete --config retention.ms=2592000000 ;;
  esac
done <<'TOPICS'
lead-changed 12 latest
lead-selected 12 week
lead-email-changed 12 week
research-completed 12 week
email-validated 12 week
consent-granted 12 latest
agent-settings-changed 1 latest
seller-changed 12 latest
lead-insight 12 latest
lead-closed 12 week
lead-erased 12 latest
lead-erasure-confirmed 12 week
lead-erased.consent-service.dlq 1 letters
agent-settings-changed.consent-service.dlq 1 letters
seller-changed.consent-service.dlq 1 letters
research-completed.lead-service.dlq 1 letters
email-validated.lead-service.dlq 1 letters
consent-granted.lead-service.dlq 1 letters
lead-insight.lead-service.dlq 1 letters
lead-erasure-confirmed.lead-service.dlq 1 letters
lead-selected.research-service.dlq 1 letters
lead-erased.research-service.dlq 1 letters
lead-selected.email-validation-service.dlq 1 letters
lead-email-changed.email-validation-service.dlq 1 letters
lead-erased.email-validation-service.dlq 1 letters
lead-changed.prioritization-service.dlq 1 letters
lead-selected.prioritization-service.dlq 1 letters
research-completed.prioritization-service.dlq 1 letters
email-validated.prioritization-service.dlq 1 letters
consent-granted.prioritization-service.dlq 1 letters
lead-closed.prioritization-service.dlq 1 letters
lead-erased.prioritization-service.dlq 1 letters
TOPICS
