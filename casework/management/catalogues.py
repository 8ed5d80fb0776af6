"""Finds what is said to people in the sources and keeps it in translation catalogues, without GNU gettext.

`en` holds the house's own sentences, which are written in Vietnamese. `vi` holds the sentences of the packages the
house stands on: the ones they left in English, and the ones said better here than there.
"""

import gettext
import io
import os
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(settings.BASE_DIR)
LOCALE = ROOT / "casework" / "locale"
OURS = ("casework", "caseflow", "templates")
# The parts of the packages whose sentences reach people: forms, sign-in, passwords, typed codes, queues, time spans.
PACKAGES = (
    "django/forms",
    "django/core/validators.py",
    "django/core/files",
    "django/db/models",
    "django/utils",
    "django/contrib/auth/forms.py",
    "django/contrib/auth/password_validation.py",
    "django/contrib/auth/validators.py",
    "allauth/account",
    "allauth/core",
    "allauth/utils.py",
    "captcha",
    "crispy_bootstrap5",
    "crispy_forms",
    "django_filters",
    "django_tables2",
)
# Written by tests of the packages, by their command lines, or replaced whole by our own templates.
NOT_READ = ("tests", "templates", "management", "migrations", "locale")
KEYWORDS = DEFAULT_KEYWORDS | {
    "_t": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}

MessageId = str | tuple[str, ...] | list[str]  # a sentence, or its singular and plural


def path_of(language: str, suffix: str = "po") -> Path:
    """Where the catalogue of a language lies; `suffix` is `po` (for people) or `mo` (for the program)."""
    return LOCALE / language / "LC_MESSAGES" / f"django.{suffix}"


def kept(language: str) -> Catalog:
    """The catalogue as it lies on the disk; an empty one when there is none yet."""
    path = path_of(language)
    text = path.read_bytes() if path.exists() else b""
    return read_po(io.BytesIO(text), locale=language, domain="django")


def renewed(language: str) -> Catalog:
    """The kept catalogue with exactly today's sentences: new ones blank, gone ones gone, nothing guessed."""
    catalogue = kept(language)
    # The date of the first run stays: the same sources always give the same file.
    found = Catalog(domain="django", creation_date=catalogue.creation_date)
    sentences = _our_sentences() if language == "en" else _sentences_of_packages(catalogue)
    for message_id, context, where in sentences:
        found.add(message_id, locations=[(where, 0)], context=context)
    catalogue.update(found, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.header_comment = f"# The {language} catalogue. `make messages` collects; people write the msgstr lines."
    catalogue.fuzzy = False
    catalogue.project, catalogue.version = "caseflow", settings.VERSION
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
    catalogue.revision_date = catalogue.creation_date
    return catalogue


def as_po(catalogue: Catalog) -> bytes:
    """The text people edit: in the order of the files it was found in, without line numbers, which would never rest."""
    out = io.BytesIO()
    write_po(out, catalogue, width=120, sort_by_file=True, include_lineno=False)
    return out.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """The same for the program; a blank or doubtful sentence is left out, so its source is shown."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def save(language: str) -> Catalog:
    """Write both files anew from the sources and return the catalogue."""
    catalogue = renewed(language)
    path_of(language).parent.mkdir(parents=True, exist_ok=True)
    _write(path_of(language), as_po(catalogue))
    _write(path_of(language, "mo"), as_mo(catalogue))
    return catalogue


def _write(path: Path, content: bytes) -> None:
    """All or nothing: a half-written catalogue, read by a second run, would lose every translation."""
    fresh = path.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(content)
    fresh.replace(path)


def untranslated(catalogue: Catalog) -> list[MessageId]:
    """The sentences with a blank or doubtful translation."""
    return [message.id for message in catalogue if message.id and (message.fuzzy or not _complete(message.string))]


def _complete(translation: MessageId | None) -> bool:
    return translation is not None and translation != "" and all(translation)


def _our_sentences() -> Iterator[tuple[MessageId, str | None, str]]:
    for place in OURS:
        for path in sorted((ROOT / place).rglob("*")):
            if path.suffix in {".py", ".html", ".txt"} and "migrations" not in path.parts:
                for message_id, context in sentences_in(path):
                    yield message_id, context, path.relative_to(ROOT).as_posix()


def _sentences_of_packages(catalogue: Catalog) -> Iterator[tuple[MessageId, str | None, str]]:
    """What the packages say and either have no Vietnamese for, or have and we say otherwise."""
    theirs = _vietnamese_of_packages()
    for place in PACKAGES:
        for path in _modules(place):
            for message_id, context in sentences_in(path):
                if _key(message_id, context) not in theirs or catalogue.get(message_id, context):
                    yield message_id, context, place


@cache
def _vietnamese_of_packages() -> frozenset[str]:
    catalogues = [_home(package) / "locale/vi/LC_MESSAGES/django.mo" for package in _packages()]
    catalogues.append(_home("django") / "conf/locale/vi/LC_MESSAGES/django.mo")
    known: set[str] = set()
    for path in filter(Path.exists, catalogues):
        with path.open("rb") as file:
            entries: dict[Any, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
        known |= {key if isinstance(key, str) else key[0] for key, translation in entries.items() if translation}
    return frozenset(known)


def _packages() -> list[str]:
    return sorted({place.split("/")[0] for place in PACKAGES} | {"django/contrib/auth"})


def _home(place: str) -> Path:
    package, _, inside = place.partition("/")
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise LookupError(f"{package} is not installed")
    return Path(spec.origin).parent / inside


def _modules(place: str) -> list[Path]:
    home = _home(place)
    if home.is_file():
        return [home]
    return [path for path in sorted(home.rglob("*.py")) if not set(NOT_READ) & set(path.relative_to(home).parts)]


def _key(message_id: MessageId, context: str | None) -> str:
    """How gettext files a sentence: by its singular, after its context."""
    singular = message_id if isinstance(message_id, str) else message_id[0]
    return f"{context}\x04{singular}" if context else singular


def sentences_in(path: Path) -> Iterator[tuple[MessageId, str | None]]:
    """The sentences of one module or template, each with its context."""
    text = path.read_text(encoding="utf8")
    if path.suffix != ".py":
        # Templates become calls of gettext between fillers; without indentation Python's own reader takes them.
        text = "\n".join(line.lstrip() for line in templatize(text).splitlines())
    for _line, message_id, _comments, context in extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS):
        yield message_id, context
