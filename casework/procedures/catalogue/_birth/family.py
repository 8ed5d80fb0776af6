"""What the birth registrations have in common: the questions around the child, the outcomes, the way of the result."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._birth import people, result
from casework.procedures.catalogue._birth.law import timeliness
from casework.procedures.catalogue._birth.steps import PLEDGE, STEPS
from casework.procedures.declaration import Block
from casework.procedures.fields import BIRTH
from casework.procedures.outcomes import Outcome, RefusalReason
from casework.procedures.requesting import contact

# Every declaration ends so.
AT_THE_END = (
    Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
    Block(name="contact", title=_("Liên hệ"), form=ContactForm),
)
NUMBERS_FIT_PARENTS = (number_fits_person("mother", Sex.FEMALE), number_fits_person("father", Sex.MALE))

# The arguments of `Procedure` that are the same for every birth.
SHARED: dict[str, Any] = {
    "field": BIRTH,
    "national_code": "1.001193",
    "service_level": 3,
    "pledge": PLEDGE,
    "register": "birth",
    "awaited": result.AWAITED,
    "documents": result.DOCUMENTS,
    "subject_of_result": result.subject_of_result,
    "contact": contact,
}
# And for those of a child that somebody bore and knows: it may have a twin, and be late.
OF_A_NEWBORN: dict[str, Any] = {
    **SHARED,
    "steps": STEPS,
    "subject": people.subject,
    "people_of_result": result.people_of_result,
    "starting_points": people.STARTING_POINTS,
    "timeliness": timeliness,
    "follow_on": people.next_child_of_birth,
    "follow_on_title": _("Khai tiếp cho trẻ sinh cùng lần"),
}


def birth_notice(form: type[BlockForm]) -> Block:
    """What is copied from the giấy chứng sinh."""
    return Block(
        name="evidence",
        title=_("Giấy chứng sinh"),
        form=form,
        intro=_("Chép đúng như trên giấy; khi nhận kết quả, Quý vị nộp bản chính."),
    )


def outcomes(reasons: tuple[RefusalReason, ...]) -> tuple[Outcome, Outcome]:
    """A birth certificate, or a refusal for one of these reasons."""
    return (
        Outcome(code="grant", title=_("Cấp Giấy khai sinh")),
        Outcome(code="refuse", title=_("Từ chối đăng ký khai sinh"), refuses=True, reasons=reasons),
    )
