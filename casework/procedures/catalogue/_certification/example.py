"""A worked certification; the person and the papers are invented."""

from typing import Any

EXAMPLE: dict[str, Any] = {
    "requester": {"full_name": "Lương Thị Hải Yến"},
    "items": [
        {
            "name": "Bằng tốt nghiệp trung học phổ thông",
            "issuer": "Sở Giáo dục và Đào tạo Hà Nội",
            "number": "B 0012345",
            "issued_on": "2014-08-15",
            "pages": 1,
            "copies": 3,
            "kind": "paper",
        },
        {
            "name": "Học bạ trung học phổ thông",
            "issuer": "Trường Trung học phổ thông Xuân Đỉnh",
            "number": "",
            "issued_on": "",
            "pages": 12,
            "copies": 2,
            "kind": "paper",
        },
    ],
    "visit": {"day": "", "half": "morning"},
    "contact": {"email": "haiyen@caseflow.example", "phone": "0912345609"},
}
