"""The questions of a birth registration (TT 04/2020/TT-BTP with its later amendments)."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import VIETNAM, AddressField
from casework.procedures.blocks.choice_fields import ChoiceField, NumberField, RadioField, YesNoField
from casework.procedures.blocks.date_fields import PastDateField
from casework.procedures.blocks.ethnicity import ETHNICITIES, OTHER
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.requester import AUTHORISED, RequesterForm
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.conditions import Conditions, OnlyWhen, When

MOTHER, FATHER = "mother", "father"
CERTIFICATE, WITNESS, PLEDGE = "certificate", "witness", "pledge"
FACILITY, ELSEWHERE = "facility", "elsewhere"
RELATIONS = (
    (MOTHER, _("Mẹ")),
    (FATHER, _("Cha")),
    ("grandparent", _("Ông hoặc bà")),
    ("relative", _("Người thân thích khác")),
    ("carer", _("Người, tổ chức đang nuôi dưỡng trẻ")),
    (AUTHORISED, _("Người được cha hoặc mẹ ủy quyền")),
    (OTHER, _("Khác")),
)


class BirthRequesterForm(RequesterForm):
    """Who registers the birth."""

    relation = ChoiceField(label=_("Quan hệ với trẻ"), choices=RELATIONS)


class NewbornForm(BlockForm):
    """The child, and when and where it was born."""

    full_name = PersonalNameField(
        label=_("Họ, chữ đệm, tên"),
        help_text=_(
            "Tên tiếng Việt hoặc tiếng dân tộc khác của Việt Nam, không dùng chữ số hay ký hiệu, không quá dài."
        ),
    )
    birth_date = PastDateField(
        label=_("Ngày, tháng, năm sinh"),
        in_words=True,
        help_text=_("Ghi ngày/tháng/năm theo dương lịch, như trên giấy chứng sinh."),
    )
    sex = RadioField(label=_("Giới tính"), choices=Sex.choices)
    birth_place_kind = RadioField(
        label=_("Trẻ sinh tại"),
        choices=[(FACILITY, _("Cơ sở y tế")), (ELSEWHERE, _("Nơi khác: ở nhà, trên đường đi, …"))],
    )
    birth_facility = TextField(label=_("Tên cơ sở y tế nơi sinh"), help_text=_("Ghi như trên giấy chứng sinh."))
    birth_place = AddressField(
        label=_("Địa chỉ nơi sinh"),
        help_text=_("Địa chỉ của cơ sở y tế hoặc nơi trẻ sinh ra; ghi theo đơn vị hành chính hiện nay."),
    )

    conditions: ClassVar[Conditions] = (OnlyWhen(("birth_facility",), When("birth_place_kind", (FACILITY,))),)


class OriginForm(BlockForm):
    """What the child has from its parents."""

    ethnicity = ChoiceField(
        label=_("Dân tộc"), choices=ETHNICITIES, help_text=_("Theo dân tộc của cha hoặc mẹ, do cha mẹ thỏa thuận.")
    )
    ethnicity_other = TextField(label=_("Dân tộc khác (ghi rõ)"), max_length=60)
    nationality = TextField(label=_("Quốc tịch"), max_length=60, initial=VIETNAM)
    native_place = AddressField(
        label=_("Quê quán"), help_text=_("Theo quê quán của cha hoặc mẹ, do cha mẹ thỏa thuận hoặc theo tập quán.")
    )

    conditions: ClassVar[Conditions] = (OnlyWhen(("ethnicity_other",), When("ethnicity", (OTHER,))),)


class ChildForm(NewbornForm, OriginForm):
    """The child, in the order of the form."""

    field_order = (
        *("full_name", "birth_date", "sex", "ethnicity", "ethnicity_other", "nationality"),
        *("birth_place_kind", "birth_facility", "birth_place", "native_place"),
    )
    conditions = (*OriginForm.conditions, *NewbornForm.conditions)


class EvidenceForm(BlockForm):
    """What proves the birth: the giấy chứng sinh, else a witness, else one's own pledge (Luật Hộ tịch, article 16)."""

    kind = RadioField(
        label=_("Giấy tờ chứng minh việc sinh"),
        choices=[
            (CERTIFICATE, _("Có giấy chứng sinh")),
            (WITNESS, _("Không có giấy chứng sinh, có người làm chứng xác nhận việc sinh")),
            (PLEDGE, _("Không có cả hai, người yêu cầu viết giấy cam đoan về việc sinh")),
        ],
    )
    number = TextField(
        label=_("Số giấy chứng sinh"), max_length=60, help_text=_("Số ở góc trên của giấy; có quyển số thì ghi cả.")
    )
    issued_on = PastDateField(label=_("Ngày cấp giấy chứng sinh"), help_text=_("Ngày ghi ở cuối giấy chứng sinh."))
    facility = TextField(label=_("Cơ sở y tế cấp giấy chứng sinh"))
    witness_name = PersonalNameField(label=_("Họ, chữ đệm, tên người làm chứng"))
    witness_number = IdentityNumberField(label=_("Số định danh của người làm chứng"), required=False)
    witness_residence = AddressField(label=_("Nơi cư trú của người làm chứng"))
    pledge_reason = TextField(
        label=_("Vì sao không có giấy chứng sinh và người làm chứng"),
        max_length=500,
        help_text=_("Ghi ngắn gọn; nội dung đầy đủ viết trong giấy cam đoan."),
    )
    children_in_birth = NumberField(
        label=_("Số trẻ sinh ra lần này"), min_value=1, max_value=9, initial=1, help_text=_("Sinh đôi thì ghi 2.")
    )
    birth_order = NumberField(label=_("Trẻ này là trẻ thứ mấy trong lần sinh"), min_value=1, max_value=9, initial=1)

    conditions: ClassVar[Conditions] = (
        OnlyWhen(("number", "issued_on", "facility"), When("kind", (CERTIFICATE,))),
        OnlyWhen(("witness_name", "witness_number", "witness_residence"), When("kind", (WITNESS,))),
        OnlyWhen(("pledge_reason",), When("kind", (PLEDGE,))),
    )


class MarriageForm(BlockForm):
    """Whether the parents are married, or the father has recognised the child. Looked up, never demanded on paper."""

    registered = YesNoField(label=_("Cha mẹ của trẻ đã đăng ký kết hôn"))
    number = TextField(
        label=_("Số Giấy chứng nhận kết hôn"),
        required=False,
        max_length=60,
        help_text=_("Không bắt buộc: phường tra cứu trong dữ liệu hộ tịch."),
    )
    office = TextField(label=_("Nơi đăng ký kết hôn"), required=False)
    registered_on = PastDateField(label=_("Ngày đăng ký kết hôn"), required=False)
    recognised = YesNoField(
        label=_("Người cha đã được đăng ký nhận con"),
        help_text=_("Nếu chưa, phần về người cha để trống; người cha có thể làm thủ tục nhận con."),
    )
    recognition_number = TextField(label=_("Số trích lục đăng ký nhận cha, mẹ, con"), required=False, max_length=60)
    recognition_office = TextField(label=_("Nơi đăng ký nhận cha, mẹ, con"), required=False)

    conditions: ClassVar[Conditions] = (
        OnlyWhen(("number", "office", "registered_on"), When("registered", ("yes",))),
        OnlyWhen(("recognised",), When("registered", ("no",))),
        OnlyWhen(("recognition_number", "recognition_office"), When("recognised", ("yes",))),
    )
