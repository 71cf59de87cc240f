# shellcheck shell=bash
# Images on the private engine: bases made of Debian suites, and stand-ins built on them from the folders in testbed/images.

images=$here/images
label=io.github.ipv6containers
# Raise it when make_base changes what a base holds.
base_revision=1

# docker ARGS…: the command line that came with the engine; a machine may have none of its own.
docker() {
  mkdir -p "$run/docker-config"
  DOCKER_CONFIG=$run/docker-config DOCKER_BUILDKIT=0 DOCKER_HOST=$engine in_root docker "$@"
}

# image_with_key KEY: name of the image that was built from these sources, empty when there is none. Each image has a tag
# of its key beside its name: the engine's list of images fails now and then while another image is removed.
image_with_key() {
  curl --silent --noproxy '*' --unix-socket "${engine#unix://}" "http://engine/images/ipv6containers/by-key:$1/json" |
    sed -n 's/.*"RepoTags":\[\([^]]*\)\].*/\1/p' | tr -d '"' | tr ',' '\n' | { grep -Ev '^(docker\.io/)?ipv6containers/by-key:' || true; } | sed -n 1p
}

# is_there IMAGE: does the engine hold it? Not as a stand-in that somebody tagged with an official name: its sources count.
is_there() {
  local image
  image=$(curl --silent --fail --noproxy '*' --unix-socket "${engine#unix://}" "http://engine/images/$1/json") &&
    case $image in
      # Podman names the registry that Docker leaves out.
      *'"RepoTags":['*'"ipv6containers/'*'],"RepoDigests"'* | *'"RepoTags":['*'"docker.io/ipv6containers/'*'],"RepoDigests"'*) return 1 ;;
    esac
}

# pull IMAGE: from its registry, with the user's own logins; prints what the engine says when that fails
pull() {
  if [ -x "$root/usr/bin/docker" ]; then
    DOCKER_CONFIG=${DOCKER_CONFIG:-${HOME:-/root}/.docker} DOCKER_HOST=$engine in_root docker pull --quiet "$1" 2>&1 >/dev/null |
      sed 's/^Error response from daemon: //' | tail -n 1
  else
    curl --silent --noproxy '*' --unix-socket "${engine#unix://}" --request POST "http://engine/images/create?fromImage=$1" |
      sed -n 's/.*"\(error\|message\)": *"\([^"]*\)".*/\2/p' | tail -n 1
  fi
}

# with_lock NAME COMMAND…: one at a time for each name, also among processes
with_lock() {
  local lock='' file
  mkdir -p "$run/locks"
  file=$run/locks/${1//\//-}
  # Again, when the file was removed meanwhile: the next one would lock another.
  until [ -n "$lock" ] && [ "$file" -ef "/proc/self/fd/$lock" ]; do
    [ -z "$lock" ] || exec {lock}>&-
    exec {lock}>"$file"
    flock "$lock"
  done
  "${@:2}"
  exec {lock}>&-
}

# --- bases ----------------------------------------------------------------------------------------------------------

is_suite() {
  case $1 in bullseye | bookworm | trixie | sid) ;; *) return 1 ;; esac
}

base_key() {
  printf '%s %s\n' "$1" "$base_revision" | hash
}

# make_base SUITE: its file system as a tar in the cache, and as an image on the engine. Like Debian's slim images it has no
# manuals and starts no services; add-packages and upstream-version keep the Dockerfiles short.
make_base() {
  local name tar=$cache/base/$1-$base_revision.tar
  name=ipv6containers/base-$1:$(base_key "$1")
  [ -z "$(image_with_key "base-$(base_key "$1")")" ] || return 0
  mkdir -p "$cache/base"
  if [ ! -s "$tar" ]; then
    say "Building the base image of Debian $1 (about 20 s, kept for the next run)…"
    # shellcheck disable=SC2016 # $1 is mmdebstrap's
    make_suite "$1" "$tar" apt debian-archive-keyring,passwd \
      --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
      --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
      --dpkgopt='path-include=/usr/share/doc/*/copyright' \
      --customize-hook='copy-in '"$images"'/base/policy-rc.d /usr/sbin' \
      --customize-hook='copy-in '"$images"'/base/add-packages '"$images"'/base/upstream-version /usr/local/bin' \
      --customize-hook='rm -rf "$1/var/cache/apt/"*.bin "$1/var/log/"*.log "$1/etc/hostname" "$1/etc/resolv.conf"' || {
      say "Debian $1 cannot be used today: $(why_failed "$tar.log")"
      return 1
    }
    add_certificates "$tar"
  fi
  docker import --change 'CMD ["bash"]' "$tar" "$name" >/dev/null
  docker tag "$name" "ipv6containers/by-key:base-$(base_key "$1")"
}

