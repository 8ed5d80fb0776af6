"""The rooms nobody passes through on a journey: administration, printers, the inspector, the second leader."""

from collections.abc import Callable

import pytest

from tests.e2e.people import Official

pytestmark = pytest.mark.e2e
WARD = "/ban-lam-viec/quan-tri/00611/"
ROOMS = {
    "quantri@xuandinh.caseflow.example": {
        "/ban-lam-viec/quan-tri/": "office",
        f"{WARD}nhan-su/": "office-staff",
        f"{WARD}nhan-su/moi/": "office-invite",
        f"{WARD}thong-tin/": "office-ward",
        f"{WARD}gio-lam-viec/": "office-hours",
        f"{WARD}lich/": "office-calendar",
        f"{WARD}khung-gio-hen/": "office-slots",
        f"{WARD}nhat-ky/": "office-log",
    },
    "phochutich@xuandinh.caseflow.example": {"/ban-lam-viec/phe-duyet/": "desk-approvals-second-leader"},
    "kiemtra@xuandinh.caseflow.example": {"/ban-lam-viec/": "desk-home-inspector"},
    "motcua@xuandinh.caseflow.example": {
        "/ban-lam-viec/in-ky-dong-dau/": "desk-printing",
        "/ban-lam-viec/hang-cho/all/": "desk-queue-all",
    },
    "canbo@xuandinh.caseflow.example": {"/ban-lam-viec/may-in/": "desk-printers"},
}


@pytest.mark.parametrize("email", ROOMS)
def test_every_post_has_its_rooms(enters: Callable[..., Official], email: str) -> None:
    official = enters(Official, email).logs_in()
    for path, name in ROOMS[email].items():
        official.opens(path)
        official.sees(name)
