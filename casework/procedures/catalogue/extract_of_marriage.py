"""Trích lục đăng ký kết hôn: copies of a marriage entry."""

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._extract import answer, examples, forms, people, printed, rules, steps, wanted
from casework.procedures.catalogue._extract.checks import CHECKS
from casework.procedures.catalogue._extract.law import EDITIONS
from casework.procedures.catalogue._extract.layout import AGENCY_BLOCK, CONTACT_BLOCK, REGISTERED_BLOCK
from casework.procedures.catalogue._extract.papers import originals, papers
from casework.procedures.catalogue._extract.refusals import REFUSALS
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import EXTRACT
from casework.procedures.requesting import contact, prefill_for


class MarriageExtractDeclaration(Declaration):
    """Tờ khai đề nghị cấp bản sao trích lục kết hôn."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.MarriageExtractRequesterForm),
        AGENCY_BLOCK,
        Block(name="wife", title=_("Bên nữ"), form=forms.SpouseOfEntryForm, pair="spouses"),
        Block(name="husband", title=_("Bên nam"), form=forms.SpouseOfEntryForm, pair="spouses"),
        REGISTERED_BLOCK,
        Block(name="wanted", title=_("Đề nghị cấp"), form=forms.WantedForm),
        CONTACT_BLOCK,
    )
    rules = (
        rules.spouses_are_dated,
        rules.spouses_are_two_people,
        rules.registered_after("wife", "birth"),
        rules.registered_after("husband", "birth"),
        rules.number_is_of_its_year,
        rules.requester_is_himself("wife", "husband"),
        number_fits_person("wife", Sex.FEMALE),
        number_fits_person("husband", Sex.MALE),
    )
    example = examples.MARRIAGE


PROCEDURE = Procedure(
    code="extract-of-marriage",
    title=EXTRACT.services[2],
    field=EXTRACT,
    line=3,
    national_code="2.000635",
    service_level=3,
    who_may_apply=(
        _("Vợ hoặc chồng, hoặc người giám hộ, người đại diện hợp pháp."),
        _("Người được ủy quyền bằng văn bản."),
        _("Cơ quan, tổ chức có văn bản đề nghị nêu rõ lý do."),
        _("Người thân thích, người thừa kế của người đã chết, có giấy tờ chứng minh."),
        steps.WHERE,
    ),
    steps=steps.STEPS,
    declaration=MarriageExtractDeclaration,
    pledge=steps.PLEDGE,
    papers=papers,
    originals=originals,
    register=None,
    outcomes=(
        Outcome(code="grant", title=_("Cấp bản sao trích lục kết hôn")),
        answer.outcome(
            book="Sổ đăng ký kết hôn",
            event="đăng ký kết hôn",
            about=people.spouses,
        ),
        Outcome(code="refuse", title=_("Từ chối cấp bản sao trích lục"), refuses=True, reasons=REFUSALS),
    ),
    result_form=printed.NothingToAddForm,
    result_of=printed.result_of,
    documents=printed.MARRIAGE_DOCUMENTS,
    checks=CHECKS,
    editions=EDITIONS,
    subject=people.wife,
    subject_of_result=people.subject_of_nothing,
    people=people.people_of_marriage,
    contact=contact,
    starting_points=people.MARRIAGE_STARTS,
    prefill_for=prefill_for,
    prints_from=wanted.MARRIAGE,
)
