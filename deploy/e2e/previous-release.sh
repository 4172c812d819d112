#!/bin/sh
# Builds the five services of a release, for UpgradeIT:
#   deploy/e2e/previous-release.sh v0.1.0 [options of mvn]
# It lies in deploy/e2e/target/previous-release afterwards, as packages only: nothing is installed.
set -eu

release=${1:?"Say which: deploy/e2e/previous-release.sh <tag or commit>"}
shift
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
folder="$root/deploy/e2e/target/previous-release"

rm -rf "$folder"
mkdir -p "$folder"
# To a file first: a pipe would hide that git knows no such release.
git -C "$root" archive --output="$folder/source.tar" "$release"
tar -xf "$folder/source.tar" -C "$folder"
mvn -B -ntp -q "$@" -f "$folder/pom.xml" package -Dmaven.test.skip=true \
  -pl consent-service,lead-service,research-service,email-validation-service,prioritization-service -am
echo "$release is built in $folder"
