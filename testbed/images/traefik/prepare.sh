#!/usr/bin/env bash
# prepare.sh FOLDER: builds Traefik v3.7.13 from its Go module, with fewer parts than the official image has. What is left out
# has no part in how requests are taken and passed on: the DNS challenges of certificates (a hundred clients of clouds), the
# pages of the dashboard, and the two middlewares that ask for passwords, whose library is a fork that no proxy has. The module
# comes without its folder 'dynamic/ext', which is there for products built on it: two empty types take its place.
set -euo pipefail
# shellcheck source=../../lib/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../lib/prepare.sh"

version=3.7.13
source=$1/source
go_source "github.com/traefik/traefik/v3@v$version" h1:T8wy9KuaFzCkmXCqAzDy7t73pBDR1DHrJe3pqXpNXTw= "$source"
go_source github.com/go-acme/lego/v5@v5.4.1 h1:Jt6xAP9xQrJ3SLLGgxejfDDd3pzdrmuLCWe4oTqHHQc= "$source/lego"
rm -rf "$source/lego/providers/dns"
mkdir -p "$source/lego/providers/dns" "$source/pkg/config/dynamic/ext" "$source/webui/static"
mv "$1/no-dns-challenges.go" "$source/lego/providers/dns/dns.go"
mv "$1/ext.go" "$source/pkg/config/dynamic/ext/ext.go"
printf 'module github.com/traefik/traefik/dynamic/ext\n\ngo 1.24\n' >"$source/pkg/config/dynamic/ext/go.mod"
echo 'This build has no pages.' >"$source/webui/static/index.html"
cat "$1/go.sum.more" >>"$source/go.sum"
sed -i 's/goauth\.CheckSecret,/func(_, _ string) bool { return false },/' "$source/pkg/middlewares/auth/basic_auth.go"
sed -i 's/d\.auth\.RequireAuthStale(/d.auth.RequireAuth(/' "$source/pkg/middlewares/auth/digest_auth.go"
(
  cd "$source"
  go_command mod edit -replace github.com/go-acme/lego/v5=./lego \
    -replace github.com/abbot/go-http-auth=github.com/abbot/go-http-auth@v0.4.0
)
go_build "$source" "$1/traefik" ./cmd/traefik "github.com/traefik/traefik/v3/pkg/version.Version=$version"
rm -rf "$source"
mkdir -p "$1/tmp"
echo "$version" >"$1/upstream-version"
