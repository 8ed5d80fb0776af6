"""The catalogues say everything, with the same facts in the sentence, and the program reads what people wrote."""

import re

import pytest
from babel.messages import Catalog
from django.conf import settings

from casework.management.catalogues import as_mo, kept, path_of, renewed, untranslated

LANGUAGES = [code for code, _name in settings.LANGUAGES]
VIETNAMESE = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE)
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sdr]|%%|\{\w*\}|<[^>]+>")
# Vietnamese words that stay in English sentences, each because it is printed so on a paper or a coin.
KEPT_WORDS = {
    "giấy chứng sinh": "the paper itself carries this name, and no other country has it",
    "chứng minh nhân dân": "the former identity card carries this name",
    "căn cước công dân": "the identity card issued until 2024 carries this name",
    "căn cước": "the identity card carries this name",
    "Đăng ký quá hạn": "what an officer writes in the register, in the register's language",
    "KT. CHỦ TỊCH": "what a deputy's signature on a Vietnamese paper begins with",
    "đồng": "the currency",
    "đ": "the sign of the currency",
}


@pytest.fixture(scope="module", params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return kept(request.param)


def pairs(catalogue: Catalog) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Every sentence with its translations, both as tuples of forms."""
    return [(forms(message.id), forms(message.string)) for message in catalogue if message.id]


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_sources_is_in_the_catalogue(language: str) -> None:
    known = {(message.context, message.id) for message in kept(language)}
    wanted = {(message.context, message.id) for message in renewed(language)}
    assert wanted - known == set(), "Run `make messages` and translate what it prints."
    assert known - wanted == set(), "Run `make messages`: these sentences are said no more."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_and_no_translation_is_a_guess(language: str) -> None:
    assert untranslated(kept(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_reads_what_people_wrote(language: str) -> None:
    assert path_of(language, "mo").read_bytes() == as_mo(kept(language)), "Run `make messages`."


def test_a_translation_fills_in_the_same_facts_and_marks(catalogue: Catalog) -> None:
    differing = [
        (said, translated)
        for said, translated in pairs(catalogue)
        if any(marks(form) != marks(said[-1]) for form in translated)
    ]
    assert differing == []


def test_a_translation_has_the_edges_of_its_sentence(catalogue: Catalog) -> None:
    """Templates join sentences: a lost space or colon shows on the page."""
    differing = [
        (said[0], form) for said, translated in pairs(catalogue) for form in translated if edges(form) != edges(said[0])
    ]
    assert differing == []


def test_english_sentences_hold_no_vietnamese_words_but_names() -> None:
    left = [form for _said, translated in pairs(kept("en")) for form in translated if VIETNAMESE.search(bare(form))]
    assert left == []


def test_sentences_of_ours_are_vietnamese_and_not_left_as_they_are() -> None:
    same = [said[0] for said, translated in pairs(kept("en")) if said == translated and VIETNAMESE.search(said[0])]
    assert same == []


def marks(text: str) -> list[str]:
    """The facts filled in and the tags; their order may differ between languages."""
    return sorted(PLACEHOLDER.findall(text))


def edges(text: str) -> tuple[bool, bool, bool]:
    """Whether it begins with white space, ends with it, ends with a colon."""
    return text[:1].isspace(), text[-1:].isspace(), text.rstrip().endswith(":")


def bare(text: str) -> str:
    """The text without the words that stay Vietnamese."""
    for word in sorted(KEPT_WORDS, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "", text)
    return text
