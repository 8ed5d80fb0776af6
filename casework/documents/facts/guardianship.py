"""Facts of the papers about a guardianship. Source: Luật Hộ tịch 60/2014/QH13 articles 19 to 22."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from casework.documents.facts.entries import CopyFacts, EntryPaper, contents
from casework.documents.facts.shared import Agency, Signature


@dataclass(frozen=True, kw_only=True)
class Guardian:
    """A guardian: a person, or an organisation with its `representative` and neither birth nor nationality."""

    name: str
    residence: str
    birth: str = ""
    sex: str = ""
    ethnicity: str = ""
    nationality: str = ""
    identity_number: str = ""
    representative: str = ""


@dataclass(frozen=True, kw_only=True)
class Protected:
    """The person under guardianship."""

    name: str
    birth: str
    sex: str
    ethnicity: str
    nationality: str
    identity_number: str
    residence: str


@dataclass(frozen=True, kw_only=True)
class GuardianshipPaper(EntryPaper):
    """What both extracts name: one guardian or two, and the person protected."""

    guardians: tuple[Guardian, ...]
    protected: Protected
    note: str

    @classmethod
    def read(cls, name: str, value: Any) -> Any:
        """The people from their parts."""
        if name == "guardians":
            return tuple(Guardian(**one) for one in value)
        return Protected(**value) if name == "protected" else value


_HOME = "Số 5, ngõ 40, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội"
_PEOPLE: dict[str, Any] = {
    "agency": Agency.example(),
    "registered_on": date(2026, 11, 25),
    "signature": Signature.example(),
    "guardians": (
        Guardian(
            name="Cao Thị Thục",
            birth="1962-04-30",
            sex="Nữ",
            ethnicity="Kinh",
            nationality="Việt Nam",
            identity_number="001162000710",
            residence=_HOME,
        ),
    ),
    "protected": Protected(
        name="Cao Gia Bảo",
        birth="2017-08-19",
        sex="Nam",
        ethnicity="Kinh",
        nationality="Việt Nam",
        identity_number="001217000811",
        residence=_HOME,
    ),
    "note": "",
}


@dataclass(frozen=True, kw_only=True)
class GuardianshipExtract(GuardianshipPaper):
    """Trích lục đăng ký giám hộ; `basis` is the paper on which the guardianship rests."""

    kind_of_guardianship: str
    reason: str
    basis: str

    @classmethod
    def example(cls) -> Self:
        """A boy whose grandmother becomes his guardian."""
        return cls(
            **_PEOPLE,
            number="03/2026",
            kind_of_guardianship="Giám hộ đương nhiên",
            reason="Cha mẹ của người được giám hộ đều đã chết",
            basis="Giấy tờ chứng minh điều kiện giám hộ đương nhiên",
        )


@dataclass(frozen=True, kw_only=True)
class GuardianshipExtractCopy(GuardianshipExtract, CopyFacts):
    """The copy, with a number and date of its own."""

    @classmethod
    def example(cls) -> Self:
        """A copy asked for together with the registration."""
        entry = contents(GuardianshipExtract.example())
        return cls(**entry, extract_number="11/TLGH-BS", issued_on=date(2026, 11, 25))


@dataclass(frozen=True, kw_only=True)
class GuardianshipEndExtract(GuardianshipPaper):
    """Trích lục đăng ký chấm dứt giám hộ; `earlier` names the entry that ends."""

    reason: str
    ended_on: str
    earlier: str

    @classmethod
    def example(cls) -> Self:
        """The boy has been adopted."""
        return cls(
            **_PEOPLE,
            number="01/2026",
            reason="Người được giám hộ được nhận làm con nuôi",
            ended_on="2026-11-09",
            earlier="Số 07/2024, ngày 15/04/2024, Ủy ban nhân dân phường Xuân Đỉnh",
        )


@dataclass(frozen=True, kw_only=True)
class GuardianshipEndExtractCopy(GuardianshipEndExtract, CopyFacts):
    """The copy, with a number and date of its own."""

    @classmethod
    def example(cls) -> Self:
        """A copy asked for together with the registration."""
        entry = contents(GuardianshipEndExtract.example())
        return cls(**entry, extract_number="04/TLCDGH-BS", issued_on=date(2026, 11, 25))
