"""Đăng ký khai sinh thông thường: the ordinary birth registration."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.person import PersonForm
from casework.procedures.catalogue._birth import forms, people, result, rules
from casework.procedures.catalogue._birth.checks import CHECKS
from casework.procedures.catalogue._birth.examples import EXAMPLE
from casework.procedures.catalogue._birth.family import (
    AT_THE_END,
    NUMBERS_FIT_PARENTS,
    OF_A_NEWBORN,
    birth_notice,
    outcomes,
)
from casework.procedures.catalogue._birth.law import EDITIONS
from casework.procedures.catalogue._birth.papers import originals, papers
from casework.procedures.catalogue._birth.refusals import REFUSALS
from casework.procedures.conditions import When
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Procedure
from casework.procedures.fields import BIRTH


class BirthDeclaration(Declaration):
    """Tờ khai đăng ký khai sinh."""

    layout = (
        Block(
            name="requester",
            title=_("Người yêu cầu"),
            form=forms.BirthRequesterForm,
            intro=_("Người đứng tên tờ khai; có thể khác người có tài khoản này."),
        ),
        Block(name="child", title=_("Trẻ được khai sinh"), form=forms.ChildForm),
        birth_notice(forms.EvidenceForm),
        Block(name="mother", title=_("Người mẹ"), form=PersonForm),
        Block(name="marriage", title=_("Quan hệ hôn nhân của cha mẹ"), form=forms.MarriageForm),
        Block(
            name="father",
            title=_("Người cha"),
            form=PersonForm,
            intro=_(
                "Khai khi cha mẹ đã đăng ký kết hôn, hoặc người cha đã được đăng ký nhận con; nếu không thì để trống."
            ),
            only_when=(When("marriage.registered", ("yes",)), When("marriage.recognised", ("yes",))),
            left_out=_(
                "Phần người cha đã có thông tin nhưng sẽ để trống, vì cha mẹ chưa đăng ký kết hôn và người cha chưa "
                "được đăng ký nhận con. Hãy xác nhận, hoặc sửa mục quan hệ hôn nhân của cha mẹ."
            ),
        ),
        *AT_THE_END,
    )
    rules = (
        rules.parents_are_old_enough,
        rules.evidence_fits_birth,
        rules.marriage_precedes_birth,
        rules.requester_is_who_he_says,
        rules.parents_are_two_people,
        rules.child_takes_after_parents,
        *NUMBERS_FIT_PARENTS,
    )
    example = EXAMPLE


PROCEDURE = Procedure(
    **OF_A_NEWBORN,
    code="birth-registration",
    title=BIRTH.services[0],
    line=1,
    who_may_apply=(
        _("Cha hoặc mẹ của trẻ, trong 60 ngày kể từ ngày sinh."),
        _("Ông, bà, người thân thích khác, hoặc người, tổ chức đang nuôi dưỡng trẻ, khi cha mẹ không thể đi đăng ký."),
        _("Người được cha hoặc mẹ ủy quyền bằng văn bản."),
        _("Nộp tại phường, xã nơi cha hoặc mẹ cư trú."),
    ),
    declaration=BirthDeclaration,
    papers=papers,
    originals=originals,
    outcomes=outcomes(REFUSALS),
    result_form=result.BirthResultForm,
    result_of=result.result_of,
    checks=CHECKS,
    editions=EDITIONS,
    people=people.people,
    prefill_for=people.prefill_for,
)
