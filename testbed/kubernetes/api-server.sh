#!/usr/bin/env bash
# api-server.sh ipv6|dual|ipv4: an API server by itself, without nodes, for as long as standard input is open.
#
# It needs neither root nor a network of its own: etcd and kube-apiserver listen on a loopback address. What it holds is
# removed when it ends. A test holds its input, so that it ends with the test, however that ends.
#
# stdout: the path of a kubeconfig, once the API server is ready. stderr: what a person reads.
# Exit status: 0 ended, 2 wrong usage, 3 Kubernetes is not built here or does not start.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../lib/common.sh
. "$here/../lib/common.sh"
# shellcheck source=../lib/cluster.sh
. "$here/../lib/cluster.sh"

[ $# -eq 1 ] || fail 2 "Usage: api-server.sh ipv6|dual|ipv4"
cluster_families "$1"
built=$("$here/build.sh" --if-built) || exit
program=$built/hyperkube
advertised=10.244.0.1
[ -z "$has_ipv6" ] || advertised=fd00:10:244::1

folder=$(mktemp -d)
children=()
end_servers() {
  [ "${#children[@]}" -eq 0 ] || kill -KILL "${children[@]}" 2>/dev/null || true
  children=()
}
trap 'end_servers; rm -rf "$folder"' EXIT
trap 'exit 143' TERM INT HUP

# start NAME COMMAND…: ends with this script, also when that is killed
start() {
  local name=$1
  shift
  setpriv --pdeathsig KILL "$@" >"$folder/$name.log" 2>&1 </dev/null &
  children+=("$!")
}

# IPv6's loopback where the machine has it
loopback=127.0.0.1
host=127.0.0.1
if grep -q '^00000000000000000000000000000001 ' /proc/net/if_inet6 2>/dev/null; then
  loopback=::1
  host='[::1]'
fi

# free_port: a number that nothing listens on at this moment
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); do
    grep -q -i ":$(printf %04X "$port") .* 0A " /proc/net/tcp /proc/net/tcp6 2>/dev/null || break
  done
  printf '%s\n' "$port"
}

# A port that another process took meanwhile ends its server at once.
start_servers() {
  local etcd_port port child tries=1800 flags
  etcd_port=$(free_port)
  port=$(free_port)
  server=https://$host:$port
  rm -rf "$folder/etcd"
  mapfile -t flags < <(api_flags "$folder")
  start etcd "$program" etcd "$folder/etcd" "http://$host:$etcd_port" "http://$host:$(free_port)"
  start kube-apiserver "$program" kube-apiserver "${flags[@]}" --etcd-servers="http://$host:$etcd_port" \
    --bind-address="$loopback" --secure-port="$port" --advertise-address="$advertised" \
    --disable-admission-plugins=ServiceAccount
  until is_ready "$server"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    for child in "${children[@]}"; do
      kill -0 "$child" 2>/dev/null || return 1
    done
    sleep 0.1
  done
}

make_keys "$folder"
if ! start_servers; then
  end_servers
  start_servers || fail 3 "The API server did not start: $(grep -h . "$folder"/{etcd,kube-apiserver}.log | tail -n 1 | cut -c 1-240)"
fi
write_kubeconfig "$folder/kubeconfig" "$server" "$folder/certificates/apiserver.crt"
printf '%s\n' "$folder/kubeconfig"
cat >/dev/null
