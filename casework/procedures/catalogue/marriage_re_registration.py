"""Đăng ký lại việc kết hôn: a marriage registered before 2016 whose register and papers are lost."""

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._marriage import forms, people, result, rules
from casework.procedures.catalogue._marriage.checks import ANEW_CHECKS, lookups
from casework.procedures.catalogue._marriage.examples import ANEW_EXAMPLE
from casework.procedures.catalogue._marriage.law import ANEW_EDITIONS
from casework.procedures.catalogue._marriage.papers import originals_anew, papers_anew
from casework.procedures.catalogue._marriage.refusals import ANEW_REFUSALS
from casework.procedures.catalogue._marriage.steps import PLEDGE_ANEW, STEPS, WHO_MAY_APPLY
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure, Route
from casework.procedures.fields import MARRIAGE


class MarriageAnewDeclaration(Declaration):
    """Tờ khai đăng ký lại kết hôn."""

    layout = (
        Block(name="marriage", title=_("Việc kết hôn đã đăng ký trước đây"), form=forms.FormerMarriageForm),
        Block(name=forms.WIFE, title=_("Người vợ"), form=forms.SpouseForm, pair="spouses"),
        Block(name=forms.HUSBAND, title=_("Người chồng"), form=forms.SpouseForm, pair="spouses"),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
    )
    rules = (
        rules.registered_before_2016,
        rules.really_lost,
        rules.former_marriage_was_possible,
        rules.nobody_from_abroad,
        rules.two_people,
        rules.filer_can_be_reached,
        number_fits_person(forms.WIFE, Sex.FEMALE),
        number_fits_person(forms.HUSBAND, Sex.MALE),
    )
    example = ANEW_EXAMPLE


PROCEDURE = Procedure(
    code="marriage-re-registration",
    title=MARRIAGE.services[1],
    field=MARRIAGE,
    line=2,
    national_code="1.004746",
    service_level=3,
    who_may_apply=(
        *WHO_MAY_APPLY,
        _("Đã đăng ký kết hôn trước ngày 01/01/2016, nay cả sổ và bản chính giấy tờ đều mất; hai bên còn sống."),
        _("Nộp tại phường, xã nơi đã đăng ký trước đây hoặc nơi thường trú của một trong hai bên."),
    ),
    steps=STEPS,
    declaration=MarriageAnewDeclaration,
    pledge=PLEDGE_ANEW,
    papers=papers_anew,
    originals=originals_anew,
    route=Route(registration="handover"),
    register="marriage",
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký lại kết hôn và cấp giấy chứng nhận")),
        Outcome(code="refuse", title=_("Từ chối đăng ký lại kết hôn"), refuses=True, reasons=ANEW_REFUSALS),
    ),
    result_form=result.MarriageResultForm,
    result_of=result.anew_result_of,
    documents=result.DOCUMENTS,
    checks=ANEW_CHECKS,
    editions=ANEW_EDITIONS,
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
