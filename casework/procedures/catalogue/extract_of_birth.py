"""Trích lục đăng ký khai sinh: copies of a birth entry."""

from django.utils.translation import gettext_lazy as _

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
from casework.procedures.requesting import contact


class BirthExtractDeclaration(Declaration):
    """Tờ khai đề nghị cấp bản sao trích lục khai sinh."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.ExtractRequesterForm),
        AGENCY_BLOCK,
        Block(name="person", title=_("Người được cấp trích lục"), form=forms.PersonOfEntryForm),
        REGISTERED_BLOCK,
        Block(
            name="parents",
            title=_("Cha, mẹ"),
            form=forms.ParentsForm,
            intro=_("Bắt buộc khi không biết số và ngày đăng ký; ghi như trong giấy khai sinh."),
        ),
        Block(name="wanted", title=_("Đề nghị cấp"), form=forms.BirthWantedForm),
        CONTACT_BLOCK,
    )
    rules = (
        rules.parents_are_named,
        rules.registered_after("person", "birth"),
        rules.number_is_of_its_year,
        rules.requester_is_himself("person"),
        number_fits_person("person"),
    )
    example = examples.BIRTH


PROCEDURE = Procedure(
    code="extract-of-birth",
    title=EXTRACT.services[0],
    field=EXTRACT,
    line=1,
    national_code="2.000635",
    service_level=3,
    who_may_apply=(
        _("Người được đăng ký khai sinh, hoặc cha, mẹ, người giám hộ, người đại diện hợp pháp."),
        _("Người được ủy quyền bằng văn bản."),
        _("Cơ quan, tổ chức có văn bản đề nghị nêu rõ lý do."),
        _("Người thân thích, người thừa kế của người đã chết, có giấy tờ chứng minh."),
        steps.WHERE,
    ),
    steps=steps.STEPS,
    declaration=BirthExtractDeclaration,
    pledge=steps.PLEDGE,
    papers=papers,
    originals=originals,
    register=None,
    outcomes=(
        Outcome(code="grant", title=_("Cấp bản sao trích lục khai sinh")),
        answer.outcome(
            book="Sổ đăng ký khai sinh",
            event="đăng ký khai sinh",
            about=lambda declared: (people.person(declared),),
        ),
        Outcome(code="refuse", title=_("Từ chối cấp bản sao trích lục"), refuses=True, reasons=REFUSALS),
    ),
    result_form=printed.NothingToAddForm,
    result_of=printed.result_of,
    documents=printed.BIRTH_DOCUMENTS,
    checks=CHECKS,
    editions=EDITIONS,
    subject=people.person,
    subject_of_result=people.subject_of_nothing,
    people=people.people_of_birth,
    contact=contact,
    starting_points=people.BIRTH_STARTS,
    prefill_for=people.prefill_own("person"),
    prints_from=wanted.BIRTH,
)
