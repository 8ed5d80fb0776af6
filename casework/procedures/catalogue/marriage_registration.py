"""Đăng ký kết hôn: the registration of a marriage, numbered and dated on the day both sign."""

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._marriage import forms, people, result, rules
from casework.procedures.catalogue._marriage.checks import CHECKS, lookups
from casework.procedures.catalogue._marriage.examples import EXAMPLE
from casework.procedures.catalogue._marriage.law import EDITIONS
from casework.procedures.catalogue._marriage.papers import originals, papers
from casework.procedures.catalogue._marriage.refusals import REFUSALS
from casework.procedures.catalogue._marriage.steps import PLEDGE, STEPS, WHO_MAY_APPLY
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure, Route
from casework.procedures.fields import MARRIAGE


class MarriageDeclaration(Declaration):
    """Tờ khai đăng ký kết hôn."""

    layout = (
        Block(name="marriage", title=_("Việc đăng ký kết hôn"), form=forms.MarriageForm, printed=False),
        Block(name=forms.WIFE, title=forms.COLUMNS[forms.WIFE], form=forms.FirstSpouseForm, pair="spouses"),
        Block(name=forms.HUSBAND, title=forms.COLUMNS[forms.HUSBAND], form=forms.FirstSpouseForm, pair="spouses"),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
    )
    rules = (
        rules.both_are_of_age,
        rules.times_fit_status,
        rules.nobody_from_abroad,
        rules.nothing_else_at_once,
        rules.two_people,
        rules.filer_can_be_reached,
        number_fits_person(forms.WIFE, Sex.FEMALE),
        number_fits_person(forms.HUSBAND, Sex.MALE),
    )
    example = EXAMPLE


PROCEDURE = Procedure(
    code="marriage-registration",
    title=MARRIAGE.services[0],
    field=MARRIAGE,
    line=1,
    national_code="1.000894",
    service_level=3,
    who_may_apply=(
        *WHO_MAY_APPLY,
        _("Nữ từ đủ 18 tuổi, nam từ đủ 20 tuổi; công dân Việt Nam cư trú trong nước."),
        _("Nộp tại phường, xã nơi một trong hai bên cư trú."),
    ),
    steps=STEPS,
    declaration=MarriageDeclaration,
    pledge=PLEDGE,
    papers=papers,
    originals=originals,
    route=Route(registration="handover"),
    register="marriage",
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký kết hôn và cấp giấy chứng nhận")),
        Outcome(code="refuse", title=_("Từ chối đăng ký kết hôn"), refuses=True, reasons=REFUSALS),
    ),
    result_form=result.MarriageResultForm,
    result_of=result.result_of,
    documents=result.DOCUMENTS,
    checks=CHECKS,
    editions=EDITIONS,
    subject=people.subject,
    subject_of_result=people.subject_of_result,
    people_of_result=people.people_of_result,
    people=people.people,
    parties=people.parties,
    contact=people.contact,
    starting_points=people.STARTING_POINTS,
    prefill_for=people.prefill_for,
    lookups=lookups,
)
