"""Trích lục khai tử: copies of a death entry."""

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
from casework.procedures.requesting import contact, prefill_for


class DeathExtractDeclaration(Declaration):
    """Tờ khai đề nghị cấp bản sao trích lục khai tử."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.DeathExtractRequesterForm),
        AGENCY_BLOCK,
        Block(name="deceased", title=_("Người đã chết"), form=forms.DeceasedOfEntryForm),
        REGISTERED_BLOCK,
        Block(name="wanted", title=_("Đề nghị cấp"), form=forms.WantedForm),
        CONTACT_BLOCK,
    )
    rules = (
        rules.death_follows_birth,
        rules.registered_after("deceased", "died_on"),
        rules.number_is_of_its_year,
        number_fits_person("deceased"),
    )
    example = examples.DEATH


PROCEDURE = Procedure(
    code="extract-of-death",
    title=EXTRACT.services[1],
    field=EXTRACT,
    line=2,
    national_code="2.000635",
    service_level=3,
    who_may_apply=(
        _("Vợ, chồng, con, cha, mẹ, người thân thích khác, người thừa kế của người đã chết, có giấy tờ chứng minh."),
        _("Người được ủy quyền bằng văn bản."),
        _("Cơ quan, tổ chức có văn bản đề nghị nêu rõ lý do."),
        steps.WHERE,
    ),
    steps=steps.STEPS,
    declaration=DeathExtractDeclaration,
    pledge=steps.PLEDGE,
    papers=papers,
    originals=originals,
    register=None,
    outcomes=(
        Outcome(code="grant", title=_("Cấp bản sao trích lục khai tử")),
        answer.outcome(
            book="Sổ đăng ký khai tử",
            event="đăng ký khai tử",
            about=lambda declared: (people.deceased(declared),),
        ),
        Outcome(code="refuse", title=_("Từ chối cấp bản sao trích lục"), refuses=True, reasons=REFUSALS),
    ),
    result_form=printed.NothingToAddForm,
    result_of=printed.result_of,
    documents=printed.DEATH_DOCUMENTS,
    checks=CHECKS,
    editions=EDITIONS,
    subject=people.deceased,
    subject_of_result=people.subject_of_nothing,
    people=people.people_of_death,
    contact=contact,
    starting_points=people.DEATH_STARTS,
    prefill_for=prefill_for,
    prints_from=wanted.DEATH,
)
