#!/usr/bin/env bash
# engine.sh up|down|status [--version 28|26|20|podman]
#
# A private container engine for machines that have none, from distribution packages, with its own data, socket and process.
# Its programs come from a small root of a Debian suite; of that root only /usr, /etc/alternatives and the linker's cache
# are seen, in a mount namespace of its own, so paths of the machine stay what they are. It runs in the machine's network,
# or in one of its own, with the engine's default flags.
#
# stdout: the socket as unix://…, and nothing else. stderr: what a person reads.
# Exit status: 0 usable (up, status) or stopped (down), 2 wrong usage, 3 no usable engine.
#
# Runs say 'up-for-run' and 'release': an engine that the first one started is stopped by the last one.
#
# IPV6CONTAINERS_CACHE   folder kept between runs, default ~/.cache/ipv6containers
# IPV6CONTAINERS_RUN     folder of the running engine, default /run/ipv6containers
# IPV6CONTAINERS_NETWORK "own": the engine gets a network namespace of its own, without a way out, that ends with it. So
#                        several run side by side, each with its own IPV6CONTAINERS_RUN. Clients join the namespace of the
#                        process in the first line of IPV6CONTAINERS_RUN/engine.
# IPV6CONTAINERS_DAEMON_JSON   Docker's settings, default {}; for example {"userland-proxy": false}
# IPV6CONTAINERS_ENGINE_VERSION   like --version
# Others: testbed/lib/suites.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
# shellcheck source=lib/engines.sh
. "$here/lib/engines.sh"
# shellcheck source=lib/suites.sh
. "$here/lib/suites.sh"
# shellcheck source=lib/machine.sh
. "$here/lib/machine.sh"
# shellcheck source=lib/podman.sh
. "$here/lib/podman.sh"

# Newest first: engine's major version or "podman", suite, packages.
engines=(
  '28 sid docker.io,docker-cli,iptables,nftables,procps'
  '28 forky docker.io,docker-cli,iptables,nftables,procps'
  '26 trixie docker.io,docker-cli,iptables,nftables,procps'
  '20 bookworm docker.io,iptables,nftables,procps'
  "podman sid $podman_packages"
  "podman forky $podman_packages"
  "podman trixie $podman_packages"
)
known='28, 26, 20, podman'

before=$run/machine-before # what machine.sh remembers
exec_root=$run/exec
network=${IPV6CONTAINERS_NETWORK:-machine}
product=Docker # or Podman
daemon_json=${IPV6CONTAINERS_DAEMON_JSON:-"{}"}

# --- what was started -----------------------------------------------------------------------------------------------

save_state() {
  printf '%s\n' "$pid" "$pid_started" "$version" "$suite" "$root" "$product" "$data" >"$state.part"
  mv "$state.part" "$state"
}

# What --version names the engine of the state.
kind() {
  if [ "$product" = Podman ]; then echo podman; else echo "${version%%.*}"; fi
}

# Waits for an engine that lives and does not answer: it may be starting, busy, or stopped for a while, and whatever runs on
# it is somebody's. Fails when there is none, or when it ends meanwhile.
await_answer() {
  local told=
  lives && may_speak || return 1
  until answers "unix://$socket"; do
    lives || return 1
    [ -n "$told" ] ||
      say "$product $version of the harness runs (process $pid) and does not answer yet: waiting for it…"
    told=yes
    sleep 0.2
  done
}

# Processes of this engine, whoever is their parent: they inherit a mark in the environment that it was started with.
# Containers do not inherit it.
own_processes() {
  grep --null-data --files-with-matches --no-messages --line-regexp --fixed-strings "IPV6CONTAINERS_ENGINE=$run" \
    /proc/[0-9]*/environ | cut -d / -f 3
}

# Containers whose engine was killed: first processes, by the id files of the engine's own containerd.
orphaned_containers() {
  local init id first
  for init in "$exec_root"/containerd/daemon/io.containerd.runtime.v2.task/moby/*/init.pid; do
    [ -e "$init" ] || continue
    id=${init%/init.pid}
    id=${id##*/}
    first=$(cat "$init")
    if grep -q -F "$id" "/proc/$first/cgroup" 2>/dev/null; then
      printf '%s\n' "$first"
    fi
  done
}

# --- up -------------------------------------------------------------------------------------------------------------

