#!/usr/bin/env bash
# prepare.sh FOLDER: builds Jaeger v2.13.0, which the module proxy knows by the name of v1.76.0, the same commit. It is built
# in the module's own folder, so that its go.sum and its replace line count.
set -euo pipefail
# shellcheck source=../../lib/prepare.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../lib/prepare.sh"

go_source github.com/jaegertracing/jaeger@v1.76.0 h1:sWCOOF1dr+NL0PLil7mFo3BqqQL8k4WiM7aguFbc14g= "$1/source"
go_build "$1/source" "$1/jaeger" ./cmd/jaeger github.com/jaegertracing/jaeger/internal/version.latestVersion=v2.13.0
mv "$1/source/cmd/jaeger/sampling-strategies.json" "$1/"
rm -rf "$1/source"
echo 2.13.0 >"$1/upstream-version"
