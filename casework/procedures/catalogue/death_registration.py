"""Đăng ký khai tử: the registration of a death."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._death import forms, people, result, rules
from casework.procedures.catalogue._death.checks import CHECKS
from casework.procedures.catalogue._death.examples import EXAMPLE
from casework.procedures.catalogue._death.law import EDITIONS, timeliness
from casework.procedures.catalogue._death.papers import originals, papers
from casework.procedures.catalogue._death.refusals import REFUSALS
from casework.procedures.catalogue._death.steps import PLEDGE, STEPS, WHO_MAY_APPLY
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import DEATH
from casework.procedures.requesting import contact, prefill_for


class DeathDeclaration(Declaration):
    """Tờ khai đăng ký khai tử."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.DeathRequesterForm),
        Block(name="deceased", title=_("Người đã chết"), form=forms.DeceasedForm),
        Block(name="death", title=_("Việc chết"), form=forms.DeathForm),
        Block(
            name="notice",
            title=_("Giấy báo tử hoặc giấy tờ thay thế"),
            form=forms.NoticeForm,
            intro=_("Chép đúng như trên giấy; khi nhận kết quả, Quý vị nộp bản chính."),
        ),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    rules = (
        rules.death_follows_birth,
        rules.minutes_belong_to_an_hour,
        rules.notice_follows_death,
        rules.notice_fits_circumstance,
        rules.deceased_is_identified,
        rules.requester_is_alive,
        rules.lateness_is_known,
        number_fits_person("deceased"),
    )
    example = EXAMPLE


PROCEDURE = Procedure(
    code="death-registration",
    title=DEATH.services[0],
    field=DEATH,
    line=1,
    national_code="1.000656",
    service_level=3,
    who_may_apply=(*WHO_MAY_APPLY, _("Thời hạn: trong 15 ngày kể từ ngày chết.")),
    steps=STEPS,
    declaration=DeathDeclaration,
    pledge=PLEDGE,
    papers=papers,
    originals=originals,
    register="death",
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký khai tử và cấp trích lục")),
        Outcome(code="refuse", title=_("Từ chối đăng ký khai tử"), refuses=True, reasons=REFUSALS),
    ),
    result_form=result.DeathResultForm,
    result_of=result.result_of,
    documents=result.DOCUMENTS,
    checks=CHECKS,
    editions=EDITIONS,
    subject=people.subject,
    subject_of_result=result.subject_of_result,
    people=people.people,
    contact=contact,
    starting_points=people.STARTING_POINTS,
    prefill_for=prefill_for,
    timeliness=timeliness,
    register_note=result.register_note,
)