check_kernel() {
  local link=ipv6c$$
  unshare --mount true 2>/dev/null ||
    fail 3 "This machine does not allow root to mount: run the harness outside of the container, or in a privileged one."
  grep -q -w overlay /proc/filesystems || modprobe overlay 2>/dev/null || true
  grep -q -w overlay /proc/filesystems || fail 3 "The kernel has no overlay file system (module 'overlay'): an engine cannot store images."
  grep -q cgroup /proc/mounts || fail 3 "No cgroups are mounted below /sys/fs/cgroup: an engine cannot start containers."
  ip link add "$link" type bridge 2>/dev/null ||
    fail 3 "The kernel cannot make a network bridge (module 'bridge', capability NET_ADMIN): an engine needs one."
  ip link delete "$link"
  ip link add "$link" type veth peer name "${link}p" 2>/dev/null ||
    fail 3 "The kernel cannot make a pair of virtual interfaces (module 'veth'): an engine needs them."
  ip link delete "$link"
}

# iptables writes through nf_tables; a kernel without it may still have the older tables.
check_firewall() {
  in_root iptables -t nat -S >/dev/null 2>&1 && return
  local name
  for name in iptables ip6tables; do
    ln -sfn "/usr/sbin/$name-legacy" "$root/etc/alternatives/$name"
    ln -sfn "/usr/sbin/$name-legacy-save" "$root/etc/alternatives/$name-save"
    ln -sfn "/usr/sbin/$name-legacy-restore" "$root/etc/alternatives/$name-restore"
  done
  in_root iptables -t nat -S >/dev/null 2>&1 ||
    fail 3 "The kernel has neither nf_tables nor ip_tables with address translation: an engine cannot publish ports."
}

check_no_other_daemon() {
  local other
  for other in $(pgrep -x dockerd || true); do
    if [ "$(readlink "/proc/$other/ns/net")" = "$(readlink /proc/self/ns/net)" ]; then
      fail 3 "Another Docker engine (process $other) runs in this network, and two of them would rewrite each other's firewall rules: stop it, or use it without --version."
    fi
  done
}

# build_root SUITE PACKAGES: leaves the root in $root, or says why it cannot be built.
build_root() {
  local packages=$2
  # A kernel with AppArmor wants its parser when the engine starts.
  ! grep -q -x Y /sys/module/apparmor/parameters/enabled 2>/dev/null || packages+=,apparmor
  root=$cache/engine/root-$1-$(hash <<<"$packages")
  [ ! -x "$root/usr/sbin/dockerd" ] && [ ! -x "$root/usr/bin/podman" ] || return 0
  mkdir -p "$cache/engine"
  say "Building the engine's root from Debian $1 (about 30 s, kept for the next run)…"
  make_suite "$1" "$root" essential "$packages" && return
  say "Debian $1 cannot be used today: $(why_failed "$root.log")"
  return 1
}

# choose_engine [MAJOR|podman]: sets suite, root, product and version of the newest engine that can be built.
choose_engine() {
  local line major packages
  for line in "${engines[@]}"; do
    read -r major suite packages <<<"$line"
    [ "${1:-$major}" = "$major" ] || continue
    build_root "$suite" "$packages" || continue
    if [ "$major" = podman ]; then
      product=Podman
      version=$(in_root podman --version | sed 's/.*version \([0-9.]*\).*/\1/')
      return 0
    fi
    version=$(in_root dockerd --version | sed 's/.*version \([0-9.]*\).*/\1/')
    [ -z "${1:-}" ] || [ "${version%%.*}" = "$1" ] || {
      say "Debian $suite holds engine $version today, not $1."
      continue
    }
    return 0
  done
  fail 3 "No engine${1:+ of version $1} could be built from packages: see $cache/engine/root-*.log, or set DOCKER_HOST to an engine of your own."
}

# The engine gets no descriptor and no variable of the caller but the way to the outside world. In a network namespace of
# its own it sees that namespace's /sys too, with the machine's cgroups.
launch() {
  local variable environment=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
    "IPV6CONTAINERS_ENGINE=$run") own=()
  for variable in HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy SSL_CERT_FILE; do
    [ -z "${!variable:-}" ] || environment+=("$variable=${!variable}")
  done
  [ "$product" != Podman ] || environment+=("${podman_environment[@]}")
  [ "$network" != own ] || own=(--net)
  # shellcheck disable=SC2016 # the inner shells expand
  env -i "${environment[@]}" bash -c '
    for descriptor in /proc/self/fd/*; do
      descriptor=${descriptor##*/}
      [ "$descriptor" -le 2 ] || eval "exec $descriptor>&-"
    done
    cd /
    exec unshare "$@"' launch "${own[@]}" --mount --propagation slave setsid sh -e -c '
      root=$1
      cgroups=$2
      shift 2
      if [ -n "$cgroups" ]; then
        ip link set lo up
        mkdir -p "$cgroups"
        mount --rbind /sys/fs/cgroup "$cgroups"
        mount -t sysfs sysfs /sys
        mount --rbind "$cgroups" /sys/fs/cgroup
      fi
      mount --bind "$root/etc/alternatives" /etc/alternatives
      mount --bind "$root/etc/ld.so.cache" /etc/ld.so.cache
      mount --bind "$root/usr" /usr
      exec "$@"' engine "$root" "${own:+$exec_root/cgroups}" "$@" </dev/null >"$log" 2>&1 &
  pid=$!
  disown
}

