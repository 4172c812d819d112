#!/bin/sh
# Puts the five databases back as deploy/ops/backup.sh wrote them; all services must be stopped:
#   deploy/ops/restore.sh FOLDER
# Where the server is, is said by PGHOST, PGPORT, PGUSER and PGPASSWORD. Afterwards versions and revisions are far higher than
# they were: readers ignore what is not newer than what they have, and they may have seen what came after the backup.
set -eu

folder=${1:?"Say where from: deploy/ops/restore.sh FOLDER"}
databases=${LEADWISE_DATABASES:-"leadwise_consent leadwise_lead leadwise_research leadwise_email_validation leadwise_prioritization"}
leap=1000000

for database in $databases; do
  [ -f "$folder/$database.dump" ] || { echo "$folder/$database.dump is missing; nothing was changed." >&2; exit 1; }
done
for database in $databases; do
  others=$(psql -At -d postgres -c "select count(*) from pg_stat_activity where datname = '$database'")
  [ "$others" = 0 ] || { echo "$database is in use by $others connections: stop the services first. Nothing was changed." >&2; exit 1; }
done
for database in $databases; do
  dropdb --if-exists "$database"
  createdb "$database"
  pg_restore --exit-on-error --no-owner --dbname="$database" "$folder/$database.dump"
  echo "$database is as it was."
done

leap() {
  case " $databases " in
    *" $1 "*) psql -q -v ON_ERROR_STOP=1 -d "$1" -c "$2" ;;
  esac
}
leap leadwise_lead "update lead set version = version + $leap"
leap leadwise_research "update lead_research set version = version + $leap"
leap leadwise_email_validation "update lead_email set version = version + $leap"
leap leadwise_prioritization "update lead_insights set revision = revision + $leap where revision is not null"
echo "Restored. Go on with docs/runbook.md: what was erased since has to be erased again."
