#!/bin/sh
# Runs every check and every test, one step after the other, and counts what they report.
# A step that fails does not hide those after it; any failure fails the whole.
set -u

cd "$(dirname "$0")/.." || exit 1
target=${CARGO_TARGET_DIR:-$PWD/target}
logs=$target/steps
export CARGO_TERM_COLOR=never NO_COLOR=1 AMANA_APP="$target/debug/amana"

rm -rf "$logs"
mkdir -p "$logs"

# step NAME COMMAND…: runs it, shows it, keeps its output, exit code, seconds and counts.
step() {
    name=$1
    shift
    printf '\n== %s: %s\n' "$name" "$*"
    began=$(date +%s)
    { "$@" </dev/null 2>&1; echo $? >"$logs/$name.code"; } | tee "$logs/$name.log"
    code=$(cat "$logs/$name.code")
    seconds=$(($(date +%s) - began))
    echo "$name $code $seconds $(counts "$logs/$name.log" "$code")" >>"$logs/all"
    printf '== %s: exit %s after %s s\n' "$name" "$code" "$seconds"
}

# counts LOG CODE: "passed failed unseen" from the runner's own summary; a step without tests is
# one check. Unseen are the tests that the runner knows and did not run.
counts() {
    awk -v code="$2" '
        / Summary \[.* tests? run: / {
            tests = 1
            sub(/.* tests? run: /, "")
            gsub(/ *\([^)]*\)/, "")
            pieces = split($0, piece, /, /)
            for (i = 1; i <= pieces; i++) {
                if (piece[i] ~ /passed/) passed += piece[i]
                else if (piece[i] ~ /failed|timed out/) failed += piece[i]
                else if (piece[i] ~ /skipped/) unseen += piece[i]
            }
        }
        /^test result: / {
            tests = 1
            for (i = 2; i <= NF; i++) {
                if ($i == "passed;") passed += $(i - 1)
                if ($i == "failed;") failed += $(i - 1)
                if ($i == "ignored;") unseen += $(i - 1)
            }
        }
        /^ +Tests  [0-9]/ {
            tests = 1
            for (i = 2; i < NF; i++) {
                if ($(i + 1) == "passed") passed += $i
                if ($(i + 1) == "failed") failed += $i
                if ($(i + 1) ~ /^(skipped|todo)$/) unseen += $i
            }
        }
        END {
            if (!tests && code == 0) passed = 1
            if (!failed && code != 0) failed = 1
            print passed + 0, failed + 0, unseen + 0
        }' "$1"
}

features='--locked --workspace --features amana/custom-protocol,amana/demo'
desktop='xvfb-run -a dbus-run-session --'

step fetch cargo fetch --locked
step format cargo fmt --all --check
step ui-types npm run --silent check
step ui-lint npm run --silent lint
step ui-style npm run --silent lint:css
step ui-tests npm test --silent
step ui-build npm run --silent build
# shellcheck disable=SC2086 # lists of words, here and below
step clippy cargo clippy $features --all-targets -- -D warnings
# shellcheck disable=SC2086
step build cargo build $features --bins --tests
# Tests that need the keyring say so in their name and are ignored unless asked for.
if cargo nextest --version >/dev/null 2>&1; then
    elsewhere='test(os_keyring) or package(amana-window-tests)'
    run="cargo nextest run $features"
    # shellcheck disable=SC2086
    step tests $run -E "not ($elsewhere)"
    # shellcheck disable=SC2086
    step keyring tests/with-keyring.sh $run --run-ignored all -E 'test(os_keyring)'
    # shellcheck disable=SC2086
    step window $desktop $run -E 'package(amana-window-tests)'
    # Every nextest step knows all tests: those that the two smaller steps ran are not unseen.
    smaller='keyring|window'
else
    run="cargo test $features --no-fail-fast"
    # shellcheck disable=SC2086
    step tests $run --exclude amana-window-tests --lib --bins --tests -- --skip os_keyring
    # shellcheck disable=SC2086
    step keyring tests/with-keyring.sh $run --exclude amana-window-tests --lib --bins --tests -- \
        --include-ignored os_keyring
    # shellcheck disable=SC2086
    step window $desktop $run --test opens
    smaller='none'
fi
# shellcheck disable=SC2086
step doc-tests cargo test $features --doc
step story "$target/debug/amana-cli" demo --json

printf '\n%-10s %4s %8s %7s %7s\n' step exit seconds passed failed
awk -v smaller="^($smaller)$" '
    { printf "%-10s %4d %8d %7d %7d\n", $1, $2, $3, $4, $5 }
    $2 { broken = 1 }
    { seconds += $3; passed += $4; failed += $5 }
    { skipped += ($1 ~ smaller) ? -($4 + $5) : $6 }
    END {
        printf "\n%d s in all; a step that has no tests of its own counts as one.\n", seconds
        printf "%d passed, %d failed", passed, failed
        if (skipped > 0) printf ", %d skipped", skipped
        print ""
        exit broken
    }' "$logs/all"
