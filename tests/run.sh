#!/usr/bin/env bash
# Installs what the tests need where that can be done, builds everything, runs every test, and ends with the sums.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

readonly results=artifacts/test-results
missing=()

# Usage: require NAME REMEDY COMMAND...: notes what is missing unless the command succeeds.
require() {
  local name=$1 remedy=$2
  shift 2
  "$@" >/dev/null 2>&1 || missing+=("$name: $remedy")
}

has_node() { node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)' && npm --version; }
has_chromium() { [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; }
has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' || command -v initdb || [ -n "${KETAMINE_TEST_POSTGRES:-}" ]; }

has_nginx() { command -v nginx; }
has_own_disks() { if [ "$(id -u)" = 0 ]; then unshare --mount true; else unshare --user --map-root-user --mount true; fi; }

can_install() { command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; }

install() {
  echo "Installing $*"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_missing() {
  local packages=()
  has_chromium || packages+=(chromium)
  if ! has_postgres >/dev/null; then
    packages+=(postgresql)
    # The tests start a database of their own; the package need not.
    mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.d/no-main.conf
  fi
  if ! has_nginx >/dev/null; then
    packages+=(nginx)
    # The tests start an nginx of their own; the package need not.
    [ -e /usr/sbin/policy-rc.d ] || { printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d && chmod +x /usr/sbin/policy-rc.d && held_back=1; }
  fi
  [ ${#packages[@]} -eq 0 ] || install "${packages[@]}"
  [ -z "${held_back:-}" ] || rm /usr/sbin/policy-rc.d
}

if can_install; then
  install_missing
fi

require '.NET SDK 10' 'install it from https://dotnet.microsoft.com/download' dotnet --version
require 'Node.js 20 or newer, with npm' 'install it from https://nodejs.org' has_node
require 'Chromium' 'apt-get install chromium as root, or install it and set CHROMIUM to its path' has_chromium
require 'PostgreSQL' 'apt-get install postgresql as root (no cluster is needed), or set KETAMINE_TEST_POSTGRES to a connection string' has_postgres
require 'nginx' 'apt-get install nginx as root (it need not run)' has_nginx
require 'File systems of a program'"'"'s own (unshare --mount)' 'run the tests as root, or allow user namespaces' has_own_disks
if [ ${#missing[@]} -gt 0 ]; then
  echo 'The tests cannot run here. Missing:' >&2
  printf '  %s\n' "${missing[@]}" >&2
  exit 2
fi

# Compiled as it is published: unoptimised, comparing and fitting take several times as long.
dotnet build src/Ketamine.Cli -c Release -m:1 -v:quiet

# Encodes the base once and fits its triage with and without the model; else each of the first hosts that the tests start would do so.
fit() {
  dotnet run -c Release --no-build --project src/Ketamine.Cli -- ask 'what is this?' >/dev/null
  dotnet run -c Release --no-build --project src/Ketamine.Cli -- explain --lexical 'what is this?' >/dev/null
}
fit &
dotnet build Ketamine.Bot.sln -c Release -m:1 -v:quiet
wait $!

rm -rf "$results"
mkdir -p "$results"

# Usage: run_project NAME: runs one project and prints all that it said at once.
run_project() {
  local name=$1 said status=0
  said=$(dotnet test "tests/$name/$name.csproj" -c Release --no-build --results-directory "$results" --logger "trx;LogFileName=$name.trx" 2>&1) || status=1
  printf '%s\n' "$said"
  return $status
}
export -f run_project
export results

# Two at a time, since much of the time of most is spent in waiting; the longest first, and no two of them that count most.
projects() {
  printf 'Ketamine.%s.Tests\n' Bot Operations Browser
  basename -s .csproj tests/*/*.Tests.csproj | grep -vE '\.(Bot|Operations|Browser)\.'
}

broken=0
projects | xargs -P 2 -I NAME bash -c 'run_project NAME' || broken=1

# Usage: count passed|failed: the sum over all projects.
count() {
  cat "$results"/*.trx | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}

passed=$(count passed)
failed=$(count failed)
if [ "$broken" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo 'A test run ended before its tests did; see above.' >&2
fi

echo
echo "$passed passed, $failed failed"
[ "$broken" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
