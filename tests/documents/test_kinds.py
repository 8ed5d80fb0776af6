"""The table of papers."""

import json

import pytest

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


def test_the_template_version_changes_with_a_template(monkeypatch, tmp_path):
    before = template_version()
    (tmp_path / "paper.css").write_text("p { margin: 0 }")
    monkeypatch.setattr("casework.documents.kinds.TEMPLATE_DIR", tmp_path)
    template_version.cache_clear()
    assert template_version() != before
    monkeypatch.undo()
    template_version.cache_clear()
    assert template_version() == before
