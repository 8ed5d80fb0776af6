"""The requester (BLK-YC), printed first on every form: who asks, and how related to whom it is about."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import AddressField
from casework.procedures.blocks.choice_fields import ChoiceField, YesNoField
from casework.procedures.blocks.date_fields import PastDateField
from casework.procedures.blocks.ethnicity import OTHER
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import NAME_HELP, NUMBER_HELP
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.conditions import Conditions, OnlyWhen, RequiredWhen, When

AUTHORISED = "authorised"
IDENTITY_CARD, CITIZEN_CARD, PASSPORT, OLD_CARD = "identity-card", "citizen-card", "passport", "old-card"
IDENTITY_PAPERS = (
    (IDENTITY_CARD, _("Căn cước")),
    (CITIZEN_CARD, _("Căn cước công dân")),
    (PASSPORT, _("Hộ chiếu")),
    (OLD_CARD, _("Chứng minh nhân dân")),
    (OTHER, _("Giấy tờ khác")),
)
OWN_NAME = {"autocomplete": "name"}


class RequesterForm(BlockForm):
    """Who asks. A subclass declares `relation` anew with its own choices; "authorised" and "other" ask for more."""

    relation = ChoiceField(label=_("Quan hệ với người được đăng ký"))
    relation_other = TextField(label=_("Quan hệ khác (ghi rõ)"), max_length=100)
    authorised_by = PersonalNameField(
        label=_("Người ủy quyền"), help_text=_("Họ, chữ đệm, tên người nhờ Quý vị nộp hồ sơ.")
    )
    authorised_by_family = YesNoField(
        label=_("Người ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột của Quý vị"),
        help_text=_("Nếu có, văn bản ủy quyền không phải chứng thực nhưng cần giấy tờ chứng minh quan hệ."),
    )
    full_name = PersonalNameField(label=_("Họ, chữ đệm, tên"), help_text=NAME_HELP, attrs=OWN_NAME)
    identity_number = IdentityNumberField(label=_("Số định danh cá nhân"), required=False, help_text=NUMBER_HELP)
    identity_paper = ChoiceField(label=_("Giấy tờ tùy thân"), choices=IDENTITY_PAPERS)
    identity_paper_other = TextField(label=_("Tên giấy tờ khác"), max_length=100)
    identity_paper_number = TextField(
        label=_("Số giấy tờ tùy thân"), max_length=30, help_text=_("Với thẻ căn cước, đây là số định danh.")
    )
    identity_paper_date = PastDateField(label=_("Ngày cấp"), help_text=_("Ghi ngày/tháng/năm như trên giấy tờ."))
    identity_paper_issuer = TextField(label=_("Cơ quan cấp"), max_length=160)
    residence = AddressField(
        label=_("Nơi cư trú"),
        own=True,
        help_text=_("Nơi thường trú; nếu không có thì nơi tạm trú; nếu không có cả hai thì nơi đang sinh sống."),
    )

    conditions: ClassVar[Conditions] = (
        OnlyWhen(("relation_other",), When("relation", (OTHER,))),
        OnlyWhen(("authorised_by", "authorised_by_family"), When("relation", (AUTHORISED,))),
        OnlyWhen(("identity_paper_other",), When("identity_paper", (OTHER,))),
        RequiredWhen(("identity_number",), When("identity_paper", (IDENTITY_CARD, CITIZEN_CARD, OLD_CARD))),
    )
