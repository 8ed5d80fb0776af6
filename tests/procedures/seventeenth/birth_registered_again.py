"""Đăng ký lại khai sinh: the seventeenth procedure of the tests, one file in a folder of its own.

Law: NĐ 123/2015/NĐ-CP, articles 24 to 26 (registered before 2016; register and originals lost; 5 working days).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import AddressField, one_line
from casework.procedures.blocks.choice_fields import ChoiceField, YesNoField
from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm, copies_wanted
from casework.procedures.blocks.date_fields import PastDateField
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import PersonAndSexForm, PersonForm, person_in
from casework.procedures.blocks.requester import AUTHORISED, RequesterForm
from casework.procedures.blocks.text_fields import TextField
from casework.procedures.catalogue._birth.result import BirthResultForm, certificate_facts, subject_of_result
from casework.procedures.checks import Check, CheckFacts, Verdict
from casework.procedures.civil_status_law import editions
from casework.procedures.declaration import Block, Declaration, Error
from casework.procedures.definition import DocumentRule, Original, Outcome, Paper, Person, Procedure, RefusalReason
from casework.procedures.fee_rules import FeeRule
from casework.procedures.fields import BIRTH
from casework.procedures.requesting import (
    OTHER_PAPER,
    authorisation_papers,
    contact,
    declarant_of,
    originals_of,
    prefill_for,
    requester_and_principal,
)
from casework.procedures.terms import WorkingDays

Data = Mapping[str, Any]
LAST_DAY = date(2015, 12, 31)
RELATIONS = (("self", _("Chính là người được đăng ký lại")), (AUTHORISED, _("Người được ủy quyền")))
OLD_PAPER = Paper(code="old-paper", title=_("Bản sao giấy tờ hộ tịch cũ hoặc giấy tờ cá nhân"))
HOME = {"detail": "Số 3, ngõ 9", "ward": "Phường Xuân Đỉnh", "province": "Thành phố Hà Nội", "country": "Việt Nam"}


class AgainRequesterForm(RequesterForm):
    """Who asks."""

    relation = ChoiceField(label=_("Quan hệ với người được đăng ký lại"), choices=RELATIONS)


class SubjectForm(PersonAndSexForm):
    """Whose birth is registered again."""

    birth = PastDateField(label=_("Ngày, tháng, năm sinh"))
    birth_place = AddressField(label=_("Nơi sinh"))


class FormerForm(BlockForm):
    """The registration that is lost."""

    office = TextField(label=_("Nơi đã đăng ký khai sinh trước đây"), max_length=160)
    registered_on = PastDateField(label=_("Ngày đã đăng ký"))
    lost = YesNoField(label=_("Cả sổ hộ tịch và bản chính đều đã mất"))


def before_2016(cleaned: Data, _on: date) -> Iterable[Error]:
    """Only registrations before 2016 whose register and originals are lost (NĐ 123/2015, article 24)."""
    former = cleaned["former"]
    if former.get("registered_on") and date.fromisoformat(former["registered_on"]) > LAST_DAY:
        yield Error("former.registered_on", _("Chỉ đăng ký lại việc đã đăng ký trước 01/01/2016. Hãy xin trích lục."))
    if former.get("lost") is False:
        yield Error("former.lost", _("Còn sổ hoặc bản chính thì xin cấp bản sao trích lục, không phải đăng ký lại."))


class AgainDeclaration(Declaration):
    """Tờ khai đăng ký lại khai sinh."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=AgainRequesterForm),
        Block(name="subject", title=_("Người được đăng ký lại"), form=SubjectForm),
        Block(name="mother", title=_("Người mẹ"), form=PersonForm),
        Block(name="former", title=_("Việc đã đăng ký trước đây"), form=FormerForm),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    rules = (before_2016,)
    example = {
        "requester": {
            "relation": "self",
            "relation_other": "",
            "authorised_by": "",
            "authorised_by_family": "",
            "full_name": "Lương Thị Hạnh Dung",
            "identity_number": "001188000077",
            "identity_paper": "identity-card",
            "identity_paper_other": "",
            "identity_paper_number": "001188000077",
            "identity_paper_date": "2024-03-04",
            "identity_paper_issuer": "Bộ Công an",
            "residence": HOME,
        },
        "subject": {
            "full_name": "Lương Thị Hạnh Dung",
            "birth": "1988-06-09",
            "sex": "female",
            "ethnicity": "Kinh",
            "ethnicity_other": "",
            "nationality": "Việt Nam",
            "identity_number": "001188000077",
            "residence": HOME,
            "birth_place": HOME,
        },
        "mother": {
            "full_name": "Đặng Thị Mai",
            "birth": "1960",
            "ethnicity": "Kinh",
            "ethnicity_other": "",
            "nationality": "Việt Nam",
            "identity_number": "001160000078",
            "residence": HOME,
        },
        "former": {"office": "Ủy ban nhân dân xã Xuân Đỉnh", "registered_on": "1988-07-01", "lost": True},
        "copies": {"wanted": True, "number": 1},
        "contact": {"email": "hanhdung@caseflow.example", "phone": "0912345679"},
    }


