"""The user guide as a paper: the words of the web page, our pictures, addresses that lead somewhere."""

import re
from io import BytesIO

import pikepdf
import pytest
from django.utils import translation

from casework.documents.forms import form_file, produce_form
from casework.documents.guide import PICTURE_DIR, user_guide
from casework.documents.rendering import html_of, render
from casework.procedures.fields import FIELDS
from tests.documents.reading import squeezed, text_of


@pytest.fixture(scope="module")
def facts():
    with translation.override("vi"):
        return user_guide("portal").plain()


@pytest.fixture(scope="module")
def pdf(facts):
    return render("user-guide", facts).pdf


def test_the_guide_names_all_fields_and_services(pdf):
    words = squeezed(text_of(pdf))
    for field in FIELDS:
        for title in (field.title, *field.services):
            assert squeezed(str(title)) in words


def test_every_picture_of_the_guide_is_ours_and_on_paper(facts, pdf):
    sources = set(re.findall(r'<img[^>]* src="([^"]+)"', html_of("user-guide", facts)))
    assert sources
    assert all(source.startswith(PICTURE_DIR.as_uri()) for source in sources)
    with pikepdf.open(BytesIO(pdf)) as document:
        drawn = {image.objgen for page in document.pages for image in page.get_images().values()}
    assert len(drawn) == len(sources)


def test_links_of_the_guide_lead_to_the_site(facts, settings, pdf):
    with pikepdf.open(BytesIO(pdf)) as document:
        notes = [note for page in document.pages for note in page.get("/Annots", [])]
        addresses = [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]
    assert addresses
    assert all(address.startswith(f"{settings.PUBLIC_URL}/") for address in addresses)


def test_new_words_make_a_new_file(db, monkeypatch):
    first = form_file("user-guide", "portal")
    assert form_file("user-guide", "portal") == first
    monkeypatch.setattr("casework.documents.guide._digest", lambda: "another")
    assert form_file("user-guide", "portal") != first


def test_the_worker_makes_it_like_any_form(db, settings, tmp_path):
    settings.FILES_DIR = tmp_path
    made = produce_form(form_file("user-guide", "portal").pk, render=render)
    assert made.file.read_bytes().startswith(b"%PDF")
