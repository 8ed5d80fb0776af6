"""The content of a death entry and of the papers about it (Luật Hộ tịch 2014, articles 32 to 34)."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.choice_fields import NumberField, RadioField
from casework.procedures.blocks.copies import copies_wanted
from casework.procedures.blocks.date_fields import PartialDateField
from casework.procedures.blocks.ethnicity import chosen
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import person_in
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.catalogue._death.circumstances import CIRCUMSTANCES
from casework.procedures.catalogue._death.forms import COURT_PAPERS, RELATIONS_IN_COURT
from casework.procedures.catalogue._death.law import LAW_2014, LAW_2026, has_no_notice
from casework.procedures.definition import DocumentRule
from casework.procedures.persons import Person
from casework.procedures.requesting import declarant_of, in_vietnamese, sex_in_words

Values = Mapping[str, Any]
LATE_NOTE = "Đăng ký quá hạn"
DECLARED_NOTE = "Người bị Tòa án tuyên bố là đã chết"


class DeathResultForm(BlockForm):
    """What will stand in the register and on the paper."""

    full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người đã chết"))
    birth = PartialDateField(label=_("Ngày hoặc năm sinh"))
    sex = RadioField(label=_("Giới tính"), choices=Sex.choices)
    ethnicity = TextField(label=_("Dân tộc"), max_length=60)
    nationality = TextField(label=_("Quốc tịch"), max_length=60)
    identity_number = IdentityNumberField(label=_("Số định danh cá nhân"), required=False)
    identity_paper = TextField(label=_("Giấy tờ tùy thân"), max_length=300, required=False)
    last_residence = TextField(label=_("Nơi cư trú cuối cùng"), max_length=400)
    died_on = PartialDateField(label=_("Ngày, tháng, năm chết"))
    died_hour = NumberField(label=_("Giờ chết"), required=False, min_value=0, max_value=23)
    died_minute = NumberField(label=_("Phút"), required=False, min_value=0, max_value=59)
    death_place = TextField(label=_("Nơi chết"), max_length=400)
    cause = TextField(label=_("Nguyên nhân chết"), max_length=300, required=False)
    evidence = TextField(label=_("Giấy báo tử hoặc giấy tờ thay thế"), max_length=600)
    note = TextField(
        label=_("Ghi chú"),
        max_length=300,
        required=False,
        help_text=_("Ghi vào cột Ghi chú của sổ và trên giấy, ví dụ: Đăng ký quá hạn."),
    )
    declarant_full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người đi khai tử"))
    declarant_relation = TextField(label=_("Quan hệ với người đã chết"), max_length=100)
    declarant_paper = TextField(label=_("Giấy tờ tùy thân của người đi khai tử"), max_length=300)


class DeclaredDeathResultForm(DeathResultForm):
    """After a court's decision, which may not say where."""

    death_place = TextField(label=_("Nơi chết"), max_length=400, required=False)


def result_of(cleaned: Values) -> dict[str, Any]:
    """The result of a death with its notice or substitute, or with other evidence of it."""
    death = cleaned["death"]
    proof = _evidence_in_words(cleaned["evidence"]) if has_no_notice(cleaned) else _notice_in_words(cleaned)
    return _result(cleaned) | {
        "died_on": death["died_on"],
        "death_place": one_line(death["place"], after=death["facility"]),
        "evidence": proof,
    }


def late_result_of(cleaned: Values) -> dict[str, Any]:
    """The result of a late registration, which the register says."""
    return result_of(cleaned) | {"note": LATE_NOTE}


def declared_result_of(cleaned: Values) -> dict[str, Any]:
    """The result after a court's decision: without a date of the court, the day it took effect."""
    decision, death = cleaned["decision"], cleaned["death"]
    return _result(cleaned) | {
        "died_on": death["died_on"] or decision["effective_on"],
        "death_place": one_line(death["place"]),
        "evidence": _decision_in_words(decision),
        "note": DECLARED_NOTE,
    }


def subject_of_result(result: Values) -> Person:
    """The deceased, as the register entry will name him."""
    return person_in(result, role="deceased")


def register_note(result: Values) -> str:
    """What the book's column “Ghi chú” says."""
    return str(result["note"])


def paper_facts(result: Values) -> dict[str, Any]:
    """What the extract, its copies and the Giấy chứng tử say; what an old book does not hold stays empty."""
    known = defaultdict(str, result)
    hour, minute = known["died_hour"], known["died_minute"]
    time = "" if hour == "" else f"{hour:02d}" if minute == "" else f"{hour:02d}:{minute:02d}"
    same = ("birth", "ethnicity", "nationality", "identity_number", "identity_paper", "last_residence")
    return {
        "name": known["full_name"],
        "sex": sex_in_words(known["sex"]),
        "died_time": time,
        **{name: known[name] for name in (*same, "died_on", "death_place", "cause", "evidence", "note")},
    }


DOCUMENTS = (
    DocumentRule(code="death-extract", facts=paper_facts, editions=LAW_2014),
    DocumentRule(code="death-certificate", facts=paper_facts, editions=LAW_2026),
    DocumentRule(code="death-extract-copy", facts=paper_facts, copies=copies_wanted),
)


def _result(cleaned: Values) -> dict[str, Any]:
    deceased, death = cleaned["deceased"], cleaned["death"]
    same = ("full_name", "birth", "sex", "nationality", "identity_number", "identity_paper")
    return {
        **{name: deceased[name] for name in same},
        "ethnicity": chosen(deceased, "ethnicity"),
        "last_residence": one_line(deceased["residence"]),
        "died_hour": death["hour"],
        "died_minute": death["minute"],
        "cause": death["cause"],
        "note": "",
        **declarant_of(cleaned["requester"], RELATIONS_IN_COURT),
    }


def _notice_in_words(cleaned: Values) -> str:
    notice, known = cleaned["notice"], CIRCUMSTANCES[cleaned["death"]["circumstance"]]
    issued = date.fromisoformat(notice["issued_on"])
    paper = in_vietnamese(known.paper)
    return f"{paper} số {notice['number']}, {notice['issuer']} cấp ngày {issued:%d/%m/%Y}"


def _evidence_in_words(rows: list[Values]) -> str:
    return "Không có giấy báo tử; căn cứ " + "; ".join(f"{row['title']} ({row['issuer']})" for row in rows)


def _decision_in_words(decision: Values) -> str:
    paper = in_vietnamese(dict(COURT_PAPERS)[decision["kind"]])
    issued, effective = (date.fromisoformat(decision[name]) for name in ("issued_on", "effective_on"))
    return (
        f"{paper} số {decision['number']} ngày {issued:%d/%m/%Y} của {decision['court']}, "
        f"có hiệu lực từ ngày {effective:%d/%m/%Y}"
    )
