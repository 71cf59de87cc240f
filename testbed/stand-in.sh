#!/usr/bin/env bash
# stand-in.sh IMAGE    prints the image to run in place of the official image IMAGE, built when it is not there yet
# stand-in.sh --all    builds every stand-in, and prints "IMAGE STAND-IN" lines
# stand-in.sh --list   prints every IMAGE that has a stand-in
#
# IMAGE itself is printed when the engine has it or can pull it. Which image stands in for which: testbed/images/stand-ins.tsv.
# DOCKER_HOST                      the private engine's socket (default: where 'engine up' puts it)
# IPV6CONTAINERS_IMAGES_FROM       for an engine in a network of its own: the engine that images are moved from
# IPV6CONTAINERS_IMAGES_FROM_RUN   its run folder, when it is a private one, so that stand-ins can be built there
# IPV6CONTAINERS_ANSWERS           a folder where answers are kept for others that ask while nothing here changes: a test run
# Exit status: 0 done, 1 a build failed, 2 wrong usage, 3 no engine, 4 no stand-in for that image.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
# shellcheck source=lib/suites.sh
. "$here/lib/suites.sh"
# shellcheck source=lib/machine.sh
. "$here/lib/machine.sh"
# shellcheck source=lib/images.sh
. "$here/lib/images.sh"

list() {
  rows | cut -d '|' -f 1 | tr ',' '\n'
}

use_engine() {
  engine=${DOCKER_HOST:-unix://$socket}
  if [ "$engine" != "unix://$socket" ] || [ ! -s "$run/engine" ] || ! answers "$engine"; then
    fail 3 "Stand-ins are built on the private engine only, and it is not running: start it with './harness engine up'."
  fi
  root=$(sed -n 5p "$run/engine")
}

one() {
  local row why
  if is_there "$1"; then
    printf '%s\n' "$1"
    return
  fi
  if [ -n "${IPV6CONTAINERS_IMAGES_FROM:-}" ]; then
    move_image "$1"
    return
  fi
  row=$(row_of "$1")
  case $row in
    '')
      why=$(with_lock "pull-$1" pull "$1")
      is_there "$1" ||
        fail 4 "The image $1 is not on this engine (build or load it there), has no stand-in, and cannot be pulled${why:+: $why}"
      printf '%s\n' "$1"
      return
      ;;
    # No registry has these.
    ipv6containers-*/*) ;;
    *)
      if registry_answers; then
        printf '%s\n' "$1"
        return
      fi
      ;;
  esac
  stand_in "$row"
}

# answer IMAGE: as 'one', which asks the engine and looks at each source; a test run has some sixty JVMs that each ask.
answer() {
  local pid kept name
  if [ -z "${IPV6CONTAINERS_ANSWERS:-}" ] || [ "${DOCKER_HOST:-unix://$socket}" != "unix://$socket" ] ||
    ! { read -r pid <"$run/engine"; } 2>/dev/null; then
    use_engine
    one "$1"
    return
  fi
  kept=$IPV6CONTAINERS_ANSWERS/$pid-${1//[\/:]/-}
  if [ ! -s "$kept" ]; then
    use_engine
    name=$(one "$1") || return
    printf '%s\n' "$name" >"$kept.$$"
    mv "$kept.$$" "$kept"
  fi
  printf '%s\n' "$(<"$kept")"
}

all() {
  local reference name failed=0
  while IFS= read -r reference; do
    if name=$("$here/stand-in.sh" "$reference"); then
      printf '%s %s\n' "$reference" "$name"
    else
      failed=1
    fi
  done < <(list)
  return "$failed"
}

case ${1:-} in
  --list) list ;;
  --all)
    use_engine
    all
    ;;
  '' | -*) fail 2 "Usage: stand-in.sh IMAGE | --all | --list" ;;
  *) answer "$1" ;;
esac
