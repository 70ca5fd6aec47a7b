#!/usr/bin/env bash
# Builds and installs the plugin without its tests, then applies it to a fresh copy of the sample project and judges the
# result. Ends with exit code 0 only when both worked.
set -euo pipefail
cd "$(dirname "$0")"

version=$(sed -n 's:^  <version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)
plugin="io.github.parallelmaven:parallel-maven-plugin:$version"
sample="target/sample/proxmox-suite"

echo "Building and installing $plugin (without its tests)"
mvn -B -ntp -q install -DskipTests "$@"

rm -rf "$sample"
mkdir -p "$(dirname "$sample")"
cp -R it-projects/proxmox-suite "$sample"
rm -rf "$sample/target"
cd "$sample"
# A repository of its own, so that `git diff` shows what apply has written and nothing else. Only that needs git.
if command -v git >/dev/null; then
  git init -q .
  printf 'target/\n' >.git/info/exclude
  git add -A
  git -c user.name=sample -c user.email=sample@example.org commit -q -m "The sample as it is"
fi

echo
echo "apply: measures, proves, and writes what is proven into $sample"
mvn -B -ntp "$plugin:apply" "$@"

if [ -d .git ]; then
  echo
  echo "What apply wrote:"
  git status --short
fi

echo
echo "validate: judges the project as it is now"
mvn -B -ntp "$plugin:validate" "$@"
