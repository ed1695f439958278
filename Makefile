# One command to run it, one to test it. Needs nothing but Python >= 3.11 and make; uses uv where it is there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEERS := $(VENV)/peers
UV := $(shell command -v uv)
# uv trusts the machine's certificates, as pip does: a company's own proxy is among them.
export UV_NATIVE_TLS := true

# Installs a lock file. --no-deps: the locks are whole. Without it, older pips refuse them as soon as a package
# named with an extra has a newer release than the lock's.
PIP := $(if $(UV),$(UV) pip install --python $(BIN)/python,$(BIN)/python -m pip install --disable-pip-version-check)
INSTALL := $(PIP) --quiet --no-deps --require-hashes -r

.DEFAULT_GOAL := help
.PHONY: help install run check test coverage quality lint bench lock clean

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|'

# Where no Python is named, uv takes one that fits, and fetches it if there is none.
$(BIN)/python:
	@echo "Making the environment in $(VENV): a minute or two, the first time only."
ifeq ($(UV),)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Marquee needs Python 3.11 or newer; name one with: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
else
	$(UV) venv --quiet $(if $(filter file,$(origin PYTHON)),,--python $(PYTHON)) $(VENV)
endif

$(VENV)/.run: requirements.lock | $(BIN)/python
	$(INSTALL) requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(BIN)/python
	$(INSTALL) requirements-dev.lock
	@touch $@ $(VENV)/.run

install: $(VENV)/.run ## Make the environment in .venv

run: $(VENV)/.run ## Start the bot: on Telegram with TELEGRAM_BOT_TOKEN, else as a local chat in the browser
	@exec $(BIN)/python bot.py

# Every commit to a database waits for the disk; in memory, where there is room, it does not.
MEMORY := $(shell [ "$$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $$4 }')" -gt 1000000 ] 2>/dev/null \
	&& echo TMPDIR=/dev/shm)

# Two workers share the cores already; BLAS's own threads would only get in their way. Python keeps what it compiled:
# pytest's rewriting of all tests takes ten seconds a process.
PYTEST := env -u PYTHONDONTWRITEBYTECODE $(MEMORY) OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest -n 2

# The files go in order of their names: e2e tests are few and long, and at the end one worker would be left alone
# with them.
TESTS := $(PYTEST) --dist loadfile --no-loadscope-reorder --ignore=tests/quality

check: $(VENV)/.dev ## Run every test that is fast: the inner loop
	$(TESTS) -q --ignore=tests/e2e -m "not browser and not slow and not movielens"

test: $(VENV)/.dev ## Run every test but the quality bars
	$(TESTS) $(if $(COVERAGE),--cov --cov-report=term --cov-fail-under=$(COVERAGE))

coverage: ## The same, and see that it runs at least 95 % of the code
	@$(MAKE) --no-print-directory test COVERAGE=95

quality: $(VENV)/.dev ## See how good the recommender is on MovieLens
	$(PYTEST) --dist worksteal tests/quality

lint: $(VENV)/.dev ## Check style, types and who imports whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# What is measured against needs versions that the project does not, so it has an environment of its own.
$(PEERS)/.installed: benchmarks/peers.txt | $(BIN)/python
	$(BIN)/python -m venv --clear $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check -r $< || { rm -rf $(PEERS); exit 1; }
	@touch $@

bench: $(VENV)/.dev ## Measure against peers on the same machine
	@$(MAKE) --no-print-directory $(PEERS)/.installed || \
		echo "implicit, LensKit and myfm could not be installed: measuring without them" >&2
	@# One thread for BLAS on both sides, as the bot has it: waiting for a second one on a busy machine costs more.
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks

# The locks do not hold uv itself: where the machine has none, it gets an environment of its own.
$(VENV)/uv/bin/uv: | $(BIN)/python
	$(BIN)/python -m venv $(VENV)/uv
	$(VENV)/uv/bin/python -m pip install --quiet --disable-pip-version-check uv

COMPILE = $(or $(UV),$(VENV)/uv/bin/uv) pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header pyproject.toml

lock: $(if $(UV),,$(VENV)/uv/bin/uv) ## Renew both lock files from pyproject.toml
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --group dev --output-file requirements-dev.lock

clean: ## Remove the environment and caches, never data or models
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage*
