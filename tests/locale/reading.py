"""What a page says to its reader, and which Vietnamese words on an English page are names and not sentences."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from typing import Any

import holidays

from casework.access.posts import Post
from casework.documents.kinds import KINDS
from casework.offices.wards import Ward
from casework.people.user import User
from casework.procedures import registry
from casework.procedures.blocks.ethnicity import PEOPLES
from tests.locale.test_catalogues import bare

SPOKEN = ("alt", "title", "aria-label", "placeholder")
EMPTY = {"input", "br", "img", "hr", "meta", "link", "source", "col", "wbr"}


class Page(HTMLParser):
    """The sentences of a page: its text and what is said in attributes; not scripts, nor parts in another language."""

    def __init__(self, html: str, language: str) -> None:
        super().__init__()
        self.language, self.sentences = language, list[str]()
        self._silent: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        given = dict(attrs)
        foreign = given.get("lang", self.language) != self.language
        if tag not in EMPTY and (self._silent or foreign or tag in {"script", "style"}):
            self._silent.append(tag)
        if not self._silent and not foreign:
            self.sentences += [given[name] for name in SPOKEN if given.get(name)]

    def handle_endtag(self, tag: str) -> None:
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            self.sentences.append(" ".join(data.split()))


def names() -> set[str]:
    """Names that are Vietnamese in every language: people, places, titles, papers, feasts, laws."""
    people = User.objects.values_list("full_name", flat=True)
    posts = Post.objects.values_list("title", "signs_as")
    wards = [
        (w.name, w.address, w.reception_place, w.province, w.people_committee, *dict(w._meta.get_field("kind").choices))
        for w in Ward.objects.all()
    ]
    papers = [(kind.title,) for kind in KINDS.values() if kind.code != "filled-form"]
    this_year = dt.date.today().year  # noqa: DTZ011 - tests run in local time
    feasts = holidays.country_holidays("VN", years=(this_year, this_year + 1), language="vi").values()
    found = {"Tiếng Việt", *people, *PEOPLES, *(name for feast in feasts for name in feast.split("; "))}
    for group in (*posts, *wards, *papers, *(_named_by(procedure) for procedure in registry.all_procedures())):
        found |= {str(name) for name in group if name}
    return found


def vietnamese_left(sentences: Iterable[str], known: set[str]) -> list[str]:
    """The sentences that are still Vietnamese when the names are taken out."""
    pattern = re.compile("|".join(re.escape(name) for name in sorted(known, key=len, reverse=True)), re.IGNORECASE)
    return [said for said in sentences if LETTERS.search(bare(DATE_IN_WORDS.sub("", pattern.sub("", said))))]


# A date in words is shown as the paper will print it.
DATE_IN_WORDS = re.compile(r"ngày \w+( \w+)* tháng \w+( \w+)? năm( [\w]+)+")
LETTERS = re.compile(r"[ăằắẳẵặâầấẩẫậđêềếểễệôồốổỗộơờớởỡợưừứửữựạảãẹẻẽỉĩịọỏõụủũỳỵỷỹ]", re.IGNORECASE)


def _named_by(procedure: Any) -> set[str]:
    editions = [text for edition in procedure.editions for text in (*edition.legal_basis, edition.form_code)]
    grounds = [item.legal_ground for item in (*procedure.checks, *_reasons(procedure))]
    return {*editions, *grounds, *_values(procedure.example)}


def _reasons(procedure: Any) -> list[Any]:
    return [reason for outcome in procedure.outcomes for reason in outcome.reasons]


def _values(answers: Any) -> Iterable[str]:
    if isinstance(answers, Mapping):
        return _values(list(answers.values()))
    if isinstance(answers, list | tuple):
        return [text for value in answers for text in _values(value)]
    return [answers] if isinstance(answers, str) and len(answers) > 3 else []
