#!/usr/bin/env bash
# The report on several engines, merged, as './harness matrix'. Each column is './harness report' with an environment of its
# own: on a private engine that is started for it, and stopped after it.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=lib/common.sh
. "$top/testbed/lib/common.sh"
# shellcheck source=lib/engines.sh
. "$top/testbed/lib/engines.sh"
# shellcheck source=lib/build.sh
. "$top/testbed/lib/build.sh"
# shellcheck source=lib/running.sh
. "$top/testbed/lib/running.sh"

usage() {
  cat <<'TXT'
Usage: ./harness matrix [--engines 28,26,20,podman] [--out DIR] [REPORT OPTION...]

Runs './harness report' on each engine in turn, by default in all three modes, and merges the reports. Each engine is
private, from distribution packages, and runs in a network namespace of its own; images are built once and moved.
DIR (default ipv6containers-matrix) holds the merged report, and a folder for each engine.
TXT
}

# column VERSION: the report on one engine
column() {
  say "== $1 =="
  run env IPV6CONTAINERS_ENGINE_VERSION="$1" IPV6CONTAINERS_NETWORK=own IPV6CONTAINERS_RUN="$run/engine-$1" \
    IPV6CONTAINERS_IMAGES_FROM="$DOCKER_HOST" IPV6CONTAINERS_IMAGES_FROM_RUN="$run" \
    "$top/harness" report "${options[@]}" --out "$out/$1"
}

engines=28,26,20,podman
out=ipv6containers-matrix
options=()
while [ $# -gt 0 ]; do
  case $1 in
    --engines | --out) [ $# -ge 2 ] || fail 2 "$1 needs a value." ;;&
    --engines) engines=$2 && shift 2 ;;
    --engines=*) engines=${1#*=} && shift ;;
    --out) out=$2 && shift 2 ;;
    --out=*) out=${1#*=} && shift ;;
    --help | -h) usage && exit ;;
    *) options+=("$1") && shift ;;
  esac
done
IFS=, read -r -a engines <<<"$engines"
for engine in "${engines[@]}"; do
  case $engine in 28 | 26 | 20 | podman) ;; *) fail 2 "Unknown engine '$engine': known are 28, 26, 20, podman." ;; esac
done
case " ${options[*]} " in *' --modes'*) ;; *) options+=(--modes "dual-stack,ipv4-only,ipv6-only") ;; esac
build
check_options report "${options[@]}" --out "$out"
need_root "Starting the engines of the matrix"

# Images are built on this engine. Its keeper ends the columns when this script is killed.
start_keeper
use_engine || exit 3
worst=0
reports=()
for engine in "${engines[@]}"; do
  status=0
  column "$engine" || status=$?
  [ "$status" -le "$worst" ] || worst=$status
  [ "$status" -lt 2 ] || { [ "$status" -eq 3 ] && continue; } || exit "$status"
  reports+=("$out/$engine/report.json")
done
[ "${#reports[@]}" -gt 0 ] || fail 3 "No engine of the matrix could be used."
status=0
run "$top/harness" merge "${reports[@]}" --out "$out" || status=$?
"$top/harness" engines "$out/report.json" >"$out/engines.md" || status=$?
[ "$status" -le "$worst" ] || worst=$status
exit "$worst"
