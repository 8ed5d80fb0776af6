"""Đăng ký khai tử cho người bị Tòa án tuyên bố là đã chết: the court's decision replaces the notice."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._death import forms, people, result, rules
from casework.procedures.catalogue._death.checks import COURT_CHECKS
from casework.procedures.catalogue._death.examples import COURT_EXAMPLE
from casework.procedures.catalogue._death.law import COURT_EDITIONS, timeliness
from casework.procedures.catalogue._death.papers import court_originals, court_papers
from casework.procedures.catalogue._death.refusals import COURT_REFUSALS
from casework.procedures.catalogue._death.steps import PLEDGE, STEPS, WHO_MAY_APPLY
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure, StartingPoint
from casework.procedures.fields import DEATH
from casework.procedures.requesting import contact, prefill_for


class DeclaredDeathDeclaration(Declaration):
    """Tờ khai đăng ký khai tử cho người bị Tòa án tuyên bố là đã chết."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.CourtRequesterForm),
        Block(name="deceased", title=_("Người bị tuyên bố là đã chết"), form=forms.DeceasedForm),
        Block(
            name="decision",
            title=_("Bản án, quyết định của Tòa án"),
            form=forms.CourtDecisionForm,
            intro=_("Chép đúng như trên văn bản; khi nhận kết quả, Quý vị nộp bản chính hoặc bản sao có chứng thực."),
        ),
        Block(name="death", title=_("Việc chết theo bản án, quyết định"), form=forms.DeclaredDeathForm),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    rules = (
        rules.death_follows_birth,
        rules.minutes_belong_to_an_hour,
        rules.decision_takes_effect_after_issue,
        rules.requester_is_alive,
        number_fits_person("deceased"),
    )
    example = COURT_EXAMPLE


PROCEDURE = Procedure(
    code="death-declared-by-court",
    title=DEATH.services[1],
    field=DEATH,
    line=2,
    national_code="1.000656",
    service_level=3,
    who_may_apply=(
        _("Người đã yêu cầu Tòa án tuyên bố chết."),
        *WHO_MAY_APPLY,
        _("Thời hạn: trong 15 ngày kể từ ngày bản án, quyết định có hiệu lực."),
    ),
    steps=STEPS,
    declaration=DeclaredDeathDeclaration,
    pledge=PLEDGE,
    papers=court_papers,
    originals=court_originals,
    register="death",
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký khai tử và cấp trích lục")),
        Outcome(code="refuse", title=_("Từ chối đăng ký khai tử"), refuses=True, reasons=COURT_REFUSALS),
    ),
    result_form=result.DeclaredDeathResultForm,
    result_of=result.declared_result_of,
    documents=result.DOCUMENTS,
    checks=COURT_CHECKS,
    editions=COURT_EDITIONS,
    subject=people.subject,
    subject_of_result=result.subject_of_result,
    people=people.people,
    contact=contact,
    starting_points=(
        StartingPoint(code=forms.PETITIONER, title=_("Tôi là người đã yêu cầu Tòa án tuyên bố chết")),
        *people.STARTING_POINTS,
    ),
    prefill_for=prefill_for,
    timeliness=timeliness,
    register_note=result.register_note,
)
