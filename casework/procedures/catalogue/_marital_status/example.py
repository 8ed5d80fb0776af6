"""A worked request; every person, number and address in it is invented."""

from typing import Any

_HANOI = {"province": "Thành phố Hà Nội", "country": "Việt Nam"}
_HOME = {"detail": "Số 31, ngõ 15, phố Xuân Đỉnh", "ward": "Phường Xuân Đỉnh", **_HANOI}
_EARLIER_HOME = {"detail": "Số 8, ngõ 12, phố Thụy Khuê", "ward": "Phường Tây Hồ", **_HANOI}
_NUMBER, _SPOUSE = "001198000214", "001096000377"

EXAMPLE: dict[str, Any] = {
    "requester": {
        "relation": "self",
        "relation_other": "",
        "authorised_by": "",
        "authorised_by_family": "",
        "full_name": "Phan Thị Diệu Linh",
        "identity_number": _NUMBER,
        "identity_paper": "identity-card",
        "identity_paper_other": "",
        "identity_paper_number": _NUMBER,
        "identity_paper_date": "2024-09-10",
        "identity_paper_issuer": "Bộ Công an",
        "residence": _HOME,
    },
    "holder": {
        "full_name": "Phan Thị Diệu Linh",
        "birth": "1998-02-14",
        "sex": "female",
        "ethnicity": "Kinh",
        "ethnicity_other": "",
        "nationality": "Việt Nam",
        "identity_number": _NUMBER,
        "residence": _HOME,
        "identity_paper": f"Căn cước số {_NUMBER}, Bộ Công an cấp ngày 10/09/2024",
    },
    "residences": [
        {"place": _EARLIER_HOME, "since": "2014-08", "until": "2022-06-30"},
        {"place": _HOME, "since": "2022-07-01", "until": ""},
    ],
    "status": {
        "status": "single",
        "spouse_name": "",
        "certificate_number": "",
        "certificate_date": "",
        "certificate_office": "",
        "spouse_before": "",
        "married_number": "",
        "married_on": "",
        "married_office": "",
        "single_since": "",
        "single_until": "",
        "divorce_number": "",
        "divorced_on": "",
        "divorce_court": "",
        "death_number": "",
        "death_date": "",
        "death_office": "",
        "partner": "",
        "status_other": "",
    },
    "purpose": {
        "purpose": "marriage",
        "purpose_other": "",
        "spouse_name": "Đinh Quang Huy",
        "spouse_birth": "1996-11-03",
        "spouse_nationality": "Việt Nam",
        "spouse_number": _SPOUSE,
        "spouse_paper": f"Căn cước số {_SPOUSE}",
        "marriage_office": "Ủy ban nhân dân phường Tây Hồ, thành phố Hà Nội",
        "number": "",
    },
    "earlier": {"issued": False, "number": "", "returned": "", "explanation": "", "planned_office": ""},
    "contact": {"phone": "0912345611", "email": "dieulinh@caseflow.example"},
}
