#!/bin/sh
# Writes the five databases into a folder, one file each, with pg_dump:
#   deploy/ops/backup.sh FOLDER
# Where the server is, is said by PGHOST, PGPORT, PGUSER and PGPASSWORD (or a pgpass file); pg_dump must not be older than
# the server. When and how: docs/runbook.md, "Back up and restore".
set -eu

folder=${1:?"Say where to: deploy/ops/backup.sh FOLDER"}
databases=${LEADWISE_DATABASES:-"leadwise_consent leadwise_lead leadwise_research leadwise_email_validation leadwise_prioritization"}

mkdir -p "$folder"
for database in $databases; do
  # To another name first: a file of this name is a whole backup.
  pg_dump --format=custom --file="$folder/$database.part" "$database"
  mv "$folder/$database.part" "$folder/$database.dump"
  echo "$database: $(wc -c < "$folder/$database.dump") bytes"
done
