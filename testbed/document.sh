#!/usr/bin/env bash
# Measures the catalogue in every mode and writes the documentation's example: docs/example-report and docs/cheat-sheet.md.
# Options are passed on to './harness report', for example --parallel 2.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# What is not as a recipe expects belongs into the example as well: it is written, and then told by the exit status.
status=0
"$top/harness" report --modes ipv4-only,dual-stack,ipv6-only --no-evidence --out "$out" "$@" || status=$?
[ "$status" -le 1 ] && [ -s "$out/report.json" ] || exit "$status"

mkdir -p "$top/docs/example-report"
for file in report.json index.html evidence.html summary.md; do
  cp "$out/$file" "$top/docs/example-report/$file"
done
"$top/harness" recipe cheat-sheet --report "$top/docs/example-report/report.json" --out "$top/docs/cheat-sheet.md"
exit "$status"
