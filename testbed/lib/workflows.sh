# shellcheck shell=bash
# The check of the GitHub workflows. Needs common.sh.

actionlint_version=1.7.8

# Checks the workflows of a folder, and the template that users copy, with actionlint. It is built once, into the cache.
check_workflows() {
  local lint
  lint=$(command -v actionlint) || lint=$cache/tools/actionlint-$actionlint_version
  if [ ! -x "$lint" ] && ! build_actionlint "$lint"; then
    say "NOT checked: the workflows. It takes 'actionlint' on the PATH, or Go and its module proxy to build it."
    return
  fi
  "$lint" "$1"/.github/workflows/*.yml "$1"/docs/workflow-for-your-tests.yml
}

build_actionlint() {
  local folder=$cache/tools/build
  command -v go >/dev/null || return
  mkdir -p "$folder"
  GOBIN=$folder go install "github.com/rhysd/actionlint/cmd/actionlint@v$actionlint_version" >/dev/null 2>&1 || return
  mv "$folder/actionlint" "$1"
}
