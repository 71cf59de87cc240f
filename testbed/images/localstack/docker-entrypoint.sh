#!/bin/bash
# Runs LocalStack as the official image does: LOCALSTACK_X=y becomes X=y, except for the names that LocalStack itself reads.
set -eo pipefail

while IFS='=' read -r -d '' name value; do
  case $name in
    LOCALSTACK_HOST* | LOCALSTACK_[0-9]*) ;;
    LOCALSTACK_*) export "${name#LOCALSTACK_}=$value" ;;
  esac
done < <(env --null)
mkdir -p /var/lib/localstack/logs
exec localstack-supervisor
