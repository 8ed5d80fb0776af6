"""Copies are certified while the citizen waits: a booked visit, the count, the verdicts, the words, the hand-over."""

import pytest
from playwright.sync_api import expect

from casework.procedures import registry
from tests.e2e.declarations import typed
from tests.e2e.people import Citizen, Counter, Leader, Officer

pytestmark = pytest.mark.e2e
CODE = next(p.code for p in registry.all_procedures() if p.field.code == "certification")


def test_copies_are_certified_while_the_citizen_waits(
    citizen: Citizen, officer: Officer, leader: Leader, counter: Counter
) -> None:
    citizen.opens(f"/thu-tuc/{CODE}/")
    citizen.sees("certification-procedure")
    citizen.begins(CODE)
    inputs = typed(CODE, contact__email=citizen.email)
    # The third row of papers stays empty.
    citizen.types({name: text for name, text in inputs.items() if "-2-" not in name})
    citizen.sees("certification-declaration")
    citizen.presses("Tiếp tục")
    citizen.goes_to_the_review()
    citizen.sees("certification-review")
    citizen.page.locator("[name=pledge]").check()
    citizen.copies_the_picture()
    citizen.presses("Gửi thông tin")
    code = citizen.has_sent()
    citizen.sees("certification-sent")
    assert "Học bạ" in citizen.receives_mail(f"Lịch mang bản chính đến phường, hồ sơ {code}")

    counter.finds(code)
    counter.begins("Tiếp nhận")
    counter.types({"item-1-pages": "10"})
    counter.sees("desk-receive-originals", "Tiếp nhận")
    counter.finishes("Tiếp nhận")

    officer.finds(code)
    officer.begins("Soạn dự thảo")
    officer.sees("desk-verdicts")
    officer.presses("Xem lại và trình lãnh đạo")
    officer.finishes("Trình lãnh đạo")

    leader.opens("/ban-lam-viec/phe-duyet/")
    leader.page.get_by_role("link", name=code).click()
    leader.sees("desk-decide-certification")
    leader.page.get_by_role("link", name="Phê duyệt", exact=True).last.click()
    leader.finishes("Phê duyệt")

    officer.finds(code)
    assert all(paper.startswith(b"%PDF") for paper in officer.prints())
    leader.finds(code)
    leader.does("Đã ký")
    counter.finds(code)
    counter.does("Đã đóng dấu")
    counter.does("Báo đã có kết quả", screen="desk-make-ready-waiting")
    citizen.receives_mail(f"Đã có kết quả tại quầy, hồ sơ {code}")

    counter.finds(code)
    counter.begins("Tiếp công dân")
    counter.takes_the_fee()
    assert counter.hands_over().startswith(b"%PDF")
    citizen.opens_own_dossier(code)
    expect(citizen.page.locator("main")).to_contain_text("Đã trả")
