"""Worked requests for extracts; every person, number and address in them is invented."""

from typing import Any

HOME = {
    "detail": "Số 19, ngõ 4, phố Xuân Đỉnh",
    "ward": "Phường Xuân Đỉnh",
    "province": "Thành phố Hà Nội",
    "country": "Việt Nam",
}
_REQUESTER: dict[str, Any] = {
    "relation": "self",
    "relation_other": "",
    "authorised_by": "",
    "authorised_by_family": "",
    "full_name": "Vũ Thị Thanh Mai",
    "identity_number": "001191004417",
    "identity_paper": "identity-card",
    "identity_paper_other": "",
    "identity_paper_number": "001191004417",
    "identity_paper_date": "2024-08-21",
    "identity_paper_issuer": "Bộ Công an",
    "residence": HOME,
}
_CONTACT = {"email": "thanhmai@caseflow.example", "phone": "0912345701"}
BIRTH: dict[str, Any] = {
    "requester": _REQUESTER,
    "agency": {},
    "person": {
        "full_name": "Vũ Thị Thanh Mai",
        "birth": "1991-05-17",
        "sex": "female",
        "ethnicity": "Kinh",
        "ethnicity_other": "",
        "nationality": "Việt Nam",
        "identity_number": "001191004417",
        "identity_paper": "",
        "residence": HOME,
    },
    "registered": {
        "office": "Ủy ban nhân dân xã Xuân Đỉnh, huyện Từ Liêm",
        "number": "",
        "volume": "",
        "registered_on": "1991",
    },
    "parents": {
        "one_parent": False,
        "mother_name": "Lê Thị Hạnh",
        "mother_birth": "1966",
        "father_name": "Vũ Đình Sơn",
        "father_birth": "1963-02",
    },
    "wanted": {"paper": "extract", "copies": 2, "purpose": "Bổ sung hồ sơ xin việc"},
    "contact": _CONTACT,
}
DEATH: dict[str, Any] = {
    "requester": _REQUESTER | {"relation": "child"},
    "agency": {},
    "deceased": {
        "full_name": "Vũ Đình Sơn",
        "birth": "1963-02",
        "died_on": "2019-09-30",
        "sex": "male",
        "ethnicity": "Kinh",
        "ethnicity_other": "",
        "nationality": "Việt Nam",
        "identity_number": "",
        "identity_paper": "Chứng minh nhân dân số 010000456, Công an thành phố Hà Nội cấp ngày 12/06/2005",
        "residence": HOME,
    },
    "registered": {
        "office": "Ủy ban nhân dân phường Xuân Đỉnh",
        "number": "38/2019",
        "volume": "",
        "registered_on": "2019-10-02",
    },
    "wanted": {"copies": 1, "purpose": "Khai nhận thừa kế"},
    "contact": _CONTACT,
}
_SPOUSE: dict[str, Any] = {
    "ethnicity": "Kinh",
    "ethnicity_other": "",
    "nationality": "Việt Nam",
    "residence": HOME,
}
MARRIAGE: dict[str, Any] = {
    "requester": _REQUESTER,
    "agency": {},
    "wife": _SPOUSE | {"full_name": "Vũ Thị Thanh Mai", "birth": "1991-05-17", "identity_number": "001191004417"},
    "husband": _SPOUSE | {"full_name": "Hoàng Minh Đức", "birth": "1988-11-03", "identity_number": "001088006621"},
    "registered": {
        "office": "Ủy ban nhân dân phường Xuân Đỉnh",
        "number": "",
        "volume": "",
        "registered_on": "2016-12",
    },
    "wanted": {"copies": 2, "purpose": ""},
    "contact": _CONTACT,
}
