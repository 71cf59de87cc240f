# shellcheck shell=bash
# Builds stand-ins from Go modules, for the prepare.sh of their folders.
#
# Modules come the way the machine's own Go settings say (GOPROXY, GOSUMDB, certificates and the rest). Modules and compiled
# packages are kept in the cache folder, so that a changed stand-in is built anew within seconds.

# Knows GOTOOLCHAIN, by which it fetches the newer one that a module may ask for.
oldest_go=21

# new_enough COMMAND…: is that a Go of version 1.21 or newer?
new_enough() {
  local version
  version=$("$@" version 2>/dev/null | sed -n 's/^go version go1\.\([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge "$oldest_go" ]
}

# go_command ARGS…: the machine's own Go, or one of Debian's in a root of its own
go_command() {
  local tool=(go) root=$cache/go/root
  if ! new_enough go; then
    new_enough in_root go || make_go || return
    tool=(in_root go)
  fi
  env CGO_ENABLED=0 GOTOOLCHAIN=auto GOFLAGS='-buildvcs=false -modcacherw' \
    GOMODCACHE="$cache/go/mod" GOCACHE="$cache/go/build" \
    bash -c "$(declare -f in_root)"'; root=$1; shift; "$@"' go_command "$root" "${tool[@]}" "$@"
}

make_go() {
  say "Fetching a Go toolchain from Debian trixie (there is none of version 1.$oldest_go or newer)…"
  mkdir -p "$cache/go"
  make_suite trixie "$cache/go/root" apt golang-go || {
    say "No Go toolchain can be had: $(why_failed "$cache/go/root.log")"
    return 1
  }
}

# go_build DIRECTORY PROGRAM PACKAGE [VARIABLE=VALUE [TAGS]]: builds a program, with a variable set by the linker
go_build() {
  (cd "$1" && go_command build -trimpath -tags "${5:-}" -ldflags "-s -w ${4:+-X $4}" -o "$2" "$3")
}

# go_source MODULE@VERSION SUM FOLDER: the source of a module, which must have that checksum, as a folder to build in
go_source() {
  local told
  told=$(go_command mod download -json "$1") || return
  [ "$(sed -n 's/.*"Sum": "\(.*\)".*/\1/p' <<<"$told")" = "$2" ] || {
    say "The module $1 is not the one that was measured: $told"
    return 1
  }
  cp -R "$(sed -n 's/.*"Dir": "\(.*\)".*/\1/p' <<<"$told")" "$3"
  chmod -R u+w "$3"
}
