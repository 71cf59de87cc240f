# shellcheck shell=bash disable=SC2034,SC2154
# Podman's own settings. Its images are kept; what it knows of containers and networks ends with the engine, below exec_root.

# Not crun: it refuses machines that have both versions of cgroups mounted.
podman_packages=podman,netavark,aardvark-dns,nftables,iptables,runc,procps
podman_environment=("HOME=$run/podman" "CONTAINERS_CONF=$run/podman/containers.conf"
  "CONTAINERS_STORAGE_CONF=$run/podman/storage.conf" "CONTAINERS_REGISTRIES_CONF=$run/podman/registries.conf")

podman_settings() {
  mkdir -p "$run/podman/.config/containers" "$exec_root"
  cat >"$run/podman/containers.conf" <<TXT
[containers]
log_driver = "k8s-file"

[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "none"
static_dir = "$exec_root/static"
tmp_dir = "$exec_root/tmp"
volume_path = "$exec_root/volumes"

[network]
network_config_dir = "$exec_root/networks"
TXT
  cat >"$run/podman/storage.conf" <<TXT
[storage]
driver = "overlay"
graphroot = "$data"
runroot = "$exec_root/storage"
TXT
  printf 'unqualified-search-registries = ["docker.io"]\n' >"$run/podman/registries.conf"
  # Podman wants to be told whose images it may run; this one has those that the harness gives it.
  printf '{"default": [{"type": "insecureAcceptAnything"}]}\n' >"$run/podman/.config/containers/policy.json"
}

# The first processes of Podman's containers: the children of its monitors, which inherit the engine's mark.
podman_containers() {
  local process
  for process in $(own_processes); do
    if [ "$(cat "/proc/$process/comm" 2>/dev/null)" = conmon ]; then
      pgrep -P "$process" || true
    fi
  done
}
