#!/usr/bin/env bash
# keeper.sh READY: stays beside a script that uses the harness's engine, and outlives it.
#
# Standard input is a pipe that the script alone holds open, so it ends with the script, also after 'kill -9'. In it come
# the process group that the script runs, and "ended" when that is over. At the end of the pipe a group that still runs is
# told to stop, and the engine is stopped when a run started it and this was the last one. READY is written to once the
# engine is held, which waits for one that is just being stopped.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/common.sh
. "$here/lib/common.sh"
# shellcheck source=lib/engines.sh
. "$here/lib/engines.sh"
# Also for what it starts. PIPE: whoever read what the script said may be gone with it.
trap '' INT TERM HUP PIPE

# It has as long to remove its containers as 'docker stop' gives six of them; then its own watcher does that.
end_group() {
  local tries=600
  kill -TERM -- "-$1" 2>/dev/null || return 0
  while kill -0 -- "-$1" 2>/dev/null; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || {
      kill -KILL -- "-$1" 2>/dev/null || true
      return 0
    }
    sleep 0.1
  done
}

mkdir -p "$run"
exec 7>"$users"
flock -s 7
echo held >"$1"
group=
while read -r line; do
  group=${line#ended}
done
[ -z "$group" ] || end_group "$group"
exec 7>&-
exec "$here/engine.sh" release
