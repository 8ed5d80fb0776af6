"""What the one-stop desk keeps for itself: the control sheet of a dossier, and the tracking book of a ward.

Source: TT 01/2018/TT-VPCP forms 05 and 06 (`regulation` "2018"), TT 03/2025/TT-VPCP forms 06 and 07 ("2025").
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from casework.documents.facts.shared import Agency, PaperFacts
from casework.documents.facts.slips import Regulation, Slip


@dataclass(frozen=True, kw_only=True)
class ControlRow:
    """One hand-over: who gave, who received, when; `result` and `note` in words."""

    step: str
    given_by: str
    received_by: str
    given_at: datetime
    received_at: datetime | None
    finished_at: datetime | None
    result: str
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ControlSheet(Slip):
    """Phiếu kiểm soát: every hand-over with its times; `partners` are the offices asked by letter."""

    office: str
    partners: tuple[str, ...]
    received_at: datetime
    due_at: datetime | None
    rows: tuple[ControlRow, ...]

    @classmethod
    def example(cls) -> Self:
        """Received, supplemented, reviewed, approved."""
        at = [datetime(2026, 11, day, hour, 10) for day, hour in ((23, 8), (23, 10), (24, 9), (24, 14), (25, 9))]  # noqa: DTZ001
        steps = (
            ("Chờ tiếp nhận", "Trần Thị Ngọc Huyền", "Hoàng Minh Châu", 0, "đúng hạn", ""),
            ("Chờ bổ sung", "Hoàng Minh Châu", "Trần Thị Ngọc Huyền", 1, "không tính hạn", "tạm dừng 1 ngày"),
            ("Đang thụ lý", "Trần Thị Ngọc Huyền", "Phạm Thu Hà", 2, "đúng hạn", ""),
            ("Chờ phê duyệt", "Phạm Thu Hà", "Lê Thị Ánh Tuyết", 3, "quá hạn", ""),
        )
        rows = tuple(
            ControlRow(
                step=step,
                given_by=giver,
                received_by=receiver,
                given_at=at[n],
                received_at=at[n],
                finished_at=at[n + 1],
                result=result,
                note=note,
            )
            for step, giver, receiver, n, result, note in steps
        )
        office = Agency.example().committee
        head = cls.example_head() | {"number": "", "issued_on": date(2026, 11, 25)}
        due = datetime(2026, 11, 24, 17, 0)  # noqa: DTZ001
        partners = ("Công an phường Xuân Đỉnh",)
        return cls(**head, office=office, partners=partners, received_at=at[0], due_at=due, rows=rows)


@dataclass(frozen=True, kw_only=True)
class TrackedDossier:
    """One line of the tracking book; moments are None until they come. `line` is the number slip 01 bears."""

    line: str
    code: str
    procedure: str
    sets: int
    applicant: str
    contact: str
    office: str
    received_at: datetime
    due_at: datetime | None
    passed_on_at: datetime | None
    result_at: datetime | None
    collected_at: datetime | None
    way: str
    note: str


@dataclass(frozen=True, kw_only=True)
class TrackingBook(PaperFacts):
    """Sổ theo dõi hồ sơ of a ward from `since` to `until`, both included."""

    agency: Agency
    regulation: Regulation
    since: date
    until: date
    printed_on: date
    rows: tuple[TrackedDossier, ...]

    @classmethod
    def example(cls) -> Self:
        """Two dossiers of a Monday."""
        at = datetime(2026, 11, 23, 8, 15)  # noqa: DTZ001 - local time, as printed
        done = datetime(2026, 11, 23, 16, 20)  # noqa: DTZ001
        first = TrackedDossier(
            line="1204",
            code="H26.49.17-261123-0001",
            procedure="Đăng ký khai sinh",
            sets=1,
            applicant="Trần Thị Ngọc Huyền",
            contact="Số 12, ngõ 68, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội; 0900 000 012",
            office=Agency.example().committee,
            received_at=at,
            due_at=datetime(2026, 11, 23, 17, 0),  # noqa: DTZ001
            passed_on_at=at,
            result_at=done,
            collected_at=None,
            way="Trực tiếp",
            note="",
        )
        second = TrackedDossier(**vars(first) | {"line": "1205", "code": "H26.49.17-261123-0002", "note": "Đã rút"})
        day = date(2026, 11, 23)
        return cls(
            agency=Agency.example(), regulation="2025", since=day, until=day, printed_on=day, rows=(first, second)
        )