start_engine() {
  local tries=600
  local name
  name=$(kind)
  # An engine in a network of its own may run beside others of the same version, and data has one user.
  [ "$network" != own ] || name+=-own-$(hash <<<"$run")
  data=$cache/engine/data-$name
  log=$cache/engine/log-$name.txt
  mkdir -p "$data" "$run"
  chmod 0711 "$data"
  if [ "$network" != own ]; then
    [ "$product" = Podman ] || check_firewall
    remember_machine "$before"
  fi
  say "Starting $product $version from Debian $suite…"
  if [ "$product" = Podman ]; then
    podman_settings
    launch podman system service --time=0 "unix://$socket"
  else
    # An own, empty file: the machine's /etc/docker/daemon.json is for the machine's own engine.
    printf '%s\n' "$daemon_json" >"$run/daemon.json"
    launch dockerd --data-root="$data" --exec-root="$exec_root" --pidfile="$run/docker.pid" --host="unix://$socket" \
      --config-file="$run/daemon.json"
  fi
  pid_started=$(started "$pid")
  save_state
  until answers "unix://$socket"; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ] || ! alive; then
      say "$product $version did not start. The last lines of $log:"
      tail -n 12 "$log" >&2
      stop_engine
      exit 3
    fi
    sleep 0.1
  done
}

up() {
  local own
  if asked_by_environment; then
    use_own "$DOCKER_HOST"
    return
  fi
  if [ -z "$asked" ] && ! lives && own=$(own_engine); then
    use_own "$own"
    return
  fi
  need_root "Starting an engine"
  need_command ip iproute2
  need_command pgrep procps
  mkdir -p "$run" "$cache"
  # Not under the lock, so that 'down' can end an engine that never answers.
  while await_answer || true; lock_engine; lives; do
    ! answers "unix://$socket" || { use_running && return; }
    exec 9>&-
  done
  ! load_state || {
    say "The engine was ended from outside: removing what it left…"
    stop_engine
  }
  [ "$network" = own ] || [ "$asked" = podman ] || check_no_other_daemon
  check_kernel
  choose_engine "$asked"
  start_engine
  [ -z "$for_run" ] || : >"$of_runs"
  exec 9>&-
  say "$product $version is ready."
  printf 'unix://%s\n' "$socket"
}

# One call at a time starts or stops the engine.
lock_engine() {
  exec 9>"$run/lock"
  flock -n 9 || {
    say "Waiting for another call that starts or stops the engine…"
    flock 9
  }
}

use_running() {
  [ -z "$asked" ] || [ "$(kind)" = "$asked" ] ||
    fail 2 "$product $version is running: stop it with './harness engine down', then ask for version $asked."
  # From here on it is the user's to stop, whoever started it.
  [ -n "$for_run" ] || rm -f "$of_runs"
  exec 9>&-
  say "$product $version of the harness is already running."
  printf 'unix://%s\n' "$socket"
}

use_own() {
  say "Using the engine at $1, which is not the harness's own: it is left as it is."
  printf '%s\n' "$1"
}

# --- down -----------------------------------------------------------------------------------------------------------

# wait_gone SECONDS: until the engine's first process has ended
wait_gone() {
  local tries=$(($1 * 10))
  while alive && [ "$tries" -gt 0 ]; do
    tries=$((tries - 1))
    sleep 0.1
  done
  ! alive
}

