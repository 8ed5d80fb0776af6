"""A worked guardianship and its end; every person, number and address in them is invented."""

from typing import Any

HOME = {
    "detail": "Số 5, ngõ 40, phố Xuân Đỉnh",
    "ward": "Phường Xuân Đỉnh",
    "province": "Thành phố Hà Nội",
    "country": "Việt Nam",
}
_GRANDMOTHER: dict[str, Any] = {
    "full_name": "Cao Thị Thục",
    "birth": "1962-04-30",
    "sex": "female",
    "ethnicity": "Kinh",
    "ethnicity_other": "",
    "nationality": "Việt Nam",
    "identity_number": "001162000710",
    "residence": HOME,
}
_BOY: dict[str, Any] = {
    "full_name": "Cao Gia Bảo",
    "birth": "2017-08-19",
    "sex": "male",
    "ethnicity": "Kinh",
    "ethnicity_other": "",
    "nationality": "Việt Nam",
    "identity_number": "001217000811",
    "residence": HOME,
}
_REQUESTER: dict[str, Any] = {
    "relation": "guardian",
    "relation_other": "",
    "authorised_by": "",
    "authorised_by_family": "",
    "full_name": "Cao Thị Thục",
    "identity_number": "001162000710",
    "identity_paper": "identity-card",
    "identity_paper_other": "",
    "identity_paper_number": "001162000710",
    "identity_paper_date": "2024-09-16",
    "identity_paper_issuer": "Bộ Công an",
    "residence": HOME,
}
_CONTACT = {"email": "caothuc@caseflow.example", "phone": "0912345603"}
EXAMPLE: dict[str, Any] = {
    "requester": _REQUESTER,
    "guardianship": {
        "kind": "natural",
        "appointed_by": "",
        "paper_number": "",
        "paper_date": "",
        "several_eligible": True,
        "appointing_court": "",
        "appointing_decision": "",
        "appointed_on": "",
        "guardians": "person",
        "kinship": "grandparent",
        "kinship_other": "",
        "situation": "orphaned",
        "finding_court": "",
        "finding_number": "",
        "finding_date": "",
        "reason": "Cha mẹ của cháu đều đã chết",
        "property_listed": False,
    },
    "guardian": _GRANDMOTHER,
    "second_guardian": {},
    "organisation": {},
    "protected": _BOY,
    "copies": {"wanted": True, "number": 1},
    "contact": _CONTACT,
}
END_EXAMPLE: dict[str, Any] = {
    "requester": _REQUESTER,
    "guardianship": {"guardians": "person"},
    "guardian": _GRANDMOTHER,
    "second_guardian": {},
    "organisation": {},
    "protected": _BOY,
    "registered": {
        "office": "Ủy ban nhân dân phường Xuân Đỉnh",
        "number": "07/2024",
        "registered_on": "2024-04-15",
    },
    "end": {
        "reason": "adopted",
        "details": "Giấy chứng nhận nuôi con nuôi số 02/2026 ngày 09/11/2026",
        "ended_on": "2026-11-09",
        "property_listed": False,
    },
    "copies": {"wanted": False, "number": ""},
    "contact": _CONTACT,
}
