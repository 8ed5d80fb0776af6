"""The questions of asking for an extract (form 18 of TT 04/2020; TT 01/2022/TT-BTP article 7)."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import VIETNAM, AddressField
from casework.procedures.blocks.choice_fields import ChoiceField, NumberField, RadioField, YesNoField
from casework.procedures.blocks.date_fields import PartialDateField, PastDateField
from casework.procedures.blocks.ethnicity import ETHNICITIES, OTHER
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import NAME_HELP
from casework.procedures.blocks.requester import AUTHORISED, RequesterForm
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.conditions import Conditions, OnlyWhen, When

SELF, REPRESENTATIVE, AGENCY, HEIR = "self", "representative", "agency", "heir"
_ACTING = (
    (AUTHORISED, _("Người được ủy quyền")),
    (AGENCY, _("Cơ quan, tổ chức có văn bản đề nghị")),
)
_HEIR = (HEIR, _("Người thân thích, người thừa kế của người đã chết"))
_OTHER = (OTHER, _("Khác"))
BIRTH_RELATIONS = (
    (SELF, _("Bản thân")),
    ("parent", _("Cha hoặc mẹ")),
    (REPRESENTATIVE, _("Người giám hộ, người đại diện hợp pháp")),
    *_ACTING,
    _HEIR,
    _OTHER,
)
DEATH_RELATIONS = (
    ("spouse", _("Vợ hoặc chồng")),
    ("child", _("Con")),
    ("parent", _("Cha hoặc mẹ")),
    (HEIR, _("Người thân thích khác, người thừa kế")),
    *_ACTING,
    _OTHER,
)
MARRIAGE_RELATIONS = (
    (SELF, _("Bản thân (vợ hoặc chồng)")),
    (REPRESENTATIVE, _("Người giám hộ, người đại diện hợp pháp")),
    *_ACTING,
    _HEIR,
    _OTHER,
)
EXTRACT, CERTIFICATE = "extract", "certificate"
BIRTH_PAPERS = (
    (EXTRACT, _("Trích lục khai sinh (bản sao)")),
    (CERTIFICATE, _("Giấy khai sinh (bản sao)")),
)
AS_KNOWN = _("Ghi ngày/tháng/năm; không nhớ ngày thì ghi tháng/năm hoặc năm.")


class ExtractRequesterForm(RequesterForm):
    """Who asks for a copy of a birth entry."""

    relation = ChoiceField(label=_("Quan hệ với người được cấp trích lục"), choices=BIRTH_RELATIONS)


class DeathExtractRequesterForm(RequesterForm):
    """Who asks for a copy of a death entry."""

    relation = ChoiceField(label=_("Quan hệ với người đã chết"), choices=DEATH_RELATIONS)


class MarriageExtractRequesterForm(RequesterForm):
    """Who asks for a copy of a marriage entry."""

    relation = ChoiceField(label=_("Quan hệ với vợ, chồng được cấp trích lục"), choices=MARRIAGE_RELATIONS)


class AgencyForm(BlockForm):
    """The agency's written request, with its reason (Luật Hộ tịch 2014, article 64)."""

    name = TextField(label=_("Tên cơ quan, tổ chức"))
    number = TextField(label=_("Số văn bản đề nghị"), max_length=60)
    written_on = PastDateField(label=_("Ngày của văn bản"))
    reason = TextField(label=_("Lý do đề nghị cấp trích lục"), max_length=500)


class PersonOfEntryForm(BlockForm):
    """The person an entry is about; of old entries only name and year may be known."""

    full_name = PersonalNameField(label=_("Họ, chữ đệm, tên"), help_text=_("Ghi như trong giấy tờ hộ tịch đã cấp."))
    birth = PartialDateField(label=_("Ngày, tháng, năm sinh"), help_text=AS_KNOWN)
    sex = RadioField(label=_("Giới tính"), choices=Sex.choices)
    ethnicity = ChoiceField(label=_("Dân tộc"), choices=ETHNICITIES, required=False)
    ethnicity_other = TextField(label=_("Dân tộc khác (ghi rõ)"), max_length=60)
    nationality = TextField(label=_("Quốc tịch"), max_length=60, initial=VIETNAM)
    identity_number = IdentityNumberField(
        label=_("Số định danh cá nhân"), required=False, help_text=_("12 chữ số; không có thì để trống.")
    )
    identity_paper = TextField(
        label=_("Giấy tờ tùy thân"),
        required=False,
        max_length=300,
        help_text=_("Ghi loại giấy tờ, số, ngày cấp, nơi cấp; không có thì để trống."),
    )
    residence = AddressField(label=_("Nơi cư trú"), required=False, help_text=_("Không rõ thì để trống."))

    conditions: ClassVar[Conditions] = (OnlyWhen(("ethnicity_other",), When("ethnicity", (OTHER,))),)


