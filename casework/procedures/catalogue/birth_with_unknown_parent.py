"""Đăng ký khai sinh cho trẻ chưa xác định được cha, mẹ: one parent, or both, stay blank."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.person import PersonForm
from casework.procedures.catalogue._birth import forms, people, rules, unknown_parent, unknown_parent_checks
from casework.procedures.catalogue._birth.examples import UNKNOWN_FATHER_EXAMPLE
from casework.procedures.catalogue._birth.family import (
    AT_THE_END,
    NUMBERS_FIT_PARENTS,
    OF_A_NEWBORN,
    birth_notice,
    outcomes,
)
from casework.procedures.catalogue._birth.law import birth_editions
from casework.procedures.catalogue._birth.refusals import REFUSALS
from casework.procedures.catalogue._birth.unknown_parent import FATHER_UNKNOWN, MOTHER_UNKNOWN
from casework.procedures.conditions import When
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Procedure
from casework.procedures.fields import BIRTH

LEFT_OUT = _("Phần này đã có thông tin nhưng sẽ để trống, theo trường hợp đã chọn. Hãy xác nhận, hoặc sửa trường hợp.")


class UnknownParentDeclaration(Declaration):
    """Tờ khai đăng ký khai sinh; the case decides which parent's part is asked."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.BirthRequesterForm),
        Block(
            name="parentage",
            title=_("Cha, mẹ của trẻ"),
            form=unknown_parent.ParentageForm,
            intro=_("Câu trả lời ở đây quyết định những phần phải khai tiếp theo."),
        ),
        Block(name="child", title=_("Trẻ được khai sinh"), form=forms.NewbornForm),
        Block(
            name="origin",
            title=_("Dân tộc, quốc tịch, quê quán của trẻ"),
            form=unknown_parent.KnownOriginForm,
            intro=_("Theo người mẹ hoặc người cha đã xác định."),
            only_when=(When("parentage.case", (FATHER_UNKNOWN, MOTHER_UNKNOWN)),),
            left_out=LEFT_OUT,
        ),
        birth_notice(forms.EvidenceForm),
        Block(
            name="mother",
            title=_("Người mẹ"),
            form=PersonForm,
            only_when=(When("parentage.case", (FATHER_UNKNOWN,)),),
            left_out=LEFT_OUT,
        ),
        Block(
            name="father",
            title=_("Người cha"),
            form=PersonForm,
            only_when=(When("parentage.case", (MOTHER_UNKNOWN,)),),
            left_out=LEFT_OUT,
        ),
        *AT_THE_END,
    )
    rules = (
        unknown_parent.husband_is_presumed_father,
        unknown_parent.recognition_goes_another_way,
        unknown_parent.only_carers_know_neither_parent,
        rules.no_foreign_element,
        unknown_parent.child_follows_known_parent,
        rules.parents_are_old_enough,
        rules.evidence_fits_birth,
        rules.requester_is_who_he_says,
        *NUMBERS_FIT_PARENTS,
    )
    example = UNKNOWN_FATHER_EXAMPLE


PROCEDURE = Procedure(
    **OF_A_NEWBORN,
    code="birth-with-unknown-parent",
    title=BIRTH.services[2],
    line=3,
    who_may_apply=(
        _("Người mẹ hoặc người cha đã xác định, trong 60 ngày kể từ ngày trẻ sinh."),
        _("Ông, bà, người thân thích khác, hoặc người, tổ chức đang nuôi dưỡng trẻ."),
        _("Nộp tại phường, xã nơi trẻ đang cư trú."),
        _("Người cha muốn nhận con cùng lúc, hoặc việc có yếu tố nước ngoài: làm thủ tục khác tại bộ phận một cửa."),
    ),
    declaration=UnknownParentDeclaration,
    papers=unknown_parent_checks.papers_of,
    originals=unknown_parent_checks.originals,
    outcomes=outcomes(REFUSALS),
    result_form=unknown_parent.OneParentResultForm,
    result_of=unknown_parent.result_of,
    checks=unknown_parent_checks.CHECKS,
    editions=birth_editions(besides="Nghị định số 123/2015/NĐ-CP, điều 15"),
    people=people.people,
    prefill_for=unknown_parent.prefill_for,
    lookups=unknown_parent_checks.lookups,
    register_note=unknown_parent.register_note,
    kept_in_book=unknown_parent.KEPT_IN_BOOK,
)
