#!/usr/bin/env bash
# cluster.sh up [--families ipv6|dual|ipv4] [--egress-ipv4], cluster.sh down [--keep-images], cluster.sh status,
# cluster.sh load IMAGE[=NAME]…, cluster.sh kill-kubelet, cluster.sh add-node, cluster.sh lose-node
#
# A Kubernetes cluster of one node for machines that have none: its own programs, data, network namespace and process
# namespace. Pods and Services have the families asked for, IPv6 alone by default. The control plane, kubelet, kube-proxy and
# CoreDNS are one program that build.sh makes; containerd, runc and the network plugins come from a small root of a Debian
# suite. The machine reaches the API server, and nothing else, by a link of its own; pods reach each other, and no further.
#
# Images are put in by 'load', from the engine: there is no registry. A pod names them as the engine does, or by NAME. With
# 'down --keep-images' the next 'up' finds them again. 'kill-kubelet' is for tests of what a lost node does: the kubelet is
# started again after ten seconds. With '--egress-ipv4' pods of an IPv6-only cluster have a second interface for clients of
# IPv4, as on EKS.
#
# stdout: the path of a kubeconfig, and nothing else. stderr: what a person reads.
# Exit status: 0 usable (up, status), loaded, or stopped (down), 1 an image cannot be loaded, 2 wrong usage, 3 no cluster.
#
# IPV6CONTAINERS_CACHE   folder kept between runs, default ~/.cache/ipv6containers
# IPV6CONTAINERS_RUN     folder of what runs, default /run/ipv6containers; the cluster's is 'kubernetes' below it
# DOCKER_HOST            the engine that images are loaded from (default: the private engine's socket)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../lib/common.sh
. "$here/../lib/common.sh"
# shellcheck source=../lib/suites.sh
. "$here/../lib/suites.sh"
# shellcheck source=../lib/cluster.sh
. "$here/../lib/cluster.sh"
# shellcheck source=../lib/second-node.sh
. "$here/../lib/second-node.sh"

dir=$run/kubernetes
cluster=$dir
hostname=node
pause=localhost/ipv6containers-pause:1
state=$dir/cluster # written by save_state, read by load_state
kubeconfig=$dir/kubeconfig
packages=containerd,runc,containernetworking-plugins,iptables,nftables,conntrack,mount,util-linux
suites=(sid forky)

