#!/bin/sh
# Runs every target of fuzz/ for some seconds, one after another: scripts/fuzz.sh [seconds] [target…].
# What is found lies in fuzz/artifacts/<target>/; what was learnt, in fuzz/found/<target>/.
set -eu
cd "$(dirname "$0")/../fuzz"
seconds=${1:-60}
[ $# -eq 0 ] || shift

# libFuzzer needs flags that only a nightly compiler takes, or ours when it is told to.
export RUSTC_BOOTSTRAP=1
if ! cargo fuzz --version >/dev/null 2>&1; then cargo install --locked cargo-fuzz; fi
cargo fuzz build --fuzz-dir . --release --debug-assertions ${FUZZ_FLAGS:-}

# Seeds that already lie elsewhere, as fixtures of tests.
also() {
    case $1 in
    alert | feed_list) echo ../crates/alerts/fixtures ;;
    envelope | statement) echo ../crates/sealing/tests/frozen ;;
    position_*) echo ../crates/position/fixtures ;;
    esac
}

failed=
for target in ${*:-$(cargo fuzz list --fuzz-dir .)}; do
    mkdir -p "found/$target" "seeds/$target" "artifacts/$target"
    echo "== $target"
    # shellcheck disable=SC2046 # a list of folders
    "target/x86_64-unknown-linux-gnu/release/$target" -max_total_time="$seconds" -max_len=65536 \
        -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="artifacts/$target/" \
        "found/$target" "seeds/$target" $(also "$target") >"found/$target.log" 2>&1 ||
        { failed="$failed $target"; grep -E 'panicked|ERROR|SUMMARY' -A2 "found/$target.log" || :; }
    grep -E 'cov: ' "found/$target.log" | tail -1
    grep -E 'number_of_executed_units|average_exec_per_sec|peak_rss_mb' "found/$target.log" || :
done
[ -z "$failed" ] || { echo "something was found:$failed" >&2; exit 1; }
