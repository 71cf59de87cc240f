#!/usr/bin/env bash
# Checks what a release would upload, as './harness published':
# - built twice, in two folders, time zones and languages: the same bytes;
# - the files of each artifact, and the rules of its archive;
# - the licenses of what it brings along, against third-party.txt;
# - projects that have nothing but the uploaded artifacts: a new user's first one, on JUnit 5 and on JUnit 6, one of Quarkus,
#   one whose containers Quarkus starts by itself, one whose containers Micronaut's Test Resources start, one in Kotlin, one
#   that the recipe moves over from Testcontainers' own extension, and one of Gradle.
# The shared local repository is read, and gets nothing of this project's own.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=testbed/lib/common.sh
. "$here/testbed/lib/common.sh"

version=0.1.0-check
jars=(harness-core containers junit-extension everywhere lint kubernetes rewrite spring-boot compat-report)
modules=bom,junit-extension,everywhere,rewrite,spring-boot,compat-report # the others come with these
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

# evaluate EXPRESSION OPTION…: prints what Maven makes of it here, by way of a file: around what it prints itself, Debian's
# Maven writes control sequences, also where nobody looks.
evaluate() {
  (cd "$here" && mvn -q -B -ntp -N help:evaluate "-Dexpression=$1" "-Doutput=$work/value" "${@:2}" >&2) && cat "$work/value"
}

# build NAME TIME-ZONE LANGUAGE
build() {
  local folder=$work/$1
  cp -R "$work/sources" "$folder"
  (cd "$folder" && TZ=$2 MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.language=$3" maven -Prelease -Dmaven.test.skip=true -Dspotless.check.skip=true deploy \
    -pl "$modules" -am -DaltDeploymentRepository="published::file://$work/uploaded-$1") ||
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

[ "$(evaluate skipITs -DskipTests)" = true ] ||
  fail 1 "'mvn install -DskipTests', which the documentation says, would run the tests that need an engine."
say "Building what would be published, twice…"
need_command unzip unzip
need_command gradle gradle
overlay "$(evaluate settings.localRepository)" "$work/local"
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
    everywhere | lint | kubernetes | rewrite) name+=.$module ;;
    spring-boot) name+=.springboot ;;
    compat-report) name+=.report allowed=simplelogger.properties ;;
  esac
  archive_problems "$work/uploaded-one/io/github/ipv6containers/ipv6containers-$module/$version/ipv6containers-$module-$version.jar" \
    "$name" "$allowed"
done >"$work/problems"
sort "$work/packages" | uniq -d | sed 's|^|two archives have the package |' >>"$work/problems"
[ ! -s "$work/problems" ] || { cat "$work/problems" >&2; fail 1 "The archives break the rules above."; }

say "Reading the licenses of what comes along…"
(cd "$work/one" && maven org.codehaus.mojo:license-maven-plugin:aggregate-add-third-party -pl "$modules" -am) ||
  fail 1 "The licenses could not be read; Maven's words are above."
mkdir -p "$here/target"
cp "$work/one/target/generated-sources/license/THIRD-PARTY.txt" "$here/target/third-party.txt"
diff "$here/third-party.txt" "$here/target/third-party.txt" >&2 ||
  fail 1 "The libraries that come along (>) are others than third-party.txt names (<): read their licenses, and copy target/third-party.txt."

say "Running projects of users on what was built…"
extra=()
[ -z "${TESTCONTAINERS_IMAGE_SUBSTITUTOR:-}" ] || extra=(-Dmaven.test.additionalClasspath="$work/one/testbed/target/classes")
rm -rf "$work/local/io/github/ipv6containers" # the first project gets what was uploaded, nothing else

# take NAME: copies a project, and lets it find what was uploaded.
take() {
  project=$work/project
  rm -rf "$project"
  cp -R "$work/sources/examples/$1" "$project"
  [ ! -f "$project/pom.xml" ] || sed -i \
    "s|</properties>|&<repositories><repository><id>published</id><url>file://$work/uploaded-one</url></repository></repositories>|" \
    "$project/pom.xml"
}

# ran NAME TEST COUNT: whether each run of its test was counted, and passed.
ran() {
  grep -qF "tests=\"$3\" errors=\"0\" skipped=\"0\" failures=\"0\"" "$project/target/surefire-reports/TEST-$2.xml" ||
    fail 1 "The project examples/$1 did not run its test $3 times."
}

