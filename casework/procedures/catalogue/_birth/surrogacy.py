"""What a birth by surrogacy adds: the facility's confirmation, the woman who carried the child, and their rules.

Luật Hôn nhân và gia đình 2014, articles 93 to 100; Nghị định 123/2015/NĐ-CP, article 16. Nothing of it is printed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.people.names import fold
from casework.procedures.blocks.choice_fields import YesNoField
from casework.procedures.blocks.date_fields import PastDateField
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import person_in
from casework.procedures.blocks.text_fields import IdentityNumberField, PersonalNameField, TextField
from casework.procedures.catalogue._birth import checks, papers, people
from casework.procedures.catalogue._birth.forms import CERTIFICATE, FATHER, MOTHER, EvidenceForm, MarriageForm
from casework.procedures.catalogue._birth.refusals import REFUSALS
from casework.procedures.conditions import Conditions, OnlyWhen, When
from casework.procedures.declaration import Error
from casework.procedures.definition import Check, CheckFacts, Original, Paper, Person, RefusalReason, Verdict
from casework.procedures.requesting import originals_of

Cleaned = Mapping[str, Any]
FAMILY_LAW = "Luật Hôn nhân và gia đình 2014"
COUPLE = _("Vợ chồng nhờ mang thai hộ")


class CoupleForm(MarriageForm):
    """The marriage of the couple; there is no other father to recognise."""

    registered = YesNoField(label=_("Vợ chồng nhờ mang thai hộ đã đăng ký kết hôn"))
    recognised = None  # type: ignore[assignment]
    recognition_number = None  # type: ignore[assignment]
    recognition_office = None  # type: ignore[assignment]

    conditions: ClassVar[Conditions] = (OnlyWhen(("number", "office", "registered_on"), When("registered", ("yes",))),)


class NamedMotherForm(EvidenceForm):
    """The proof of the birth, and whom it names as the mother."""

    mother_named = PersonalNameField(
        label=_("Họ, chữ đệm, tên người mẹ ghi trên giấy chứng sinh"),
        help_text=_("Chép đúng như trên giấy, kể cả khi khác tên người mẹ bên nhờ mang thai hộ."),
    )

    field_order = ("kind", "number", "issued_on", "facility", "mother_named")
    conditions = (*EvidenceForm.conditions, OnlyWhen(("mother_named",), When("kind", (CERTIFICATE,))))


class ConfirmationForm(BlockForm):
    """The document of the health facility that carried out the technique."""

    facility = TextField(label=_("Cơ sở y tế xác nhận"), help_text=_("Cơ sở đã thực hiện kỹ thuật hỗ trợ sinh sản."))
    number = TextField(label=_("Số văn bản xác nhận"), max_length=60)
    issued_on = PastDateField(label=_("Ngày văn bản xác nhận"))


class CarrierForm(BlockForm):
    """The woman who carried the child; not required, and read by few."""

    full_name = PersonalNameField(label=_("Họ, chữ đệm, tên người mang thai hộ"), required=False)
    identity_number = IdentityNumberField(label=_("Số định danh người mang thai hộ"), required=False)


def couple_is_married(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """Only spouses may ask another woman to carry their child (article 95)."""
    if cleaned["marriage"].get("registered") is False:
        yield Error(
            "marriage.registered",
            _(
                "Chỉ vợ chồng đã đăng ký kết hôn mới được nhờ mang thai hộ (Luật Hôn nhân và gia đình, điều 95). Nếu "
                "không phải trường hợp này, hãy dùng tờ khai đăng ký khai sinh thông thường."
            ),
        )


def carrier_is_another(cleaned: Cleaned, _on: date) -> Iterable[Error]:
    """The woman who carried the child is not its mother."""
    number = cleaned["carrier"].get("identity_number")
    if number and number in {cleaned[role].get("identity_number") for role in (MOTHER, FATHER)}:
        yield Error(
            "carrier.identity_number",
            _("Số này là của cha hoặc mẹ đã khai. Hãy ghi số của người mang thai hộ, hoặc để trống."),
        )


def people_named(cleaned: Cleaned) -> tuple[Person, ...]:
    """Everybody the declaration names, the carrier confidentially."""
    carrier = replace(person_in(cleaned["carrier"], role="carrier"), confidential=True)
    return (*people.people(cleaned), *((carrier,) if carrier.name or carrier.identity_number else ()))


CONFIRMATION = Paper(
    code="surrogacy-confirmation",
    title=_("Văn bản xác nhận của cơ sở y tế về việc mang thai hộ"),
    note=_("Do cơ sở đã thực hiện kỹ thuật hỗ trợ sinh sản cho việc mang thai hộ cấp."),
    accepts="original",
    confidential=True,
)


def papers_of(cleaned: Cleaned) -> tuple[Paper, ...]:
    """Those of every birth, and the confirmation behind the proof of birth."""
    evidence, *others = papers.papers(cleaned)
    return (evidence, CONFIRMATION, *others)


def originals(cleaned: Cleaned) -> tuple[Original, ...]:
    """Proof of birth and confirmation are kept, the rest is shown."""
    return originals_of(cleaned, kept=(papers.evidence_paper(cleaned), CONFIRMATION))


def _married(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    marriage = cleaned["marriage"]
    told = " ".join(filter(None, [marriage.get("number", ""), marriage.get("office", "")]))
    words = _t("Tra cứu: vợ chồng nhờ mang thai hộ đã đăng ký kết hôn và hôn nhân đang tồn tại. Tờ khai ghi: %(told)s.")
    return Verdict("ask", words % {"told": told or _t("không có số và nơi đăng ký")})


def _confirmed(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    words = _t(
        "Văn bản số %(number)s của %(facility)s phải ghi đúng tên vợ chồng nhờ mang thai hộ và người mang thai hộ. "
        "Hãy so với bản chính."
    )
    return Verdict("ask", words % {name: cleaned["confirmation"].get(name, "") for name in ("number", "facility")})


def _mother_reconciled(cleaned: Cleaned, _facts: CheckFacts) -> Verdict:
    """No name of the carrier in the sentence: more people read the checks than may read her name."""
    named = fold(cleaned["evidence"].get("mother_named", ""))
    if not named:
        return Verdict("ask", _t("Không có giấy chứng sinh: xem giấy tờ thay thế có nêu đúng bên nhờ mang thai hộ."))
    if named == fold(cleaned[MOTHER].get("full_name", "")):
        return Verdict("pass", _t("Giấy chứng sinh ghi tên người mẹ bên nhờ mang thai hộ."))
    carrier = fold(cleaned["carrier"].get("full_name", ""))
    if not carrier or named == carrier:
        return Verdict(
            "ask",
            _t(
                "Giấy chứng sinh không ghi tên người mẹ bên nhờ mang thai hộ: đối chiếu với văn bản xác nhận của cơ sở "
                "y tế. Giấy khai sinh ghi tên vợ chồng nhờ mang thai hộ."
            ),
        )
    return Verdict(
        "fail",
        _t("Tên người mẹ trên giấy chứng sinh không phải của bên nhờ, cũng không phải của người mang thai hộ đã khai."),
    )


CHECKS = (
    *(check for check in checks.CHECKS if check.code != "parentage"),
    Check(
        code="couple-married",
        title=_("Vợ chồng nhờ mang thai hộ có hôn nhân hợp pháp"),
        legal_ground=f"{FAMILY_LAW}, các điều 94 và 95",
        evaluate=_married,
        hard=True,
    ),
    Check(
        code="surrogacy-confirmation",
        title=_("Văn bản xác nhận của cơ sở y tế khớp với tờ khai"),
        legal_ground="Nghị định 123/2015/NĐ-CP, điều 16",
        evaluate=_confirmed,
        hard=True,
    ),
    Check(
        code="mother-reconciled",
        title=_("Người mẹ trên giấy chứng sinh và người mẹ bên nhờ mang thai hộ"),
        legal_ground=f"{FAMILY_LAW}, điều 94; Nghị định 123/2015/NĐ-CP, điều 16",
        evaluate=_mother_reconciled,
        hard=True,
    ),
)
SURROGACY_REFUSALS = (
    *REFUSALS,
    RefusalReason(
        code="surrogacy-not-proven",
        title=_("Không có văn bản xác nhận của cơ sở y tế về việc mang thai hộ, hoặc việc mang thai hộ không hợp pháp"),
        legal_ground=f"{FAMILY_LAW}, các điều 95 và 97; Nghị định 123/2015/NĐ-CP, điều 16",
    ),
)
