# factdb: the commands of the house. Needs Python 3.11 to 3.13 and make, nothing else.
#
#   make PYTHON=/path/to/python3.12 setup   uses that interpreter
#   make test TESTS=tests/test_records.py   runs these tests alone, after the linters
#   make test WORKERS=auto                  uses every core

PY      := .venv/bin/python
PYTHON  ?=
TESTS   ?=
WORKERS ?= 2
UV      ?= uv

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format bench lock wheel clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

setup: ## make .venv with every package at its locked version and hash
	@PYTHON="$(PYTHON)" sh .ci/venv

demo: setup ## real figures on North Korean troops: who said what, and what conflicts
	@$(PY) -m factdb demo

test: lint ## lint, check types, and run every test
	@sh .ci/browser >/dev/null
	@$(PY) -m pytest -n $(WORKERS) $(TESTS)

lint: setup ## ruff and mypy --strict
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy

format: setup ## let ruff write what it can mend
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

bench: setup ## time reports beside their peers, into docs/performance.md (BENCH="--sizes 100000 --runs 3")
	@$(PY) -m benchmarks.run $(BENCH)

# Keeps the versions already locked; make lock UPGRADE=--upgrade takes the newest.
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--fork-strategy fewest --no-header --no-annotate --no-emit-index-url --no-emit-find-links $(UPGRADE) pyproject.toml
lock: ## pin every dependency again, with hashes (needs uv)
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: https://docs.astral.sh/uv" >&2; exit 2; }
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock

wheel: setup ## build the wheel and the source archive into dist/
	@$(PY) -m hatchling build -t wheel -t sdist

clean: ## remove .venv and everything built
	rm -rf .venv dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
