#!/bin/sh
# Builds what is missing or older than its sources, then measures Leadwise on this machine.
# Needs a JDK 17 or newer, Maven, and Linux; every argument is passed on (see --help).
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
services="consent-service lead-service research-service email-validation-service prioritization-service"
stamp="$root/deploy/bench/target/built"

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
[ -r /proc/self/stat ] ||
  fail "The bench reads processor time and memory from /proc, which only Linux has."

is_built() {
  [ -f "$stamp" ] || return 1
  for service in $services; do
    [ -f "$root/$service/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  ls "$root"/deploy/bench/target/leadwise-bench-*.jar >/dev/null 2>&1 || return 1
  sources="pom.xml common deploy/local/pom.xml deploy/local/src/main deploy/bench/pom.xml deploy/bench/src/main"
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
  modules=$(echo "$services deploy/bench" | tr ' ' ',')
  (cd "$root" && "$mvn" -B -q -Dmaven.test.skip=true package -pl "$modules" -am) ||
    fail "The build failed; its messages are above."
  touch "$stamp"
fi

# The newest one, should an older version still lie there.
jar=$(ls -t "$root"/deploy/bench/target/leadwise-bench-*.jar | head -n 1)
# The Kafka broker lives in this process, beside the meters; only what is measured in it gets the second compiler.
compiler=-XX:TieredStopAtLevel=1
case "${1:-}" in
  addresses | scorecard) compiler=-XX:+TieredCompilation ;;
esac
# As much heap as the process of the local suite has; files of many leads, written whole, take more.
heap=384
leads=10000
case "${1:-}" in
  "" | --*)
    previous=""
    for argument in "$@"; do
      [ "$previous" != --leads ] || leads=$argument
      previous=$argument
      case $argument in --leads=*) leads=${argument#--leads=} ;; esac
    done
    # What is no number is refused by the program, in its words.
    [ "$leads" -gt 20000 ] 2>/dev/null || heap=160
    ;;
esac
exec "$java" "-Xmx${heap}m" -XX:+UseSerialGC "$compiler" "-Dleadwise.bench.results=$root/deploy/bench/target/results" -jar "$jar" "$@"
