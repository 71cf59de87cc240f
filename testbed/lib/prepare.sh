# shellcheck shell=bash
# What a stand-in's prepare.sh may use: it runs on this machine, as a process of its own.
lib=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=common.sh
. "$lib/common.sh"
# shellcheck source=suites.sh
. "$lib/suites.sh"
# shellcheck source=machine.sh
. "$lib/machine.sh"
# shellcheck source=go.sh
. "$lib/go.sh"
