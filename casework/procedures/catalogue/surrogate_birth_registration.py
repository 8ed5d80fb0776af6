"""Đăng ký khai sinh cho trẻ sinh ra bằng phương pháp mang thai hộ: the commissioning couple are the parents."""

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.contact import ContactForm
from casework.procedures.blocks.copies import CopiesForm
from casework.procedures.blocks.person import PersonForm, number_fits_person
from casework.procedures.catalogue._birth import forms, people, result, rules, surrogacy
from casework.procedures.catalogue._birth.examples import SURROGACY_EXAMPLE
from casework.procedures.catalogue._birth.law import birth_editions, timeliness
from casework.procedures.catalogue._birth.steps import PLEDGE, STEPS
from casework.procedures.declaration import Block, Declaration
from casework.procedures.definition import Outcome, Procedure
from casework.procedures.fields import BIRTH
from casework.procedures.requesting import contact


class SurrogateBirthDeclaration(Declaration):
    """Tờ khai đăng ký khai sinh, with what the office must know and the form does not print."""

    layout = (
        Block(name="requester", title=_("Người yêu cầu"), form=forms.BirthRequesterForm),
        Block(name="child", title=_("Trẻ được khai sinh"), form=forms.ChildForm),
        Block(
            name="evidence",
            title=_("Giấy chứng sinh"),
            form=surrogacy.NamedMotherForm,
            intro=_("Chép đúng như trên giấy; khi nhận kết quả, Quý vị nộp bản chính."),
        ),
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
        Block(name="copies", title=_("Đề nghị cấp bản sao"), form=CopiesForm),
        Block(name="contact", title=_("Liên hệ"), form=ContactForm),
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
        number_fits_person("mother", Sex.FEMALE),
        number_fits_person("father", Sex.MALE),
    )
    example = SURROGACY_EXAMPLE


PROCEDURE = Procedure(
    code="surrogate-birth-registration",
    title=BIRTH.services[3],
    field=BIRTH,
    line=4,
    national_code="1.001193",
    service_level=3,
    who_may_apply=(
        _("Người vợ hoặc người chồng nhờ mang thai hộ, trong 60 ngày kể từ ngày trẻ sinh."),
        _("Ông, bà, người thân thích khác khi hai vợ chồng không thể đi đăng ký, hoặc người được ủy quyền."),
        _("Nộp tại phường, xã nơi một trong hai vợ chồng nhờ mang thai hộ cư trú."),
    ),
    steps=STEPS,
    declaration=SurrogateBirthDeclaration,
    pledge=PLEDGE,
    papers=surrogacy.papers_of,
    originals=surrogacy.originals,
    register="birth",
    outcomes=(
        Outcome(code="grant", title=_("Cấp Giấy khai sinh")),
        Outcome(
            code="refuse",
            title=_("Từ chối đăng ký khai sinh"),
            refuses=True,
            reasons=surrogacy.SURROGACY_REFUSALS,
        ),
    ),
    result_form=result.BirthResultForm,
    result_of=result.result_of,
    awaited=result.AWAITED,
    documents=result.DOCUMENTS,
    checks=surrogacy.CHECKS,
    editions=birth_editions(
        besides="Luật Hôn nhân và gia đình số 52/2014/QH13, các điều 93 đến 100; Nghị định số 123/2015/NĐ-CP, điều 16"
    ),
    subject=people.subject,
    subject_of_result=result.subject_of_result,
    people_of_result=result.people_of_result,
    people=surrogacy.people_named,
    contact=contact,
    starting_points=people.STARTING_POINTS,
    prefill_for=people.prefill_for,
    timeliness=timeliness,
    follow_on=people.next_child_of_birth,
    follow_on_title=_("Khai tiếp cho trẻ sinh cùng lần"),
)
