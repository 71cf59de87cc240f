# shellcheck shell=bash
# Running a command on a container engine: finds one or starts one, and lets go of it. Needs common.sh, engines.sh, build.sh,
# and $top, the project's folder.

alive_pipe=   # what the keeper reads, while there is one
keeper=       # its process
in_network=() # puts a command into the network namespace of an engine that has one of its own

# The reaper of the Testcontainers that pom.xml names; a test compares them.
reaper=testcontainers/ryuk:0.14.0

# Uses an engine that answers at once, that nobody has to stop, and that lacks nothing. Returns 1 when there is none.
use_engine_at_hand() {
  local url
  url=$(engine_at_hand) || return
  if [ "$url" != "unix://$socket" ]; then
    has_reaper "$url" || return
  elif [ -w "$run" ]; then
    # Held by this process, and by what takes its place: no other run stops the engine.
    exec 7>"$users"
    if ! flock -s -n 7 || [ -e "$of_runs" ] || ! lives; then
      exec 7>&-
      return 1
    fi
  fi
  speak_to "$url"
}

# Uses the engine that there is, waiting for it, or starts a private one. Returns 1 when there is none.
use_engine() {
  local url
  if url=$(engine_at_hand) && [ "$url" != "unix://$socket" ]; then
    need_reaper "$url"
  elif use_engine_at_hand; then
    return
  else
    [ "$EUID" -ne 0 ] || start_keeper
    url=$("$top/testbed/engine.sh" up-for-run) || return 1
  fi
  speak_to "$url"
}

# Exports what Testcontainers needs to know of an engine.
speak_to() {
  export DOCKER_HOST=$1
  [ "$1" = "unix://$socket" ] || return 0
  # No registry is asked for the reaper and for the images: the harness removes what it made, and has stand-ins.
  export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_CHECKS_DISABLE=true TESTCONTAINERS_HOST_OVERRIDE=localhost
  export TESTCONTAINERS_IMAGE_SUBSTITUTOR=io.github.ipv6containers.testbed.StandInImages
  export IPV6CONTAINERS_STAND_IN_SCRIPT=$top/testbed/stand-in.sh
  if [ "${IPV6CONTAINERS_NETWORK:-machine}" = own ]; then
    load_state
    in_network=(nsenter --target "$pid" --net)
  fi
}

has_reaper() {
  [ -n "${TESTCONTAINERS_RYUK_DISABLED:-}" ] || ask "$1" "/images/$reaper/json" --max-time 10
}

pull_reaper() {
  say "Fetching Testcontainers' reaper ($reaper)…"
  ask "$1" "/images/create?fromImage=${reaper%:*}&tag=${reaper#*:}" --request POST --max-time 120
}

# Testcontainers' reaper is used where its image can be had; elsewhere the harness removes its things itself.
need_reaper() {
  if has_reaper "$1" || { pull_reaper "$1" && has_reaper "$1"; }; then
    return
  fi
  say "Testcontainers' reaper ($reaper) cannot be pulled: the harness removes its containers and networks itself."
  export TESTCONTAINERS_RYUK_DISABLED=true
}

# Starts what lets go of the engine when this script ends, however it ends.
start_keeper() {
  local ready
  [ -z "$alive_pipe" ] || return 0
  ready=$(mktemp)
  exec {alive_pipe}> >(exec setsid "$top/testbed/keeper.sh" "$ready")
  keeper=$!
  trap release_engine EXIT
  until [ -s "$ready" ]; do sleep 0.02; done
  rm -f "$ready"
}

# Waits until the engine is stopped, when this was the last run that used it.
release_engine() {
  [ -n "$alive_pipe" ] || return 0
  exec {alive_pipe}>&-
  alive_pipe=
  wait "$keeper" || true
}

# Tells what is wrong with a command of the program, or its help, and ends with its status; returns when it is ready to run.
# Nothing has been looked for, started or made by then.
check_options() {
  local status=0 engine_needed=10
  IPV6CONTAINERS_UNTIL_ENGINE=true "${program[@]}" "$@" || status=$?
  [ "$status" -eq "$engine_needed" ] || exit "$status"
}

# Ends this script with a command: the command takes its place, unless something is left to do after it.
finish_with() {
  local status=0
  [ -n "$alive_pipe$learning" ] || exec "$@"
  run "$@" || status=$?
  [ -z "$learning" ] || keep_learned "$status"
  exit "$status"
}

# Runs a command as a group of its own, passes signals on to all of it, and returns its status when it has ended. The keeper
# knows the group, so that it ends with this script.
run() {
  local child status=0
  # On a terminal with 'stty tostop', what is not in the foreground is stopped when it prints, unless it ignores that.
  trap '' TTOU
  set -m
  if [ -n "$alive_pipe" ]; then
    { printf '%s\n' "$BASHPID" >&"$alive_pipe" && exec "$@" {alive_pipe}>&-; } &
  else
    "$@" &
  fi
  child=$!
  set +m
  trap 'kill -INT -- "-$child" 2>/dev/null' INT
  trap 'kill -TERM -- "-$child" 2>/dev/null' TERM HUP
  while :; do
    status=0
    wait "$child" || status=$?
    kill -0 "$child" 2>/dev/null || break
  done
  trap - INT TERM HUP TTOU
  [ -z "$alive_pipe" ] || printf 'ended\n' >&"$alive_pipe"
  return "$status"
}
