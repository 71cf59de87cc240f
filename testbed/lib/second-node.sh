# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154 # it shares the variables of cluster.sh
# A second node of the cluster: with containers, a kubelet and a kube-proxy of its own, in namespaces of its own, behind the
# first one. It is there to be lost. Needs cluster.sh.

# Its link to the first node; each has a range of pods of its own.
between6=fd00:10:b
between4=198.19.0.

# Lets all that follows, in this shell, be about the second node.
as_second() {
  dir=$second
  data=$data/second
  name=$second_name
  hostname=node-2
  node6=$between6::2
  node4=${between4}2
  pods6=fd00:10:244:1::/64
  pods4=10.244.1.0/24
  cluster_families "$families"
}

# add-node: starts one more node, with containers, a kubelet and a kube-proxy of its own, behind the first one
add_node() {
  need_root_for "Adding a node"
  running || fail 3 "No cluster of the harness is running: start one with './harness cluster up' (as root)."
  [ ! -e "$second" ] || fail 2 "The cluster has had a second node already: start it anew."
  local begin server first_name=$name
  begin=$(date +%s%N)
  server=$(server)
  (
    server() { printf '%s\n' "$server"; }
    stop_cluster() { end_second "$first_name"; }
    as_second
    mkdir -p "$dir"
    join_network "$first_name"
    write_settings
    launch further
    wait_for 60 "containerd of the second node does not answer" ctr version
    ctr images import "$cluster/pause.tar" >/dev/null
    wait_for 60 "the second node does not become ready" node_is_ready
  )
  say "The cluster has a second node after $((($(date +%s%N) - begin) / 100000000))00 ms."
}

# join_network FIRST: a network namespace whose one way leads to that of the first node
join_network() {
  ip netns add "$name"
  in_node sysctl -q -w net.ipv6.conf.default.accept_dad=0 net.ipv6.conf.all.forwarding=1 net.ipv4.ip_forward=1
  in_node ip link set lo up
  in_node ip link add first type veth peer name second netns "$1"
  in_node ip link set first up
  local in_first=(nsenter "--net=/run/netns/$1")
  "${in_first[@]}" ip link set second up
  if [ -n "$has_ipv6" ]; then
    in_node ip address add "$node6/126" dev first nodad
    "${in_first[@]}" ip address add "$between6::1/126" dev second nodad
    in_node ip -6 route add default via "$between6::1"
    "${in_first[@]}" ip -6 route add "$pods6" via "$node6"
  fi
  if [ -n "$has_ipv4" ]; then
    in_node ip address add "$node4/30" dev first
    "${in_first[@]}" ip address add "${between4}1/30" dev second
    in_node ip route add default via "${between4}1"
    "${in_first[@]}" ip route add "$pods4" via "$node4"
  fi
}

# lose-node: ends the second node at once, with what runs on it and its link; the cluster is told nothing
lose_node() {
  need_root_for "Losing a node"
  [ -n "$(own_processes "IPV6CONTAINERS_NODE=$second")" ] || fail 3 "The cluster has no second node: 'cluster.sh add-node' starts one."
  end_second "$name"
}

# end_second FIRST
end_second() {
  local process
  nsenter --net="/run/netns/$1" ip link delete second 2>/dev/null || true
  for process in $(own_processes "IPV6CONTAINERS_NODE=$second"); do
    kill -KILL "$process" 2>/dev/null || true
  done
  ip netns delete "$second_name" 2>/dev/null || true
  rm -f "$second/containerd.sock"
}
