"""The written answer when nothing can be printed: which books of which offices were searched, and what was found."""

from collections.abc import Callable, Mapping
from typing import Any

from django.forms import Textarea
from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.choice_fields import RadioField
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.text_fields import TextField
from casework.procedures.catalogue._extract.law import NOT_FOUND_IS_FREE
from casework.procedures.conditions import RequiredWhen, When
from casework.procedures.definition import DocumentRule, Outcome
from casework.procedures.partial_date import PartialDate
from casework.procedures.persons import Person
from casework.procedures.requesting import in_vietnamese

Values = Mapping[str, Any]
NOT_FOUND = "not-found"
ABSENT, STRUCK = "absent", "struck"
LINES = {"rows": 2}
FINDINGS = (
    (ABSENT, _("Không tìm thấy trong sổ")),
    (STRUCK, _("Có trong sổ nhưng việc đăng ký đã bị hủy theo quyết định")),
)


class AnswerForm(BlockForm):
    """What the answer says; everything the citizen needs to look elsewhere."""

    finding = RadioField(label=_("Kết quả tra cứu"), choices=FINDINGS)
    sought = TextField(label=_("Việc đã tra cứu"), max_length=400, widget=Textarea(attrs=LINES))
    books = TextField(
        label=_("Sổ đã tra cứu"),
        max_length=600,
        widget=Textarea(attrs=LINES),
        help_text=_("Ghi loại sổ, năm, quyển; cả dữ liệu điện tử và sổ giấy."),
    )
    offices = TextField(
        label=_("Cơ quan có sổ đã tra cứu"),
        max_length=600,
        widget=Textarea(attrs=LINES),
        help_text=_("Ghi cả cơ quan trước khi sáp nhập mà phường đang giữ sổ."),
    )
    explanation = TextField(
        label=_("Giải thích thêm"),
        required=False,
        max_length=600,
        widget=Textarea(attrs=LINES),
        help_text=_("Đã bị hủy thì ghi số, ngày, cơ quan ra quyết định và lý do."),
    )

    conditions = (RequiredWhen(("explanation",), When("finding", (STRUCK,))),)


def outcome(*, book: str, event: str, about: Callable[[Values], tuple[Person, ...]]) -> Outcome:
    """The outcome of a procedure that searched `book` ("Sổ đăng ký khai sinh") for the `event` of these people."""

    def result_of(declared: Values) -> dict[str, Any]:
        people, registered = about(declared), declared["registered"]
        day = registered["registered_on"] or people[0].born
        since = f" từ năm {PartialDate.stored(day).year} đến nay" if day else ""
        return {
            "finding": ABSENT,
            "sought": f"{event} của {' và '.join(map(_described, people))}",
            "books": f"{book}{since}",
            "offices": registered["office"],
            "explanation": "",
        }

    return Outcome(
        code=NOT_FOUND,
        title=_("Trả lời bằng văn bản: không có trong sổ, hoặc đã bị hủy"),
        result_form=AnswerForm,
        result_of=result_of,
        free=NOT_FOUND_IS_FREE,
    )


def _described(person: Person) -> str:
    if not person.born:
        return person.name
    born = PartialDate.stored(person.born)
    precision = "ngày" if born.day else "tháng" if born.month else "năm"
    return f"{person.name}, sinh {precision} {born.words}"


def answer_facts(result: Values) -> dict[str, Any]:
    """What the answer says besides its head and signature."""
    return {
        **{name: result[name] for name in ("sought", "books", "offices", "explanation")},
        "finding": in_vietnamese(dict(FINDINGS)[result["finding"]]),
    }


ANSWER = DocumentRule(code="search-answer", facts=answer_facts, outcomes=frozenset({NOT_FOUND}))
