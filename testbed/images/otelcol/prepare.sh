#!/usr/bin/env bash
# prepare.sh FOLDER: builds the collector; the parts of the core distribution that main.go names, and no others.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../../lib/prepare.sh
. "$here/../../lib/prepare.sh"

version=$(sed -n 's/.*collector\/otelcol v//p' "$here/go.mod")
go_build "$here" "$1/otelcol" . "main.version=$version"
printf '%s\n' "$version" >"$1/upstream-version"
