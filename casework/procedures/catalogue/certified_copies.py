"""Chứng thực bản sao từ bản chính: a visit with the originals, one verdict and one number for each of them."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.contact import ContactForm
from casework.procedures.catalogue._certification import forms, result
from casework.procedures.catalogue._certification.counting import PRESENTING, originals
from casework.procedures.catalogue._certification.example import EXAMPLE
from casework.procedures.catalogue._certification.grounds import NONE_CERTIFIED
from casework.procedures.catalogue._certification.law import EDITIONS
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Contact, Outcome, Paper, Person, Procedure, Route
from casework.procedures.fields import CERTIFICATION
from casework.procedures.persons import AccountFacts


class CertificationDeclaration(Declaration):
    """What is to be certified; the law asks for no declaration, the booking does."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.RequesterForm),
        Block(
            name="items",
            title=_("Bản chính cần chứng thực bản sao"),
            form=forms.OriginalForm,
            rows=(1, forms.MOST_ORIGINALS),
            intro=_("Mỗi loại giấy tờ ghi một mục. Khi đến phải mang bản chính; không cần gửi ảnh chụp."),
        ),
        Block(name="visit", title=_("Lịch đến phường"), form=forms.VisitForm, online_only=True),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    example = EXAMPLE


def _papers(_cleaned: Mapping[str, Any]) -> tuple[Paper, ...]:
    note = _("Không bắt buộc: giúp phường xem trước loại giấy tờ. Chứng thực chỉ làm từ bản chính mang đến.")
    return (Paper(code="preview", title=_("Ảnh chụp giấy tờ"), required=False, note=note),)


def _requester(cleaned: Mapping[str, Any]) -> Person:
    return Person(role="requester", name=cleaned["requester"]["full_name"])


def _subject_of_result(_result: Mapping[str, Any]) -> Person:
    """Nothing is registered about anybody."""
    return Person(role="requester", name="")


def _contact(cleaned: Mapping[str, Any]) -> Contact:
    reached = cleaned["contact"]
    return Contact(name=cleaned["requester"]["full_name"], email=reached["email"], phone=reached["phone"])


def _prefill_for(_relation: str, facts: AccountFacts) -> dict[str, Any]:
    reached = {"email": facts.email, "phone": facts.phone}
    return {"requester": {"full_name": facts.full_name}, "contact": reached}


PROCEDURE = Procedure(
    code="certified-copies",
    title=CERTIFICATION.services[0],
    field=CERTIFICATION,
    line=1,
    national_code="2.000815",
    service_level=3,
    who_may_apply=(
        _("Bất kỳ ai đang giữ bản chính."),
        _("Ủy ban nhân dân phường, xã nào cũng làm được, không phụ thuộc nơi cư trú."),
    ),
    steps=(
        _("Ghi tên, số trang và số bản sao của từng bản chính; chọn ngày muốn đến."),
        _("Xem lại, nhập mã xác nhận và gửi: phường giữ cho Quý vị một lịch hẹn."),
        _("Mang bản chính đến theo lịch hẹn. Quầy đếm trang, đếm bản sao và tính phí."),
        _("Chờ nhận ngay trong ngày; đến sau 15 giờ thì nhận trong ngày làm việc tiếp theo."),
    ),
    declaration=CertificationDeclaration,
    pledge=_("Tôi chịu trách nhiệm về tính hợp pháp của bản chính mà tôi mang đến để chứng thực bản sao."),
    papers=_papers,
    originals=originals,
    route=Route(originals_first=True, certifier_decides=True),
    presenting=PRESENTING,
    register=None,
    outcomes=(
        Outcome(code="grant", title=_("Chứng thực bản sao"), misfit=result.grants_nothing),
        Outcome(
            code="refuse",
            title=_("Từ chối chứng thực tất cả"),
            refuses=True,
            reasons=(NONE_CERTIFIED,),
            misfit=result.refuses_too_little,
            lines=result.refusal_lines,
        ),
    ),
    result_form=result.VerdictRows,
    result_of=result.result_of,
    documents=result.DOCUMENTS,
    checks=(),
    editions=EDITIONS,
    subject=_requester,
    subject_of_result=_subject_of_result,
    people=lambda cleaned: (_requester(cleaned),),
    contact=_contact,
    prefill_for=_prefill_for,
)
