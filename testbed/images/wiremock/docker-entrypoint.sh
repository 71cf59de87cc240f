#!/bin/bash
# Runs WireMock as the official image does: options may come as arguments or in WIREMOCK_OPTIONS, the JVM's in JAVA_OPTS.
set -e

if [ $# -eq 0 ] || [ "${1:0:1}" = - ]; then
  # shellcheck disable=SC2086 # both variables hold several options
  set -- java $JAVA_OPTS -cp '/var/wiremock/lib/*:/var/wiremock/extensions/*' wiremock.Run "$@" $WIREMOCK_OPTIONS
fi
if [ -n "${uid:-}" ] && [ "$(id -u)" = 0 ]; then
  chown -R "$uid:$uid" /home/wiremock
  exec setpriv --reuid "$uid" --regid "$uid" --clear-groups -- "$@"
fi
exec "$@"
