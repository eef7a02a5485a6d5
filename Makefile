# `make demo` and `make test` do everything on a machine that has Rust, Node, make and a C compiler.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
CARGO ?= cargo
HOLDFIRE := target/release/holdfire
DENY_VERSION := 0.20.2
SCHEMATHESIS_VERSION := 4.32.5

.PHONY: help demo build web test lint cvc5 mail-server rust-tests bench-tests browser-tests deny schemathesis bench bench-fusion clean

help:
	@echo "make demo    build, make the bundled registers and serve them on http://127.0.0.1:8080/"
	@echo "make test    everything CI checks: lints, licences, tests, pages in a browser"
	@echo "make bench   figures for speed and memory on this machine"
	@echo "make bench-fusion  fusion against its peers, as far as they are installed"
	@echo "make schemathesis  the API of a demonstration against its own description; needs Python"
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

test: lint deny bench-tests rust-tests browser-tests

lint: web
	$(CARGO) fmt --all --check
	$(CARGO) clippy --release --locked --workspace --all-targets -- --deny warnings
	cd web && npm run --silent check

# The solver of `holdfire terms compare` and `holdfire terms prove`: Debian's cvc5, or the program that
# CVC5 names.
cvc5:
	command -v "$${CVC5:-cvc5}" >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends cvc5; }

# The mail server of the tests of notices, and what makes a certificate for it.
mail-server:
	command -v openssl >/dev/null && { python3 -c 'import aiosmtpd' 2>/dev/null || /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null; } || { \
		apt-get update && apt-get install --yes --no-install-recommends python3 python3-aiosmtpd openssl; }

rust-tests: web cvc5 mail-server
	$(CARGO) test --release --locked --workspace --no-fail-fast

# What the figures of `make bench-fusion` rest on; in Python, as the benchmark is, for the peers are.
bench-tests:
	python=python3; \
	"$$python" -c 'import numpy, pandas' 2>/dev/null || { \
		apt-get update && apt-get install --yes --no-install-recommends python3 python3-numpy python3-pandas && \
		python=/usr/bin/python3; }; \
	"$$python" -B -m unittest discover -s bench/fusion

# Licences, sources and bans of everything that is built.
deny: target/tools/bin/cargo-deny
	target/tools/bin/cargo-deny check licenses bans sources

target/tools/bin/cargo-deny:
# It runs for seconds, so it is compiled without optimisation.
	$(CARGO) install --locked --debug cargo-deny --version $(DENY_VERSION) --no-default-features --root target/tools

# Every page in a real browser: Debian's chromium, driven by playwright-core.
browser-tests: rust-tests
	command -v chromium >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends chromium; }
	web/tests/run.sh $(HOLDFIRE)

# Everything that the OpenAPI document allows, and much that it does not, sent to a demonstration in several
# roles. It keeps its own Python environment.
schemathesis: build target/tools/schemathesis-$(SCHEMATHESIS_VERSION)/bin/schemathesis
	python3 bench/api/schemathesis.py $(HOLDFIRE) target/tools/schemathesis-$(SCHEMATHESIS_VERSION)/bin/schemathesis

target/tools/schemathesis-$(SCHEMATHESIS_VERSION)/bin/schemathesis:
	python3 -m venv target/tools/schemathesis-$(SCHEMATHESIS_VERSION)
	$(@D)/pip install --quiet schemathesis==$(SCHEMATHESIS_VERSION)

# Of the whole workspace, so that what `make test` compiled serves here too.
bench: web cvc5
	$(CARGO) bench --locked --workspace --bench stack --bench journey --bench load
	time $(HOLDFIRE) terms prove astana >/dev/null

# What it needs besides is in bench/fusion/README.md; FUSION_BENCH takes more options, such as --full.
bench-fusion: build
	python3 bench/fusion/bench.py --program $(HOLDFIRE) $(FUSION_BENCH)

clean:
	$(CARGO) clean
	rm -rf web/dist web/node_modules demo screenshots
