"""Đăng ký khai sinh cho trẻ sinh ra bằng phương pháp mang thai hộ: the commissioning couple are the parents."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.person import PersonForm
from casework.procedures.catalogue._birth import forms, people, result, rules, surrogacy
from casework.procedures.catalogue._birth.examples import SURROGACY_EXAMPLE
from casework.procedures.catalogue._birth.family import (
    AT_THE_END,
    NUMBERS_FIT_PARENTS,
    OF_A_NEWBORN,
    birth_notice,
    outcomes,
)
from casework.procedures.catalogue._birth.law import birth_editions
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Procedure
from casework.procedures.fields import BIRTH


class SurrogateBirthDeclaration(Declaration):
    """Tờ khai đăng ký khai sinh, with what the office must know and the form does not print."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.BirthRequesterForm),
        Block(name="child", title=_("Trẻ được khai sinh"), form=forms.ChildForm),
        birth_notice(surrogacy.NamedMotherForm),
        Block(
            name="confirmation",
            title=_("Văn bản xác nhận của cơ sở y tế"),
            form=surrogacy.ConfirmationForm,
            intro=_("Chỉ để phường đối chiếu; không ghi trên tờ khai in và Giấy khai sinh."),
            printed=False,
        ),
        Block(
            name="carrier",
            title=_("Người mang thai hộ"),
            form=surrogacy.CarrierForm,
            intro=_("Không bắt buộc. Chỉ người thụ lý và lãnh đạo đọc được; không ghi trên giấy tờ nào."),
            printed=False,
            confidential=True,
        ),
        Block(name="mother", title=_("Người mẹ (bên nhờ mang thai hộ)"), form=PersonForm),
        Block(name="marriage", title=surrogacy.COUPLE, form=surrogacy.CoupleForm),
        Block(name="father", title=_("Người cha (bên nhờ mang thai hộ)"), form=PersonForm),
        *AT_THE_END,
    )
    rules = (
        surrogacy.couple_is_married,
        surrogacy.carrier_is_another,
        rules.no_foreign_element,
        rules.parents_are_old_enough,
        rules.evidence_fits_birth,
        rules.marriage_precedes_birth,
        rules.requester_is_who_he_says,
        rules.parents_are_two_people,
        rules.child_takes_after_parents,
        *NUMBERS_FIT_PARENTS,
    )
    example = SURROGACY_EXAMPLE


PROCEDURE = Procedure(
    **OF_A_NEWBORN,
    code="surrogate-birth-registration",
    title=BIRTH.services[3],
    line=4,
    who_may_apply=(
        _("Người vợ hoặc người chồng nhờ mang thai hộ, trong 60 ngày kể từ ngày trẻ sinh."),
        _("Ông, bà, người thân thích khác khi hai vợ chồng không thể đi đăng ký, hoặc người được ủy quyền."),
        _("Nộp tại phường, xã nơi một trong hai vợ chồng nhờ mang thai hộ cư trú."),
    ),
    declaration=SurrogateBirthDeclaration,
    papers=surrogacy.papers_of,
    originals=surrogacy.originals,
    outcomes=outcomes(surrogacy.SURROGACY_REFUSALS),
    result_form=result.BirthResultForm,
    result_of=result.result_of,
    checks=surrogacy.CHECKS,
    editions=birth_editions(
        besides="Luật Hôn nhân và gia đình số 52/2014/QH13, các điều 93 đến 100; Nghị định số 123/2015/NĐ-CP, điều 16"
    ),
    people=surrogacy.people_named,
    prefill_for=people.prefill_for,
)
