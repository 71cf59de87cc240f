#!/bin/bash
# Runs RabbitMQ as the official image does: as user rabbitmq, and refusing the variables that the image dropped in 3.9.
set -euo pipefail

case ${1:-} in
  rabbitmq*)
    if [ "$(id -u)" = 0 ]; then
      [ "$1" != rabbitmq-server ] || find /var/lib/rabbitmq \! -user rabbitmq -exec chown rabbitmq '{}' +
      exec setpriv --reuid rabbitmq --regid rabbitmq --clear-groups -- "$0" "$@"
    fi
    dropped=()
    for variable in "${!RABBITMQ_@}"; do
      case $variable in
        RABBITMQ_SSL_* | RABBITMQ_MANAGEMENT_SSL_* | RABBITMQ_VM_MEMORY_HIGH_WATERMARK | \
          RABBITMQ_DEFAULT_PASS_FILE | RABBITMQ_DEFAULT_USER_FILE) dropped+=("$variable") ;;
      esac
    done
    if [ ${#dropped[@]} -gt 0 ]; then
      echo >&2 "error: the following environment variables are set, but no longer supported: ${dropped[*]}. Use a configuration file instead."
      exit 1
    fi
    ;;
esac

# The command-line tools need the same cookie as the server.
if [ -n "${RABBITMQ_ERLANG_COOKIE:-}" ] && [ ! -e /var/lib/rabbitmq/.erlang.cookie ]; then
  printf '%s' "$RABBITMQ_ERLANG_COOKIE" >/var/lib/rabbitmq/.erlang.cookie
  chmod 600 /var/lib/rabbitmq/.erlang.cookie
fi
exec "$@"
