#!/bin/sh
# Builds what is missing or older than its sources, then starts Leadwise on this machine.
# Needs a JDK 17 or newer and Maven; every argument is passed on (see --help).
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
services="consent-service lead-service research-service email-validation-service prioritization-service"
stamp="$root/deploy/local/target/built"

fail() {
  echo "$1" >&2
  exit 1
}

java=java
if [ -n "${JAVA_HOME:-}" ]; then
  java="$JAVA_HOME/bin/java"
fi
command -v "$java" >/dev/null 2>&1 ||
  fail "Leadwise needs a JDK 17 or newer, and there is no java command: install one, or set JAVA_HOME."
# "1.8.0_392" for Java 8, "17.0.15" or "25" for newer ones.
java_version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
java_major=${java_version%%[!0-9]*}
if [ -z "$java_major" ] || [ "$java_major" -lt 17 ]; then
  fail "Leadwise needs a JDK 17 or newer, and $java is version ${java_version:-unknown}: set JAVA_HOME to another one."
fi

is_built() {
  [ -f "$stamp" ] || return 1
  for service in $services; do
    [ -f "$root/$service/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  ls "$root"/deploy/local/target/leadwise-local-*.jar >/dev/null 2>&1 || return 1
  sources="pom.xml common deploy/local/pom.xml deploy/local/src/main"
  for service in $services; do
    sources="$sources $service/pom.xml $service/src/main"
  done
  # shellcheck disable=SC2086 # one argument for each source
  newer=$(cd "$root" && find $sources -type f -newer "$stamp" \
    ! -path '*/target/*' ! -path '*/src/test/*' -print | head -n 1)
  [ -z "$newer" ]
}

if ! is_built; then
  mvn=${MVN:-mvn}
  command -v "$mvn" >/dev/null 2>&1 ||
    fail "Leadwise has to be built first, which needs Maven 3.8 or newer, and there is no mvn command: install it."
  mvn_version=$("$mvn" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  mvn_major=${mvn_version%%.*}
  mvn_minor=$(printf '%s' "$mvn_version" | cut -d. -f2)
  if [ -z "$mvn_version" ] || [ "$mvn_major" -lt 3 ] || { [ "$mvn_major" -eq 3 ] && [ "$mvn_minor" -lt 8 ]; }; then
    fail "Leadwise needs Maven 3.8 or newer, and $mvn is version ${mvn_version:-unknown}."
  fi
  mvn_java=$("$mvn" -v 2>/dev/null | sed -n 's/.*Java version: \([0-9]*\).*/\1/p' | head -n 1)
  if [ -z "$mvn_java" ] || [ "$mvn_java" -lt 17 ]; then
    fail "Maven has to run on a JDK 17 or newer, and $mvn runs on Java ${mvn_java:-unknown}: set JAVA_HOME."
  fi
  echo "Building Leadwise (the first time takes a few minutes) …"
  modules=$(echo "$services deploy/local" | tr ' ' ',')
  (cd "$root" && "$mvn" -B -q -Dstyle.color=never -Dmaven.test.skip=true package -pl "$modules" -am) ||
    fail "The build failed; its messages are above."
  touch "$stamp"
fi

# The workspace is worth a minute of building, but nothing else waits for it.
if [ ! -f "$root/deploy/frontend/workspace/dist/index.html" ]; then
  echo "Building the workspace (the first time takes a minute) …"
  "$root/deploy/frontend/build.sh" --workspace >&2 || echo "The workspace could not be built; everything else works." >&2
fi

# The newest one, should an older version still lie there.
jar=$(ls -t "$root"/deploy/local/target/leadwise-local-*.jar | head -n 1)
flags=""
if [ "$java_major" -ge 24 ]; then
  # What Netty and the compression library of Kafka do is announced as an error to come; nothing to tell a newcomer.
  flags="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
fi
# shellcheck disable=SC2086 # several flags
exec "$java" $flags -Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" "$@"
