#!/usr/bin/env bash
# build.sh [--if-built]: builds all parts of a Kubernetes node as one program, from Go modules, and prints the folder that it
# is in. With --if-built nothing is built.
#
# The folder holds 'hyperkube' (etcd, CoreDNS, kube-apiserver, kube-controller-manager, kube-scheduler, kubelet, kube-proxy,
# kubectl) and 'pause'. It is kept in the cache folder and named by its sources: built once, and linked anew within a minute
# when they change.
#
# IPV6CONTAINERS_CACHE   folder kept between runs, default ~/.cache/ipv6containers
# Exit status: 0 built, 1 the build failed, 2 wrong usage, 3 there is no Go and none can be had, or it is not built yet.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../lib/common.sh
. "$here/../lib/common.sh"
# shellcheck source=../lib/suites.sh
. "$here/../lib/suites.sh"
# shellcheck source=../lib/machine.sh
. "$here/../lib/machine.sh"
# shellcheck source=../lib/go.sh
. "$here/../lib/go.sh"

# What the program says of itself; clients compare it.
kubernetes=$(sed -n 's/^\tk8s.io\/kubernetes v//p' "$here/hyperkube/go.mod")

sources() {
  cd "$here"
  find hyperkube -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
  declare -f build
}

build() {
  local part=$1.part flag variable
  local flags=(-s -w) log=$cache/logs/kubernetes.log
  for variable in gitVersion=v$kubernetes gitMajor=1 "gitMinor=$(cut -d . -f 2 <<<"$kubernetes")" gitTreeState=clean; do
    for flag in k8s.io/component-base/version k8s.io/client-go/pkg/version; do
      flags+=(-X "$flag.$variable")
    done
  done
  mkdir -p "$cache/logs"
  rm -rf "$part"
  mkdir -p "$part"
  # A copy, so that the build does not mind what is done to the sources meanwhile.
  cp -R "$here/hyperkube" "$part/source"
  say "Building Kubernetes $kubernetes from Go modules (the first time 10 to 20 minutes on two cores, kept for the next run)…"
  cd "$part/source"
  if ! { go_command build -trimpath -ldflags "${flags[*]}" -o ../hyperkube . &&
    go_command build -trimpath -ldflags '-s -w' -o ../pause ./pause; } >"$log" 2>&1; then
    rm -rf "$part"
    fail 1 "Kubernetes could not be built: $(grep -v '^go: downloading' "$log" | tail -n 1 | cut -c 1-240) (the whole log: $log)"
  fi
  rm -rf "$part/source"
  mv "$part" "$1"
}

case ${1:-} in
  '') ;;
  --if-built)
    target=$cache/kubernetes/$(sources | hash)
    [ -x "$target/pause" ] || fail 3 "Kubernetes is not built on this machine: './harness cluster up' and './harness test' build it."
    printf '%s\n' "$target"
    exit
    ;;
  *) fail 2 "Usage: build.sh [--if-built]" ;;
esac

mkdir -p "$cache/kubernetes"
target=$cache/kubernetes/$(sources | hash)
exec 9>"$cache/kubernetes/lock"
flock -n 9 || {
  say "Waiting for another build of Kubernetes…"
  flock 9
}
if [ ! -x "$target/pause" ]; then
  new_enough go || [ -x "$cache/go/root/usr/bin/go" ] || make_go ||
    fail 3 "Kubernetes is built from Go modules, and there is no Go here: install Go 1.$oldest_go or newer, and put it on the PATH."
  (build "$target") || exit
  # Of older ones a few are kept: another copy of the project may use them.
  find "$cache/kubernetes" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %p\n' | sort -rn | tail -n +4 | cut -d ' ' -f 2- |
    xargs -r -d '\n' rm -rf
fi
exec 9>&-
printf '%s\n' "$target"
