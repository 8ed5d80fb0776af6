"""A citizen signs up, files an ordinary birth, and sees it again by every way there is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e import declarations, scans
from tests.e2e.people import Citizen

pytestmark = pytest.mark.e2e
PAGES = {
    "/gioi-thieu/": "about",
    "/quy-trinh-chung/": "process",
    "/cach-tra-cuu/": "lookup-help",
    "/huong-dan/": "guide",
    "/du-lieu-ca-nhan/": "privacy",
    "/ho-tro-tiep-can/": "accessibility",
    "/source/": "source",
    "/tra-cuu/": "lookup",
    "/hop-thu/": "mailbox",
    "/tai-khoan/login/": "login",
    "/tai-khoan/password/reset/": "password-reset",
    "/tai-khoan/gui-lai-thu-kich-hoat/": "resend-activation",
}


def test_a_new_citizen_signs_up_files_a_birth_and_follows_it(enters: Callable[..., Citizen], tmp_path: Path) -> None:
    citizen = enters(Citizen, "ngochuyen@caseflow.example")
    citizen.signs_up("Trần Thị Ngọc Huyền")
    citizen.begins_a_birth()
    citizen.fills_in(declarations.birth(contact__email=citizen.email))
    citizen.attaches("Giấy chứng sinh", scans.birth_notice(tmp_path))
    citizen.attaches("Giấy chứng nhận kết hôn của cha mẹ", scans.pdf(tmp_path, "GIẤY CHỨNG NHẬN KẾT HÔN"))
    citizen.attaches("Ảnh giấy tờ tùy thân của người yêu cầu", scans.heic(tmp_path, "CĂN CƯỚC"))
    citizen.sees("papers")
    citizen.goes_to_the_review()
    citizen.sees("review")

    citizen.sends(wrong_picture=True)
    citizen.reads("Mã xác nhận không đúng")
    expect(citizen.page.get_by_label("Tôi cam đoan", exact=False)).to_be_checked()
    citizen.sees("review-wrong-code")
    citizen.sends()
    code = citizen.has_sent()
    citizen.sees("sent")

    mail = citizen.receives_mail(f"Đã gửi hồ sơ {code}")
    secret = citizen.page.locator("strong.code").inner_text()
    assert code in mail
    assert secret in mail

    citizen.opens_own_dossier(code)
    citizen.sees("status-submitted")

    citizen.looks_up(code, wrong_picture=True)
    citizen.reads("Mã xác nhận không đúng")
    expect(citizen.page.locator("[name=code]")).to_have_value(code)
    citizen.looks_up(code)
    citizen.reads("Nguyễn T*** P*** U***")
    citizen.sees("lookup-found")


def test_what_the_guide_tells_is_there(enters: Callable[..., Citizen]) -> None:
    reader = enters(Citizen)
    for path, name in PAGES.items():
        reader.opens(path)
        reader.sees(name)
