"""The questions of the death registrations (TT 04/2020/TT-BTP with its later amendments)."""

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import AddressField
from casework.procedures.blocks.choice_fields import ChoiceField, NumberField, RadioField, YesNoField
from casework.procedures.blocks.date_fields import DatedAnswer, PartialDateField, PastDateField
from casework.procedures.blocks.ethnicity import OTHER
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import PersonAndSexForm
from casework.procedures.blocks.requester import AUTHORISED, RequesterForm
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.catalogue._death.circumstances import CIRCUMSTANCES, FACILITY, NONE, NOTICE, SUBSTITUTE
from casework.procedures.conditions import OnlyWhen, When

REPRESENTATIVE, PETITIONER = "representative", "petitioner"
RELATIVES = (
    ("spouse", _("Vợ hoặc chồng")),
    ("child", _("Con")),
    ("parent", _("Cha hoặc mẹ")),
    ("relative", _("Người thân thích khác")),
)
RELATIONS = (
    *RELATIVES,
    (REPRESENTATIVE, _("Đại diện cơ quan, tổ chức hoặc cá nhân có liên quan")),
    (AUTHORISED, _("Người được ủy quyền")),
    (OTHER, _("Khác")),
)
RELATIONS_IN_COURT = ((PETITIONER, _("Người đã yêu cầu Tòa án tuyên bố chết")), *RELATIONS)
RESOLUTION, JUDGMENT = "resolution", "judgment"
COURT_PAPERS = ((RESOLUTION, _("Quyết định")), (JUDGMENT, _("Bản án")))
KINDS_OF_EVIDENCE = (
    ("grave", _("Ảnh bia mộ, giấy tờ về phần mộ")),
    ("file", _("Hồ sơ đảng viên, cựu chiến binh, người có công")),
    ("property", _("Giấy tờ nhà đất, thừa kế")),
    ("medical", _("Giấy tờ khám bệnh, chữa bệnh")),
    ("statement", _("Văn bản xác nhận của cơ quan, tổ chức")),
    (OTHER, _("Giấy tờ khác")),
)
UNKNOWN_TIME = _("Không biết thì để trống.")


class DeathRequesterForm(RequesterForm):
    """Who registers the death."""

    relation = ChoiceField(label=_("Quan hệ với người đã chết"), choices=RELATIONS)
    organisation = TextField(
        label=_("Cơ quan, tổ chức đại diện"), required=False, help_text=_("Đại diện cá nhân thì để trống.")
    )

    field_order = ("relation", "relation_other", "organisation")
    conditions = (*RequesterForm.conditions, OnlyWhen(("organisation",), When("relation", (REPRESENTATIVE,))))


class CourtRequesterForm(DeathRequesterForm):
    """Who registers the death that the court declared."""

    relation = ChoiceField(label=_("Quan hệ với người đã chết"), choices=RELATIONS_IN_COURT)


class DeceasedForm(PersonAndSexForm):
    """The deceased; of old deaths neither number nor identity paper may be known."""

    identity_number = IdentityNumberField(
        label=_("Số định danh cá nhân"), required=False, help_text=_("12 chữ số; không có thì ghi giấy tờ tùy thân.")
    )
    identity_paper = TextField(
        label=_("Giấy tờ tùy thân khác"),
        required=False,
        max_length=300,
        help_text=_("Ghi loại giấy tờ, số, ngày cấp, cơ quan cấp; không có thì để trống."),
    )
    residence = AddressField(
        label=_("Nơi cư trú cuối cùng"),
        help_text=_("Nơi thường trú; nếu không có thì nơi tạm trú; nếu không có cả hai thì nơi sinh sống cuối cùng."),
    )

    field_order = (
        *("full_name", "birth", "sex", "ethnicity", "ethnicity_other", "nationality"),
        *("identity_number", "identity_paper", "residence"),
    )
    conditions = (OnlyWhen(("ethnicity_other",), When("ethnicity", (OTHER,))),)


class DeathForm(BlockForm):
    """When, where, how and of what somebody died."""

    circumstance = RadioField(
        label=_("Trường hợp chết"),
        choices=[(known.code, known.title) for known in CIRCUMSTANCES.values()],
        help_text=_("Mục này quyết định cơ quan cấp giấy báo tử hoặc giấy tờ thay thế."),
    )
    died_on: DatedAnswer = PastDateField(
        label=_("Ngày, tháng, năm chết"), in_words=True, help_text=_("Ghi ngày/tháng/năm theo dương lịch.")
    )
    hour = NumberField(label=_("Giờ chết"), required=False, min_value=0, max_value=23, help_text=UNKNOWN_TIME)
    minute = NumberField(label=_("Phút"), required=False, min_value=0, max_value=59, help_text=UNKNOWN_TIME)
    facility = TextField(label=_("Tên cơ sở y tế nơi chết"), help_text=_("Ghi như trên giấy báo tử."))
    place = AddressField(
        label=_("Nơi chết"),
        help_text=_(
            "Chết trên phương tiện giao thông, do tai nạn hoặc không rõ nơi chết thì ghi phường, xã nơi xảy ra hoặc "
            "nơi phát hiện."
        ),
    )
    cause = TextField(
        label=_("Nguyên nhân chết"),
        required=False,
        max_length=300,
        help_text=_("Ghi theo giấy báo tử hoặc giấy tờ thay thế; giấy không ghi thì để trống."),
    )

    conditions = (OnlyWhen(("facility",), When("circumstance", (FACILITY,))),)