# The link between the node and the machine: a /126 and a /30 of ranges that nobody routes, other ones for each run folder.
id=$(hash <<<"$dir")
name=ipv6c-${id:0:8}
network6=fd00:10:a1:$(printf %x "$((16#${id:0:4}))")
node6=$network6::1
machine6=$network6::2
network4=198.18.$((16#${id:0:2})).
node4=$network4$((16#${id:2:2} & 252 | 1))
machine4=$network4$((16#${id:2:2} & 252 | 2))

data=$cache/kubernetes-data-$id
second=$dir/second # of 'add-node'
second_name=$name-2
kept=$data/images-kept # by 'down --keep-images'
lock=$run-kubernetes.lock # stays: one that is removed is no lock for who waits for it

# --- what was started -----------------------------------------------------------------------------------------------

# Seconds since boot at which a process started: tells it from a later one with the same id.
started() {
  sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20
}

save_state() {
  printf '%s\n' "$pid" "$pid_started" "$families" "$egress" "$root" "$program" "$token" >"$state.part"
  chmod 0600 "$state.part"
  mv "$state.part" "$state"
}

# Sets what save_state wrote; fails when no cluster was started.
load_state() {
  local known
  [ -s "$state" ] || return 1
  {
    read -r pid && read -r pid_started && read -r known && read -r egress && read -r root && read -r program && read -r token || return 1
  } <"$state"
  cluster_families "$known"
}

alive() {
  [ "$(started "$pid")" = "$pid_started" ]
}

server() {
  if [ -n "$has_ipv6" ]; then printf 'https://[%s]:6443\n' "$node6"; else printf 'https://%s:6443\n' "$node4"; fi
}

running() {
  load_state && alive && [ -s "$kubeconfig" ] && is_ready "$(server)"
}

# own_processes [MARK]: processes of this cluster, or of one node, whoever is their parent, by a mark in the environment that
# they were started with. Pods do not inherit it; they end with the process namespace.
own_processes() {
  { grep -l -s -z -x -F -e "${1:-IPV6CONTAINERS_CLUSTER=$cluster}" /proc/[0-9]*/environ || true; } | cut -d / -f 3
}

# --- up -------------------------------------------------------------------------------------------------------------

check_kernel() {
  unshare --mount true 2>/dev/null ||
    fail 3 "This machine does not allow root to mount: run the harness outside of the container, or in a privileged one."
  grep -q -w overlay /proc/filesystems || modprobe overlay 2>/dev/null || true
  grep -q -w overlay /proc/filesystems || fail 3 "The kernel has no overlay file system (module 'overlay'): a cluster cannot store images."
  grep -q cgroup /proc/mounts || fail 3 "No cgroups are mounted below /sys/fs/cgroup: a cluster cannot start pods."
  [ -z "$has_ipv6" ] || [ -e /proc/net/if_inet6 ] ||
    fail 3 "The kernel has no IPv6: only './harness cluster up --families ipv4' can be had."
}

build_root() {
  local suite
  for suite in "${suites[@]}"; do
    root=$cache/kubernetes-root-$suite-$(hash <<<"$packages")
    [ ! -x "$root/usr/bin/containerd" ] || return 0
    say "Building the node's root from Debian $suite (about 40 s, kept for the next run)…"
    make_suite "$suite" "$root" essential "$packages" && return
    say "Debian $suite cannot be used today: $(why_failed "$root.log")"
  done
  fail 3 "No root for a node could be built from packages: see $cache/kubernetes-root-*.log."
}

in_node() {
  nsenter --net="/run/netns/$name" "$@"
}

# A link to the machine, and one that leads nowhere, to which the node's default routes point.
make_network() {
  ip netns add "$name"
  # Without waiting for duplicates of addresses that nobody else can have.
  in_node sysctl -q -w net.ipv6.conf.default.accept_dad=0 net.ipv6.conf.all.forwarding=1 net.ipv4.ip_forward=1
  in_node ip link set lo up
  ip link add "$name" type veth peer name machine netns "$name"
  in_node ip link add nowhere type veth peer name nowhere-end
  ip link set "$name" up
  for link in machine nowhere nowhere-end; do in_node ip link set "$link" up; done
  if [ -n "$has_ipv6" ]; then
    in_node ip address add "$node6/126" dev machine nodad
    in_node ip -6 route add default dev nowhere
    ip address add "$machine6/126" dev "$name" nodad ||
      fail 3 "This machine's IPv6 is switched off: only './harness cluster up --families ipv4' can be had."
  fi
  if [ -n "$has_ipv4" ]; then
    in_node ip address add "$node4/30" dev machine
    in_node ip route add default dev nowhere
    ip address add "$machine4/30" dev "$name"
  fi
}

# write_settings: files for containerd, the network plugins, kubelet, kube-proxy and CoreDNS, below $dir
write_settings() {
  local ranges=() routes=() addresses=() dns='' any=::
  loopback='[::1]'
  if [ -n "$has_ipv6" ]; then
    ranges+=("[{\"subnet\":\"$pods6\"}]")
    routes+=('{"dst":"::/0"}')
    addresses+=("$node6")
    dns=fd00:10:96::a
  else
    any=0.0.0.0
    loopback=127.0.0.1
  fi
  if [ -n "$has_ipv4" ]; then
    ranges+=("[{\"subnet\":\"$pods4\"}]")
    routes+=('{"dst":"0.0.0.0/0"}')
    addresses+=("$node4")
    dns=${dns:-10.96.0.10}
  fi
  local egress_plugin=
  if [ "$egress" = yes ]; then
    mkdir -p "$dir/cni-programs"
    cp "$here/egress-ipv4.pl" "$dir/cni-programs/egress-ipv4"
    egress_plugin="{\"type\": \"egress-ipv4\", \"dataDir\": \"$data/ipam\"},"
  fi
  node_addresses=$(IFS=, && printf '%s' "${addresses[*]}")
  listen=$any
  mkdir -p "$dir"/{cni,proc,keys,pod-logs,manifests} "$data"/{etcd,containerd,kubelet,ipam}
  chmod 0700 "$dir/keys"
  cat >"$dir/cni/10-pods.conflist" <<TXT
{"cniVersion": "1.0.0", "name": "pods", "plugins": [
  {"type": "bridge", "bridge": "cni0", "isGateway": true, "hairpinMode": true, "ipMasq": false,
   "ipam": {"type": "host-local", "dataDir": "$data/ipam", "ranges": [$(IFS=, && printf '%s' "${ranges[*]}")],
            "routes": [$(IFS=, && printf '%s' "${routes[*]}")]}},
  $egress_plugin
  {"type": "portmap", "capabilities": {"portMappings": true}, "snat": true}]}
TXT
  # Where root lacks CAP_SYS_RESOURCE, runc cannot give a pod the score that containerd wants.
  cat >"$dir/containerd.toml" <<TXT
version = 3
root = '$data/containerd'
state = '$dir/containerd'
[grpc]
  address = '$dir/containerd.sock'
[ttrpc]
  address = '$dir/containerd.sock.ttrpc'
[plugins.'io.containerd.cri.v1.images'.pinned_images]
  sandbox = '$pause'
[plugins.'io.containerd.cri.v1.runtime']
  restrict_oom_score_adj = true
[plugins.'io.containerd.cri.v1.runtime'.cni]
  bin_dirs = ['/usr/lib/cni', '$dir/cni-programs']
  conf_dir = '$dir/cni'
[plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc]
  runtime_type = 'io.containerd.runc.v2'
[plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc.options]
  SystemdCgroup = false
TXT
  printf 'nameserver %s\n' "$dns" >"$dir/resolv.conf"
  cat >"$dir/kubelet.yaml" <<TXT
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
containerRuntimeEndpoint: unix://$dir/containerd.sock
cgroupDriver: cgroupfs
cgroupRoot: /$name
failCgroupV1: false
failSwapOn: false
address: "$any"
readOnlyPort: 0
authentication: {anonymous: {enabled: true}, webhook: {enabled: false}}
authorization: {mode: AlwaysAllow}
resolvConf: $dir/resolv.conf
clusterDNS: ["$dns"]
clusterDomain: cluster.local
podLogsDir: $dir/pod-logs
enforceNodeAllocatable: []
localStorageCapacityIsolation: false
evictionHard: {memory.available: 1Mi, nodefs.available: "0%", imagefs.available: "0%", nodefs.inodesFree: "0%", imagefs.inodesFree: "0%"}
imageGCHighThresholdPercent: 100
imageGCLowThresholdPercent: 99
syncFrequency: 10s
nodeStatusUpdateFrequency: 5s
volumePluginDir: $data/volume-plugins
maxPods: 200
TXT
  cat >"$dir/kube-proxy.yaml" <<TXT
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: nftables
clientConnection: {kubeconfig: $kubeconfig}
clusterCIDR: "$pods"
hostnameOverride: $hostname
conntrack: {maxPerCore: 0, min: 0, tcpEstablishedTimeout: 0s, tcpCloseWaitTimeout: 0s}
healthzBindAddress: "$loopback:10256"
metricsBindAddress: "$loopback:10249"
TXT
  # The Service of the DNS leads to the node's own addresses.
  cat >"$dir/Corefile" <<TXT
.:53 {
  bind ${addresses[*]}
  errors
  ready $loopback:10053
  kubernetes cluster.local in-addr.arpa ip6.arpa {
    kubeconfig $kubeconfig
    pods insecure
  }
  cache 5
}
TXT
  services_manifest "$dns" "${addresses[@]}" >"$dir/manifests/services.yaml"
  # The kubelet wants these of the whole machine, unless they read as it wants: it is shown files that do.
  printf 1 >"$dir/proc/vm.overcommit_memory"
  printf 0 >"$dir/proc/vm.panic_on_oom"
  printf 10 >"$dir/proc/kernel.panic"
  printf 1 >"$dir/proc/kernel.panic_on_oops"
  printf 1000000 >"$dir/proc/kernel.keys.root_maxkeys"
  printf 25000000 >"$dir/proc/kernel.keys.root_maxbytes"
}

# services_manifest DNS-ADDRESS NODE-ADDRESS…: where the Services lead that every cluster has: that of the DNS, and the API
# server's own, which that makes itself; and how kube-proxy serves them
services_manifest() {
  local first=$1 address services
  shift
  services="\"$first\""
  [ "$families" != dual ] || services+=', "10.96.0.10"'
  cat <<TXT
apiVersion: v1
kind: Service
metadata: {name: kube-dns, namespace: kube-system, labels: {k8s-app: kube-dns, kubernetes.io/name: CoreDNS}}
spec:
  ipFamilyPolicy: PreferDualStack
  clusterIP: "$first"
  clusterIPs: [$services]
  ports:
    - {name: dns, port: 53, protocol: UDP}
    - {name: dns-tcp, port: 53, protocol: TCP}
TXT
  for address in "$@"; do
    endpoints kube-dns kube-system "$address" '{name: dns, port: 53, protocol: UDP}, {name: dns-tcp, port: 53, protocol: TCP}'
  done
  endpoints kubernetes default "$1" '{name: https, port: 6443, protocol: TCP}'
  # Where kubeadm keeps it.
  printf -- '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: kube-proxy, namespace: kube-system}\ndata:\n  config.conf: |\n'
  sed 's/^/    /' "$dir/kube-proxy.yaml"
}

# endpoints SERVICE NAMESPACE ADDRESS PORTS
endpoints() {
  local type=IPv4
  case $3 in *:*) type=IPv6 ;; esac
  cat <<TXT
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: $1-${type,,}, namespace: $2, labels: {kubernetes.io/service-name: $1}}
addressType: $type
endpoints: [{addresses: ["$3"], conditions: {ready: true}}]
ports: [$4]
TXT
}

# pause_image FILE: an image of one program, as an archive that containerd reads
pause_image() {
  local layer=$dir/image
  mkdir -p "$layer/root/etc" "$layer/oci/blobs/sha256"
  cp "${program%/*}/pause" "$layer/root/pause"
  tar -C "$layer/root" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -cf "$layer/layer" .
  blob() {
    local sum
    sum=$(sha256sum "$1" | cut -d ' ' -f 1)
    cp "$1" "$layer/oci/blobs/sha256/$sum"
    printf '{"mediaType":"%s","digest":"sha256:%s","size":%s' "$2" "$sum" "$(stat -c %s "$1")"
  }
  local kind=application/vnd.oci.image diff layers config manifest
  diff=$(sha256sum "$layer/layer" | cut -d ' ' -f 1)
  layers=$(blob "$layer/layer" "$kind.layer.v1.tar")
  printf '{"architecture":"%s","os":"linux","config":{"Entrypoint":["/pause"]},"rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}' \
    "$(architecture)" "$diff" >"$layer/config"
  config=$(blob "$layer/config" "$kind.config.v1+json")
  printf '{"schemaVersion":2,"mediaType":"%s.manifest.v1+json","config":%s},"layers":[%s}]}' "$kind" "$config" "$layers" >"$layer/manifest"
  manifest=$(blob "$layer/manifest" "$kind.manifest.v1+json")
  printf '{"schemaVersion":2,"manifests":[%s,"annotations":{"io.containerd.image.name":"%s"}}]}' "$manifest" "$pause" >"$layer/oci/index.json"
  printf '{"imageLayoutVersion":"1.0.0"}' >"$layer/oci/oci-layout"
  tar -C "$layer/oci" -cf "$1" .
  rm -rf "$layer"
}

architecture() {
  case $(uname -m) in x86_64) echo amd64 ;; aarch64) echo arm64 ;; *) uname -m ;; esac
}

# launch ROLE: starts a node, which gets no descriptor and no variable of the caller but its own, and sets its process id
launch() {
  local flags
  flags=$(api_flags "$dir/keys" | paste -s -d ' ')
  # shellcheck disable=SC2016 # the inner shells expand
  env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "IPV6CONTAINERS_CLUSTER=$cluster" \
    "IPV6CONTAINERS_NODE=$dir" hostname="$hostname" dir="$dir" data="$data" root="$root" program="$program" name="$name" listen="$listen" services="$services" pods="$pods" \
    node_addresses="$node_addresses" server="$(server)" loopback="$loopback" \
    api_flags="$flags" kubeconfig="$kubeconfig" \
    bash -c '
      for descriptor in /proc/self/fd/*; do
        descriptor=${descriptor##*/}
        [ "$descriptor" -le 2 ] || eval "exec $descriptor>&-"
      done
      cd /
      exec setsid nsenter --net="/run/netns/$1" unshare --mount --propagation private --pid --fork --mount-proc \
        --kill-child=KILL sh -e "$2" "$3"' launch "$name" "$here/node.sh" "$1" </dev/null >"$dir/node.log" 2>&1 &
  pid=$!
  pid_started=$(started "$pid")
  disown
}

