#!/bin/sh
# An alert to many devices, and all alerts to a new one, over loopback, with a consulate in a process of
# its own. BENCH_DEVICES (1000), BENCH_ROUNDS (5) and BENCH_ALERTS (20000) make it smaller.
set -eu
cd "$(dirname "$0")"
cargo=${CARGO:-cargo}
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
$cargo build --release
echo "$(uname -srm), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
"$CARGO_TARGET_DIR/release/bench-fanout"
