# Everything a developer runs. `make` alone lists it.

PYTHON ?= $(shell command -v python3.11 || echo python3)
BIN := .venv/bin
STAMP := .venv/installed
# One lock for every Python from 3.11 on, whatever this machine's own set-up would add to it.
LOCK := $(BIN)/uv pip compile --no-config --universal --python-version 3.11 --quiet --generate-hashes \
	--no-header --no-strip-markers --no-emit-index-url --no-emit-find-links $(ARGS) pyproject.toml

.PHONY: help setup test screenshots bench sockets crashes rush lint types playground lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(STAMP) ## Make .venv with exactly what requirements-dev.lock holds

test: setup ## Run all checks: ruff, mypy and the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -q -n 3 --dist loadfile

screenshots: setup ## Take the README's pictures anew
	EASEL_SCREENSHOT=docs/playground.png $(BIN)/pytest -q tests/e2e/test_page.py -k screenshot
	EASEL_SCREENSHOTS=docs/pictures $(BIN)/pytest -q tests/e2e/test_page_states.py

bench: setup ## Compare ways to spend the request budget, in simulated time; draws docs/pacing.svg (10 min)
	$(BIN)/python -m benchmarks.pacing

sockets: setup ## The request budget over real sockets, ten times as fast (2 min)
	$(BIN)/python -m benchmarks.sockets

crashes: setup ## Kill the bot 200 times over 300 jobs and count (20 min)
	$(BIN)/python -m benchmarks.crashes

rush: setup ## 1,000 requests at once over 200 guilds (1 min)
	$(BIN)/python -m benchmarks.rush

lint: setup ## Mend what ruff can mend, format, and show the rest
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

types: setup ## Check the types
	$(BIN)/mypy

playground: setup ## Run the bot with a local Discord and a local image service
	$(BIN)/python -m playground

lock: setup ## Write the lock files from pyproject.toml; ARGS=--upgrade takes newer versions
	$(LOCK) --output-file requirements.lock
	$(LOCK) --all-extras --constraint requirements.lock --output-file requirements-dev.lock

clean: ## Remove .venv and the tools' caches; data/ and .env stay
	rm -rf .venv build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A fresh environment each time the lock changes, so that nothing lingers that the lock no longer names.
$(STAMP): requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Easel needs Python 3.11 or newer and found: $$($(PYTHON) --version 2>&1)." \
		     "Name one: make setup PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { \
		echo "Python's venv module is missing: on Debian, apt-get install python3-venv" >&2; exit 1; }
	rm -rf .venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@