# wait_for SECONDS WHAT COMMAND…
wait_for() {
  local deadline=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >"$dir/waiting.log" 2>&1; do
    if [ "$SECONDS" -ge "$deadline" ] || ! alive; then
      say "The cluster did not start: $what. The last lines of what it wrote:"
      tail -q -n 3 "$dir"/{node,etcd,containerd,kube-apiserver,kubelet,waiting}.log 2>/dev/null | cut -c 1-240 >&2 || true
      stop_cluster
      exit 3
    fi
    sleep 0.1
  done
}

ctr() {
  # shellcheck disable=SC2016 # the inner shell expands
  unshare --mount --propagation private sh -c '
    root=$1
    shift
    mount --bind "$root/etc/ld.so.cache" /etc/ld.so.cache
    mount --bind "$root/usr" /usr
    exec ctr "$@"' ctr "$root" --address "$dir/containerd.sock" --namespace k8s.io "$@"
}

kubectl() {
  "$program" kubectl --kubeconfig "$kubeconfig" "$@"
}

node_is_ready() {
  [ "$(kubectl get node "$hostname" -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status}')" = True ]
}

dns_is_ready() {
  in_node curl --silent --fail --noproxy '*' --max-time 3 "http://$loopback:10053/ready"
}

start_cluster() {
  local begin
  begin=$(date +%s%N)
  say "Starting a Kubernetes node with $(in_words) pods and Services…"
  if [ -e "$kept" ]; then
    find "$data" -mindepth 1 -maxdepth 1 ! -name containerd -exec rm -rf '{}' +
  else
    rm -rf "$data"
  fi
  mkdir -p "$dir" "$data"
  chmod 0700 "$data"
  mkdir -p "$dir/keys"
  make_keys "$dir/keys"
  make_network
  write_settings
  pause_image "$dir/pause.tar"
  launch first
  save_state
  wait_for 60 "containerd does not answer" ctr version
  ctr containers list --quiet | while read -r container; do ctr containers delete "$container"; done # of kept images
  ctr images import "$dir/pause.tar" >/dev/null
  wait_for 120 "the API server does not answer" is_ready "$(server)"
  write_kubeconfig "$kubeconfig" "$(server)" "$dir/keys/certificates/apiserver.crt"
  wait_for 60 "the cluster's own Services cannot be set up" kubectl apply -f "$dir/manifests/services.yaml"
  wait_for 120 "the node does not become ready" node_is_ready
  wait_for 60 "pods cannot be made" kubectl get serviceaccount default
  wait_for 60 "the cluster's DNS does not answer" dns_is_ready
  say "The cluster is ready after $((($(date +%s%N) - begin) / 100000000))00 ms."
}

