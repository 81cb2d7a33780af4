# Amana. Each target sets up what it needs. `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

NODE_MODULES := node_modules/.package-lock.json
UI_SOURCES := $(shell find ui -path ui/dist -prune -o -type f -print) vite.config.ts tsconfig.json
SHELL_FEATURES := --features amana/custom-protocol
TARGET := $(or $(CARGO_TARGET_DIR),target)

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: setup-base ## try the app in a world of its own; without a display, its story in the terminal
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(MAKE) run-demo; \
	else cargo run --locked -p amana-cli -- demo; fi

.PHONY: run-demo
run-demo: setup-window ui/dist/index.html
	cargo run --locked -p amana $(SHELL_FEATURES),amana/demo -- --demo

.PHONY: start
start: setup-base setup-window ui/dist/index.html ## open the app on your own data
	cargo run --locked -p amana $(SHELL_FEATURES)

.PHONY: test
test: setup-base setup-window setup-keyring setup-proofs setup-position ## every check and every test, counted at the end
	@scripts/test.sh

.PHONY: check
check: setup-base setup-proofs ## the quick loop, without WebKit: format, clippy and tests of crates/
	cargo fmt --all --check
	cargo clippy --locked --all-targets -- -D warnings
	@if cargo nextest --version >/dev/null 2>&1; \
	then set -x; cargo nextest run --locked; else set -x; cargo test --locked --lib --bins --tests; fi

.PHONY: proofs
proofs: setup-base setup-proofs ## try the vault as long as docs/assurance.md says: about an hour
	AMANA_PROOF=full cargo test --locked -p amana-vault --test proofs -- --nocapture --test-threads=1
	AMANA_PROOF=full cargo test --locked -p amana-tests --test distress -- --nocapture

.PHONY: bench
bench: setup-base setup-window ## measure the window: its first load, its start, its memory; and crates that have benches
	npm run --silent build | grep 'first load'
	cargo build --locked --release -p amana $(SHELL_FEATURES)
	cargo build --locked --workspace $(SHELL_FEATURES),amana/demo --example starts
	AMANA_APP="$(abspath $(TARGET))/release/amana" xvfb-run -a $(TARGET)/debug/examples/starts
	@if ls crates/*/benches/*.rs >/dev/null 2>&1; then cargo bench --locked --bench '*'; fi

.PHONY: bench-vault
bench-vault: setup-base ## measure the vault beside rage, SQLCipher and KeePassXC; takes half an hour the first time
	@bench/vault/run.sh

.PHONY: bench-geofence
bench-geofence: setup-base ## measure the geofence beside Shapely, GEOS, and rstar with geo, over the same data
	@bench/geofence/run.sh

.PHONY: proof-geofence
proof-geofence: setup-base ## compare five million decisions of the geofence with GEOS
	@bench/geofence/run.sh proof

.PHONY: bench-alerts
bench-alerts: setup-base ## measure how alerts are read, beside oasiscap
	@bench/alerts/run.sh

.PHONY: bench-fanout
bench-fanout: setup-base ## measure how fast an alert reaches 1,000 devices, and a new device 20,000 alerts
	@bench/alerts/fanout/run.sh

.PHONY: fuzz
fuzz: setup-base ## fuzz every parser of stored or foreign bytes, SECONDS=60 each
	@scripts/fuzz.sh $(or $(SECONDS),60)

.PHONY: screenshots
screenshots: setup-base setup-window ui/dist/index.html ## photograph every screen in French and Arabic, light and dark
	cargo build --locked --workspace $(SHELL_FEATURES),amana/demo --bins
	AMANA_APP="$(abspath $(TARGET))/debug/amana" xvfb-run -a \
	cargo test --locked --workspace $(SHELL_FEATURES),amana/demo --test screens
	@echo "The pictures:"; ls -1 target/screenshots/*.png

.PHONY: audit
audit: setup-base $(NODE_MODULES) ## licences, sources, bans; known weaknesses when their lists can be reached
	@cargo deny --version >/dev/null 2>&1 || cargo install --locked cargo-deny
	cargo deny check bans licenses sources
	@if cargo deny fetch db; then set -x; cargo deny check --disable-fetch advisories; \
	else echo "NOT CHECKED: the advisory database cannot be reached"; fi
	@npm audit --json >$(TARGET)/npm-audit.json 2>/dev/null; \
	if grep -q auditReportVersion $(TARGET)/npm-audit.json; then set -x; npm audit; \
	else echo "NOT CHECKED: npm's list of weaknesses cannot be reached"; fi

.PHONY: package
package: setup-base setup-window ## build the .deb and the .rpm
	npm run tauri build -- --bundles deb,rpm

.PHONY: icons
icons: $(NODE_MODULES) ## derive icons/ from icons/amana.svg
	npm run --silent tauri icon icons/amana.svg -- --output $(TARGET)/icons
	cd $(TARGET)/icons && cp 32x32.png 64x64.png 128x128.png 128x128@2x.png \
		icon.png icon.ico icon.icns $(CURDIR)/icons/

.PHONY: setup-base
setup-base: ## a C compiler and Rust
	@scripts/debian.sh build-essential pkg-config
	@command -v cargo >/dev/null || \
		{ echo "Rust is missing: install rustup; rust-toolchain.toml names the version" >&2; exit 1; }

.PHONY: setup-window
setup-window: setup-node ## WebKit, its driver, a display without a screen, a bus with a keyring and notifications, the UI's packages
	@scripts/debian.sh libwebkit2gtk-4.1-dev webkit2gtk-driver xvfb xauth dbus dbus-x11 dunst gnome-keyring
	@$(MAKE) $(NODE_MODULES)

.PHONY: setup-keyring
setup-keyring: ## a keyring and a bus, for the tests that need real ones
	@scripts/debian.sh gnome-keyring dbus-x11

.PHONY: setup-proofs
setup-proofs: ## strace, which breaks the vault's disk call by call in the tests
	@scripts/debian.sh strace

.PHONY: setup-position
setup-position: ## a GPS daemon and a location service, for the tests that need real ones; each on a port and a bus of its own
	@scripts/debian.sh gpsd geoclue-2.0 dbus

.PHONY: setup-node
setup-node:
	@node -e 'const [a, b] = process.versions.node.split("."); process.exitCode = a > 20 || (a == 20 && b > 18) ? 0 : 1' \
		|| { echo "Node.js 20.19 or newer is missing" >&2; exit 1; }

$(NODE_MODULES): package-lock.json package.json .npmrc
	npm ci
	@touch $@

ui/dist/index.html: $(UI_SOURCES) $(NODE_MODULES)
	npm run --silent build
