# make demo   lints, draws and reports the examples into build/
# make test   runs every check: style, types, imports, tests
# make schemas, make rules   write schemas/ and docs/rules/ anew from the code
# make gallery   draws docs/gallery/ anew from the examples
# All make their own virtual environment in .venv; PYTHON names the Python to make it with.

PYTHON ?= python3
VENV ?= .venv
OUT ?= build
BIN := $(VENV)/bin
INPUTS := pyproject.toml hatch_build.py cxkit/__init__.py

.PHONY: demo test build schemas rules gallery fonts clean
.DELETE_ON_ERROR:

demo: $(VENV)/installed
	$(BIN)/python hatch_build.py
	$(BIN)/cxkit lint examples
	$(BIN)/cxkit render examples -o $(OUT)
	$(BIN)/cxkit report examples -o $(OUT)/report
	@echo
	@echo "Look at $(OUT)/report/index.html in a browser; the pictures stand in $(OUT)/."

test: $(VENV)/installed-for-tests
	$(BIN)/python hatch_build.py
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest -n auto

build: $(VENV)/installed-for-tests
	$(BIN)/python -m build --outdir dist

schemas: $(VENV)/installed
	$(BIN)/python hatch_build.py
	$(BIN)/python -c 'from pathlib import Path; from cxkit.model.schema import write; write(Path("schemas"))'
	$(BIN)/python -c 'from pathlib import Path; from cxkit.lint.settings_schema import write; write(Path("schemas"))'

rules: $(VENV)/installed
	$(BIN)/python hatch_build.py
	$(BIN)/python -m tests.lint.fresh_docs

gallery: $(VENV)/installed
	$(BIN)/python hatch_build.py
	$(BIN)/python -m tests.gallery.fresh

fonts: $(VENV)/pyvenv.cfg
	$(BIN)/python -m pip install --quiet babel brotli fontpkg-inter==4.1.post1 fonttools python-lucide==0.5.11
	$(BIN)/python hatch_build.py

clean:
	rm -rf $(OUT) dist .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "cxkit needs Python 3.11 or newer; name yours: make $(MAKECMDGOALS) PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv --upgrade-deps $(VENV)

$(VENV)/installed: $(VENV)/pyvenv.cfg $(INPUTS)
	@echo "Installing cxkit into $(VENV); the first time this takes a minute."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-for-tests: $(VENV)/pyvenv.cfg $(INPUTS)
	@echo "Installing cxkit and what its tests need into $(VENV); the first time this takes a minute."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/installed
