"""Facts of the papers about a death. Source: Luật Hộ tịch 60/2014/QH13 article 34, NĐ 123/2015/NĐ-CP article 4."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from casework.documents.facts.entries import CopyFacts, EntryPaper, contents
from casework.documents.facts.shared import Agency, Signature


@dataclass(frozen=True, kw_only=True)
class DeathExtract(EntryPaper):
    """Trích lục khai tử; from 2027 Giấy chứng tử says the same.

    `birth` and `died_on` are as far as known ("1987-03"); `died_time` is "04:35", "04" or empty.
    """

    name: str
    birth: str
    sex: str
    ethnicity: str
    nationality: str
    identity_number: str
    identity_paper: str
    last_residence: str
    died_on: str
    died_time: str
    death_place: str
    cause: str
    evidence: str
    note: str

    @classmethod
    def example(cls) -> Self:
        """An old man who died in hospital."""
        return cls(
            agency=Agency.example(),
            number="27/2026",
            registered_on=date(2026, 11, 23),
            name="Đặng Văn Khiêm",
            birth="1948-06-20",
            sex="Nam",
            ethnicity="Kinh",
            nationality="Việt Nam",
            identity_number="001048000123",
            identity_paper="",
            last_residence="Số 27, ngõ 112, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
            died_on="2026-11-14",
            died_time="04:35",
            death_place="Bệnh viện Đa khoa Sông Hồng, số 40, phố Đê La Thành, phường Láng, thành phố Hà Nội",
            cause="Suy tim",
            evidence="Giấy báo tử số 118/2026, Bệnh viện Đa khoa Sông Hồng cấp ngày 14/11/2026",
            note="",
            signature=Signature.example(),
        )


@dataclass(frozen=True, kw_only=True)
class DeathExtractCopy(DeathExtract, CopyFacts):
    """Trích lục khai tử (bản sao), with a number and date of its own."""

    @classmethod
    def example(cls) -> Self:
        """A copy asked for together with the registration."""
        entry = contents(DeathExtract.example())
        return cls(**entry, extract_number="58/TLKT-BS", issued_on=date(2026, 11, 23))
