# shellcheck shell=bash
# The command line as a program: built when its sources changed, and made to start fast. Needs common.sh, and $top, the
# project's folder.
#
# Each build has a folder of its own, named by its sources, with copies of the project's jars: a run that goes on while
# another build is made keeps its own.

target=$top/compat-report/target
builds=$target/program
archive=  # the classes that commands load, as this Java reads them; empty where there is none
learning= # the file that this run leaves what it has learned in, if it ends well

jdk_is_new_enough() {
  local version
  version=$(javac -version 2>&1) && version=${version#javac } && [ "${version%%.*}" -ge 17 ] 2>/dev/null
}

need_build_tools() {
  if ! jdk_is_new_enough; then
    { [ "$EUID" -eq 0 ] && command -v apt-get >/dev/null; } ||
      fail 3 "A JDK 17 or newer is missing (the command 'javac'): install one, and put it on the PATH."
    say "Installing a JDK (there is none of version 17 or newer)…"
    install_package default-jdk-headless || fail 3 "The package default-jdk-headless could not be installed: install a JDK 17 or newer by hand."
    jdk_is_new_enough || fail 3 "This system's JDK is older than 17: install a newer one, and put it on the PATH."
  fi
  command -v mvn >/dev/null || [ "$EUID" -eq 0 ] || fail 3 "Maven is missing (the command 'mvn'): install it, and put it on the PATH."
  need_command mvn maven
}

# Leaves the command that runs the command line in $program.
build() {
  local name class_path
  compile
  program=(java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$class_path")
  start_fast "$name"
  program+=(io.github.ipv6containers.report.HarnessMain)
}

# Leaves the build's name in $name, and its class path in $class_path.
compile() {
  local seen
  if ! name=$(build_at_hand) || ! read_class_path "$name"; then
    need_build_tools
    mkdir -p "$builds"
    exec 8>"$builds/lock"
    flock 8
    name=
    while [ "$name" != "$(sources)" ]; do # again, when they changed while they were built
      seen=$(glance)
      name=$(sources)
      read_class_path "$name" || make_build "$name"
    done
    printf '%s %s\n' "$seen" "$name" >"$builds/newest"
    exec 8>&-
  fi
}

# Prints the name of the newest build, if the sources look as they did then.
build_at_hand() {
  local seen name
  { read -r seen name <"$builds/newest"; } 2>/dev/null && [ "$seen" = "$(glance)" ] && printf '%s\n' "$name"
}

source_files() {
  cd "$top" && find pom.xml ./*/pom.xml ./*/src/main ./*/src/build .mvn -type f "$@"
}

# A look at the sources that costs some milliseconds: whatever changes a file changes its time, also where that is set back.
glance() {
  source_files -printf '%p %s %C@\n' | hash
}

sources() {
  source_files -print0 | LC_ALL=C sort -z | (cd "$top" && xargs -0 sha256sum) | hash
}

# make_build NAME: leaves its class path in $class_path
make_build() {
  local folder=$builds/$1 part=$builds/part version jar entries paths=()
  say "Building the harness (the first time, Maven fetches its plugins and libraries)…"
  # Spotless and the tests are for './harness test': who runs a report wants a report.
  (cd "$top" && mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -DincludeScope=runtime \
    -Dmdep.outputFile=target/class-path package dependency:build-classpath -pl compat-report,testbed -am) >&2 ||
    fail 1 "The build failed; its words are above."
  version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$top/pom.xml" | head -n 1)
  IFS=: read -r -a entries <"$target/class-path" || true # it ends without a line's end
  rm -rf "$part"
  mkdir "$part"
  # The testbed's class is only used on the private engine, which has stand-ins.
  for jar in "$target/ipv6containers-compat-report-$version.jar" "${entries[@]}" \
    "$top/testbed/target/ipv6containers-testbed-$version.jar"; do
    case $jar in
      "$top"/*) cp "$jar" "$part/" && paths+=("@/${jar##*/}") ;;
      *) paths+=("$jar") ;;
    esac
  done
  (IFS=: && printf '%s\n' "${paths[*]}") >"$part/class-path"
  # The three newest stay, for runs that go on.
  # shellcheck disable=SC2012 # their names are made here
  { ls -dt "$builds"/*/class-path 2>/dev/null || true; } | sed -n '3,$s|/class-path$||p' | xargs -r rm -rf
  rm -rf "$folder"
  mv "$part" "$folder"
  read_class_path "$1"
}

# read_class_path NAME: leaves it in $class_path; fails when a library is gone. The project's own jars stand beside it,
# wherever the project's folder is now.
read_class_path() {
  local entries entry
  { read -r class_path <"$builds/$1/class-path"; } 2>/dev/null || return
  class_path=${class_path//@\//$builds/$1/}
  IFS=: read -r -a entries <<<"$class_path"
  for entry in "${entries[@]}"; do
    [ -e "$entry" ] || return
  done
}

# start_fast NAME: adds the options by which this Java reads the program's classes from an archive. It is made once for each
# Java and place of the project; where that fails, the program runs without.
start_fast() {
  local java
  java=$(readlink -f "$(command -v java)") || return 0
  archive=$builds/$1/$({
    stat -L -c '%n %s %Y' "${java%/bin/java}/lib/modules" 2>/dev/null || true
    printf '%s\n' "$class_path"
  } | hash).jsa
  [ -e "$archive" ] || [ ! -w "$builds/$1" ] || make_archive "$archive"
  if [ ! -s "$archive" ]; then
    archive=
  else
    # What the JVM thinks of an archive that does not fit is of no use to anybody: it runs without.
    # It is read to the place that it was made for: elsewhere each of its pointers would be written anew.
    program+=(-Xshare:auto "-XX:SharedArchiveFile=$archive" -XX:+IgnoreUnrecognizedVMOptions
      -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable -Xlog:all=error:stderr)
  fi
}

# learn_or_know COMMAND: what is made of classes while they run is in no list of them. The first run of a command that
# speaks to an engine and ends well leaves it in an archive over the other one, which is used by those that follow.
learn_or_know() {
  local known=${archive%.jsa}-$1.jsa last=$((${#program[@]} - 1)) option
  [ -n "$archive" ] || return 0
  if [ -s "$known" ]; then
    option=-XX:SharedArchiveFile=$archive:$known
  elif [ -w "${known%/*}" ]; then
    learning=$known.$$
    option=-XX:ArchiveClassesAtExit=$learning
  else
    return 0
  fi
  program=("${program[@]:0:last}" "$option" "${program[last]}")
}

# keep_learned STATUS: of the run that learned; one that did not end well has not seen all
keep_learned() {
  [ "$1" -ne 0 ] || [ ! -s "$learning" ] || mv -f "$learning" "${learning%.*}"
  rm -f "$learning"
}

# make_archive FILE: of the classes that commands load which need no engine, and of all that speak to one. Class data is not
# run, so that a class too many costs nothing but its place.
make_archive() {
  local classes=$1.classes part=$1.part command
  : >"$1" # not tried again where it fails
  say "Preparing a fast start…"
  for command in 'recipe show redis' 'check redis:8.2 --port 6379:redis'; do
    # shellcheck disable=SC2086 # words
    IPV6CONTAINERS_UNTIL_ENGINE=true java -XX:+UseSerialGC "-XX:DumpLoadedClassList=$part" \
      -cp "$class_path" io.github.ipv6containers.report.HarnessMain $command >/dev/null 2>&1 || true
    sed '/source:/d; s/ id: [0-9]*$//' "$part" >>"$classes" 2>/dev/null || true
  done
  classes_for_engines >>"$classes"
  LC_ALL=C sort -u -o "$classes" "$classes"
  rm -f "$part"
  java -XX:+UseSerialGC -Xshare:dump "-XX:SharedClassListFile=$classes" "-XX:SharedArchiveFile=$part" -cp "$class_path" \
    >/dev/null 2>&1 && mv -f "$part" "$1"
  rm -f "$classes" "$part"
}

# The names of the classes that speak to an engine, and of the project's own.
classes_for_engines() {
  local entries entry
  IFS=: read -r -a entries <<<"$class_path"
  for entry in "${entries[@]}"; do
    case $entry in
      */docker-java-*.jar | */testcontainers-[0-9]*.jar | */ipv6containers-*.jar | */jackson-annotations-*.jar)
        if command -v unzip >/dev/null; then unzip -Z1 "$entry"; else jar --list --file "$entry"; fi
        ;;
    esac
  done | sed -n '/-info\.class$/d; s|\.class$||; t class
    d
    :class
    /^io\/github\/ipv6containers\//p; /^com\/github\/dockerjava\//p; /^com\/fasterxml\/jackson\/annotation\//p
    /^org\/testcontainers\/[a-z]*\/[^/]*$/p; /^org\/testcontainers\/[^/]*$/p
    /^org\/testcontainers\/shaded\/com\/\(github\|fasterxml\)\//p'
}

# build_at_length MODULE MAIN: leaves the command that runs a program of a module that measures at length in $program.
build_at_length() {
  local target=$top/$1/target
  # What is measured is the build of today: Maven looks at each file, and compiles what has changed.
  (cd "$top" && mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -DincludeScope=runtime \
    -Dmdep.outputFile=target/class-path package dependency:build-classpath -pl "$1" -am) >&2 ||
    fail 1 "The build failed; its words are above."
  program=(java -cp "$target/classes:$(cat "$target/class-path")" "io.github.ipv6containers.$1.$2")
}
