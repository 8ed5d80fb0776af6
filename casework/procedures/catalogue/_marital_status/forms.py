"""The questions of the marital-status certificate (NĐ 123/2015, articles 21 to 23; TT 04/2020, articles 12 and 33)."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import AddressField
from casework.procedures.blocks.choice_fields import ChoiceField, NumberField, RadioField, YesNoField
from casework.procedures.blocks.date_fields import PartialDateField, PastDateField
from casework.procedures.blocks.ethnicity import OTHER
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import PersonAndSexForm
from casework.procedures.blocks.requester import AUTHORISED, RequesterForm
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.conditions import OnlyWhen, When

SELF = "self"
RELATIONS = ((SELF, _("Chính là người được cấp giấy")), (AUTHORISED, _("Người được ủy quyền")))
SINGLE, MARRIED, DIVORCED, WIDOWED = "single", "married", "divorced", "widowed"
BEFORE, COHABITING = "before", "cohabiting"
STATUSES = (
    (SINGLE, _("Chưa đăng ký kết hôn với ai")),
    (MARRIED, _("Đang có vợ hoặc chồng")),
    (DIVORCED, _("Đã ly hôn, chưa đăng ký kết hôn với ai khác")),
    (WIDOWED, _("Vợ hoặc chồng đã chết, chưa đăng ký kết hôn với ai khác")),
    (BEFORE, _("Đang có vợ hoặc chồng; xin xác nhận thời gian trước khi kết hôn")),
    (COHABITING, _("Chung sống như vợ chồng từ trước ngày 03/01/1987, chưa đăng ký kết hôn")),
    (OTHER, _("Khác")),
)
# Who may be confirmed as free to marry.
FREE = frozenset({SINGLE, DIVORCED, WIDOWED})
TO_MARRY, LOAN, PROPERTY = "marriage", "loan", "property"
PURPOSES = (
    (TO_MARRY, _("Đăng ký kết hôn")),
    (LOAN, _("Vay vốn")),
    (PROPERTY, _("Mua bán, chuyển nhượng nhà đất, tài sản")),
    (OTHER, _("Khác")),
)
NOT_TO_MARRY = (LOAN, PROPERTY, OTHER)
HELP_PARTIAL = _("Ghi ngày/tháng/năm; không nhớ ngày thì ghi tháng/năm hoặc năm.")


class CertificateRequesterForm(RequesterForm):
    """Who asks for the certificate."""

    relation = RadioField(label=_("Quan hệ với người được cấp giấy"), choices=RELATIONS)


class HolderForm(PersonAndSexForm):
    """The person whose status is confirmed."""

    identity_paper = TextField(
        label=_("Giấy tờ tùy thân"),
        max_length=300,
        help_text=_("Loại giấy, số, ngày cấp, cơ quan cấp, như trên giấy."),
    )


class ResidenceForm(BlockForm):
    """One residence since marriageable age; no end means until now."""

    place = AddressField(label=_("Nơi cư trú"))
    since = PartialDateField(label=_("Từ"), help_text=HELP_PARTIAL)
    until = PartialDateField(label=_("Đến"), required=False, help_text=_("Đang cư trú thì để trống."))


class StatusForm(BlockForm):
    """The status, with the paper that proves it."""

    status = RadioField(label=_("Tình trạng hôn nhân"), choices=STATUSES)
    spouse_name = PersonalNameField(label=_("Họ, chữ đệm, tên vợ hoặc chồng hiện nay"))
    certificate_number = TextField(label=_("Số Giấy chứng nhận kết hôn"), max_length=60)
    certificate_date = PastDateField(label=_("Ngày đăng ký kết hôn"))
    certificate_office = TextField(label=_("Nơi đăng ký kết hôn"))
    spouse_before = PersonalNameField(label=_("Họ, chữ đệm, tên vợ hoặc chồng hiện nay"))
    married_number = TextField(label=_("Số Giấy chứng nhận kết hôn hiện nay"), max_length=60)
    married_on = PastDateField(label=_("Ngày đăng ký kết hôn hiện nay"))
    married_office = TextField(label=_("Nơi đăng ký kết hôn hiện nay"))
    single_since = PastDateField(label=_("Xin xác nhận từ ngày"))
    single_until = PastDateField(label=_("Đến ngày"), help_text=_("Muộn nhất là ngày trước khi đăng ký kết hôn."))
    divorce_number = TextField(label=_("Số bản án, quyết định ly hôn"), max_length=60)
    divorced_on = PastDateField(label=_("Ngày của bản án, quyết định"))
    divorce_court = TextField(label=_("Tòa án đã giải quyết ly hôn"))
    death_number = TextField(label=_("Số trích lục khai tử hoặc giấy chứng tử của vợ, chồng"), max_length=60)
    death_date = PastDateField(label=_("Ngày cấp"))
    death_office = TextField(label=_("Cơ quan cấp"))
    partner = PersonalNameField(label=_("Họ, chữ đệm, tên người đang chung sống"))
    status_other = TextField(label=_("Tình trạng khác (ghi rõ)"), max_length=300)

    conditions = (
        OnlyWhen(
            ("spouse_name", "certificate_number", "certificate_date", "certificate_office"), When("status", (MARRIED,))
        ),
        OnlyWhen(
            ("spouse_before", "married_number", "married_on", "married_office", "single_since", "single_until"),
            When("status", (BEFORE,)),
        ),
        OnlyWhen(("divorce_number", "divorced_on", "divorce_court"), When("status", (DIVORCED,))),
        OnlyWhen(("death_number", "death_date", "death_office"), When("status", (WIDOWED,))),
        OnlyWhen(("partner",), When("status", (COHABITING,))),
        OnlyWhen(("status_other",), When("status", (OTHER,))),
    )


class PurposeForm(BlockForm):
    """What it is for; to marry, whom and where, and one copy only (TT 04/2020, article 12)."""

    purpose = RadioField(label=_("Mục đích sử dụng"), choices=PURPOSES)
    purpose_other = TextField(label=_("Mục đích khác (ghi rõ)"), max_length=200)
    spouse_name = PersonalNameField(label=_("Họ, chữ đệm, tên người dự định kết hôn"))
    spouse_birth = PartialDateField(label=_("Ngày, tháng, năm sinh"))
    spouse_nationality = TextField(label=_("Quốc tịch"), max_length=60, initial="Việt Nam")
    spouse_number = IdentityNumberField(label=_("Số định danh cá nhân"), required=False)
    spouse_paper = TextField(label=_("Giấy tờ tùy thân của người dự định kết hôn"), max_length=300)
    marriage_office = TextField(label=_("Nơi dự định đăng ký kết hôn"))
    number = NumberField(label=_("Số bản xin cấp"), min_value=1, max_value=20)

    conditions = (
        OnlyWhen(("purpose_other",), When("purpose", (OTHER,))),
        OnlyWhen(
            ("spouse_name", "spouse_birth", "spouse_nationality", "spouse_number", "spouse_paper", "marriage_office"),
            When("purpose", (TO_MARRY,)),
        ),
        OnlyWhen(("number",), When("purpose", NOT_TO_MARRY)),
    )


class EarlierForm(BlockForm):
    """An earlier certificate is handed back; when it is lost, that is explained (TT 04/2020, article 12)."""

    issued = YesNoField(
        label=_("Đã được cấp giấy này trước đây để dùng cho cùng mục đích"),
        help_text=_("Giấy hết hạn hoặc không dùng đến phải nộp lại."),
    )
    number = TextField(label=_("Số giấy đã cấp"), required=False, max_length=60)
    returned = ChoiceField(
        label=_("Giấy đã cấp"),
        choices=(("returned", _("Nộp lại bản chính")), ("lost", _("Đã mất, không nộp lại được"))),
    )
    explanation = TextField(label=_("Lý do không nộp lại được"), max_length=500)
    planned_office = TextField(
        label=_("Nơi đã dự định đăng ký kết hôn theo giấy cũ"), required=False, help_text=_("Phường hỏi nơi này.")
    )

    conditions = (
        OnlyWhen(("number", "returned"), When("issued", ("yes",))),
        OnlyWhen(("explanation", "planned_office"), When("returned", ("lost",))),
    )
