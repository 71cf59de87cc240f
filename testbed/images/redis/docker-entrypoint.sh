#!/bin/sh
# Runs Redis as the official image does: no configuration file, as user redis, protected mode off unless it is asked for.
set -e

case ${1:-} in
  -* | *.conf) set -- redis-server "$@" ;;
esac

if [ "$1" = redis-server ]; then
  if [ "$(id -u)" = 0 ]; then
    find . \! -user redis -exec chown redis '{}' +
    exec setpriv --reuid redis --regid redis --clear-groups -- "$0" "$@"
  fi
  [ "$(umask)" != 0022 ] || umask 0077
  # The official image compiles the default "no" in. As the first option it is weaker than whatever follows; a
  # configuration file has to stay the first argument, and may set the option itself.
  shift
  case ${1:-} in
    -v | --version | -h | --help | --test-memory | --check-system) set -- redis-server "$@" ;;
    '' | --*) set -- redis-server --protected-mode no "$@" ;;
    *)
      file=$1
      shift
      if grep -q -i '^[[:space:]]*protected-mode' "$file" 2>/dev/null; then
        set -- redis-server "$file" "$@"
      else
        set -- redis-server "$file" --protected-mode no "$@"
      fi
      ;;
  esac
fi
exec "$@"
