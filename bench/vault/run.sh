#!/bin/sh
# The vault beside rage, SQLCipher and KeePassXC, on this machine, over the same data. Brings what is
# missing, builds each side, prints one table. BENCH_ROUNDS, BENCH_SCAN_MIB, BENCH_DOCUMENTS and
# BENCH_MOST_DOCUMENTS make it smaller; BENCH_SCRATCH (4 GiB free) puts it on another disk.
set -eu
cd "$(dirname "$0")"
cargo=${CARGO:-cargo}

../../scripts/debian.sh build-essential pkg-config libssl-dev keepassxc
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
BENCH_TOOLS="$CARGO_TARGET_DIR/peers/bin"
BENCH_WORKERS="$CARGO_TARGET_DIR/release"
[ -x "$BENCH_TOOLS/rage" ] ||
    $cargo install --locked --root "$CARGO_TARGET_DIR/peers" --version 0.12.1 rage

# One by one: together, our SQLite and SQLCipher would be one.
for package in bench-amana bench-sqlcipher compare; do
    $cargo build --locked --release -p "$package"
done

made=${BENCH_SCRATCH:-$(mktemp -d)}
BENCH_SCRATCH=$(mktemp -d "$made/bench-vault.XXXXXX")
trap 'rm -rf "$BENCH_SCRATCH"; rmdir "$made" 2>/dev/null || :' EXIT
export BENCH_TOOLS BENCH_WORKERS BENCH_SCRATCH
echo "$(uname -srm), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
echo "$("$BENCH_TOOLS/rage" --version), keepassxc-cli $(keepassxc-cli --version), $(rustc --version)"
"$BENCH_WORKERS/compare"
# Search lies in the citizen's memory, beside no peer: 10,000 documents, 5 ms for the slowest of 100.
(cd ../.. && $cargo bench --locked -p amana-citizen --bench search -- --quick)
