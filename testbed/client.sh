#!/usr/bin/env bash
# client.sh docker|compose ARG…: a command line for an engine: the machine's own where it has one, else Debian's.
#
# DOCKER_HOST   the engine (default: the private engine's socket)
# Exit status: that of the command line; 3 where none can be had.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
# shellcheck source=lib/suites.sh
. "$here/lib/suites.sh"

export DOCKER_HOST=${DOCKER_HOST:-unix://$socket}
# Debian's own packages of the two, unpacked and not installed.
root=$cache/engine/client-sid

# of_debian PROGRAM: where it lies in the root, which is made when it is not there
of_debian() {
  local lock
  mkdir -p "$cache/engine"
  exec {lock}>"$root.lock"
  flock "$lock"
  if [ ! -x "$root/$1" ]; then
    say "Fetching a command line for the engine from Debian sid (kept for the next run)…"
    make_suite sid "$root" extract docker-cli,docker-compose ||
      fail 3 "No command line for the engine can be had: $(why_failed "$root.log")"
  fi
  exec {lock}>&-
  printf '%s\n' "$root/$1"
}

# Compose 1, which some machines have, knows neither inline files nor networks without IPv4.
own_compose() {
  docker compose version 2>/dev/null | grep -q -E 'v?([3-9]|2\.(2[4-9]|[3-9][0-9]))'
}

case ${1:-} in
  docker)
    shift
    if command -v docker >/dev/null; then exec docker "$@"; fi
    program=$(of_debian usr/bin/docker) || exit
    exec "$program" "$@"
    ;;
  compose)
    shift
    if own_compose; then exec docker compose "$@"; fi
    program=$(of_debian usr/libexec/docker/cli-plugins/docker-compose) || exit
    exec "$program" "$@"
    ;;
  *) fail 2 "Usage: client.sh docker|compose ARG…" ;;
esac
