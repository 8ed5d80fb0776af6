"""Đăng ký khai tử quá hạn: the late registration of a death, with or without a death notice."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._death import forms, people, result, rules
from casework.procedures.catalogue._death.checks import LATE_CHECKS
from casework.procedures.catalogue._death.circumstances import NONE
from casework.procedures.catalogue._death.examples import LATE_EXAMPLE
from casework.procedures.catalogue._death.law import EDITIONS, timeliness
from casework.procedures.catalogue._death.papers import evidence, originals, papers
from casework.procedures.catalogue._death.refusals import LATE_REFUSALS
from casework.procedures.catalogue._death.steps import PLEDGE, STEPS, WHO_MAY_APPLY
from casework.procedures.conditions import When
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import DEATH
from casework.procedures.requesting import contact, prefill_for

WITHOUT_NOTICE = (When("notice.kind", (NONE,)),)
LEFT_OUT = _("Tờ khai có giấy báo tử nên phần này sẽ để trống. Hãy xác nhận, hoặc sửa mục loại giấy.")


class LateDeathDeclaration(Declaration):
    """Tờ khai đăng ký khai tử, quá hạn."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.DeathRequesterForm),
        Block(name="deceased", title=_("Người đã chết"), form=forms.DeceasedForm),
        Block(
            name="death",
            title=_("Việc chết"),
            form=forms.OldDeathForm,
            intro=_("Chỉ ghi những gì giấy tờ, chứng cứ cho biết; không biết thì để trống."),
        ),
        Block(name="notice", title=_("Giấy báo tử hoặc giấy tờ thay thế"), form=forms.LateNoticeForm),
        Block(name="late", title=_("Đăng ký quá hạn"), form=forms.LateForm),
        Block(
            name="evidence",
            title=_("Chứng cứ về việc chết"),
            form=forms.EvidenceRowForm,
            intro=_("Khi không có giấy báo tử: giấy tờ do cơ quan có thẩm quyền cấp hoặc xác nhận. Ảnh đính kèm sau."),
            rows=(1, 8),
            only_when=WITHOUT_NOTICE,
            left_out=LEFT_OUT,
        ),
        Block(
            name="witnesses",
            title=_("Người làm chứng"),
            form=forms.WitnessRowForm,
            intro=_("Nếu có người biết rõ việc chết; không có thì để trống."),
            rows=(0, 4),
            only_when=WITHOUT_NOTICE,
            left_out=LEFT_OUT,
        ),
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    rules = (
        rules.death_follows_birth,
        rules.minutes_belong_to_an_hour,
        rules.time_needs_a_day,
        rules.notice_follows_death,
        rules.notice_fits_circumstance,
        rules.requester_is_alive,
        rules.only_late_deaths,
        number_fits_person("deceased"),
    )
    example = LATE_EXAMPLE


PROCEDURE = Procedure(
    code="late-death-registration",
    title=DEATH.services[2],
    field=DEATH,
    line=3,
    national_code="1.000656",
    service_level=3,
    who_may_apply=(*WHO_MAY_APPLY, _("Dùng khi việc chết xảy ra đã quá 15 ngày, dù đã lâu bao nhiêu.")),
    steps=STEPS,
    declaration=LateDeathDeclaration,
    pledge=PLEDGE,
    papers=papers,
    originals=originals,
    register="death",
    outcomes=(
        Outcome(code="grant", title=_("Đăng ký khai tử quá hạn và cấp trích lục")),
        Outcome(code="refuse", title=_("Từ chối đăng ký khai tử"), refuses=True, reasons=LATE_REFUSALS),
    ),
    result_form=result.DeathResultForm,
    result_of=result.late_result_of,
    documents=result.DOCUMENTS,
    checks=LATE_CHECKS,
    editions=EDITIONS,
    subject=people.subject,
    subject_of_result=result.subject_of_result,
    people=people.people,
    contact=contact,
    starting_points=people.STARTING_POINTS,
    prefill_for=prefill_for,
    timeliness=timeliness,
    register_note=result.register_note,
    evidence=evidence,
)
