# shellcheck shell=bash
# Builds the command line when its sources changed. Needs common.sh, and $top, the project's folder.

module=$top/compat-report/target

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

sources() {
  (cd "$top" && find pom.xml ./*/pom.xml ./*/src/main ./*/src/build .mvn -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
  javac -version 2>&1
}

# Leaves the command that runs the command line in $program.
build() {
  local stamp
  need_build_tools
  mkdir -p "$module"
  exec 8>"$module/.build-lock"
  flock 8
  stamp=$(sources | hash)
  if [ "$(cat "$module/.built" 2>/dev/null)" != "$stamp" ]; then
    say "Building the harness (the first time, Maven fetches its plugins and libraries)…"
    # Spotless and the tests are for './harness test': who runs a report wants a report.
    (cd "$top" && mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -DincludeScope=runtime \
      -Dmdep.outputFile=target/class-path package dependency:build-classpath -pl compat-report,testbed -am) >&2 ||
      fail 1 "The build failed; its words are above."
    printf '%s\n' "$stamp" >"$module/.built"
  fi
  exec 8>&-
  # The testbed's class is only used on the private engine, which has stand-ins.
  program=(java -XX:+UseSerialGC -Xshare:auto
    -cp "$module/classes:$(cat "$module/class-path"):$top/testbed/target/classes" io.github.ipv6containers.report.HarnessMain)
}

# build_benchmarks MAIN: leaves the command that runs a program of the module benchmarks in $program.
build_benchmarks() {
  local target=$top/benchmarks/target
  # What is timed is the build of today: Maven looks at each file, and compiles what has changed.
  (cd "$top" && mvn -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -DincludeScope=runtime \
    -Dmdep.outputFile=target/class-path package dependency:build-classpath -pl benchmarks -am) >&2 ||
    fail 1 "The build failed; its words are above."
  program=(java -cp "$target/classes:$(cat "$target/class-path")" "io.github.ipv6containers.benchmarks.$1")
}
