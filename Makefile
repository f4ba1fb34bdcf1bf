# The two commands: `make demo` shows the main job, `make test` passes all tests. Both begin on a fresh machine.
PYTHON ?= python3
PORT ?= 8080
VENV := .venv
BIN := $(VENV)/bin

.PHONY: install demo test check accuracy bench proof audit graph clean
.DEFAULT_GOAL := demo

$(VENV)/runtime: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed: PYTHON=/path/to/python3.11 make $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Making the environment in $(VENV): about a minute, once."
	@$(PYTHON) -m venv $(VENV) \
		|| { echo "Python cannot make an environment: install its venv module (Debian: apt-get install python3-venv)" >&2; exit 1; }
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -q -c constraints.txt -e .
	@touch $@

$(VENV)/dev: $(VENV)/runtime
	@echo "Adding what the tests need: about a minute, once."
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -q -c constraints.txt -e '.[dev]'
	@touch $@

install: $(VENV)/dev

demo: $(VENV)/runtime
	@$(BIN)/python -m bot demo --port $(PORT)

test: install
	@sh .ci/need-chromium
	@$(MAKE) --no-print-directory check
	@# Four workers on two cores: many tests wait for a simulated Telegram most of their time.
	@$(BIN)/python -m pytest -n 4 --dist worksteal

check: install
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tests.checks

accuracy: install
	@$(BIN)/python -m tests.understanding.accuracy

$(VENV)/bench: $(VENV)/dev
	@$(BIN)/python -m pip install --disable-pip-version-check -q -c constraints.txt -e '.[bench]' && touch $@ \
		|| echo "No Redis could be installed: it is left out."

bench: $(VENV)/bench
	@$(BIN)/python -m benchmarks

proof: install
	@$(BIN)/python -m pytest -m proof -o addopts= -v tests/proof

# Of the network, so no part of `test`: what cannot be looked up fails.
audit: constraints.txt
	@$(PYTHON) -m venv $(VENV)-audit && $(VENV)-audit/bin/python -m pip install --disable-pip-version-check -q pip-audit==2.10.1
	@$(VENV)-audit/bin/pip-audit --strict --no-deps --disable-pip -r constraints.txt

graph: $(VENV)/runtime
	@$(BIN)/python -m bot graph

clean:
	rm -rf $(VENV) $(VENV)-audit build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
