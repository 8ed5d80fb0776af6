"""Measurements, not tests: `make bench`. Runs in an installation of its own, made where CASEFLOW_VAR says."""

import os
import tempfile

import django

os.environ.setdefault("CASEFLOW_VAR", tempfile.mkdtemp(prefix="caseflow-bench-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "caseflow.settings")
django.setup()