class DeceasedOfEntryForm(PersonOfEntryForm):
    """The deceased, with the date of death as far as it is known."""

    died_on = PartialDateField(label=_("Ngày, tháng, năm chết"), help_text=AS_KNOWN)
    residence = AddressField(label=_("Nơi cư trú cuối cùng"), required=False, help_text=_("Không rõ thì để trống."))

    field_order = ("full_name", "birth", "died_on", "sex")


class SpouseOfEntryForm(BlockForm):
    """One of the two spouses; the birth date is needed where number and date are not known."""

    full_name = PersonalNameField(label=_("Họ, chữ đệm, tên"), help_text=NAME_HELP)
    birth = PartialDateField(label=_("Ngày, tháng, năm sinh"), required=False, help_text=AS_KNOWN)
    ethnicity = ChoiceField(label=_("Dân tộc"), choices=ETHNICITIES, required=False)
    ethnicity_other = TextField(label=_("Dân tộc khác (ghi rõ)"), max_length=60)
    nationality = TextField(label=_("Quốc tịch"), max_length=60, initial=VIETNAM)
    identity_number = IdentityNumberField(
        label=_("Số định danh cá nhân"), required=False, help_text=_("12 chữ số; không có thì để trống.")
    )
    residence = AddressField(label=_("Nơi cư trú"), required=False, help_text=_("Không rõ thì để trống."))

    conditions: ClassVar[Conditions] = (OnlyWhen(("ethnicity_other",), When("ethnicity", (OTHER,))),)


class RegisteredForm(BlockForm):
    """Where the event was registered, as the office was called then; number and date as far as they are known."""

    office = TextField(
        label=_("Cơ quan đã đăng ký"),
        help_text=_("Tên cơ quan lúc đăng ký, kể cả phường, xã nay đã sáp nhập, ví dụ: Ủy ban nhân dân xã Xuân Đỉnh."),
    )
    number = TextField(label=_("Số đăng ký"), required=False, max_length=60, help_text=_("Ví dụ 45/1998."))
    volume = TextField(
        label=_("Quyển số"), required=False, max_length=20, help_text=_("Chỉ có trên giấy tờ cấp trước đây.")
    )
    registered_on = PartialDateField(label=_("Ngày, tháng, năm đăng ký"), required=False, help_text=AS_KNOWN)


class ParentsForm(BlockForm):
    """The parents, by whom a birth is found where number and date are not known (TT 01/2022/TT-BTP, article 7)."""

    one_parent = YesNoField(label=_("Trong sổ chỉ ghi một người là cha hoặc mẹ"), required=False, initial=False)
    mother_name = PersonalNameField(label=_("Họ, chữ đệm, tên người mẹ"), required=False)
    mother_birth = PartialDateField(label=_("Ngày, tháng, năm sinh người mẹ"), required=False, help_text=AS_KNOWN)
    father_name = PersonalNameField(label=_("Họ, chữ đệm, tên người cha"), required=False)
    father_birth = PartialDateField(label=_("Ngày, tháng, năm sinh người cha"), required=False, help_text=AS_KNOWN)


class WantedForm(BlockForm):
    """How many copies, and what for."""

    copies = NumberField(
        label=_("Số lượng bản sao"), min_value=1, max_value=50, initial=1, help_text=_("Phí 8.000 đ một bản.")
    )
    purpose = TextField(label=_("Mục đích sử dụng"), required=False, max_length=300, help_text=_("Không bắt buộc."))


class BirthWantedForm(WantedForm):
    """Which of the two papers, how many, and what for."""

    paper = RadioField(
        label=_("Tên giấy tờ đề nghị cấp"),
        choices=BIRTH_PAPERS,
        initial=EXTRACT,
        help_text=_("Hai loại ghi cùng nội dung và có giá trị như nhau."),
    )

    field_order = ("paper", "copies", "purpose")
