#!/usr/bin/env bash
# Checks what a release would upload, as './harness published':
# - built twice, in two folders, time zones and languages: the same bytes;
# - the files of each artifact, and the rules of its archive;
# - the licenses of what it brings along, against third-party.txt;
# - projects that have nothing but the uploaded artifacts: a new user's first one, on JUnit 5 and on JUnit 6, and one of Quarkus.
# The shared local repository is read, and gets nothing of this project's own.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=testbed/lib/common.sh
. "$here/testbed/lib/common.sh"

version=0.1.0-check
jars=(harness-core containers junit-extension lint compat-report)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A local repository that shares everything with the user's own but the artifacts of this project.
overlay() {
  local shared=$1 own=$2 level
  mkdir -p "$own/io/github" "$shared/io/github"
  for level in "" io/ io/github/; do
    find "$shared/$level" -mindepth 1 -maxdepth 1 ! -name io ! -name github ! -name ipv6containers \
      -exec ln -s {} "$own/$level" \;
  done
}

maven() {
  mvn -q -B -ntp -Dmaven.repo.local="$work/local" "$@"
}

# build NAME TIME-ZONE LANGUAGE
build() {
  local folder=$work/$1
  cp -R "$work/sources" "$folder"
  (cd "$folder" && TZ=$2 MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.language=$3" maven -Prelease -Dmaven.test.skip=true -Dspotless.check.skip=true deploy \
    -pl bom,junit-extension,compat-report -am -DaltDeploymentRepository="published::file://$work/uploaded-$1") ||
    fail 1 "The release build failed; its words are above."
}

sums() {
  (cd "$work/uploaded-$1" && find . -type f ! -name 'maven-metadata.xml*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}

# Prints what breaks the rules of a published archive.
archive_problems() {
  local jar=$1 module=$2 names
  names=$(jar tf "$jar" | grep -v '/$')
  grep -qx META-INF/LICENSE <<<"$names" || echo "$jar has no META-INF/LICENSE"
  unzip -p "$jar" META-INF/MANIFEST.MF | tr -d '\r' | grep -qx "Automatic-Module-Name: $module" ||
    echo "$jar is not named $module as a module"
  # The command line's archive says how it logs; nobody has it among his own libraries.
  grep -vE '^META-INF/|^io/github/ipv6containers/' <<<"$names" | grep -vx "${3:-}" | sed "s|^|$jar has a foreign file: |" || true
  # Two modules that share a package cannot be used on the module path.
  sed -n 's|/[^/]*\.class$||p' <<<"$names" | sort -u >>"$work/packages"
}

say "Building what would be published, twice…"
need_command unzip unzip
overlay "$(cd "$here" && mvn -q -B -ntp help:evaluate -Dexpression=settings.localRepository -DforceStdout)" "$work/local"
mkdir "$work/sources"
(cd "$here" && tar -cf - --exclude=./.git --exclude=target --exclude=.flattened-pom.xml .) | tar -xf - -C "$work/sources"
find "$work/sources" -name pom.xml -exec sed -i "s/0\.1\.0-SNAPSHOT/$version/" {} +
build one UTC en
build two Pacific/Auckland de
diff <(sums one) <(sums two) >&2 || fail 1 "Two builds of the same sources differ in the files above."

say "Looking into it…"
(cd "$work/uploaded-one/io/github/ipv6containers" && find . -type f ! -name 'maven-metadata.xml*' ! -name '*.sha*' ! -name '*.md5' |
  sed "s|.*/||; s|$version|VERSION|" | LC_ALL=C sort) >"$work/files"
diff "$here/testbed/published-files.txt" "$work/files" >&2 ||
  fail 1 "Other files would be published (>) than testbed/published-files.txt names (<)."
: >"$work/packages"
for module in "${jars[@]}"; do
  name=io.github.ipv6containers allowed=
  case $module in
    containers) name+=.containers ;;
    junit-extension) name+=.junit ;;
    lint) name+=.lint ;;
    compat-report) name+=.report allowed=simplelogger.properties ;;
  esac
  archive_problems "$work/uploaded-one/io/github/ipv6containers/ipv6containers-$module/$version/ipv6containers-$module-$version.jar" \
    "$name" "$allowed"
done >"$work/problems"
sort "$work/packages" | uniq -d | sed 's|^|two archives have the package |' >>"$work/problems"
[ ! -s "$work/problems" ] || { cat "$work/problems" >&2; fail 1 "The archives break the rules above."; }

say "Reading the licenses of what comes along…"
(cd "$work/one" && maven org.codehaus.mojo:license-maven-plugin:aggregate-add-third-party -pl bom,junit-extension,compat-report -am) ||
  fail 1 "The licenses could not be read; Maven's words are above."
mkdir -p "$here/target"
cp "$work/one/target/generated-sources/license/THIRD-PARTY.txt" "$here/target/third-party.txt"
diff "$here/third-party.txt" "$here/target/third-party.txt" >&2 ||
  fail 1 "The libraries that come along (>) are others than third-party.txt names (<): read their licenses, and copy target/third-party.txt."

say "Running a new user's first project, and one of Quarkus, on what was built…"
extra=()
[ -z "${TESTCONTAINERS_IMAGE_SUBSTITUTOR:-}" ] || extra=(-Dmaven.test.additionalClasspath="$work/one/testbed/target/classes")
rm -rf "$work/local/io/github/ipv6containers" # the first project gets what was uploaded, nothing else
# project NAME TEST MAVEN-ARGUMENT...: runs a project that gets the extension from what was uploaded.
project() {
  local folder=$work/project test=$2
  rm -rf "$folder"
  cp -R "$work/sources/examples/$1" "$folder"
  sed -i "s|</properties>|&<repositories><repository><id>published</id><url>file://$work/uploaded-one</url></repository></repositories>|" \
    "$folder/pom.xml"
  (cd "$folder" && maven test -Dipv6containers.version=$version "${extra[@]}" "${@:3}") ||
    fail 1 "The project examples/$1 fails (${*:3}); its words are above."
  grep -qF 'tests="2" errors="0" skipped="0" failures="0"' "$folder/target/surefire-reports/TEST-$test.xml" ||
    fail 1 "The project examples/$1 did not run its test once for each family (${*:3})."
}
project first-project FirstTest -Djunit.version=5.14.4
project first-project FirstTest -Djunit.version=6.1.3
project quarkus com.example.PricesTest
say "Published shape: as expected."