# Ends the engine of the saved state and all that it left: gently, then by force, then by hand.
stop_engine() {
  local process tries=50
  if alive; then
    kill -TERM "$pid" 2>/dev/null || true
    wait_gone 60 || kill -KILL "$pid" 2>/dev/null || true
  fi
  for process in $(orphaned_containers) $(podman_containers) $(own_processes); do
    kill -KILL "$process" 2>/dev/null || true
  done
  while [ "$tries" -gt 0 ] && [ -n "$(own_processes)" ]; do
    tries=$((tries - 1))
    sleep 0.1
  done
  remove_cgroups
  restore_machine "$before"
  rm -rf "$exec_root" "$before" "$socket" "$run/docker.pid" "$run/daemon.json" "$run/podman" "$run/pulls" "$run/docker-config" "$of_runs" "$state"
}

# A killed engine leaves the empty cgroups of its containers.
remove_cgroups() {
  local id
  for id in "$exec_root"/containerd/daemon/io.containerd.runtime.v2.task/moby/*; do
    find /sys/fs/cgroup -depth -type d -path "*${id##*/}*" -exec rmdir '{}' ';' 2>/dev/null || true
  done
}

down() {
  local own
  if ! load_state; then
    if own=$(own_engine); then
      say "The engine at $own was not started by the harness: it is left running."
    else
      say "No engine of the harness is running."
    fi
    return
  fi
  need_root "Stopping the engine"
  lock_engine
  load_state || return 0
  say "Stopping $product $version…"
  stop_engine
  exec 9>&-
  say "$product $version is stopped. Its images are kept in $data."
}

# Stops the engine when a run started it and no run uses it any more.
release() {
  [ -e "$of_runs" ] || return 0
  lock_engine
  exec 7>"$users"
  if [ -e "$of_runs" ] && flock -n -x 7 && load_state; then
    say "Stopping $product $version…"
    stop_engine
    say "$product $version is stopped. Its images are kept in $data."
  fi
  exec 7>&- 9>&-
}

# Removes what was left by those who could not: an engine of runs that are no more, one that was ended from outside, halves
# of file systems, and lock files that nobody holds.
clean() {
  local file lock told
  [ "$EUID" -eq 0 ] || return 0
  release
  if ! lives; then
    lock_engine
    if load_state && ! alive; then
      say "Removing what $product $version left, which was ended from outside…"
      stop_engine
    fi
    exec 9>&-
  fi
  told=(/proc/[0-9]*/cmdline)
  for file in "$cache"/engine/part-* "$cache"/base/part-*; do
    # What makes one is told its name; grep itself is not.
    if [ -e "$file" ] &&
      ! printf '%s\n' "$file" | grep -qzsF -f - "${told[@]}"; then
      say "Removing the half of a file system $file…"
      rm -rf "$file"
    fi
  done
  for file in "$run"/locks/*; do
    [ -e "$file" ] || continue
    exec {lock}>"$file"
    ! flock -n "$lock" || rm -f "$file"
    exec {lock}>&-
  done
}

# --- status ---------------------------------------------------------------------------------------------------------

status() {
  local own
  if ! asked_by_environment && lives; then
    may_speak || fail 3 "$product $version of the harness runs (process $pid), but $socket is root's: use sudo."
    answers "unix://$socket" || fail 3 "$product $version of the harness runs (process $pid) and does not answer at the moment."
    say "$product $version of the harness is running (process $pid, from Debian $suite)."
    printf 'unix://%s\n' "$socket"
  elif own=$(own_engine); then
    say "The engine at $own is usable; it is not the harness's own."
    printf '%s\n' "$own"
  else
    fail 3 "No engine is usable: start one with './harness engine up' (as root), or set DOCKER_HOST to one of your own."
  fi
}

# --- command line ---------------------------------------------------------------------------------------------------

usage="Usage: engine up|down|status [--version 28|26|20|podman]"
command=${1:-}
shift || true
while [ $# -gt 0 ]; do
  case $1 in
    --version)
      [ $# -ge 2 ] || fail 2 "--version needs a value: one of $known."
      asked=$2
      shift 2
      ;;
    --version=*)
      asked=${1#*=}
      shift
      ;;
    *) fail 2 "Unknown argument '$1'. $usage" ;;
  esac
done
case "$asked" in
  '' | 28 | 26 | 20 | podman) ;;
  *) fail 2 "Unknown engine version '$asked': known are $known." ;;
esac
for_run=
case "$command" in
  up) need_command curl curl && up ;;
  up-for-run) need_command curl curl && for_run=yes && up ;;
  release) need_command curl curl && release ;;
  clean) need_command curl curl && clean ;;
  down) need_command curl curl && down ;;
  status) need_command curl curl && status ;;
  *) fail 2 "$usage" ;;
esac
