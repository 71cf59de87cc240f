# shellcheck shell=bash
# Which engines there are: the harness's own, by the state that engine.sh writes, and the user's. Needs common.sh.

state=$run/engine    # written by engine.sh, read by load_state
users=$run/users     # locked, shared, by each run that uses the harness's engine
of_runs=$run/of-runs # there while that engine was started by a run: then the last run stops it
asked=${IPV6CONTAINERS_ENGINE_VERSION:-} # the one engine that will do; empty when any will

# Seconds since boot at which a process started: tells it from a later one with the same id.
started() {
  local line fields
  { IFS= read -r line <"/proc/$1/stat"; } 2>/dev/null || return 0
  read -r -a fields <<<"${line##*) }"
  printf '%s\n' "${fields[19]}"
}

# Sets pid, pid_started, version, suite, root, product and data of the engine started last; fails when there is none.
load_state() {
  [ -s "$state" ] || return 1
  {
    read -r pid && read -r pid_started && read -r version && read -r suite && read -r root || return 1
    # Missing where an older engine.sh started it.
    read -r product || product=Docker
    read -r data || data=$cache/engine/data-${version%%.*}
  } <"$state"
}

alive() {
  [ "$(started "$pid")" = "$pid_started" ]
}

# Is there an engine of the harness, whether it answers or not?
lives() {
  load_state && alive
}

# May this user speak to the harness's engine?
may_speak() {
  [ "$EUID" -eq 0 ] || [ -w "$socket" ]
}

# Engines of the user's own, the one asked for by DOCKER_HOST first; ours never counts.
own_engine() {
  local url
  for url in "${DOCKER_HOST:-}" unix:///var/run/docker.sock \
    "unix://${XDG_RUNTIME_DIR:-/nowhere}/docker.sock" "unix://${HOME:-/nowhere}/.docker/run/docker.sock"; do
    if [ -n "$url" ] && [ "$url" != "unix://$socket" ] && answers "$url"; then
      printf '%s\n' "$url"
      return
    fi
  done
  return 1
}

asked_by_environment() {
  [ -z "$asked" ] && [ -n "${DOCKER_HOST:-}" ] && [ "$DOCKER_HOST" != "unix://$socket" ] && answers "$DOCKER_HOST"
}

# Prints the engine that a run would use, if it answers at once. One of the harness that lives and does not answer is not
# passed over for another.
engine_at_hand() {
  if asked_by_environment; then
    printf '%s\n' "$DOCKER_HOST"
  elif lives && may_speak; then
    answers "unix://$socket" || return
    printf 'unix://%s\n' "$socket"
  else
    [ -z "$asked" ] && own_engine
  fi
}
