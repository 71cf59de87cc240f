# shellcheck shell=bash
# What the cluster and the API server alone share: families, keys, and the file by which clients find them.

# Addresses inside of the cluster's own network namespace.
services6=fd00:10:96::/108
services4=10.96.0.0/16
pods6=fd00:10:244::/64
pods4=10.244.0.0/24

# cluster_families ipv6|dual|ipv4: sets the address ranges of a cluster's Services and pods, and whether it has each family.
# A dual cluster has IPv6 first, as the ones that this harness is for.
cluster_families() {
  families=$1
  has_ipv6=yes
  has_ipv4=yes
  case $1 in
    ipv6)
      has_ipv4=
      services=$services6
      pods=$pods6
      ;;
    ipv4)
      has_ipv6=
      services=$services4
      pods=$pods4
      ;;
    dual)
      services=$services6,$services4
      pods=$pods6,$pods4
      ;;
    *) fail 2 "Unknown families '$1': known are ipv6, dual, ipv4." ;;
  esac
}

# make_keys FOLDER: the key by which the API server signs what it gives to pods, and the token by which it knows its user
make_keys() {
  need_command openssl openssl
  openssl genrsa -out "$1/sa.key" 2048 2>/dev/null
  openssl rsa -in "$1/sa.key" -pubout -out "$1/sa.pub" 2>/dev/null
  token=$(openssl rand -hex 16)
  printf '%s,admin,admin,"system:masters"\n' "$token" >"$1/tokens.csv"
  chmod 0600 "$1/sa.key" "$1/tokens.csv"
}

# write_kubeconfig FILE SERVER CERTIFICATE
write_kubeconfig() {
  local certificate
  certificate=$(base64 -w 0 "$3")
  cat >"$1.part" <<TXT
apiVersion: v1
kind: Config
current-context: ipv6containers
contexts:
  - name: ipv6containers
    context: {cluster: ipv6containers, user: admin}
clusters:
  - name: ipv6containers
    cluster: {server: "$2", certificate-authority-data: $certificate}
users:
  - name: admin
    user: {token: $token}
TXT
  chmod 0600 "$1.part"
  mv "$1.part" "$1"
}

# api_flags FOLDER: flags of the API server that do not depend on where it runs, one a line
api_flags() {
  printf '%s\n' --authorization-mode=RBAC "--token-auth-file=$1/tokens.csv" "--cert-dir=$1/certificates" \
    --service-account-issuer=https://kubernetes.default.svc "--service-account-key-file=$1/sa.pub" \
    "--service-account-signing-key-file=$1/sa.key" "--service-cluster-ip-range=$services" --profiling=false \
    --endpoint-reconciler-type=none
}

# is_ready SERVER: does the API server answer that it is?
is_ready() {
  curl --silent --fail --insecure --noproxy '*' --max-time 3 --header "Authorization: Bearer $token" --output /dev/null \
    "$1/readyz"
}
