"""Facts of the marital-status certificate. Source: TT 04/2020/TT-BTP article 33 and its annex."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from casework.documents.facts.shared import Agency, PaperFacts, Signature


@dataclass(frozen=True, kw_only=True)
class MaritalStatusCertificate(PaperFacts):
    """Giấy xác nhận tình trạng hôn nhân; `stay`: where and when; `status` and `purpose` as sentences to print."""

    agency: Agency
    number: str
    issued_on: date
    signature: Signature
    asked_by: str
    full_name: str
    birth: str
    sex: str
    ethnicity: str
    nationality: str
    identity_number: str
    identity_paper: str
    residence: str
    stay: str
    status: str
    purpose: str

    @classmethod
    def of_result(
        cls, result: Mapping[str, Any], *, agency: Agency, number: str, issued_on: date, signature: Signature
    ) -> Self:
        """From the result as JSON, with the names of this class. TypeError when a fact is missing or too many."""
        return cls(agency=agency, number=number, issued_on=issued_on, signature=signature, **result)

    @classmethod
    def example(cls) -> Self:
        """Somebody who is about to marry in the ward where she lived before."""
        return cls(
            agency=Agency.example(),
            number="27/UBND-XNTTHN",
            issued_on=date(2026, 11, 26),
            signature=Signature.example(),
            asked_by="Phan Thị Diệu Linh",
            full_name="Phan Thị Diệu Linh",
            birth="1998-02-14",
            sex="Nữ",
            ethnicity="Kinh",
            nationality="Việt Nam",
            identity_number="001198000214",
            identity_paper="Căn cước số 001198000214, Bộ Công an cấp ngày 10/09/2024",
            residence="Số 31, ngõ 15, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
            stay="Số 8, ngõ 12, phố Thụy Khuê, phường Tây Hồ, thành phố Hà Nội, từ tháng 08/2014 đến ngày 30/06/2022; "
            "Số 31, ngõ 15, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội, từ ngày 01/07/2022 đến nay",
            status="Chưa đăng ký kết hôn với ai.",
            purpose="đăng ký kết hôn với ông Đinh Quang Huy, sinh ngày 03/11/1996, quốc tịch Việt Nam, Căn cước số "
            "001096000377, tại Ủy ban nhân dân phường Tây Hồ, thành phố Hà Nội",
        )