in_words() {
  case $families in
    ipv6) echo IPv6-only ;;
    ipv4) echo IPv4-only ;;
    dual) echo dual-stack ;;
  esac
}

up() {
  local wanted=$families wanted_egress=$egress
  need_root_for "Starting a cluster"
  if running; then
    [ -z "$asked" ] || [ "$families" = "$asked" ] ||
      fail 2 "A cluster with $(in_words) pods is running: stop it with './harness cluster down', then ask for another."
    [ "$wanted_egress" = no ] || [ "$egress" = yes ] ||
      fail 2 "A cluster is running whose pods have no way out over IPv4: stop it with './harness cluster down', then ask again."
    say "A cluster with $(in_words) pods is already running."
    printf '%s\n' "$kubeconfig"
    return
  fi
  need_command ip iproute2
  need_command curl curl
  cluster_families "$wanted"
  egress=$wanted_egress
  check_kernel
  local built
  built=$("$here/build.sh") || exit
  mkdir -p "$dir" "$cache"
  exec 9>"$lock"
  flock -n 9 || {
    say "Waiting for another call that starts or stops the cluster…"
    flock 9
  }
  if running; then
    exec 9>&-
    egress=$wanted_egress
    up
    return
  fi
  egress=$wanted_egress
  if [ -e "$state" ] || [ -e "/run/netns/$name" ] || [ -n "$(own_processes)" ]; then
    say "The cluster was ended from outside: removing what it left…"
    stop_cluster
  fi
  cluster_families "$wanted"
  program=$built/hyperkube
  build_root
  start_cluster
  exec 9>&-
  printf '%s\n' "$kubeconfig"
}

