#!/bin/bash
# Runs PostgreSQL as the official image does: the first run makes the database by a server without network, then the real one
# starts as user postgres, for clients from anywhere with a password.
set -eo pipefail

# setting NAME: value of POSTGRES_NAME or POSTGRES_NAME_FILE
setting() {
  local variable=POSTGRES_$1 file=POSTGRES_$1_FILE
  if [ -n "${!file:-}" ]; then
    printf '%s' "$(<"${!file}")"
  else
    printf '%s' "${!variable:-}"
  fi
}

run_scripts() {
  local file
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh)
        # shellcheck disable=SC1090 # the user's own file
        if [ -x "$file" ]; then "$file"; else . "$file"; fi
        ;;
      *.sql) psql -v ON_ERROR_STOP=1 --username "$user" --dbname "$database" --no-password <"$file" ;;
    esac
  done
}

initialise() {
  local method=scram-sha-256
  PGPASSWORD=$(setting PASSWORD)
  export PGPASSWORD
  if [ "$(setting HOST_AUTH_METHOD)" = trust ]; then
    method=trust
  elif [ -z "$PGPASSWORD" ]; then
    printf 'Error: Database is uninitialized and superuser password is not specified. Set POSTGRES_PASSWORD.\n' >&2
    exit 1
  fi
  initdb --username="$user" --pwfile=<(printf '%s\n' "$PGPASSWORD") >/dev/null
  printf '\nhost all all all %s\n' "$method" >>"$PGDATA/pg_hba.conf"
  pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
  [ "$database" = postgres ] ||
    psql -v ON_ERROR_STOP=1 --username "$user" --dbname postgres --no-password -v db="$database" <<<'CREATE DATABASE :"db";'
  run_scripts
  pg_ctl -D "$PGDATA" -m fast -w stop
  unset PGPASSWORD
}

[ "${1:0:1}" != - ] || set -- postgres "$@"
if [ "${1:-}" = postgres ]; then
  user=$(setting USER)
  user=${user:-postgres}
  database=$(setting DB)
  database=${database:-$user}
  if [ "$(id -u)" = 0 ]; then
    install -d -o postgres -g postgres -m 0700 "$PGDATA"
    exec setpriv --reuid postgres --regid postgres --clear-groups -- "$0" "$@"
  fi
  [ -s "$PGDATA/PG_VERSION" ] || initialise
  # The official image opens it to all in its sample of postgresql.conf, below what the command says.
  shift
  set -- postgres -c listen_addresses='*' "$@"
fi
exec "$@"
