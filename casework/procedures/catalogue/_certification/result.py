"""The verdict on each original, and the papers that follow: the words of certification, and one answer on the rest."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.choice_fields import ChoiceField, NumberField, RadioField
from casework.procedures.blocks.date_fields import PastDateField
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.result_rows import result_rows, row_of, rows_in
from casework.procedures.blocks.text_fields import TextField
from casework.procedures.catalogue._certification.forms import MOST_COPIES, MOST_ORIGINALS, MOST_PAGES
from casework.procedures.catalogue._certification.grounds import BY_CODE, GROUNDS
from casework.procedures.catalogue._certification.law import PAGE_FEE
from casework.procedures.conditions import Conditions, OnlyWhen, When
from casework.procedures.definition import DocumentRule, Part
from casework.procedures.requesting import in_vietnamese

Values = Mapping[str, Any]
ROW, NAME = "item", "name"
CERTIFIED, REFUSED = "certified", "refused"
VERDICTS = ((CERTIFIED, _("Chứng thực: bản sao đúng với bản chính")), (REFUSED, _("Không chứng thực")))
PLACEMENTS = (
    ("bottom", _("Cuối trang cuối của bản sao")),
    ("top", _("Đầu trang cuối của bản sao")),
    ("sheet", _("Tờ riêng ghép vào bản sao")),
)


class VerdictForm(BlockForm):
    """One original as it was presented, and whether its copies are certified."""

    name = TextField(label=_("Tên bản chính"), max_length=160)
    issuer = TextField(label=_("Cơ quan cấp"), max_length=160, required=False)
    number = TextField(label=_("Số, ký hiệu"), max_length=60, required=False)
    issued_on = PastDateField(label=_("Ngày cấp"), required=False)
    pages = NumberField(label=_("Số trang bản chính"), min_value=1, max_value=MOST_PAGES)
    copies = NumberField(label=_("Số bản sao"), min_value=1, max_value=MOST_COPIES)
    verdict = RadioField(label=_("Kết luận"), choices=VERDICTS)
    placement = ChoiceField(label=_("Lời chứng in ở"), choices=PLACEMENTS)
    ground = ChoiceField(label=_("Căn cứ không chứng thực"), choices=[(g.code, g.title) for g in GROUNDS])
    note = TextField(label=_("Nói rõ thêm"), max_length=300, required=False)

    known = ("name", "issuer", "number", "issued_on")
    conditions: ClassVar[Conditions] = (
        OnlyWhen(("placement",), When("verdict", (CERTIFIED,))),
        OnlyWhen(("ground", "note"), When("verdict", (REFUSED,))),
    )


VerdictRows = result_rows(VerdictForm, row=ROW, title=_("Bản chính"), present=NAME, at_most=MOST_ORIGINALS)


def result_of(cleaned: Values) -> dict[str, Any]:
    """Every original that was presented, certified until the officer says otherwise."""
    usual = {"verdict": CERTIFIED, "placement": "bottom", "ground": "", "note": ""}
    kept = ("name", "issuer", "number", "issued_on", "pages", "copies")
    result: dict[str, Any] = {}
    for at, item in enumerate(cleaned["items"]):
        if item.get("presented", True):
            row = {key: item[key] for key in kept} | usual
            result |= {f"{ROW}_{at}_{key}": value for key, value in row.items()}
    return result


def certified(result: Values) -> list[tuple[int, dict[str, Any]]]:
    """The rows that are certified, with their numbers."""
    return [(number, row) for number, row in _rows(result) if row["verdict"] == CERTIFIED]


def refused(result: Values) -> list[tuple[int, dict[str, Any]]]:
    """The rows that are not."""
    return [(number, row) for number, row in _rows(result) if row["verdict"] == REFUSED]


def _rows(result: Values) -> list[tuple[int, dict[str, Any]]]:
    return [(number, row_of(result, ROW, number)) for number in rows_in(result, ROW, NAME)]


def described(row: Values) -> str:
    """An original in one line: name, number, day, issuer."""
    number = f"số {row['number']}" if row["number"] else ""
    day = f"ngày {date.fromisoformat(row['issued_on']):%d/%m/%Y}" if row["issued_on"] else ""
    issuer = f"{row['issuer']} cấp" if row["issuer"] else ""
    return ", ".join(part for part in (row["name"], number, " ".join(filter(None, (issuer, day)))) if part)


def refusal_lines(result: Values) -> tuple[str, ...]:
    """Each refused original with its ground, as a letter says it."""
    return tuple(_why(row) for _number, row in refused(result))


def _why(row: Values) -> str:
    ground = BY_CODE[row["ground"]]
    note = f" {row['note'].rstrip('.')}." if row["note"] else ""
    return f"{described(row)}: {in_vietnamese(ground.title).lower()} ({ground.legal_ground}).{note}"


def words(result: Values) -> tuple[Part, ...]:
    """The words of certification, one number for each original and all its copies."""
    return tuple(
        Part(
            key=f"item-{number}",
            copies=row["copies"],
            facts={
                "original": described(row),
                "pages": row["pages"],
                "copies": row["copies"],
                "fee": row["copies"] * PAGE_FEE.of(row["pages"]),
                "placement": row["placement"],
            },
        )
        for number, row in certified(result)
    )


def answer(result: Values) -> tuple[Part, ...]:
    """One written answer on everything that is not certified; none when all is."""
    lines = refusal_lines(result)
    return (Part(facts={"reasons": list(lines)}),) if lines else ()


def grants_nothing(result: Values) -> Any:
    """Why a grant does not fit."""
    if certified(result):
        return ""
    return _("Không bản chính nào được chứng thực. Hãy đề xuất từ chối, hoặc xem lại kết luận từng bản.")


def refuses_too_little(result: Values) -> Any:
    """Why a refusal of everything does not fit."""
    if not certified(result):
        return ""
    return _("Còn bản chính được chứng thực. Hãy đề xuất chứng thực; những bản bị từ chối được trả lời bằng văn bản.")


DOCUMENTS = (
    DocumentRule(code="certification-words", each=words),
    DocumentRule(code="certification-answer", each=answer),
)
