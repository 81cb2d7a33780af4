#!/bin/sh
# The geofence beside Shapely, GEOS, and rstar with geo, on this machine, over the same data. Brings what
# is missing, makes the data, measures, checks that all sides give the same answers, prints one table.
# With `proof` it compares millions of decisions with GEOS instead. BENCH_SCRATCH (1 GiB free) puts the
# data on another disk; PROOF_SCALE=0.1 makes the proof smaller.
set -eu
cd "$(dirname "$0")"
cargo=${CARGO:-cargo}

../../scripts/debian.sh build-essential pkg-config libgeos-dev python3-venv
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
venv="$CARGO_TARGET_DIR/shapely"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import shapely' 2>/dev/null ||
    "$venv/bin/pip" install --quiet numpy==2.4.6 shapely==2.2.0
python="$venv/bin/python"

$cargo build --locked --release
made=${BENCH_SCRATCH:-$(mktemp -d)}
BENCH_SCRATCH=$(mktemp -d "$made/bench-geofence.XXXXXX")
trap 'rm -rf "$BENCH_SCRATCH"; rmdir "$made" 2>/dev/null || :' EXIT
export BENCH_SCRATCH
echo "$(uname -srm), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
echo "$(rustc --version), $("$python" -c 'import shapely; print("Shapely", shapely.__version__, "on GEOS", shapely.geos_version_string)'), GEOS $(geos-config --version) for the crate geos"

if [ "${1:-}" = proof ]; then
    "$python" proof.py "$CARGO_TARGET_DIR/release/prove"
else
    "$python" data.py
    "$python" shapely_side.py
    "$CARGO_TARGET_DIR/release/compare"
fi
