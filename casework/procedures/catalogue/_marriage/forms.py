"""The questions of registering a marriage, first or anew: two columns, bên nữ first (Luật Hộ tịch 2014, article 18)."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.choice_fields import ChoiceField, NumberField, RadioField, YesNoField
from casework.procedures.blocks.date_fields import PartialDateField, PastDateField
from casework.procedures.blocks.ethnicity import OTHER
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import PersonForm
from casework.procedures.blocks.requester import CITIZEN_CARD, IDENTITY_CARD, IDENTITY_PAPERS, OLD_CARD
from casework.procedures.blocks.text_fields import EmailField, PhoneField, TextField
from casework.procedures.conditions import OnlyWhen, RequiredWhen, When

WIFE, HUSBAND = "wife", "husband"
SPOUSES = (WIFE, HUSBAND)
COLUMNS = {WIFE: _("Bên nữ"), HUSBAND: _("Bên nam")}
SINGLE, MARRIED, DIVORCED, WIDOWED, COHABITING = "single", "married", "divorced", "widowed", "cohabiting"
STATUSES = (
    (SINGLE, _("Chưa đăng ký kết hôn với ai")),
    (DIVORCED, _("Đã ly hôn, chưa đăng ký kết hôn lại")),
    (WIDOWED, _("Vợ hoặc chồng đã chết, chưa đăng ký kết hôn lại")),
    (COHABITING, _("Chung sống với chính người này như vợ chồng từ trước ngày 03/01/1987, chưa đăng ký")),
    (MARRIED, _("Đang có vợ hoặc chồng")),
    (OTHER, _("Khác")),
)
DIVORCE, DEATH = ("divorce_number", "divorced_on", "divorce_court"), ("death_number", "death_date", "death_office")
PAPER = ("identity_paper", "identity_paper_other", "identity_paper_number", "identity_paper_date")


class SpouseForm(PersonForm):
    """One column: the person, his identity paper, and how to reach him."""

    identity_paper = ChoiceField(label=_("Giấy tờ tùy thân"), choices=IDENTITY_PAPERS)
    identity_paper_other = TextField(label=_("Tên giấy tờ khác"), max_length=100)
    identity_paper_number = TextField(label=_("Số giấy tờ tùy thân"), max_length=30)
    identity_paper_date = PastDateField(label=_("Ngày cấp"))
    identity_paper_issuer = TextField(label=_("Cơ quan cấp"), max_length=160)
    email = EmailField(
        label=_("Thư điện tử"),
        required=False,
        attrs={"autocomplete": "off"},
        help_text=_("Mỗi bên một địa chỉ: phường báo và mời riêng từng bên."),
    )
    phone = PhoneField(label=_("Số điện thoại"), required=False, attrs={"autocomplete": "off"})

    conditions = (
        *PersonForm.conditions,
        OnlyWhen(("identity_paper_other",), When("identity_paper", (OTHER,))),
        RequiredWhen(("identity_number",), When("identity_paper", (IDENTITY_CARD, CITIZEN_CARD, OLD_CARD))),
    )


class FirstSpouseForm(SpouseForm):
    """One column of a first registration: which marriage it is, and what became of the one before."""

    times = NumberField(
        label=_("Kết hôn lần thứ mấy"),
        min_value=1,
        max_value=20,
        help_text=_("Kể cả lần này; chưa kết hôn lần nào thì ghi 1."),
    )
    status = RadioField(label=_("Tình trạng hôn nhân hiện nay"), choices=STATUSES)
    status_other = TextField(label=_("Tình trạng khác (ghi rõ)"))
    divorce_number = TextField(label=_("Số bản án, quyết định ly hôn"), max_length=60)
    divorced_on = PastDateField(label=_("Ngày của bản án, quyết định"))
    divorce_court = TextField(label=_("Tòa án đã giải quyết ly hôn"))
    death_number = TextField(label=_("Số trích lục khai tử của vợ hoặc chồng trước"), max_length=60)
    death_date = PastDateField(label=_("Ngày của trích lục khai tử"))
    death_office = TextField(label=_("Nơi đăng ký khai tử"))

    conditions = (
        *SpouseForm.conditions,
        OnlyWhen(("status_other",), When("status", (OTHER,))),
        OnlyWhen(DIVORCE, When("status", (DIVORCED,))),
        OnlyWhen(DEATH, When("status", (WIDOWED,))),
    )


class FilingForm(BlockForm):
    """Which of the two sends the declaration; nobody can act for either (Luật Hộ tịch 2014, article 18)."""

    filed_by = RadioField(
        label=_("Người nộp tờ khai này là"),
        choices=tuple(COLUMNS.items()),
        help_text=_("Không được ủy quyền cho người khác; một bên nộp thì bên kia không cần giấy ủy quyền."),
    )


class MarriageForm(FilingForm):
    """Who sends it, and what would make it another case."""

    related = YesNoField(
        label=_("Hai bên có quan hệ mà luật cấm kết hôn"),
        help_text=_(
            "Cùng dòng máu trực hệ; có họ trong phạm vi ba đời; là hoặc từng là cha mẹ nuôi và con nuôi, cha chồng và "
            "con dâu, mẹ vợ và con rể, cha dượng, mẹ kế và con riêng."
        ),
    )
    combined = YesNoField(
        label=_("Hai bên xin giải quyết cùng lúc một việc hộ tịch khác"),
        help_text=_("Ví dụ: nhận cha, mẹ, con; đăng ký khai sinh cho con chung."),
    )


class FormerMarriageForm(FilingForm):
    """The marriage as it was registered before 2016, and why it is registered anew."""

    office = TextField(label=_("Đã đăng ký kết hôn tại"), help_text=_("Tên cơ quan đúng như lúc đó."))
    former_date = PartialDateField(
        label=_("Ngày, tháng, năm đã đăng ký kết hôn"),
        help_text=_("Không nhớ ngày thì ghi tháng và năm; không nhớ cả tháng thì ghi năm."),
    )
    certificate_number = TextField(
        label=_("Theo Giấy chứng nhận kết hôn số"), required=False, max_length=60, help_text=_("Nếu còn biết.")
    )
    volume = TextField(label=_("Quyển số"), required=False, max_length=60)
    reason = TextField(label=_("Lý do đăng ký lại"), max_length=300)
    lost = YesNoField(
        label=_("Sổ đăng ký kết hôn và bản chính giấy tờ đều đã mất"),
        help_text=_("Nếu sổ còn thì xin cấp bản sao trích lục kết hôn, không đăng ký lại."),
    )
    divorced = YesNoField(
        label=_("Từ đó đến nay hai bên đã ly hôn"),
        help_text=_("Đã ly hôn mà muốn về lại với nhau thì nộp hồ sơ đăng ký kết hôn."),
    )
