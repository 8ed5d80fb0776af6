"""Đăng ký chấm dứt giám hộ: the end of a guardianship, noted beside the entry that began it."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._guardianship import forms, people, result, rules
from casework.procedures.catalogue._guardianship.checks import END_CHECKS, end_lookups
from casework.procedures.catalogue._guardianship.examples import END_EXAMPLE
from casework.procedures.catalogue._guardianship.law import END_EDITIONS
from casework.procedures.catalogue._guardianship.layout import PEOPLE
from casework.procedures.catalogue._guardianship.papers import end_originals, end_papers
from casework.procedures.catalogue._guardianship.refusals import END_REFUSALS
from casework.procedures.catalogue._guardianship.steps import PLEDGE, STEPS
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import GUARDIANSHIP
from casework.procedures.requesting import contact


class EndOfGuardianshipDeclaration(Declaration):
    """Tờ khai đăng ký chấm dứt giám hộ."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.EndRequesterForm),
        Block(name="guardianship", title=_("Việc giám hộ"), form=forms.EndGuardianForm),
        *PEOPLE,
        Block(
            name="registered",
            title=_("Việc giám hộ đã đăng ký"),
            form=forms.EarlierEntryForm,
            intro=_("Chép đúng như trên trích lục đăng ký giám hộ."),
        ),
        Block(name="end", title=_("Chấm dứt giám hộ"), form=forms.EndForm),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    rules = (
        rules.everybody_is_somebody_else,
        rules.requester_is_who_he_says,
        rules.end_follows_registration,
        rules.capacity_comes_with_age,
        number_fits_person("guardian"),
        number_fits_person("second_guardian"),
        number_fits_person("protected"),
    )
    example = END_EXAMPLE


PROCEDURE = Procedure(
    code="end-of-guardianship",
    title=GUARDIANSHIP.services[1],
    field=GUARDIANSHIP,
    line=2,
    national_code="1.004845",
    service_level=3,
    who_may_apply=(
        _("Người giám hộ, hoặc đại diện cơ quan, tổ chức giám hộ."),
        _("Người đã được giám hộ, hoặc người thân thích."),
        _("Nộp tại phường, xã đã đăng ký việc giám hộ."),
    ),
    steps=STEPS,
    declaration=EndOfGuardianshipDeclaration,
    pledge=PLEDGE,
    papers=end_papers,
    originals=end_originals,
    register="guardianship-end",
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký chấm dứt giám hộ và cấp trích lục")),
        Outcome(code="refuse", title=_("Từ chối đăng ký chấm dứt giám hộ"), refuses=True, reasons=END_REFUSALS),
    ),
    result_form=result.EndResultForm,
    result_of=result.end_result_of,
    documents=result.END_DOCUMENTS,
    checks=END_CHECKS,
    editions=END_EDITIONS,
    subject=people.subject,
    subject_of_result=people.subject_of_result,
    people_of_result=people.people_of_result,
    people=people.people,
    contact=contact,
    starting_points=people.STARTING_POINTS_AT_END,
    prefill_for=people.prefill_for,
    lookups=end_lookups,
    ends=result.ends,
)
