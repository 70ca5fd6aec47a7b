#!/usr/bin/env bash
# Builds and installs the plugin without its tests, then measures what it does to the test suites of other projects, against
# what people type: benchmark.sh [-r ROUNDS] FOLDER...  Each folder holds a Maven project that builds; it is copied, and
# stays as it is. Further options for Maven go into MAVEN_ARGUMENTS. Leave the machine alone meanwhile.
set -euo pipefail

rounds=5
if [ "${1:-}" = "-r" ]; then
  rounds="$2"
  shift 2
fi
if [ $# -eq 0 ]; then
  echo "Usage: $0 [-r ROUNDS] FOLDER..." >&2
  exit 2
fi
folders=""
for folder in "$@"; do
  if [ ! -f "$folder/pom.xml" ]; then
    echo "No pom.xml in $folder: name the top folder of a Maven project" >&2
    exit 2
  fi
  folders="$folders${folders:+,}$(cd "$folder" && pwd)"
done
cd "$(dirname "$0")"

mvn -B -ntp -q install -DskipTests
mvn -B -ntp -q -Pbenchmark install -pl it-projects -Dbenchmark.job=SuiteBenchmark \
  "-Dbenchmark.rounds=$rounds" "-Dbenchmark.maven=${MAVEN_ARGUMENTS:-}" "-Dbenchmark.checkouts=$folders"
