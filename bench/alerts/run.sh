#!/bin/sh
# CAP messages read by oasiscap and by us, in turns over the same files, on one core, and what hostile
# documents cost us. The files are those of BENCH_CAP, by default the published messages beside this
# repository, if they are there. BENCH_ROUNDS sets how often each side runs.
set -eu
cd "$(dirname "$0")"
cargo=${CARGO:-cargo}

../../scripts/debian.sh build-essential pkg-config
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
$cargo build --locked --release -p bench-cap

echo "$(uname -srm), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
rustc --version
"$CARGO_TARGET_DIR/release/bench-cap" "${BENCH_CAP:-../../../shared/data/cap}"
