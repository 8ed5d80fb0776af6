"""A worked marriage and one registered anew; every person, number and address in them is invented."""

from typing import Any

_HANOI = {"province": "Thành phố Hà Nội", "country": "Việt Nam"}
_HOME = {"detail": "Số 9, ngõ 22, phố Xuân Đỉnh", "ward": "Phường Xuân Đỉnh", **_HANOI}
_HIS_HOME = {"detail": "Số 40, đường Cổ Nhuế", "ward": "Phường Xuân Đỉnh", **_HANOI}
_KINH = {"ethnicity": "Kinh", "ethnicity_other": "", "nationality": "Việt Nam"}
_CARD = {"identity_paper": "identity-card", "identity_paper_other": "", "identity_paper_issuer": "Bộ Công an"}
_FIRST: dict[str, Any] = {
    "times": 1,
    "status": "single",
    "status_other": "",
    "divorce_number": "",
    "divorced_on": "",
    "divorce_court": "",
    "death_number": "",
    "death_date": "",
    "death_office": "",
}


def _person(name: str, birth: str, number: str, residence: dict[str, str], **reached: str) -> dict[str, Any]:
    return {
        "full_name": name,
        "birth": birth,
        **_KINH,
        "identity_number": number,
        "residence": residence,
        **_CARD,
        "identity_paper_number": number,
        "identity_paper_date": "2024-08-18",
        **reached,
    }


EXAMPLE: dict[str, Any] = {
    "marriage": {"filed_by": "wife", "related": False, "combined": False},
    "wife": _person(
        "Mai Khánh Chi", "1999-05-12", "001199000921", _HOME, email="khanhchi@caseflow.example", phone="0912345604"
    )
    | _FIRST,
    "husband": _person(
        "Trịnh Quốc Bảo", "1997-01-30", "001097000412", _HIS_HOME, email="quocbao@caseflow.example", phone="0912345605"
    )
    | _FIRST,
    "copies": {"wanted": True, "number": 1},
}
ANEW_EXAMPLE: dict[str, Any] = {
    "marriage": {
        "filed_by": "husband",
        "office": "Ủy ban nhân dân xã Xuân Đỉnh, huyện Từ Liêm, thành phố Hà Nội",
        "former_date": "1996-02",
        "certificate_number": "",
        "volume": "",
        "reason": "Sổ lưu của xã cháy năm 1998, bản chính thất lạc khi chuyển nhà",
        "lost": True,
        "divorced": False,
    },
    "wife": _person(
        "Phan Thị Hoài", "1974-10-02", "001174000233", _HOME, email="phanhoai@caseflow.example", phone="0912345606"
    ),
    "husband": _person(
        "Tạ Văn Lương", "1971-03-25", "001071000518", _HOME, email="taluong@caseflow.example", phone="0912345607"
    ),
    "copies": {"wanted": False, "number": ""},
}
