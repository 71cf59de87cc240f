#!/bin/bash
# Decides as the official image's entrypoint does: a leading flag is mongod's, which is run as user mongodb, and listens on
# all addresses unless a flag or the configuration file says on which. Any other command is run as it is.
set -e

if [ "${1:0:1}" = - ]; then
  set -- mongod "$@"
fi
if [ "$1" = mongod ] && [ "$(id -u)" = 0 ]; then
  find /data/configdb /data/db \! -user mongodb -exec chown mongodb '{}' +
  exec setpriv --reuid mongodb --regid mongodb --clear-groups -- "${BASH_SOURCE[0]}" "$@"
fi
if [ "$1" = mongod ]; then
  says_where=
  configuration=
  previous=
  for argument in "$@"; do
    case $argument in
      --bind_ip | --bind_ip=* | --bind_ip_all) says_where=yes ;;
      --config=*) configuration=${argument#*=} ;;
    esac
    case $previous in --config | -f) configuration=$argument ;; esac
    previous=$argument
  done
  if [ -n "$configuration" ] && grep -q -E '^[[:space:]]+bindIp(All)?:' "$configuration"; then
    says_where=yes
  fi
  [ -n "$says_where" ] || set -- "$@" --bind_ip_all
fi
exec "$@"
