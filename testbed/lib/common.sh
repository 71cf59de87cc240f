# shellcheck shell=bash
# What every script of the testbed shares: its folders, its messages, and the packages it needs on the machine.

# Kept between runs: engine roots, engine data with the built images, base file systems.
cache=${IPV6CONTAINERS_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/ipv6containers}
# Lives as long as the engine: socket, pid, what the machine looked like before. Not below XDG_RUNTIME_DIR: that folder is
# removed when the user logs out, and the engine outlives the shell that started it.
run=${IPV6CONTAINERS_RUN:-/run/ipv6containers}
socket=$run/docker.sock

# Nobody may listen any more, where the work still has to be done.
say() {
  printf '%s\n' "$*" >&2 || true
}

# fail STATUS SENTENCE
fail() {
  local status=$1
  shift
  say "$*"
  exit "$status"
}

# Exit statuses are those of the harness: 2 wrong usage, 3 no usable engine.
need_root() {
  [ "$(id -u)" -eq 0 ] || fail 3 "$1 needs root: run it with sudo, or set DOCKER_HOST to an engine that you may use."
}

# need_command COMMAND PACKAGE: installs PACKAGE when COMMAND is missing.
need_command() {
  command -v "$1" >/dev/null && return
  command -v apt-get >/dev/null ||
    fail 3 "The command '$1' is missing, and there is no apt-get to install it: install '$2' by hand."
  say "Installing $2 (the command '$1' is missing)…"
  install_package "$2" || fail 3 "The package $2 could not be installed: run 'apt-get install $2' and see what it says."
}

install_package() {
  local quiet=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
  "${quiet[@]}" install -y --no-install-recommends "$1" >/dev/null 2>&1 </dev/null && return
  say "Reading the package lists (apt-get update)…"
  "${quiet[@]}" update >/dev/null </dev/null || return
  "${quiet[@]}" install -y --no-install-recommends "$1" >/dev/null </dev/null
}

# keep_answers FOLDER: what stand-in.sh answers to this script's children is kept there, and what was kept before is dropped.
keep_answers() {
  export IPV6CONTAINERS_ANSWERS=$1
  rm -rf "$1"
  mkdir -p "$1"
}

hash() {
  sha256sum | cut -c 1-12
}

# ask URL PATH [CURL OPTION...]: has an engine a good answer? unix://, tcp:// and http:// are understood.
ask() {
  local url=$1 path=$2 certificates=${DOCKER_CERT_PATH:-${HOME:-/root}/.docker}
  shift 2
  local curl=(curl --silent --fail --noproxy '*' --output /dev/null "$@")
  case $url in
    unix://*) "${curl[@]}" --unix-socket "${url#unix://}" "http://engine$path" ;;
    tcp://* | http://* | https://*)
      if [ -n "${DOCKER_TLS_VERIFY:-}" ]; then
        "${curl[@]}" --cacert "$certificates/ca.pem" --cert "$certificates/cert.pem" --key "$certificates/key.pem" \
          "https://${url#*://}$path"
      else
        "${curl[@]}" "http://${url#*://}$path"
      fi
      ;;
    *) return 1 ;;
  esac
}

# answers URL: does an engine answer there?
answers() {
  ask "$1" /_ping --max-time 3
}