class OldDeathForm(DeathForm):
    """A death of long ago: the year may be all that is known."""

    died_on = PartialDateField(
        label=_("Ngày, tháng, năm chết"), help_text=_("Ghi ngày/tháng/năm; không nhớ ngày thì ghi tháng/năm hoặc năm.")
    )


class DeclaredDeathForm(BlockForm):
    """What the court's decision says of the death; only what it says."""

    dated = YesNoField(
        label=_("Quyết định có xác định ngày chết"),
        help_text=_("Nếu không, ngày chết là ngày quyết định có hiệu lực pháp luật."),
    )
    died_on = PastDateField(label=_("Ngày chết do Tòa án xác định"), in_words=True)
    hour = NumberField(label=_("Giờ chết"), required=False, min_value=0, max_value=23, help_text=UNKNOWN_TIME)
    minute = NumberField(label=_("Phút"), required=False, min_value=0, max_value=59, help_text=UNKNOWN_TIME)
    place = AddressField(label=_("Nơi chết"), required=False, help_text=_("Quyết định không ghi thì để trống."))
    cause = TextField(
        label=_("Nguyên nhân chết"), required=False, max_length=300, help_text=_("Quyết định không ghi thì để trống.")
    )

    conditions = (OnlyWhen(("died_on", "hour", "minute"), When("dated", ("yes",))),)


class NoticeForm(BlockForm):
    """The death notice, or what the law puts in its place."""

    kind = RadioField(
        label=_("Loại giấy"),
        choices=[
            (NOTICE, _("Giấy báo tử")),
            (SUBSTITUTE, _("Giấy tờ thay thế Giấy báo tử")),
        ],
    )
    number = TextField(label=_("Số"), max_length=60, help_text=_("Ghi như trên giấy."))
    issued_on = PastDateField(label=_("Ngày cấp"))
    issuer = TextField(label=_("Cơ quan cấp"))


class LateNoticeForm(NoticeForm):
    """As above; of old deaths there may be none."""

    kind = RadioField(
        label=_("Loại giấy"),
        choices=[
            (NOTICE, _("Giấy báo tử")),
            (SUBSTITUTE, _("Giấy tờ thay thế Giấy báo tử")),
            (NONE, _("Không có cả hai; có giấy tờ, chứng cứ khác")),
        ],
    )

    conditions = (OnlyWhen(("number", "issued_on", "issuer"), When("kind", (NOTICE, SUBSTITUTE))),)


class CourtDecisionForm(BlockForm):
    """The decision in force that declares somebody dead."""

    kind = RadioField(label=_("Loại văn bản"), choices=COURT_PAPERS)
    number = TextField(label=_("Số"), max_length=60, help_text=_("Ghi như trên văn bản của Tòa án."))
    court = TextField(label=_("Tòa án"))
    issued_on = PastDateField(label=_("Ngày ban hành"))
    effective_on = PastDateField(
        label=_("Ngày có hiệu lực pháp luật"), help_text=_("Thời hạn 15 ngày tính từ ngày này.")
    )


class LateForm(BlockForm):
    """Why so late, and where the grave is."""

    reason = TextField(label=_("Lý do đăng ký quá hạn"), max_length=500)
    burial_place = TextField(
        label=_("Nơi an táng"), required=False, help_text=_("Nơi an táng không thay cho nơi chết.")
    )


class EvidenceRowForm(BlockForm):
    """One paper that proves the death."""

    kind = ChoiceField(label=_("Loại chứng cứ"), choices=KINDS_OF_EVIDENCE)
    title = TextField(label=_("Tên giấy tờ và nội dung chứng minh"), max_length=300)
    issuer = TextField(label=_("Cơ quan cấp hoặc xác nhận"))
    issued_on = PartialDateField(label=_("Ngày cấp"), required=False, help_text=_("Không rõ ngày thì ghi năm."))


class WitnessRowForm(BlockForm):
    """Somebody who knows of the death."""

    full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người làm chứng"))
    identity_number = IdentityNumberField(label=_("Số định danh cá nhân"), required=False)
    residence = AddressField(label=_("Nơi cư trú"))