need_root_for() {
  [ "$(id -u)" -eq 0 ] || fail 3 "$1 needs root: run it with sudo, or use a cluster of your own by its kubeconfig."
}

# --- down -----------------------------------------------------------------------------------------------------------

# Ends the cluster and all that it left. Its processes are of one process namespace, whose first one ends them all.
stop_cluster() {
  local process tries=100
  for process in $(own_processes); do
    kill -KILL "$process" 2>/dev/null || true
  done
  while [ "$tries" -gt 0 ] && [ -n "$(own_processes)" ]; do
    tries=$((tries - 1))
    sleep 0.1
  done
  ip netns delete "$second_name" 2>/dev/null || true
  ip netns delete "$name" 2>/dev/null || true
  ip link delete "$name" 2>/dev/null || true
  remove_cgroups
  rm -rf "$dir"
  [ -e "$kept" ] || rm -rf "$data"
}

# A cgroup can be removed once the last process in it is gone, a moment after it was killed.
remove_cgroups() {
  local tries=50
  while [ -n "$(find /sys/fs/cgroup -maxdepth 2 -name "$name*" -print -quit)" ] && [ "$tries" -gt 0 ]; do
    find /sys/fs/cgroup -depth -type d -path "*/$name*" -exec rmdir '{}' ';' 2>/dev/null || true
    tries=$((tries - 1))
    sleep 0.1
  done
}

