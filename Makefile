# The commands of the house. `make run` and `make test` are the two a newcomer needs.
.PHONY: run test faults postgres e2e bench lint format types preview messages prepare prepare-tests

# What is compiled once is kept: the program and its tests start many processes.
unexport PYTHONDONTWRITEBYTECODE

# Debian's own Python is built with every optimisation; one that another tool puts first in PATH is often not.
PYTHON ?= $(or $(wildcard /usr/bin/python3.11),python3)
PY := .venv/bin/python
PREPARE := $(PYTHON) caseflow/prepare.py requirements.txt

run: prepare  ## everything: environment, database, demo people, web server and worker on 127.0.0.1
	@$(PY) manage.py run

test: prepare-tests  ## the suite on SQLite, without the browser
	env -u DATABASE_URL $(PY) -m pytest -n 2 --dist loadgroup

faults: prepare-tests  ## processes killed at bad moments, on SQLite
	env -u DATABASE_URL $(PY) -m pytest -n 2 --dist loadgroup -m faults

postgres: prepare-tests  ## the suite, the races and the faults on PostgreSQL
	.ci/postgres $(PY) -m pytest -n 2 --dist loadgroup -m "not e2e"

e2e:  ## the whole journey in Debian's Chromium
	@$(PREPARE) tests/requirements.txt tests/e2e/requirements.txt --browser
	env -u DATABASE_URL $(PY) -m pytest -n 2 --dist loadfile tests/e2e -m e2e

bench: prepare-tests  ## ratios side by side: worker against bare WeasyPrint, two workers against one; numbers without gaps
	@env -u DATABASE_URL -u CASEFLOW_VAR $(PY) -m tests.bench
	@.ci/postgres $(PY) -m pytest -m postgres tests/actions/test_races.py -k "gaps or row"

lint: prepare-tests  ## style, and the formatting of every file
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

format: prepare-tests  ## put every file into the house's format
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

types: prepare-tests
	$(PY) -m mypy

preview: prepare  ## every PDF and every e-mail, from the examples; tests/e2e/keep_papers.py draws docs/papers from them
	$(PY) manage.py preview $(or $(OUT),build/preview)

messages: prepare-tests  ## collect the sentences people read and compile their translations; prints those still missing
	$(PY) manage.py catalogues

prepare:
	@$(PREPARE)

prepare-tests:
	@$(PREPARE) tests/requirements.txt
