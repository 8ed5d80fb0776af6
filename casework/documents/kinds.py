"""The kinds of paper: one code, one template, one set of facts."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from django.conf import settings

from casework.documents import birth_blank, calibration, facts, form_rows, guide

TEMPLATE_DIR = Path(settings.BASE_DIR) / "templates" / "documents"


def _nothing_more(_facts: Mapping[str, Any]) -> dict[str, Any]:
    return {}


@dataclass(frozen=True, kw_only=True)
class DocumentKind:
    """One kind of paper.

    `series` is the sign behind the number ("118/TTPVHCC"), or "register" when it is the register's own number, or
    None for papers without one. `paper` is "own", or "blank" for data printed onto the Ministry's blank.
    `handed_over` papers are printed, signed, sealed and given to the citizen, who calls them `called` (or the title).
    `given_at_approval` names the facts a draft does not know yet. `compose` adds what the layout needs.
    """

    code: str
    title: str
    facts: type[facts.PaperFacts]
    series: str | None = None
    sheet: Literal["A4"] = "A4"
    paper: Literal["own", "blank"] = "own"
    handed_over: bool = False
    called: str = ""
    given_at_approval: tuple[str, ...] = ()
    compose: Callable[[Mapping[str, Any]], dict[str, Any]] = _nothing_more

    @property
    def template(self) -> str:
        """The template's path under templates/."""
        return f"documents/{self.code}.html"

    @property
    def drafted(self) -> bool:
        """Whether a draft with the watermark exists of this kind."""
        return bool(self.given_at_approval)


_NUMBERED = ("number", "issued_on")
_ENTERED = ("number", "registered_on")
_COPY = (*_ENTERED, "extract_number", "issued_on")
_KINDS = (
    DocumentKind(
        code="birth-certificate",
        title="Giấy khai sinh (bản xem)",
        facts=facts.BirthCertificate,
        series="register",
        given_at_approval=_ENTERED,
    ),
    DocumentKind(
        code="birth-certificate-blank",
        title="Giấy khai sinh (in lên phôi)",
        called="Giấy khai sinh",
        facts=facts.BirthCertificate,
        series="register",
        paper="blank",
        handed_over=True,
        compose=birth_blank.compose,
    ),
    DocumentKind(
        code="birth-certificate-copy",
        title="Trích lục khai sinh (bản sao)",
        facts=facts.BirthExtract,
        series="TLKS-BS",
        handed_over=True,
        given_at_approval=_COPY,
    ),
    DocumentKind(
        code="death-extract",
        title="Trích lục khai tử",
        facts=facts.DeathExtract,
        series="register",
        handed_over=True,
        given_at_approval=_ENTERED,
    ),
    DocumentKind(
        code="death-certificate",
        title="Giấy chứng tử",
        facts=facts.DeathExtract,
        series="register",
        handed_over=True,
        given_at_approval=_ENTERED,
    ),
    DocumentKind(
        code="death-extract-copy",
        title="Trích lục khai tử (bản sao)",
        facts=facts.DeathExtractCopy,
        series="TLKT-BS",
        handed_over=True,
        given_at_approval=_COPY,
    ),
    DocumentKind(
        code="guardianship-extract",
        title="Trích lục đăng ký giám hộ",
        facts=facts.GuardianshipExtract,
        series="register",
        handed_over=True,
        given_at_approval=_ENTERED,
    ),
    DocumentKind(
        code="guardianship-extract-copy",
        title="Trích lục đăng ký giám hộ (bản sao)",
        facts=facts.GuardianshipExtractCopy,
        series="TLGH-BS",
        handed_over=True,
        given_at_approval=_COPY,
    ),
    DocumentKind(
        code="guardianship-end-extract",
        title="Trích lục đăng ký chấm dứt giám hộ",
        facts=facts.GuardianshipEndExtract,
        series="register",
        handed_over=True,
        given_at_approval=_ENTERED,
    ),
    DocumentKind(
        code="guardianship-end-extract-copy",
        title="Trích lục đăng ký chấm dứt giám hộ (bản sao)",
        facts=facts.GuardianshipEndExtractCopy,
        series="TLCDGH-BS",
        handed_over=True,
        given_at_approval=_COPY,
    ),
    DocumentKind(
        code="receipt-slip",
        title="Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        facts=facts.ReceiptSlip,
        series="TTPVHCC",
    ),
    DocumentKind(
        code="supplement-slip",
        title="Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
        facts=facts.SupplementSlip,
        series="TTPVHCC",
    ),
    DocumentKind(
        code="decline-slip",
        title="Phiếu từ chối tiếp nhận giải quyết hồ sơ",
        facts=facts.DeclineSlip,
        series="TTPVHCC",
    ),
    DocumentKind(
        code="refusal-letter",
        title="Công văn từ chối giải quyết hồ sơ",
        facts=facts.RefusalLetter,
        series="UBND-TP",
        given_at_approval=_NUMBERED,
    ),
    DocumentKind(
        code="stop-notice",
        title="Thông báo dừng giải quyết hồ sơ",
        facts=facts.StopNotice,
        series="TB-UBND",
        given_at_approval=_NUMBERED,
    ),
    DocumentKind(code="deposit-receipt", title="Giấy xác nhận nộp hồ sơ trực tuyến", facts=facts.DepositReceipt),
    DocumentKind(
        code="handover-slip",
        title="Phiếu bàn giao kết quả",
        facts=facts.HandoverSlip,
        series="TTPVHCC",
    ),
    DocumentKind(
        code="blank-form", title="Tờ khai (mẫu trắng)", facts=facts.BlankForm, compose=form_rows.compose_blank
    ),
    DocumentKind(code="filled-form", title="Tờ khai", facts=facts.Form, compose=form_rows.compose_filled),
    DocumentKind(code="user-guide", title="Hướng dẫn sử dụng", facts=facts.UserGuide, compose=guide.compose),
    DocumentKind(
        code="calibration-sheet", title="Tờ căn chỉnh máy in", facts=facts.Calibration, compose=calibration.compose
    ),
)
KINDS: dict[str, DocumentKind] = {kind.code: kind for kind in _KINDS}


def kind(code: str) -> DocumentKind:
    """The kind with this code; KeyError when there is none."""
    return KINDS[code]


@cache
def template_version() -> str:
    """Twelve hex digits that change with any template, stylesheet or position of the papers."""
    digest = hashlib.sha256(Path(birth_blank.__file__).read_bytes())
    for source in sorted(path for path in TEMPLATE_DIR.rglob("*") if path.is_file()):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:12]