down() {
  if [ ! -e "$dir" ] && [ ! -e "/run/netns/$name" ] && [ -z "$(own_processes)" ]; then
    [ -n "$keep" ] || rm -rf "$data"
    say "No cluster of the harness is running."
    return
  fi
  need_root_for "Stopping the cluster"
  mkdir -p "${run%/*}"
  exec 9>"$lock"
  flock 9
  say "Stopping the cluster…"
  if [ -n "$keep" ] && [ -d "$data/containerd" ]; then touch "$kept"; else rm -f "$kept"; fi
  stop_cluster
  rmdir "$run" 2>/dev/null || true # unless an engine is there too
  exec 9>&-
  say "The cluster is stopped, and nothing of it is left but the program and the root${keep:+, and its images,} in $cache."
}

# --- status, load ---------------------------------------------------------------------------------------------------

status() {
  if running; then
    say "A cluster with $(in_words) pods is running (process $pid)."
    printf '%s\n' "$kubeconfig"
  elif load_state && alive; then
    fail 3 "The cluster of the harness runs (process $pid), but $(server) does not answer: stop it with './harness cluster down'."
  else
    fail 3 "No cluster of the harness is running: start one with './harness cluster up' (as root)."
  fi
}

# load IMAGE[=NAME]…: puts images of the engine into the cluster, on each node, by the names that the engine knows them by,
# and by another name
load() {
  local image
  need_root_for "Loading images"
  running || fail 3 "No cluster of the harness is running: start one with './harness cluster up' (as root)."
  for image in "$@"; do
    load_on_node "$image"
    [ ! -S "$second/containerd.sock" ] || (as_second && load_on_node "$image")
  done
}

