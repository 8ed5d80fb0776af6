"""Đăng ký giám hộ: the registration of a guardianship, appointed, natural or set by a court."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._guardianship import forms, people, result, rules
from casework.procedures.catalogue._guardianship.checks import CHECKS, lookups
from casework.procedures.catalogue._guardianship.examples import EXAMPLE
from casework.procedures.catalogue._guardianship.law import EDITIONS
from casework.procedures.catalogue._guardianship.layout import PEOPLE
from casework.procedures.catalogue._guardianship.papers import originals, papers
from casework.procedures.catalogue._guardianship.refusals import REFUSALS
from casework.procedures.catalogue._guardianship.steps import PLEDGE, STEPS
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import GUARDIANSHIP
from casework.procedures.requesting import contact


class GuardianshipDeclaration(Declaration):
    """Tờ khai đăng ký giám hộ."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.GuardianshipRequesterForm),
        Block(name="guardianship", title=_("Việc giám hộ"), form=forms.GuardianshipForm),
        *PEOPLE,
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    rules = (
        rules.guardians_are_of_age,
        rules.situation_fits_age,
        rules.natural_guardian_is_near,
        rules.only_couples_share,
        rules.everybody_is_somebody_else,
        rules.requester_is_who_he_says,
        number_fits_person("guardian"),
        number_fits_person("second_guardian"),
        number_fits_person("protected"),
    )
    example = EXAMPLE


PROCEDURE = Procedure(
    code="guardianship-registration",
    title=GUARDIANSHIP.services[0],
    field=GUARDIANSHIP,
    line=1,
    national_code="1.004837",
    service_level=3,
    who_may_apply=(
        _("Người giám hộ được cử, được lựa chọn trước hoặc do Tòa án chỉ định."),
        _("Người giám hộ đương nhiên."),
        _("Đại diện cơ quan, tổ chức làm giám hộ."),
        _("Nộp tại phường, xã nơi người giám hộ hoặc người được giám hộ cư trú."),
    ),
    steps=STEPS,
    declaration=GuardianshipDeclaration,
    pledge=PLEDGE,
    papers=papers,
    originals=originals,
    register="guardianship",
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký giám hộ và cấp trích lục")),
        Outcome(code="refuse", title=_("Từ chối đăng ký giám hộ"), refuses=True, reasons=REFUSALS),
    ),
    result_form=result.GuardianshipResultForm,
    result_of=result.result_of,
    documents=result.DOCUMENTS,
    checks=CHECKS,
    editions=EDITIONS,
    subject=people.subject,
    subject_of_result=people.subject_of_result,
    people_of_result=people.people_of_result,
    people=people.people,
    contact=contact,
    starting_points=people.STARTING_POINTS,
    prefill_for=people.prefill_for,
    lookups=lookups,
)
