# shellcheck shell=bash
# What an engine changes on the machine (bridges, firewall, forwarding), written down before it starts and put back after
# it stopped. Only what was not there before, and is an engine's by its name, is ever removed.

# The engine's own iptables, so that the same variant writes, reads and removes the rules.
# in_root COMMAND...: runs a command of the engine's root on this machine's own files, network and kernel.
in_root() {
  # shellcheck disable=SC2016 # the inner shell expands
  unshare --mount --propagation private sh -c '
    root=$1
    shift
    mount --bind "$root/etc/alternatives" /etc/alternatives
    mount --bind "$root/etc/ld.so.cache" /etc/ld.so.cache
    mount --bind "$root/usr" /usr
    exec "$@"' in_root "$root" "$@"
}

# Forwarding, and what the kernel resets together with it.
forwarding_settings() {
  local file
  for file in /proc/sys/net/ipv4/ip_forward \
    /proc/sys/net/ipv4/conf/{all,default}/forwarding /proc/sys/net/ipv6/conf/{all,default}/forwarding \
    /proc/sys/net/ipv{4,6}/conf/*/forwarding /proc/sys/net/ipv{4,6}/conf/*/accept_redirects \
    /proc/sys/net/ipv6/conf/*/accept_ra /proc/sys/net/bridge/bridge-nf-call-ip{,6}tables; do
    [ ! -r "$file" ] || printf '%s %s\n' "$file" "$(cat "$file")"
  done
}

bridges() {
  ip -o link show type bridge | sed 's/^[0-9]*: \([^:@]*\).*/\1/' | grep -E '^(docker0|docker_gwbridge|br-[0-9a-f]{12}|podman[0-9]+)$' || true
}

rules() {
  in_root "$1-save" 2>/dev/null | sed 's/\[[0-9]*:[0-9]*\]//; /^#/d' || true
}

tables() {
  in_root nft list tables 2>/dev/null || true
}

# remember_machine FOLDER
remember_machine() {
  mkdir -p "$1"
  forwarding_settings >"$1/forwarding"
  bridges >"$1/bridges"
  tables >"$1/tables"
  rules iptables >"$1/iptables"
  rules ip6tables >"$1/ip6tables"
}

# restore_machine FOLDER
restore_machine() {
  [ -e "$1/tables" ] || return 0
  remove_bridges "$1/bridges"
  remove_rules iptables "$1/iptables"
  remove_rules ip6tables "$1/ip6tables"
  remove_tables "$1/tables"
  restore_forwarding "$1/forwarding"
  let_deletions_wait "$1"
}

# hurry_deletions FOLDER: has the kernel hurry its wait for readers of what is deleted. Through nf_tables each firewall rule that
# an engine deletes waits 20 ms for them, one after the other: 7 rules a published container, 16 a network of both families.
hurry_deletions() {
  [ -w /sys/kernel/rcu_expedited ] && [ -d "$1" ] && [ ! -e "$1/rcu_expedited" ] || return 0
  cat /sys/kernel/rcu_expedited >"$1/rcu_expedited"
  echo 1 >/sys/kernel/rcu_expedited
}

# let_deletions_wait FOLDER: as they did before
let_deletions_wait() {
  [ -s "$1/rcu_expedited" ] || return 0
  cat "$1/rcu_expedited" >/sys/kernel/rcu_expedited
  rm -f "$1/rcu_expedited"
}

remove_bridges() {
  local bridge veth
  for bridge in $(bridges | grep -v -x -F -f "$1"); do
    for veth in $(ip -o link show master "$bridge" | sed 's/^[0-9]*: \([^:@]*\).*/\1/'); do
      ip link delete "$veth" 2>/dev/null || true
    done
    ip link delete "$bridge"
  done
}

# remove_rules iptables|ip6tables BEFORE: an engine's rules are those in or into its chains, those that name one of its
# bridges, and those that let a container reach itself through its published port.
remove_rules() {
  rules "$1" | awk -v before="$2" '
    BEGIN {
      while ((getline line < before) > 0) {
        if (line ~ /^\*/) table = line
        old[table, line] = 1
        split(line, words, " ")
        if (words[1] ~ /^:/) { oldChain[table, words[1]] = 1; oldPolicy[table, words[1]] = words[2] }
      }
    }
    function engines(rule) {
      return rule ~ /(^| )DOCKER/ || rule ~ / (docker0|docker_gwbridge|br-[0-9a-f]+)( |$)/ ||
        rule ~ /^-A POSTROUTING -s ([^ ]+) -d ([^ ]+) .*-j MASQUERADE$/
    }
    function commit(i) {
      if (table == "") return
      print table
      for (i = 1; i <= policies; i++) print policy[i]
      for (i = 1; i <= deletions; i++) print deletion[i]
      for (i = 1; i <= chains; i++) print "-F " chain[i]
      for (i = 1; i <= chains; i++) print "-X " chain[i]
      print "COMMIT"
      policies = deletions = chains = 0
    }
    /^\*/ { table = $0; next }
    /^COMMIT/ { commit(); table = ""; next }
    /^:DOCKER/ { if (!((table, $1) in oldChain)) chain[++chains] = substr($1, 2); next }
    /^:FORWARD/ {
      was = ((table, $1) in oldPolicy) ? oldPolicy[table, $1] : "ACCEPT"
      if (table == "*filter" && $2 != was) policy[++policies] = ":FORWARD " was " [0:0]"
      next
    }
    /^-A/ && !((table, $0) in old) && engines($0) && !/^-A DOCKER/ { sub("^-A", "-D"); deletion[++deletions] = $0 }
  ' >"$run/undo-$1"
  if [ -s "$run/undo-$1" ] && ! in_root "$1-restore" --noflush <"$run/undo-$1" 2>"$run/undo-$1.log"; then
    say "Some $1 rules of the engine could not be removed: $(head -n 1 "$run/undo-$1.log")"
  fi
  rm -f "$run/undo-$1" "$run/undo-$1.log"
}

# Tables that iptables made for the engine go when nothing is in them any more but iptables' own empty chains.
remove_tables() {
  local family name
  while read -r _ family name; do
    if ! in_root nft list table "$family" "$name" 2>/dev/null |
      grep -v -E '^(table .*|	chain (PREROUTING|INPUT|FORWARD|OUTPUT|POSTROUTING) \{|		type .* policy accept;|	?\}|#.*|)$' | grep -q .; then
      in_root nft delete table "$family" "$name"
    fi
  done < <(tables | grep -v -x -F -f "$1" | grep -E '^table ip6? (filter|nat|raw|mangle)$')
  # Podman's own.
  if tables | grep -v -x -F -f "$1" | grep -q -x 'table inet netavark'; then
    in_root nft delete table inet netavark
  fi
}

# The order matters: ip_forward and "all" reset the values of the interfaces.
restore_forwarding() {
  local file value
  while read -r file value; do
    if [ -w "$file" ] && [ "$(cat "$file")" != "$value" ]; then
      printf '%s\n' "$value" >"$file"
    fi
  done <"$1"
}
