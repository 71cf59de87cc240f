#!/usr/bin/env bash
# Every test, on the engine that './harness test' found.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=lib/common.sh
. "$top/testbed/lib/common.sh"
# shellcheck source=lib/build.sh
. "$top/testbed/lib/build.sh"
# shellcheck source=lib/machine.sh
. "$top/testbed/lib/machine.sh"
# shellcheck source=lib/workflows.sh
. "$top/testbed/lib/workflows.sh"

# The tests of the report's page need a browser; without one they are skipped, and in CI they fail.
need_browser() {
  ! { command -v chromium && command -v chromedriver; } >/dev/null || return 0
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    say "There is no Chromium here (the packages chromium and chromium-driver): the tests of the report's page are skipped."
    return
  fi
  say "Installing a browser for the tests of the report's page (chromium and chromium-driver)…"
  { install_package chromium && install_package chromium-driver; } ||
    say "The packages chromium and chromium-driver could not be installed: the tests of the report's page cannot run."
}

# The libraries below testbed/lib are checked with the scripts that read them.
check_scripts() {
  grep -rlE '^#!.*sh' testbed/images | xargs shellcheck -x harness .ci/run testbed/*.sh testbed/bin/* testbed/kubernetes/*.sh &&
    check_workflows "$top"
}

need_command shellcheck shellcheck
need_browser
cd "$top"
say "Checking the scripts…"
check_scripts &
checking=$!
compile # some tests run ./harness, which must not build beside Maven
wait "$checking" || exit 1
start_fast "$name" & # what runs before that is done starts a little later
"$top/testbed/kubernetes/build.sh" >/dev/null || say "Without Kubernetes, the tests that need a cluster are skipped."
# Tests make clusters of their own: the one that a person works with is tried only where it is named here.
export KUBECONFIG=${KUBECONFIG:-/nowhere/kubeconfig}
keep_answers "$top/testbed/target/answers"
say "Running the fast tests, then those that need the engine ($DOCKER_HOST), a browser or a cluster…"
if [ "$DOCKER_HOST" = "unix://$socket" ]; then
  trap 'let_deletions_wait "$run/machine-before"' EXIT # one that is killed leaves it to the engine's end
  hurry_deletions "$run/machine-before"
fi
# Two libraries are tested at a time: much of it is waiting for servers.
mvn -B -ntp -T 2 verify
