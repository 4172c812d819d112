#!/bin/sh
# Run once by the image, with an empty volume: a database and a user for each service, and nobody reads another's.
set -eu

for name in consent lead research email_validation prioritization; do
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set=password="$LEADWISE_DB_PASSWORD" <<SQL
create role leadwise_$name login password :'password';
create database leadwise_$name owner leadwise_$name;
revoke connect on database leadwise_$name from public;
SQL
done
