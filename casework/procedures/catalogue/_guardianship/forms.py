"""The questions of registering a guardianship and its end (Civil Code 2015, articles 46 to 63)."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from casework.procedures.blocks.address_field import AddressField
from casework.procedures.blocks.choice_fields import ChoiceField, RadioField, YesNoField
from casework.procedures.blocks.date_fields import PastDateField
from casework.procedures.blocks.ethnicity import OTHER
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.requester import AUTHORISED, RequesterForm
from casework.procedures.blocks.text_fields import PersonalNameField, TextField
from casework.procedures.conditions import Conditions, OnlyWhen, When

GUARDIAN, PROTECTED = "guardian", "protected"
RELATIONS = (
    (GUARDIAN, _("Người giám hộ")),
    ("representative", _("Đại diện cơ quan, tổ chức giám hộ")),
    ("relative", _("Người thân thích của người được giám hộ")),
    (AUTHORISED, _("Người được ủy quyền")),
    (OTHER, _("Khác")),
)
RELATIONS_AT_END = (*RELATIONS[:2], (PROTECTED, _("Người được giám hộ")), *RELATIONS[2:])
APPOINTED, NATURAL, BY_COURT = "appointed", "natural", "court"
KINDS = (
    (APPOINTED, _("Giám hộ được cử (gồm cả người giám hộ được lựa chọn trước)")),
    (NATURAL, _("Giám hộ đương nhiên")),
    (BY_COURT, _("Giám hộ do Tòa án chỉ định")),
)
PERSON, COUPLE, ORGANISATION = "person", "couple", "organisation"
GUARDIANS = (
    (PERSON, _("Một người")),
    (COUPLE, _("Cả cha và mẹ, hoặc cả ông và bà")),
    (ORGANISATION, _("Cơ quan, tổ chức")),
)
ORPHANED, UNCARED, INCAPABLE, IMPAIRED = "orphaned", "uncared", "incapable", "impaired"
SITUATIONS = (
    (ORPHANED, _("Người chưa thành niên không còn cha, mẹ hoặc không xác định được cha, mẹ")),
    (
        UNCARED,
        _(
            "Người chưa thành niên có cha, mẹ nhưng cha, mẹ đều mất hoặc hạn chế năng lực, bị hạn chế quyền, hoặc "
            "không có điều kiện chăm sóc và có yêu cầu"
        ),
    ),
    (INCAPABLE, _("Người mất năng lực hành vi dân sự")),
    (IMPAIRED, _("Người có khó khăn trong nhận thức, làm chủ hành vi")),
)
OF_MINORS, OF_COURT = (ORPHANED, UNCARED), (INCAPABLE, IMPAIRED)
KINSHIPS = (
    ("sibling", _("Anh, chị ruột")),
    ("grandparent", _("Ông, bà nội hoặc ngoại")),
    ("uncle-aunt", _("Bác, chú, cậu, cô, dì ruột")),
    ("parent", _("Cha hoặc mẹ")),
    ("spouse", _("Vợ hoặc chồng")),
    ("child", _("Con")),
    (OTHER, _("Khác")),
)
REACHED_CAPACITY, DIED, PARENTS_ABLE, ADOPTED, REPLACED = "capacity", "died", "parents-able", "adopted", "replaced"
REASONS_TO_END = (
    (REACHED_CAPACITY, _("Người được giám hộ đã có năng lực hành vi dân sự đầy đủ")),
    (DIED, _("Người được giám hộ đã chết")),
    (PARENTS_ABLE, _("Cha, mẹ của người được giám hộ đã đủ điều kiện thực hiện quyền, nghĩa vụ")),
    (ADOPTED, _("Người được giám hộ được nhận làm con nuôi")),
    (REPLACED, _("Thay đổi người giám hộ, sau đó đăng ký giám hộ mới")),
)


class GuardianshipRequesterForm(RequesterForm):
    """Who asks to register a guardianship."""

    relation = ChoiceField(label=_("Tư cách của người yêu cầu"), choices=RELATIONS)


class EndRequesterForm(RequesterForm):
    """Who asks to register its end."""

    relation = ChoiceField(label=_("Tư cách của người yêu cầu"), choices=RELATIONS_AT_END)


class GuardiansForm(BlockForm):
    """Who the guardian is: one person, a couple of parents or grandparents, or an organisation."""

    guardians = RadioField(
        label=_("Người giám hộ là"),
        choices=GUARDIANS,
        help_text=_("Một người chỉ có một người giám hộ, trừ cha và mẹ, hoặc ông và bà cùng giám hộ."),
    )
    kinship = ChoiceField(label=_("Người giám hộ là gì của người được giám hộ"), choices=KINSHIPS)
    kinship_other = TextField(label=_("Quan hệ khác (ghi rõ)"), max_length=100)

    conditions: ClassVar[Conditions] = (
        OnlyWhen(("kinship",), When("guardians", (PERSON, COUPLE))),
        OnlyWhen(("kinship_other",), When("kinship", (OTHER,))),
    )


class GuardianshipForm(GuardiansForm):
    """What kind of guardianship, why, and on what it rests."""

    kind = RadioField(label=_("Loại giám hộ"), choices=KINDS)
    appointed_by = TextField(label=_("Cơ quan hoặc người cử, lựa chọn người giám hộ"))
    paper_number = TextField(label=_("Số văn bản cử người giám hộ"), required=False, max_length=60)
    paper_date = PastDateField(label=_("Ngày của văn bản cử người giám hộ"))
    several_eligible = YesNoField(
        label=_("Có nhiều người cùng đủ điều kiện làm giám hộ đương nhiên"),
        help_text=_("Nếu có, cần văn bản thỏa thuận cử một người."),
    )
    appointing_court = TextField(label=_("Tòa án chỉ định người giám hộ"))
    appointing_decision = TextField(label=_("Số bản án, quyết định chỉ định"), max_length=60)
    appointed_on = PastDateField(label=_("Ngày của bản án, quyết định chỉ định"))
    situation = RadioField(label=_("Người được giám hộ là"), choices=SITUATIONS)
    finding_court = TextField(
        label=_("Tòa án tuyên bố"),
        help_text=_("Tòa án tuyên bố mất năng lực, hoặc có khó khăn trong nhận thức, làm chủ hành vi."),
    )
    finding_number = TextField(label=_("Số bản án, quyết định tuyên bố"), max_length=60)
    finding_date = PastDateField(label=_("Ngày của bản án, quyết định tuyên bố"))
    reason = TextField(
        label=_("Lý do đăng ký giám hộ"), max_length=300, help_text=_("Ghi ngắn gọn, ví dụ: Cha mẹ đều đã chết.")
    )
    property_listed = YesNoField(
        label=_("Có lập danh mục tài sản của người được giám hộ"), help_text=_("Không bắt buộc.")
    )

    field_order = ("kind", "appointed_by", "paper_number", "paper_date", "several_eligible", "appointing_court")
    conditions = (
        *GuardiansForm.conditions,
        OnlyWhen(("appointed_by", "paper_number", "paper_date"), When("kind", (APPOINTED,))),
        OnlyWhen(("several_eligible",), When("kind", (NATURAL,))),
        OnlyWhen(("appointing_court", "appointing_decision", "appointed_on"), When("kind", (BY_COURT,))),
        OnlyWhen(("finding_court", "finding_number", "finding_date"), When("situation", OF_COURT)),
    )


class OrganisationForm(BlockForm):
    """An organisation as guardian."""

    name = TextField(label=_("Tên cơ quan, tổ chức"))
    residence = AddressField(label=_("Địa chỉ trụ sở"))
    representative = PersonalNameField(label=_("Họ, chữ đệm, tên người đại diện"))
    position = TextField(label=_("Chức vụ"), max_length=100)


class EarlierEntryForm(BlockForm):
    """The guardianship that ends, as registered."""

    office = TextField(label=_("Đã đăng ký giám hộ tại"), help_text=_("Tên cơ quan ghi trên trích lục."))
    number = TextField(label=_("Số đăng ký"), max_length=60, help_text=_("Ghi như trên trích lục, ví dụ 07/2024."))
    registered_on = PastDateField(label=_("Ngày đăng ký"))


class EndForm(BlockForm):
    """Why and since when the guardianship ends."""

    reason = RadioField(label=_("Lý do chấm dứt giám hộ"), choices=REASONS_TO_END)
    details = TextField(
        label=_("Nói rõ lý do và giấy tờ chứng minh"),
        max_length=300,
        help_text=_("Ví dụ: Quyết định công nhận việc nuôi con nuôi, số và ngày."),
    )
    ended_on = PastDateField(label=_("Ngày phát sinh lý do chấm dứt"))
    property_listed = YesNoField(label=_("Khi đăng ký giám hộ đã lập danh mục tài sản"))


class EndGuardianForm(BlockForm):
    """Who the guardian was."""

    guardians = RadioField(label=_("Người giám hộ là"), choices=GUARDIANS)
