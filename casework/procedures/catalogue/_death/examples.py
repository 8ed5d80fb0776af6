"""Worked death registrations; every person, number and address in them is invented."""

from typing import Any

HOME = {
    "detail": "Số 27, ngõ 112, phố Xuân Đỉnh",
    "ward": "Phường Xuân Đỉnh",
    "province": "Thành phố Hà Nội",
    "country": "Việt Nam",
}
_SON: dict[str, Any] = {
    "relation": "child",
    "relation_other": "",
    "organisation": "",
    "authorised_by": "",
    "authorised_by_family": "",
    "full_name": "Đặng Quốc Toản",
    "identity_number": "001075000456",
    "identity_paper": "identity-card",
    "identity_paper_other": "",
    "identity_paper_number": "001075000456",
    "identity_paper_date": "2024-10-09",
    "identity_paper_issuer": "Bộ Công an",
    "residence": HOME,
}
_CONTACT = {"email": "quoctoan@caseflow.example", "phone": "0912345601"}
EXAMPLE: dict[str, Any] = {
    "requester": _SON,
    "deceased": {
        "full_name": "Đặng Văn Khiêm",
        "birth": "1948-06-20",
        "sex": "male",
        "ethnicity": "Kinh",
        "ethnicity_other": "",
        "nationality": "Việt Nam",
        "identity_number": "001048000123",
        "identity_paper": "",
        "residence": HOME,
    },
    "death": {
        "circumstance": "facility",
        "died_on": "2026-11-14",
        "hour": 4,
        "minute": 35,
        "facility": "Bệnh viện Đa khoa Sông Hồng",
        "place": {
            "detail": "Số 40, phố Đê La Thành",
            "ward": "Phường Láng",
            "province": "Thành phố Hà Nội",
            "country": "Việt Nam",
        },
        "cause": "Suy tim",
    },
    "notice": {
        "kind": "notice",
        "number": "118/2026",
        "issued_on": "2026-11-14",
        "issuer": "Bệnh viện Đa khoa Sông Hồng",
    },
    "copies": {"wanted": True, "number": 3},
    "contact": _CONTACT,
}
LATE_EXAMPLE: dict[str, Any] = {
    "requester": _SON,
    "deceased": {
        "full_name": "Đặng Thị Nhàn",
        "birth": "1921",
        "sex": "female",
        "ethnicity": "Kinh",
        "ethnicity_other": "",
        "nationality": "Việt Nam",
        "identity_number": "",
        "identity_paper": "",
        "residence": HOME | {"detail": "Thôn Lộc"},
    },
    "death": {
        "circumstance": "elsewhere",
        "died_on": "1987-03",
        "hour": "",
        "minute": "",
        "facility": "",
        "place": HOME | {"detail": "Thôn Lộc"},
        "cause": "",
    },
    "notice": {"kind": "none", "number": "", "issued_on": "", "issuer": ""},
    "late": {
        "reason": "Trước đây gia đình không biết phải đăng ký; nay cần làm thủ tục thừa kế.",
        "burial_place": "Nghĩa trang thôn Lộc, phường Xuân Đỉnh",
    },
    "evidence": [
        {
            "kind": "grave",
            "title": "Bia mộ ghi họ tên, năm sinh, tháng và năm mất",
            "issuer": "Ban quản lý nghĩa trang thôn Lộc xác nhận",
            "issued_on": "2026-10-20",
        },
        {
            "kind": "file",
            "title": "Hồ sơ gia đình có công, ghi mẹ mất tháng 3 năm 1987",
            "issuer": "Ủy ban nhân dân xã Xuân Đỉnh",
            "issued_on": "1994",
        },
    ],
    "witnesses": [
        {
            "full_name": "Lưu Văn Bách",
            "identity_number": "001049000222",
            "residence": HOME | {"detail": "Số 3, ngõ 20, phố Xuân Đỉnh"},
        }
    ],
    "copies": {"wanted": True, "number": 1},
    "contact": _CONTACT,
}
COURT_EXAMPLE: dict[str, Any] = {
    "requester": _SON
    | {
        "relation": "petitioner",
        "full_name": "Hà Thị Lựu",
        "identity_number": "001172000345",
        "identity_paper_number": "001172000345",
    },
    "deceased": {
        "full_name": "Mai Đình Sửu",
        "birth": "1969-02-11",
        "sex": "male",
        "ethnicity": "Kinh",
        "ethnicity_other": "",
        "nationality": "Việt Nam",
        "identity_number": "",
        "identity_paper": "Chứng minh nhân dân số 010000123, Công an thành phố Hà Nội cấp ngày 05/03/1998",
        "residence": HOME | {"detail": "Số 8, ngõ 3, phố Xuân Đỉnh"},
    },
    "decision": {
        "kind": "resolution",
        "number": "15/2026/QĐDS-ST",
        "court": "Tòa án nhân dân khu vực 6 – Hà Nội",
        "issued_on": "2026-10-05",
        "effective_on": "2026-11-12",
    },
    "death": {"dated": False, "died_on": "", "hour": "", "minute": "", "place": "", "cause": ""},
    "copies": {"wanted": False, "number": ""},
    "contact": {"email": "thiluu@caseflow.example", "phone": "0912345602"},
}
