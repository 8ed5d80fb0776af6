"""The facts that several papers share: who issues, who asks, what was handed in, who signs."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, Self

from django.utils import timezone

from casework.offices.wards import Ward

# NĐ 30/2020/NĐ-CP, annex I: what stands above the signature of the chair and of a vice chair.
CHAIR = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
AUTHORISED = "TUQ."
VICE_CHAIR = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def _plain(value: Any) -> Any:
    """Dates as ISO strings (moments in local time, to the minute), the rest as JSON knows it."""
    if isinstance(value, datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return local.replace(tzinfo=None).isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value


@dataclass(frozen=True, kw_only=True)
class PaperFacts:
    """The facts of one paper. Nothing else is printed on it."""

    def plain(self) -> dict[str, Any]:
        """The facts as JSON, to be frozen in the document's row and given to the template."""
        return {key: _plain(value) for key, value in asdict(self).items()}

    @classmethod
    def example(cls) -> Self:
        """Facts of invented people, for previews and tests."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Agency:
    """The office a paper comes from. `place` opens the line "…, ngày … tháng … năm …"."""

    committee: str
    ward: str
    province: str
    address: str
    reception_place: str
    phone: str = ""
    email: str = ""

    @classmethod
    def of(cls, ward: Ward) -> Self:
        """The agency as it is called and found today."""
        return cls(
            committee=ward.people_committee,
            ward=ward.name,
            province=ward.province,
            address=ward.address,
            reception_place=ward.reception_place,
            phone=ward.phone,
            email=ward.email,
        )

    @classmethod
    def example(cls) -> Self:
        """The ward of the examples."""
        return cls(
            committee="Ủy ban nhân dân phường Xuân Đỉnh",
            ward="Phường Xuân Đỉnh",
            province="Thành phố Hà Nội",
            address="Số 5 phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
            reception_place="Điểm phục vụ hành chính công phường Xuân Đỉnh, số 5 phố Xuân Đỉnh",
            phone="024 0000 1234",
            email="xuandinh@caseflow.example",
        )


@dataclass(frozen=True, kw_only=True)
class Applicant:
    """The person who hands the dossier in, as the slips name them; what is empty is not printed."""

    name: str
    address: str = ""
    phone: str = ""
    email: str = ""
    identity_number: str = ""

    @classmethod
    def example(cls) -> Self:
        """The mother of the examples."""
        return cls(
            name="Trần Thị Ngọc Huyền",
            address="Số 12, ngõ 68, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
            phone="0900 000 012",
            email="ngochuyen@caseflow.example",
            identity_number="001196000012",
        )


@dataclass(frozen=True, kw_only=True)
class FiledPaper:
    """One paper of the dossier; `form` is "bản chính", "bản sao" or "bản chụp"."""

    title: str
    form: str
    quantity: int = 1


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Who signs: the lines of authority in capitals (`CHAIR`, `VICE_CHAIR`) and the full name."""

    lines: tuple[str, ...]
    name: str

    @classmethod
    def of(cls, *, name: str, title: str, signs_as: str = "") -> Self:
        """From a post: its title ("Phó Chủ tịch") and in whose place it signs ("KT. CHỦ TỊCH", "TUQ. CHỦ TỊCH")."""
        # Who is authorised by the chair signs for him alone, not on behalf of the committee.
        authority = "" if signs_as.upper().startswith(AUTHORISED) else CHAIR[0]
        lines = [authority, signs_as.upper(), title.upper()]
        return cls(lines=tuple(dict.fromkeys(line for line in lines if line)), name=name)

    @classmethod
    def example(cls) -> Self:
        """A vice chair who signs for the chair."""
        return cls(lines=VICE_CHAIR, name="Lê Thị Ánh Tuyết")
