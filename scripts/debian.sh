#!/bin/sh
# Installs the Debian packages named, if any is missing. Elsewhere it says what would be needed.
set -eu

if ! command -v dpkg-query >/dev/null; then
    echo "not Debian: bring what these packages hold: $*" >&2
    exit 0
fi

missing=
for package in "$@"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || :)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root() { "$@"; }
elif sudo -n true 2>/dev/null || [ -t 0 ]; then
    as_root() { sudo "$@"; }
else
    echo "missing, and only root can install them: apt-get install$missing" >&2
    exit 1
fi
apt() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=500 "$@"; }

echo "installing:$missing"
apt update
# shellcheck disable=SC2086 # a list of words
apt install -y --no-install-recommends $missing
