"""Đăng ký khai sinh thông thường: the ordinary birth registration."""

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.person import PersonForm, number_fits_person
from casework.procedures.catalogue._birth import forms, people, result, rules
from casework.procedures.catalogue._birth.checks import CHECKS
from casework.procedures.catalogue._birth.examples import EXAMPLE
from casework.procedures.catalogue._birth.law import EDITIONS, timeliness
from casework.procedures.catalogue._birth.papers import originals, papers
from casework.procedures.catalogue._birth.refusals import REFUSALS
from casework.procedures.catalogue._birth.steps import PLEDGE, STEPS
from casework.procedures.conditions import When
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import BIRTH
from casework.procedures.requesting import contact


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
        Block(
            name="evidence",
            title=_("Giấy chứng sinh"),
            form=forms.EvidenceForm,
            intro=_("Chép đúng như trên giấy; khi nhận kết quả, Quý vị nộp bản chính."),
        ),
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
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
    )
    rules = (
        rules.parents_are_old_enough,
        rules.evidence_fits_birth,
        rules.marriage_precedes_birth,
        rules.requester_is_who_he_says,
        rules.parents_are_two_people,
        rules.child_takes_after_parents,
        number_fits_person("mother", Sex.FEMALE),
        number_fits_person("father", Sex.MALE),
    )
    example = EXAMPLE


PROCEDURE = Procedure(
    code="birth-registration",
    title=BIRTH.services[0],
    field=BIRTH,
    line=1,
    national_code="1.001193",
    service_level=3,
    who_may_apply=(
        _("Cha hoặc mẹ của trẻ, trong 60 ngày kể từ ngày sinh."),
        _("Ông, bà, người thân thích khác, hoặc người, tổ chức đang nuôi dưỡng trẻ, khi cha mẹ không thể đi đăng ký."),
        _("Người được cha hoặc mẹ ủy quyền bằng văn bản."),
        _("Nộp tại phường, xã nơi cha hoặc mẹ cư trú."),
    ),
    steps=STEPS,
    declaration=BirthDeclaration,
    pledge=PLEDGE,
    papers=papers,
    originals=originals,
    register="birth",
    outcomes=(
        Outcome(code="grant", title=_("Cấp Giấy khai sinh")),
        Outcome(code="refuse", title=_("Từ chối đăng ký khai sinh"), refuses=True, reasons=REFUSALS),
    ),
    result_form=result.BirthResultForm,
    result_of=result.result_of,
    awaited=result.AWAITED,
    documents=result.DOCUMENTS,
    checks=CHECKS,
    editions=EDITIONS,
    subject=people.subject,
    subject_of_result=result.subject_of_result,
    people_of_result=result.people_of_result,
    people=people.people,
    contact=contact,
    starting_points=people.STARTING_POINTS,
    prefill_for=people.prefill_for,
    timeliness=timeliness,
    follow_on=people.next_child_of_birth,
    follow_on_title=_("Khai tiếp cho trẻ sinh cùng lần"),
)