# A mirror behind https is only reached with the machine's certificates.
add_certificates() {
  local folder
  case $(debian_mirror) in https://*) ;; *) return 0 ;; esac
  folder=$(mktemp -d)
  mkdir -p "$folder/etc/ssl/certs"
  cp -L "${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}" "$folder/etc/ssl/certs/ca-certificates.crt"
  tar --append --file "$1" --directory "$folder" --owner 0 --group 0 ./etc
  rm -rf "$folder"
}

# --- stand-ins ------------------------------------------------------------------------------------------------------

# rows: the mapping without its comments: references, folder, base, arguments, title, product, separated by |
rows() {
  sed -n '/^[^#]/{s/\t\t*/|/g;p}' "$images/stand-ins.tsv"
}

# row_of REFERENCE
row_of() {
  local wanted=$1
  wanted=${wanted#docker.io/}
  wanted=${wanted#library/}
  wanted=${wanted%:latest} # what an image without a tag means
  rows | awk -F '|' -v wanted="$wanted" '{ n = split($1, r, ","); for (i = 1; i <= n; i++) if (r[i] == wanted && !found++) print }'
}

# key_of ROW: names the sources of an image: its folder, its arguments, and whatever it is built on
key_of() {
  local folder base arguments
  IFS='|' read -r _ folder base arguments _ <<<"$1"
  {
    if is_suite "$base"; then base_key "$base"; else key_of "$(row_of "$base")"; fi
    printf '%s\n' "$arguments"
    (cd "$images/$folder" && find . -type f -printf '%P %m\n' | LC_ALL=C sort | while read -r file mode; do
      printf '%s %s ' "$file" "$mode"
      sha256sum <"$file"
    done)
  } | hash
}

# stand_in ROW: name of the image, built when it is not there
stand_in() {
  local key name
  key=$(key_of "$1")
  name=$(image_with_key "$key")
  [ -n "$name" ] || name=$(with_lock "$key" build_unless_there "$1" "$key")
  [ -n "$name" ] && printf '%s\n' "$name"
}

# build_unless_there ROW KEY: another call may have built it while this one waited for the lock
build_unless_there() {
  [ -n "$(image_with_key "$2")" ] || build "$1" "$2" >&2 || return
  image_with_key "$2"
}

# build ROW KEY
build() {
  local references folder base arguments title product from log version name argument options=() labels=()
  IFS='|' read -r references folder base arguments title product <<<"$1"
  if is_suite "$base"; then
    with_lock "base-$base" make_base "$base" || return
    from=ipv6containers/base-$base:$(base_key "$base")
  else
    from=$(stand_in "$(row_of "$base")") || return
  fi
  name=${references%%,*}
  say "Building the stand-in for ${references//,/, }…"
  mkdir -p "$cache/logs"
  log=$cache/logs/${name//[\/:]/-}.txt
  for argument in $arguments; do
    [ "$argument" = - ] || options+=(--build-arg "$argument")
  done
  for argument in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
    [ -z "${!argument:-}" ] || options+=(--build-arg "$argument")
  done
  name=${name##*/}
  name=ipv6containers/stand-in-${name%%:*}
  case $references in ipv6containers-check/*) name=${references%%,*} ;; esac
  # shellcheck disable=SC2094 # context writes beside the log
  if ! context "$folder" "$log" | docker build --network host --force-rm --quiet --build-arg "BASE=$from" "${options[@]}" \
    --tag "$name:building-$2" - >"$log" 2>&1; then
    say "The stand-in for ${references%%,*} could not be built. The last lines of $log:"
    tail -n 12 "$log" >&2
    return 1
  fi
  version=$(version_in "$name:building-$2")
  [ -z "$product" ] || labels=(--label "$label.stand-in.product=$product")
  printf 'FROM %s\n' "$name:building-$2" | docker build --quiet \
    --label "$label.stand-in=${title//\{version\}/$version}" \
    --label "$label.stand-in.for=${references%%:*}" \
    --label "org.opencontainers.image.version=$version" "${labels[@]}" \
    --tag "$name:$version-$2" --tag "ipv6containers/by-key:$2" - >>"$log" 2>&1
  docker image rm --no-prune "$name:building-$2" >/dev/null
}

# version_in IMAGE: copied out, as an image may have no program that prints a file
version_in() {
  local container
  container=$(docker create --network none --entrypoint none "$1")
  docker cp --quiet "$container:/etc/upstream-version" - | tar --extract --to-stdout
  docker rm "$container" >/dev/null
}

# context FOLDER LOG: the build context as a tar; what a folder's prepare.sh fetches on this machine is added to it, and the
# machine's certificates where the Dockerfile asks for them
context() {
  local extra bundle
  extra=$(mktemp -d)
  cp -a "$images/$1/." "$extra/"
  bundle=$(machine_certificates)
  if [ -n "$bundle" ] && grep -q -F 'ca-bundle.cr[t]' "$extra/Dockerfile"; then
    cp -L "$bundle" "$extra/ca-bundle.crt"
  fi
  if [ ! -e "$images/$1/prepare.sh" ] || "$images/$1/prepare.sh" "$extra" >"$2.prepare" 2>&1; then
    tar --create --directory "$extra" .
  else
    # Seen instead of the engine's complaint that there is no Dockerfile.
    tail -n 5 "$2.prepare" >&2
  fi
  rm -rf "$extra"
}

# machine_certificates: the file of certificates that this machine is told to trust; empty when it is told of none
machine_certificates() {
  local file
  for file in "${PIP_CERT:-}" "${SSL_CERT_FILE:-}" "${CURL_CA_BUNDLE:-}"; do
    if [ -s "$file" ]; then
      printf '%s\n' "$file"
      return
    fi
  done
}

# --- registry -------------------------------------------------------------------------------------------------------

# registry_answers: can the engine pull official images? Found out once for each start of the engine.
registry_answers() {
  [ -s "$run/pulls" ] || with_lock pulls find_out_about_registry
  [ "$(cat "$run/pulls")" = yes ]
}

find_out_about_registry() {
  [ ! -s "$run/pulls" ] || return 0
  if DOCKER_CONFIG=$run DOCKER_HOST=$engine timeout 20 bash -c "$(declare -f in_root); root=$root; in_root docker pull --quiet debian:trixie-slim" >/dev/null 2>&1; then
    say "An image registry answers: official images are used."
    printf 'yes\n' >"$run/pulls"
  else
    say "No image registry answers: stand-ins built from packages are used in place of official images."
    printf 'no\n' >"$run/pulls"
  fi
}

# --- engines without a way out --------------------------------------------------------------------------------------

# api URL PATH CURL-OPTION…
api() {
  curl --silent --show-error --fail --noproxy '*' --unix-socket "${1#unix://}" "${@:3}" "http://engine$2"
}

# move_image IMAGE: takes the image that runs in place of IMAGE from another engine, unless it is here, and prints its name
move_image() {
  local name from=$IPV6CONTAINERS_IMAGES_FROM
  if [ "$from" = "unix://${IPV6CONTAINERS_IMAGES_FROM_RUN:-/nowhere}/docker.sock" ]; then
    name=$(DOCKER_HOST=$from IPV6CONTAINERS_RUN=$IPV6CONTAINERS_IMAGES_FROM_RUN IPV6CONTAINERS_IMAGES_FROM='' \
      "$here/stand-in.sh" "$1") || return
  else
    name=$1
  fi
  with_lock "move-$name" fetch "$name" "$from" >&2 || return
  printf '%s\n' "$name"
}

# fetch NAME ENGINE
fetch() {
  local path=${1//:/%3A}
  ! api "$engine" "/images/$1/json" --output /dev/null 2>/dev/null || return 0
  if ! api "$2" "/images/$1/json" --output /dev/null 2>/dev/null; then
    api "$2" "/images/create?fromImage=${1%:*}&tag=${1##*:}" --request POST --output /dev/null || true
  fi
  api "$2" "/images/get?names=${path//\//%2F}" |
    api "$engine" /images/load --request POST --header 'Content-Type: application/x-tar' --data-binary @- --output /dev/null ||
    fail 1 "The image $1 could not be moved from $2 to $engine."
}
