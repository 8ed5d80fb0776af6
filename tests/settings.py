"""The settings the tests run under: the project's own, in test mode, with its files in a folder that goes away."""

import os
import tempfile

os.environ["CASEFLOW_MODE"] = "test"
os.environ.setdefault("CASEFLOW_VAR", tempfile.mkdtemp(prefix="caseflow-test-"))

from caseflow.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# WhiteNoise lists every static file for each new test client, which costs more than the pages under test.
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise.")]  # noqa: F405
