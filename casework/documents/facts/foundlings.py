"""Papers of a case of an abandoned child: record, decision, notice of posting, record of its end.

Source: NĐ 123/2015/NĐ-CP article 14 (contents); NĐ 30/2020/NĐ-CP annex I (layout).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from casework.documents.facts.shared import Agency, PaperFacts, Signature


@dataclass(frozen=True, kw_only=True)
class Named:
    """Somebody a paper of the case names; what is empty is not printed."""

    name: str
    residence: str = ""
    identity_number: str = ""


@dataclass(frozen=True, kw_only=True)
class Child:
    """The child as it was found; `belongings` may be empty."""

    sex: str
    estimated_age: str
    features: str
    health: str
    belongings: str
    found_on: date
    found_time: str
    found_place: str


@dataclass(frozen=True, kw_only=True)
class CasePaper(PaperFacts):
    """What every paper of the case says."""

    agency: Agency
    number: str
    issued_on: date
    child: Child


@dataclass(frozen=True, kw_only=True)
class FindingRecord(CasePaper):
    """Biên bản về việc trẻ bị bỏ rơi, in two copies: the ward's and the carer's."""

    maker: str
    maker_title: str
    finder: Named
    witness: Named
    carer: Named | None

    @classmethod
    def example(cls) -> Self:
        """A newborn at the gate of the health station."""
        return cls(
            **_example("01/BB-UBND", date(2026, 11, 5)),
            maker="Phạm Thu Hà",
            maker_title="Công chức tư pháp – hộ tịch",
            finder=Named(
                name="Lê Văn Dũng",
                residence="Số 90, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
                identity_number="001070000415",
            ),
            witness=Named(name="Đỗ Thị Lan", residence="Số 92, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội"),
            carer=EXAMPLE_CARER,
        )


@dataclass(frozen=True, kw_only=True)
class CareDecision(CasePaper):
    """Quyết định giao nuôi tạm thời, signed by the leader."""

    record_number: str
    recorded_on: date
    carer: Named
    signature: Signature
    recipients: tuple[str, ...]

    @classmethod
    def example(cls) -> Self:
        """The child is given to a woman of the ward."""
        return cls(
            **_example("09/QĐ-UBND", date(2026, 11, 6)),
            record_number="01/BB-UBND",
            recorded_on=date(2026, 11, 5),
            carer=EXAMPLE_CARER,
            signature=Signature.example(),
            recipients=("Như Điều 3", "Lưu: VT, TP"),
        )


@dataclass(frozen=True, kw_only=True)
class PostingNotice(CasePaper):
    """Thông báo niêm yết: nobody but the child is named."""

    posted_from: date
    last_day: date
    posted_at: str
    signature: Signature
    recipients: tuple[str, ...]

    @classmethod
    def example(cls) -> Self:
        """Posted the day after the finding."""
        return cls(
            **_example("31/TB-UBND", date(2026, 11, 6)),
            **EXAMPLE_POSTING,
            signature=Signature.example(),
            recipients=("Niêm yết tại trụ sở Ủy ban nhân dân", "Công an phường", "Lưu: VT, TP"),
        )


@dataclass(frozen=True, kw_only=True)
class PostingRecord(CasePaper):
    """Biên bản kết thúc niêm yết: nobody came forward."""

    record_number: str
    posted_from: date
    last_day: date
    posted_at: str
    maker: str
    maker_title: str
    witness: Named

    @classmethod
    def example(cls) -> Self:
        """Seven whole days later."""
        return cls(
            **_example("02/BB-UBND", date(2026, 11, 16)),
            **EXAMPLE_POSTING,
            record_number="01/BB-UBND",
            maker="Phạm Thu Hà",
            maker_title="Công chức tư pháp – hộ tịch",
            witness=Named(name="Đỗ Thị Lan", residence="Số 92, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội"),
        )


EXAMPLE_CARER = Named(
    name="Đinh Thị Thanh Tâm",
    residence="Số 3, ngách 5, ngõ 40, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
    identity_number="001175000638",
)
EXAMPLE_POSTING: dict[str, Any] = {
    "posted_from": date(2026, 11, 6),
    "last_day": date(2026, 11, 13),
    "posted_at": "Trụ sở Ủy ban nhân dân phường Xuân Đỉnh",
}


def _example(number: str, issued_on: date) -> dict[str, Any]:
    child = Child(
        sex="Nữ",
        estimated_age="khoảng 3 ngày tuổi",
        features="Nặng khoảng 3 kg, tóc đen, có bớt nhỏ ở vai trái",
        health="Bình thường",
        belongings="Một chăn bông màu hồng, một bình sữa",
        found_on=date(2026, 11, 5),
        found_time="05 giờ 40 phút",
        found_place="Cổng trạm y tế, số 88, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
    )
    return {"agency": Agency.example(), "number": number, "issued_on": issued_on, "child": child}