# run NAME TEST COUNT MAVEN-ARGUMENT...
run() {
  (cd "$project" && maven test -Dipv6containers.version=$version "${extra[@]}" "${@:4}") ||
    fail 1 "The project examples/$1 fails (${*:4}); its words are above."
  ran "$1" "$2" "$3"
}

# moved TEST COUNT RECIPE: a project of Testcontainers' own extension, moved over by the line that the documentation has.
moved() {
  take testcontainers
  local line
  line=$(sed -n '/rewrite-maven-plugin:/,/activeRecipes=/p' "$here/docs/migration.md" | tr -d '\\\n' |
    sed "s/^ *mvn //; s/0\.1\.0-SNAPSHOT/$version/; s/activeRecipes=[^ ]*/activeRecipes=$3/")
  [ -n "$line" ] || fail 1 "docs/migration.md has no line with the rewrite-maven-plugin."
  # shellcheck disable=SC2086 # words of a command
  (cd "$project" && maven $line) || fail 1 "The recipe $3 fails; its words are above."
  run testcontainers "$1" "$2"
  grep -q '^@IPv6Containers' "$project/src/test/java/$1.java" || fail 1 "The recipe $3 left $1 as it was."
}

# The project of Gradle, with its own file as it is.
run_gradle() {
  take gradle
  (cd "$project" && gradle --no-daemon -q -I "$here/testbed/published.gradle" -Pipv6containersVersion=$version \
    -Ppublished="$work/uploaded-one" -PextraClasses="${extra[*]#*=}" test) ||
    fail 1 "The project examples/gradle fails; its words are above."
  grep -rqF 'tests="2" skipped="0" failures="0" errors="0"' "$project/build/test-results" ||
    fail 1 "The project examples/gradle did not run its test once for each family."
}

# Quarkus loads Testcontainers in a class loader of its own, where no substitutor of the test's class path is found: the
# images' names are said in other words.
run_dev_services() {
  local named=()
  [ -z "${TESTCONTAINERS_IMAGE_SUBSTITUTOR:-}" ] || named=(
    "-Dquarkus.redis.devservices.image-name=$("$here/testbed/stand-in.sh" redis:7)"
    "-Dipv6containers.helper.image=$("$here/testbed/stand-in.sh" debian:trixie-slim)"
  )
  take quarkus-dev-services
  unset TESTCONTAINERS_IMAGE_SUBSTITUTOR
  run quarkus-dev-services com.example.StockTest 1 -Dipv6containers.mode=ipv6-only -Dipv6containers.on-failure=fail "${named[@]}"
  grep -qF "ipv6containers-everywhere, ipv6-only: 1 of 1 ports and families answer" \
    "$project/target/ipv6containers/everywhere-ipv6-only.txt" || fail 1 "The Redis that Quarkus started was not proved."
}

# Micronaut's Test Resources start containers in a process of their own, which reports when it is stopped after the build.
run_test_resources() {
  local report=target/ipv6containers/everywhere-ipv6-only.txt
  take micronaut-test-resources
  if [ -n "${TESTCONTAINERS_IMAGE_SUBSTITUTOR:-}" ]; then
    mkdir -p "$project/src/test/resources"
    echo "test-resources.containers.redis.image-name=$("$here/testbed/stand-in.sh" redis:8.2)" \
      >"$project/src/test/resources/application-test.properties"
    IPV6CONTAINERS_HELPER_IMAGE=$("$here/testbed/stand-in.sh" debian:trixie-slim)
    export IPV6CONTAINERS_HELPER_IMAGE
    unset TESTCONTAINERS_IMAGE_SUBSTITUTOR
  fi
  IPV6CONTAINERS_MODE=ipv6-only run micronaut-test-resources com.example.StockTest 1
  for _ in {1..60}; do
    [ ! -s "$project/$report" ] || break
    sleep 0.5
  done
  grep -qF "ipv6containers-everywhere, ipv6-only: 1 of 1 ports and families answer" "$project/$report" ||
    fail 1 "The Redis that Micronaut's Test Resources started was not proved."
}

take first-project
run first-project FirstTest 2 -Djunit.version=5.14.4
take first-project
run first-project FirstTest 2 -Djunit.version=6.1.3
take kotlin
run kotlin StockTest 2 -Dkotlin.compiler.daemon=false # one would stay for hours
moved StockTest 1 io.github.ipv6containers.rewrite.MoveToIPv6Containers
moved StockTest 2 io.github.ipv6containers.rewrite.TestEachIPFamily
take quarkus
run quarkus com.example.PricesTest 2
run_gradle
(run_test_resources)
(run_dev_services)
say "Published shape: as expected."
