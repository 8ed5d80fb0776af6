"""The table of papers."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings

from casework.documents.kinds import KINDS, TEMPLATE_DIR, template_version

EVERY_KIND = [pytest.param(kind, id=code) for code, kind in KINDS.items()]


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_has_one_template(kind):
    assert (TEMPLATE_DIR.parent / kind.template).is_file()


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_the_facts_of_every_kind_are_plain_json(kind):
    plain = kind.facts.example().plain()
    assert json.loads(json.dumps(plain)) == plain


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_what_a_draft_leaves_open_is_a_fact_of_the_kind(kind):
    assert set(kind.given_at_approval) <= set(kind.facts.example().plain())


def test_every_picture_of_a_paper_is_listed_and_every_kind_has_one():
    folder = Path(settings.BASE_DIR) / "docs" / "papers"
    listed = set(re.findall(r"\]\(([\w-]+)\.png\)", (folder / "README.md").read_text(encoding="utf8")))
    assert listed == {picture.stem for picture in folder.glob("*.png")}
    assert {re.sub(r"-\d+$", "", name) for name in listed} == set(KINDS)


def test_the_template_version_changes_with_a_template(monkeypatch, tmp_path):
    before = template_version()
    (tmp_path / "paper.css").write_text("p { margin: 0 }")
    monkeypatch.setattr("casework.documents.kinds.TEMPLATE_DIR", tmp_path)
    template_version.cache_clear()
    assert template_version() != before
    monkeypatch.undo()
    template_version.cache_clear()
    assert template_version() == before
