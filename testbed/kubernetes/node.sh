#!/bin/sh
# node.sh: what runs inside of a node's namespaces; started by cluster.sh, with its variables, as their first process. With
# 'further' the node has no control plane, and finds that of the first one.
set -eu
: "${dir:?}" "${data:?}" "${root:?}" "${program:?}" "${name:?}" "${listen:?}" "${services:?}" "${pods:?}" \
  "${node_addresses:?}" "${server:?}" "${loopback:?}" "${kubeconfig:?}" "${hostname:?}"
role=${1:-first}

# This network namespace's own /sys, with the machine's cgroups.
mkdir -p "$dir/cgroups"
mount --rbind /sys/fs/cgroup "$dir/cgroups"
mount -t sysfs sysfs /sys
mount --rbind "$dir/cgroups" /sys/fs/cgroup
umount -l "$dir/cgroups"

mount --bind "$root/etc/alternatives" /etc/alternatives
mount --bind "$root/etc/ld.so.cache" /etc/ld.so.cache
mount --bind "$root/usr" /usr
for setting in "$dir"/proc/*; do
  mount --bind "$setting" "/proc/sys/$(basename "$setting" | tr . /)"
done
# Nobody answers the machine's own name server here; this one says at once of a registry that it does not know it.
mount --bind "$dir/resolv.conf" "$(readlink -f /etc/resolv.conf)" || true
# What containerd and the network plugins leave below fixed paths stays in this mount namespace.
for folder in /run/netns /run/containerd /var/lib/cni /var/log/containers; do
  mkdir -p "$folder"
  mount -t tmpfs tmpfs "$folder"
done
mount --make-rshared /

# The kubelet wants its cgroup to exist in every hierarchy; in the older ones a new set of processors starts empty.
if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
  mkdir -p "/sys/fs/cgroup/$name"
else
  for hierarchy in /sys/fs/cgroup/*/; do
    mkdir -p "$hierarchy$name" 2>/dev/null || continue
    for file in cpuset.cpus cpuset.mems; do
      [ ! -f "$hierarchy$name/$file" ] || cat "$hierarchy$file" >"$hierarchy$name/$file"
    done
  done
fi

# start NAME COMMAND…
start() {
  log=$dir/$1.log
  shift
  "$@" >"$log" 2>&1 </dev/null &
}

# start_again NAME COMMAND…: as an init system does that starts what ends again after ten seconds
start_again() {
  log=$dir/$1.log
  shift
  while :; do
    "$@" >>"$log" 2>&1 </dev/null || true
    sleep 10
  done &
}

[ "$role" = further ] || start etcd "$program" etcd "$data/etcd" "http://$loopback:2379" "http://$loopback:2380"
start containerd containerd --config "$dir/containerd.toml"
if [ "$role" = first ]; then
  # shellcheck disable=SC2086 # one word for each flag
  start kube-apiserver "$program" kube-apiserver ${api_flags:?} --etcd-servers="http://$loopback:2379" --bind-address="$listen" \
    --secure-port=6443 --advertise-address="${node_addresses%%,*}" --allow-privileged \
    --kubelet-preferred-address-types=InternalIP --v=1
  # The others need the file that cluster.sh writes once the API server is ready.
  until [ -s "$kubeconfig" ]; do sleep 0.1; done
  start kube-controller-manager "$program" kube-controller-manager --kubeconfig="$kubeconfig" \
    --service-account-private-key-file="$dir/keys/sa.key" --root-ca-file="$dir/keys/certificates/apiserver.crt" \
    --service-cluster-ip-range="$services" --cluster-cidr="$pods" --allocate-node-cidrs=false --leader-elect=false \
    --use-service-account-credentials=false --cert-dir="$dir/keys/controller-manager" --secure-port=0 --profiling=false --v=1
  start kube-scheduler "$program" kube-scheduler --kubeconfig="$kubeconfig" --leader-elect=false --secure-port=0 --v=1
fi
start_again kubelet "$program" kubelet --config="$dir/kubelet.yaml" --kubeconfig="$kubeconfig" --root-dir="$data/kubelet" \
  --cert-dir="$dir/keys/kubelet" --hostname-override="$hostname" --node-ip="$node_addresses" --v=1
start kube-proxy "$program" kube-proxy --config="$dir/kube-proxy.yaml" --v=1
[ "$role" = further ] || start coredns "$program" coredns -conf "$dir/Corefile"
exec "${program%/*}/pause"
