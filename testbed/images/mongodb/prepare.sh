#!/usr/bin/env bash
# prepare.sh FOLDER: builds FerretDB with SQLite behind mongod's flags; PostgreSQL is left out.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../../lib/prepare.sh
. "$here/../../lib/prepare.sh"

version=$(sed -n 's/.*FerretDB\/FerretDB v//p' "$here/go.mod")
go_build "$here" "$1/mongod" . "main.version=$version" ferretdb_no_postgresql
printf '%s\n' "$version" >"$1/upstream-version"
