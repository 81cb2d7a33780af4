#!/bin/sh
# Runs a command beside a real, empty, unlocked keyring: tests/with-keyring.sh cargo test …
# The bus, the daemon and their folders are this command's own and end with it.
set -eu

if [ "${1:-}" != --inside ]; then
    exec dbus-run-session -- "$0" --inside "$@"
fi
shift

world=$(mktemp -d)
trap 'rm -rf "$world"' EXIT
trap 'exit 130' INT TERM

export XDG_DATA_HOME="$world/data" XDG_CACHE_HOME="$world/cache" XDG_RUNTIME_DIR="$world/run"
mkdir -p "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
mkdir -m 0700 "$XDG_RUNTIME_DIR"

# It returns when the daemon is ready; the daemon ends when its bus does.
if ! printf 'only for tests' |
    gnome-keyring-daemon --unlock --components=secrets --daemonize >"$world/said" 2>&1; then
    cat "$world/said" >&2
    exit 1
fi

"$@"
