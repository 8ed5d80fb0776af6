"""Facts of the papers about a marriage. Source: Luật Hộ tịch 60/2014/QH13 article 17."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from casework.documents.facts.entries import CopyFacts, EntryPaper, contents
from casework.documents.facts.shared import Agency, Signature


@dataclass(frozen=True, kw_only=True)
class Spouse:
    """Wife or husband as the certificate names them; `birth` as far as it is known ("1961")."""

    name: str
    birth: str
    ethnicity: str
    nationality: str
    residence: str
    identity_paper: str


@dataclass(frozen=True, kw_only=True)
class MarriagePaper(EntryPaper):
    """What every paper about a marriage says.

    `married_since`: the day from which a marriage registered anew counts, ISO; "" for a first registration.
    """

    wife: Spouse
    husband: Spouse
    married_since: str
    note: str

    @classmethod
    def read(cls, name: str, value: Any) -> Any:
        """The spouses from their parts."""
        return Spouse(**value) if name in ("wife", "husband") else value


@dataclass(frozen=True, kw_only=True)
class MarriageCertificate(MarriagePaper):
    """Giấy chứng nhận kết hôn: two originals, one for each spouse; the back holds the notes."""

    @classmethod
    def example(cls) -> Self:
        """A couple of whom one lives in another ward."""
        return cls(
            agency=Agency.example(),
            number="18/2026",
            registered_on=date(2026, 11, 25),
            wife=Spouse(
                name="Mai Khánh Chi",
                birth="1999-05-12",
                ethnicity="Kinh",
                nationality="Việt Nam",
                residence="Số 9, ngõ 22, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
                identity_paper="Căn cước số 001199000921, Bộ Công an cấp ngày 18/08/2024",
            ),
            husband=Spouse(
                name="Trịnh Quốc Bảo",
                birth="1997-01-30",
                ethnicity="Tày",
                nationality="Việt Nam",
                residence="Số 31, đường Phan Đình Phùng, phường Phan Đình Phùng, tỉnh Thái Nguyên",
                identity_paper="Căn cước số 019097000412, Bộ Công an cấp ngày 02/03/2025",
            ),
            married_since="",
            note="",
            signature=Signature.example(),
        )


@dataclass(frozen=True, kw_only=True)
class MarriageExtractCopy(MarriagePaper, CopyFacts):
    """Trích lục kết hôn (bản sao), with a number and date of its own."""

    @classmethod
    def example(cls) -> Self:
        """A copy of a marriage of 1996 that was registered anew: its former date is known by the month."""
        entry = contents(MarriageCertificate.example())
        anew = {"married_since": "1996-02-01", "note": "Đăng ký lại"}
        wife = replace(entry["wife"], birth="1974-05-12", identity_paper="Căn cước số 001174000921")
        husband = replace(entry["husband"], birth="1971", identity_paper="Căn cước số 019071000412")
        anew |= {"wife": wife, "husband": husband}
        return cls(**{**entry, **anew}, extract_number="35/TLKH-BS", issued_on=date(2026, 11, 25))
