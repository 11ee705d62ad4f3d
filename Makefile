# 看报 Kanbao. `make` alone lists what there is to do.

.DEFAULT_GOAL := help
SHELL := /bin/bash

# Tools that cargo must build are kept here, outside the checkout: a second clone finds them built.
export KANBAO_TOOLS ?= $(HOME)/.cache/kanbao
export PATH := $(KANBAO_TOOLS)/bin:$(HOME)/.cargo/bin:$(PATH)
export TRUNK_SKIP_VERSION_CHECK := true

PORT ?= 8080

help: ## Lists what there is to do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## Builds the bundled edition and serves it on 127.0.0.1:8080 (PORT=… for another port)
	@.ci/setup serve
	@.ci/serve $(PORT)

test: ## Runs every check, in Chromium, Firefox and WebKit too; the last line counts the tests
	@.ci/setup test
	@.ci/test

bench: ## Measures: compiling, the weight of the reader, its start and answers in Chromium, a host with 200 readers at once
	@.ci/setup bench
	@.ci/bench

train: ## Trains the weights of the name tagger anew: the same data, the same bytes
	@cargo run --release --quiet --example train -- src/compile/entities/data/tagger.bin

dist: ## Builds target/dist/kanbao, one program with the app inside
	@.ci/setup serve
	@.ci/dist

.PHONY: help serve test bench train dist
