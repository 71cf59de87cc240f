# shellcheck shell=bash
# File systems of Debian suites, made with mmdebstrap from the mirror that the machine's own apt uses.
#
# IPV6CONTAINERS_MIRROR             a Debian mirror, for machines whose apt has none (Ubuntu, say)
# IPV6CONTAINERS_APT_IGNORE_DATES   "yes": accept a Release file whose validity lies outside of the machine's clock (the
#                                   newest suite is only valid for a week, so a clock that runs ahead refuses it).
#                                   Signatures are checked all the same.

debian_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# The first mirror of Debian itself that apt is configured with; package lists need not be there.
debian_mirror() {
  if [ -n "${IPV6CONTAINERS_MIRROR:-}" ]; then
    printf '%s\n' "${IPV6CONTAINERS_MIRROR%/}"
    return
  fi
  # shellcheck disable=SC2016 # $(…) is apt's own placeholder
  apt-get indextargets --format '$(ORIGIN)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -F '|' '($1 == "Debian" || $1 == "" || $1 == "$(ORIGIN)") && $2 == "main" && $3 !~ /security|ubuntu/ {
      sub("/$", "", $3); if (!found++) print $3 }'
}

# The machine's own way to the mirror: proxies, certificates, date checks. One "Name "value";" a line.
apt_settings() {
  apt-config dump 2>/dev/null | grep -E '^Acquire::(https?::|ftp::|Proxy|Retries|Check-Valid-Until|Check-Date)' |
    grep -v '""' || true
  [ "${IPV6CONTAINERS_APT_IGNORE_DATES:-no}" != yes ] || printf '%s\n' 'Acquire::Check-Valid-Until "false";' 'Acquire::Check-Date "false";'
}

# suite_source SUITE: the line for sources.list
suite_source() {
  local mirror signed=
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || {
    say "apt on this machine knows no Debian mirror: set IPV6CONTAINERS_MIRROR to one."
    return 1
  }
  [ ! -e "$debian_keyring" ] || signed="[signed-by=$debian_keyring] "
  printf 'deb %s%s %s main\n' "$signed" "$mirror" "$1"
}

# make_suite SUITE TARGET VARIANT PACKAGES(comma list): TARGET is a folder or a .tar. Prints nothing; the log goes to
# TARGET.log. Leaves no half-made TARGET.
make_suite() {
  local suite=$1 target=$2 variant=$3 packages=$4 source setting part
  need_command mmdebstrap mmdebstrap
  source=$(suite_source "$suite") || return
  part=${target%/*}/part-${target##*/}
  local options=(--quiet --mode=root "--variant=$variant" --aptopt='APT::Install-Recommends "false"')
  while IFS= read -r setting; do
    [ -z "$setting" ] || options+=("--aptopt=${setting%;}")
  done < <(apt_settings)
  [ -z "$packages" ] || options+=("--include=$packages")
  rm -rf "$part"
  if mmdebstrap "${options[@]}" "${@:5}" "$suite" "$part" "$source" >"$target.log" 2>&1 </dev/null; then
    rm -rf "$target"
    mv "$part" "$target"
  else
    rm -rf "$part"
    return 1
  fi
}

# why_failed LOG: the line of a build's log that says most
why_failed() {
  grep -E '^(E:|W:.*(expired|not valid)|.*(NO_PUBKEY|EXPKEYSIG))' "$1" | grep -v -E 'apt-get update|mmdebstrap' | sed -n 1p | cut -c 1-240 |
    grep . || grep -v '^ *$' "$1" | tail -n 1 | cut -c 1-240
}