def papers(cleaned: Data) -> tuple[Paper, ...]:
    """What is left of the old registration."""
    return (OLD_PAPER, *authorisation_papers(cleaned), OTHER_PAPER)


def originals(cleaned: Data) -> tuple[Original, ...]:
    """The same, shown."""
    return originals_of(cleaned, kept=(), shown=(OLD_PAPER,))


def result_of(cleaned: Data) -> dict[str, Any]:
    """The content of the new entry; nothing is known of the father."""
    subject, mother = cleaned["subject"], cleaned["mother"]
    parts = ("full_name", "birth", "ethnicity", "nationality", "residence", "identity_number")
    return {
        "child_full_name": subject["full_name"],
        "child_birth_date": subject["birth"],
        "child_sex": subject["sex"],
        "child_ethnicity": subject["ethnicity"],
        "child_nationality": subject["nationality"],
        "child_birth_place": one_line(subject["birth_place"]),
        "child_native_place": one_line(subject["birth_place"]),
        "child_identity_number": subject["identity_number"],
        **{f"mother_{part}": mother[part] for part in parts},
        "mother_residence": one_line(mother["residence"]),
        **{f"father_{part}": "" for part in parts},
        **declarant_of(cleaned["requester"], RELATIONS),
    }


def _lost(cleaned: Data, _facts: CheckFacts) -> Verdict:
    return Verdict("ask", f"Hãy tra cứu sổ lưu tại {cleaned['former']['office']}.")


def _subject(cleaned: Data) -> Person:
    return person_in(cleaned["subject"], role="subject")


def _people(cleaned: Data) -> tuple[Person, ...]:
    return (*requester_and_principal(cleaned), _subject(cleaned), person_in(cleaned["mother"], role="mother"))


PROCEDURE = Procedure(
    code="birth-registered-again",
    title=_("Đăng ký lại khai sinh"),
    field=BIRTH,
    line=5,
    national_code="1.004884",
    service_level=3,
    who_may_apply=(_("Người đã đăng ký khai sinh trước 01/01/2016 mà sổ và bản chính đều mất."),),
    steps=(_("Điền tờ khai, đính kèm giấy tờ còn lại, gửi; đến ngày hẹn mang bản chính đến đối chiếu."),),
    declaration=AgainDeclaration,
    pledge=_("Tôi cam đoan đã nộp đủ các giấy tờ hiện có và những nội dung khai trên là đúng sự thật."),
    papers=papers,
    originals=originals,
    register="birth",
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký lại và cấp Giấy khai sinh")),
        Outcome(
            code="refuse",
            title=_("Từ chối đăng ký lại"),
            refuses=True,
            reasons=(
                RefusalReason(code="kept", title=_("Sổ hộ tịch còn lưu"), legal_ground="NĐ 123/2015/NĐ-CP, điều 24"),
            ),
        ),
    ),
    result_form=BirthResultForm,
    result_of=result_of,
    documents=(
        DocumentRule(code="birth-certificate", facts=certificate_facts),
        DocumentRule(code="birth-certificate-blank", facts=certificate_facts),
        DocumentRule(code="birth-certificate-copy", facts=certificate_facts, copies=copies_wanted),
    ),
    checks=(
        Check(
            code="lost", title=_("Sổ và bản chính đều mất"), legal_ground="NĐ 123/2015/NĐ-CP, điều 24", evaluate=_lost
        ),
    ),
    editions=editions(
        civil_code="Bộ luật Dân sự số 91/2015/QH13",
        term=WorkingDays(5),
        term_2027=WorkingDays(5),
        fee=FeeRule(
            summary=_("5.000 đ; bản sao 8.000 đ một bản."),
            label=_("Lệ phí đăng ký lại khai sinh"),
            amount=5_000,
            ground=_("Theo nghị quyết của Hội đồng nhân dân thành phố Hà Nội."),
            copies=copies_wanted,
            copy_label=_("Bản sao trích lục khai sinh"),
            copy_amount=8_000,
        ),
    ),
    subject=_subject,
    subject_of_result=subject_of_result,
    people=_people,
    contact=contact,
    prefill_for=prefill_for,
)
