#!/bin/sh
# Runs the steps in /docker-entrypoint.d before nginx, as the official image does from 1.19 on.
set -e

log() {
  [ -n "${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ] || echo "$0: $*"
}

case ${1:-} in
  nginx | nginx-debug)
    for step in $(find /docker-entrypoint.d -follow -type f -name '*.*sh' ! -name '.*' | sort -V); do
      if [ ! -x "$step" ]; then
        log "Ignoring $step, not executable"
        continue
      fi
      case $step in
        *.envsh)
          log "Sourcing $step"
          # shellcheck disable=SC1090 # the user's own file
          . "$step"
          ;;
        *.sh)
          log "Launching $step"
          "$step"
          ;;
        *) log "Ignoring $step" ;;
      esac
    done
    log "Configuration complete; ready for start up"
    ;;
esac
exec "$@"
