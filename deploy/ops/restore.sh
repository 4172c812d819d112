#!/bin/sh
# Puts the five databases back as deploy/ops/backup.sh wrote them; all services must be stopped:
#   deploy/ops/restore.sh FOLDER
# Where the server is, is said by PGHOST, PGPORT, PGUSER and PGPASSWORD: a user that may drop and create databases, and is
# their owner or a superuser. Each database keeps its owner; on a new server, create users and empty databases first, as for
# an installation. Afterwards versions and revisions are far higher than they were: readers ignore what is not newer than
# what they have, and they may have seen what came after the backup.
set -eu

folder=${1:?"Say where from: deploy/ops/restore.sh FOLDER"}
databases=${LEADWISE_DATABASES:-"leadwise_consent leadwise_lead leadwise_research leadwise_email_validation leadwise_prioritization"}
leap=1000000

contents=$(mktemp -d)
trap 'rm -rf "$contents"' EXIT
for database in $databases; do
  [ -f "$folder/$database.dump" ] || { echo "$folder/$database.dump is missing; nothing was changed." >&2; exit 1; }
  pg_restore --list "$folder/$database.dump" > "$contents/all" || { echo "$folder/$database.dump is no backup; nothing was changed." >&2; exit 1; }
  # Rights on tables of migrations to come are those of the owner of then, who need not be that of now: see below.
  sed '/ DEFAULT ACL /d' "$contents/all" > "$contents/$database"
done
for database in $databases; do
  others=$(psql -At -d postgres -c "select count(*) from pg_stat_activity where datname = '$database'")
  [ "$others" = 0 ] || { echo "$database is in use by $others connections: stop the services first. Nothing was changed." >&2; exit 1; }
done

# Roles belong to the server and are in no dump of a database. This one has the rights of consent-service (ADR 0028), and
# the owner of its database must be able to take it.
create_ledger_role() {
  psql -q -v ON_ERROR_STOP=1 -v owner="$1" -d postgres <<'SQL'
select 'create role leadwise_consent_service nologin'
 where not exists (select from pg_roles where rolname = 'leadwise_consent_service') \gexec
select format('grant leadwise_consent_service to %I', :'owner')
 where not pg_has_role(:'owner', 'leadwise_consent_service', 'member') \gexec
SQL
}

# Its rights on tables of migrations to come.
grant_ledger_role() {
  psql -q -v ON_ERROR_STOP=1 -v owner="$1" -d leadwise_consent <<'SQL'
alter default privileges for role :"owner" in schema public
  grant select, insert, update, delete on tables to leadwise_consent_service;
SQL
}

for database in $databases; do
  owner=$(psql -At -d postgres -c "select coalesce((select pg_get_userbyid(datdba) from pg_database where datname = '$database'), current_user)")
  [ "$database" != leadwise_consent ] || create_ledger_role "$owner"
  dropdb --if-exists "$database"
  createdb --owner="$owner" "$database"
  pg_restore --exit-on-error --no-owner --role="$owner" --use-list="$contents/$database" --dbname="$database" "$folder/$database.dump"
  [ "$database" != leadwise_consent ] || grant_ledger_role "$owner"
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
