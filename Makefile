# `make demo` and `make test` do everything on a machine that has Rust, Node, make and a C compiler.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
CARGO ?= cargo
HOLDFIRE := target/release/holdfire
DENY_VERSION := 0.20.2

.PHONY: help demo build web test lint rust-tests browser-tests deny bench clean

help:
	@echo "make demo    build, make the bundled registers and serve them on http://127.0.0.1:8080/"
	@echo "make test    everything CI checks: lints, licences, tests, pages in a browser"
	@echo "make bench   figures for speed and memory on this machine"
	@echo "make web     the scripts, styles, fonts and base map of the pages"

demo: build
	$(HOLDFIRE) demo

build: web
	$(CARGO) build --release --locked --bin holdfire

# The pages' scripts, styles, fonts and base map, embedded into the program.
web: web/dist/app.js

web/dist/app.js: web/node_modules/.package-lock.json $(shell find web/src web/*.mjs -type f 2>/dev/null)
	cd web && npm run --silent build

web/node_modules/.package-lock.json: web/package-lock.json
	cd web && npm ci --no-audit --no-fund --silent
	touch $@

test: lint deny rust-tests browser-tests

lint: web
	$(CARGO) fmt --all --check
	$(CARGO) clippy --release --locked --workspace --all-targets -- --deny warnings
	cd web && npm run --silent check

rust-tests: build
	$(CARGO) test --release --locked --workspace

# Licences, sources and bans of everything that is built.
deny: target/tools/bin/cargo-deny
	target/tools/bin/cargo-deny check licenses bans sources

target/tools/bin/cargo-deny:
	$(CARGO) install --locked cargo-deny --version $(DENY_VERSION) --no-default-features --root target/tools

# Every page in a real browser: Debian's chromium, driven by playwright-core.
browser-tests: build
	command -v chromium >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends chromium; }
	web/tests/run.sh $(HOLDFIRE)

bench: build
	$(CARGO) bench --locked --package holdfire-terms --bench stack
	$(CARGO) bench --locked --bench journey

clean:
	$(CARGO) clean
	rm -rf web/dist web/node_modules demo screenshots