load_on_node() {
  local image=${1%%=*} known
  known=$(full_name "$image")
  [ -n "$(ctr images list --quiet "name==$known")" ] || save_image "$image" | ctr images import - >/dev/null ||
    fail 1 "The image $image cannot be put into the cluster: is it on the engine at ${DOCKER_HOST:-unix://$socket}?"
  [ "$image" = "$1" ] || ctr images tag --force "$known" "$(full_name "${1#*=}")" >/dev/null
}

# kill-kubelet: ends the first node's kubelet as a crash does; node.sh starts it again
kill_kubelet() {
  local process tries=15
  need_root_for "Killing the kubelet"
  running || fail 3 "No cluster of the harness is running: start one with './harness cluster up' (as root)."
  while [ "$tries" -gt 0 ]; do
    for process in $(own_processes "IPV6CONTAINERS_NODE=$dir"); do
      if [ "$({ tr '\0' ' ' <"/proc/$process/cmdline"; } 2>/dev/null | cut -d ' ' -f 2)" = kubelet ]; then
        kill -KILL "$process"
        return
      fi
    done
    tries=$((tries - 1))
    sleep 1 # it may have been killed before
  done
  fail 3 "No kubelet is running on the first node."
}

# As containerd writes it: with the registry and the folder that are left out of short names.
full_name() {
  case $1 in
    *.*/* | *:*/* | localhost/*) printf '%s\n' "$1" ;;
    */*) printf 'docker.io/%s\n' "$1" ;;
    *) printf 'docker.io/library/%s\n' "$1" ;;
  esac
}

save_image() {
  local url=${DOCKER_HOST:-unix://$socket}
  case $url in
    unix://*) curl --silent --fail --noproxy '*' --unix-socket "${url#unix://}" "http://engine/images/$1/get" ;;
    *) curl --silent --fail --noproxy '*' "http://${url#*://}/images/$1/get" ;;
  esac
}

# --- command line ---------------------------------------------------------------------------------------------------

usage="Usage: cluster up [--families ipv6|dual|ipv4] [--egress-ipv4], cluster down [--keep-images], cluster status, cluster load IMAGE[=NAME]…, cluster kill-kubelet, cluster add-node, cluster lose-node"
command=${1:-}
[ $# -eq 0 ] || shift
asked='' egress=no keep=''
if [ "$command" != load ]; then
  while [ $# -gt 0 ]; do
    case $1 in
      --families) [ $# -ge 2 ] || fail 2 "--families needs a value: ipv6, dual, or ipv4." && asked=$2 && shift 2 ;;
      --families=*) asked=${1#*=} && shift ;;
      --egress-ipv4) egress=yes && shift ;;
      --keep-images) keep=yes && shift ;;
      *) fail 2 "$usage" ;;
    esac
  done
fi
cluster_families "${asked:-ipv6}"
[ "$egress" = no ] || [ "$families" = ipv6 ] || fail 2 "--egress-ipv4 is for clusters of IPv6 alone: leave --families $families out."
case $command in
  up) up ;;
  down) down ;;
  status) status ;;
  load) [ $# -gt 0 ] || fail 2 "$usage" && load "$@" ;;
  kill-kubelet) kill_kubelet ;;
  add-node) add_node ;;
  lose-node) lose_node ;;
  *) fail 2 "$usage" ;;
esac
