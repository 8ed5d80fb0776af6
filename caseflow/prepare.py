"""Makes this machine ready: `.venv`, the pinned requirements, the libraries that draw PDFs, a browser when asked.

Run by the Makefile with the system's Python, before anything is installed, so it uses the standard library alone:

    python3 caseflow/prepare.py requirements.txt [tests/requirements.txt …] [--browser]

What is already there is left alone: a second run takes a fraction of a second.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
INSTALLED = VENV / "caseflow-installed.json"
OLDEST_PYTHON = (3, 11)
UV = "uv==0.13.9"

# Shared library → the Debian package that brings it. WeasyPrint loads them when it draws a PDF.
PDF_LIBRARIES = {
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz.so.0": "libharfbuzz0b",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
    "libfontconfig.so.1": "libfontconfig1",
}


def main(arguments: list[str] | None = None) -> int:
    """Prepare what the arguments ask for; 0 when the program can run, 1 with a sentence on stderr when not."""
    parser = argparse.ArgumentParser(description="Make this machine ready for caseflow.")
    parser.add_argument("requirements", nargs="+", help="requirements files, relative to the project's folder")
    parser.add_argument("--browser", action="store_true", help="also see that Chromium is there")
    wanted = parser.parse_args(arguments)
    if sys.version_info < OLDEST_PYTHON:
        return _refuse("caseflow needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    if not _environment_ready() or not all(_requirements_ready(name) for name in wanted.requirements):
        return 1
    _pdf_libraries_ready()
    return 0 if not wanted.browser or _browser_ready() else 1


def missing_pdf_libraries() -> list[str]:
    """The Debian packages whose shared libraries can't be loaded here; empty when PDFs can be drawn."""
    return [package for library, package in PDF_LIBRARIES.items() if not _loads(library)]


def chromium() -> str | None:
    """The path of Debian's browser, or None."""
    return shutil.which("chromium")


def install_line(packages: list[str]) -> str:
    """The one line a person types to install these Debian packages."""
    return "sudo apt-get install " + " ".join(packages)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _environment_ready() -> bool:
    """Make `.venv`, or make it anew when its interpreter has gone."""
    if VENV_PYTHON.exists() and _runs([VENV_PYTHON, "-c", "import pip"]):
        return True
    if importlib.util.find_spec("ensurepip") is None and not _install_packages(["python3-venv"]):
        _refuse("Python's venv module is missing. Install it, then try again:\n    " + install_line(["python3-venv"]))
        return False
    _say("Making the virtual environment .venv")
    if _runs([sys.executable, "-m", "venv", "--clear", VENV]):
        return True
    _refuse("The virtual environment could not be made: see the lines above.")
    return False


def _requirements_ready(name: str) -> bool:
    """Install one requirements file, unless exactly this text is installed already."""
    fingerprint = hashlib.sha256((ROOT / name).read_bytes()).hexdigest()
    installed = json.loads(INSTALLED.read_text(encoding="utf8")) if INSTALLED.exists() else {}
    if installed.get(name) == fingerprint:
        return True
    _say(f"Installing {name}")
    if not _install_requirements(name):
        _refuse(f"{name} could not be installed: see the lines above. Is a package index within reach?")
        return False
    INSTALLED.write_text(json.dumps(installed | {name: fingerprint}, indent=2), encoding="utf8")
    return True


def _install_requirements(name: str) -> bool:
    """With uv, which is several times faster; with pip where uv can't be had or can't reach the index pip knows.

    Compiled at once, as pip does: else every process of the first run would compile it for itself.
    """
    pip: list[str | Path] = [VENV_PYTHON, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    uv = VENV / "bin" / "uv"
    if (uv.exists() or _runs([*pip, "install", UV], quiet=True)) and _runs(
        [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", VENV_PYTHON, "-r", name], quiet=True
    ):
        return True
    return _runs([*pip, "install", "-r", name])


def _pdf_libraries_ready() -> None:
    """Without them the program runs on and says that papers wait."""
    packages = missing_pdf_libraries()
    if packages and _install_packages(packages):
        packages = missing_pdf_libraries()
    if packages:
        _say("PDFs can't be drawn here; everything else works, papers wait until then. To have them, install:")
        _say("    " + install_line(packages))


def _browser_ready() -> bool:
    if chromium() or (_install_packages(["chromium"]) and chromium()):
        return True
    _refuse("The browser tests need Chromium. Install it, then try again:\n    " + install_line(["chromium"]))
    return False


def _install_packages(packages: list[str]) -> bool:
    """Install Debian packages when we may; False when not root, not Debian, or apt-get failed."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    _say("Installing from Debian: " + " ".join(packages))
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    _runs([*apt, "update"])
    return _runs([*apt, "install", "-y", "--no-install-recommends", *packages])


def _runs(command: Sequence[str | Path], *, quiet: bool = False) -> bool:
    """Run a command in the project's folder; True when it succeeded."""
    words = [str(word) for word in command]
    unseen = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.run(words, cwd=ROOT, stdout=unseen, stderr=unseen, check=False).returncode == 0
    except OSError as problem:
        _say(f"{shlex.join(words)}: {problem}")
        return False


def _say(sentence: str) -> None:
    print(sentence, flush=True)


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
