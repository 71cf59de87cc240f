#!/bin/bash
# Runs MariaDB as the official image does: the first run makes the database, with accounts and scripts as the variables say,
# by a server without network; then the real one starts as user mysql.
set -eo pipefail

note() {
  printf '%s [Note] [Entrypoint]: %s\n' "$(date --rfc-3339=seconds)" "$*" >&2
}

fail() {
  printf '%s [ERROR] [Entrypoint]: %s\n' "$(date --rfc-3339=seconds)" "$*" >&2
  exit 1
}

# setting NAME: value of MARIADB_NAME, MARIADB_NAME_FILE, MYSQL_NAME or MYSQL_NAME_FILE
setting() {
  local variable file
  for variable in "MARIADB_$1" "MYSQL_$1"; do
    file=${variable}_FILE
    if [ -n "${!variable:-}" ]; then
      printf '%s' "${!variable}"
      return
    elif [ -n "${!file:-}" ]; then
      printf '%s' "$(<"${!file}")"
      return
    fi
  done
}

quoted() {
  local text=${1//\\/\\\\}
  printf "'%s'" "${text//\'/\\\'}"
}

client() {
  mariadb --no-defaults --protocol=socket -uroot -hlocalhost --socket="$socket" ${password:+"-p$password"} "$@"
}

start_temporary() {
  "$@" --skip-networking --socket="$socket" --default-time-zone=SYSTEM --wsrep_on=OFF --skip-slave-start \
    --loose-innodb_buffer_pool_load_at_startup=0 &
  temporary=$!
  local tries=120
  until mariadb-admin --no-defaults --protocol=socket -uroot --socket="$socket" --silent ping >/dev/null 2>&1; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ] || ! kill -0 "$temporary" 2>/dev/null; then
      fail "Unable to start server."
    fi
    sleep 0.25
  done
}

stop_temporary() {
  kill "$temporary"
  wait "$temporary" || true
}

# Without a lock each of the thousands of rows is written to the disk on its own; newer versions lock by themselves.
load_time_zones() {
  local zones
  zones=$(mariadb-tzinfo-to-sql /usr/share/zoneinfo 2>/dev/null)
  case $zones in
    *'LOCK TABLES'*) ;;
    *) zones="LOCK TABLES time_zone WRITE, time_zone_leap_second WRITE, time_zone_name WRITE,
      time_zone_transition WRITE, time_zone_transition_type WRITE;
      $zones" ;;
  esac
  client --database=mysql <<<"$zones"
}

# shellcheck disable=SC2016 # the backquotes are SQL's
accounts() {
  local host user database user_password
  host=$(setting ROOT_HOST)
  user=$(setting USER)
  user_password=$(setting PASSWORD)
  database=$(setting DATABASE)
  printf 'SET @@SESSION.SQL_LOG_BIN=0;\nDROP DATABASE IF EXISTS test;\n'
  # Made by the installation for clients on this host, without a password.
  printf "DROP USER IF EXISTS root@'127.0.0.1', root@'::1', root@%s;\n" "$(quoted "$(hostname)")"
  if [ "${host:-%}" != localhost ]; then
    printf 'CREATE USER root@%s IDENTIFIED BY %s;\n' "$(quoted "${host:-%}")" "$(quoted "$1")"
    printf 'GRANT ALL ON *.* TO root@%s WITH GRANT OPTION;\n' "$(quoted "${host:-%}")"
  fi
  printf 'SET PASSWORD FOR root@localhost = PASSWORD(%s);\n' "$(quoted "$1")"
  [ -z "$database" ] || printf 'CREATE DATABASE IF NOT EXISTS `%s`;\n' "$database"
  if [ -n "$user" ] && [ -n "$user_password" ]; then
    printf 'CREATE USER %s@%s IDENTIFIED BY %s;\n' "$(quoted "$user")" "'%'" "$(quoted "$user_password")"
    [ -z "$database" ] || printf 'GRANT ALL ON `%s`.* TO %s@%s;\n' "${database//_/\\_}" "$(quoted "$user")" "'%'"
  fi
}

run_scripts() {
  local file database
  database=$(setting DATABASE)
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh)
        note "running $file"
        # shellcheck disable=SC1090 # the user's own file
        if [ -x "$file" ]; then "$file"; else . "$file"; fi
        ;;
      *.sql) note "running $file" && client ${database:+"--database=$database"} <"$file" ;;
      *.sql.gz) note "running $file" && gunzip -c "$file" | client ${database:+"--database=$database"} ;;
      */\*) ;;
      *) note "ignoring $file" ;;
    esac
  done
}

initialise() {
  local root_password
  root_password=$(setting ROOT_PASSWORD)
  if [ -z "$root_password" ] && [ -n "$(setting RANDOM_ROOT_PASSWORD)" ]; then
    root_password=$(head -c 24 /dev/urandom | base64 | tr -d '/+=')
    note "GENERATED ROOT PASSWORD: $root_password"
  fi
  [ -n "$root_password$(setting ALLOW_EMPTY_ROOT_PASSWORD)$(setting ALLOW_EMPTY_PASSWORD)" ] ||
    fail "Database is uninitialized and password option is not specified: set one of MARIADB_ROOT_PASSWORD, MARIADB_ALLOW_EMPTY_ROOT_PASSWORD and MARIADB_RANDOM_ROOT_PASSWORD"
  note "Initializing database files"
  mariadb-install-db --datadir="$datadir" --rpm --auth-root-authentication-method=normal --skip-test-db \
    --skip-name-resolve --default-time-zone=SYSTEM >/dev/null
  note "Starting temporary server"
  password=
  start_temporary "$@"
  if [ -z "$(setting INITDB_SKIP_TZINFO)" ]; then
    load_time_zones
  fi
  accounts "$root_password" | client --database=mysql
  password=$root_password
  run_scripts
  note "Stopping temporary server"
  stop_temporary
  note "MariaDB init process done. Ready for start up."
}

[ "${1:0:1}" != - ] || set -- mariadbd "$@"
case ${1:-} in
  mariadbd | mysqld)
    datadir=$("$@" --verbose --help 2>/dev/null | awk '$1 == "datadir" { print $2; exit }')
    datadir=${datadir:-/var/lib/mysql/}
    socket=/run/mysqld/mysqld.sock
    if [ "$(id -u)" = 0 ]; then
      mkdir -p "$datadir"
      find "$datadir" \! -user mysql -exec chown mysql: '{}' +
      note "Switching to dedicated user 'mysql'"
      exec setpriv --reuid mysql --regid mysql --clear-groups -- "$0" "$@"
    fi
    [ -d "$datadir/mysql" ] || initialise "$@"
    # Secrets are not for the server.
    unset "${!MARIADB_@}" "${!MYSQL_@}" password
    ;;
esac
exec "$@"
