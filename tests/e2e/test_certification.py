"""Copies are certified while the citizen waits: a booked visit, one page of counts and verdicts, the hand-over."""

import re

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
    code = books_a_visit(citizen)
    judges_at_the_counter(officer, code)
    citizen.opens_own_dossier(code)
    citizen.sees("status-in-the-hall")
    leader.opens("/ban-lam-viec/phe-duyet/")
    leader.page.get_by_role("link", name=code).click()
    leader.page.get_by_role("link", name="Trả lại người thụ lý").click()
    leader.types({"note": "Học bạ có 12 trang."})
    leader.finishes("Trả lại người thụ lý")

    officer.finds(code)
    officer.begins("Soạn dự thảo")
    officer.types({"item_1_pages": "12"})
    officer.sees("desk-verdicts")
    officer.finishes("Trình ngay")

    leader.opens("/ban-lam-viec/phe-duyet/")
    leader.page.get_by_role("link", name=code).click()
    drafts = leader.page.get_by_role("link", name="Mở dự thảo trong cửa sổ mới")
    expect(drafts).to_have_count(2, timeout=120_000)
    assert all(leader.opens_pdf(draft).startswith(b"%PDF") for draft in drafts.all())
    leader.sees("desk-decide-certification")
    leader.presses("Phê duyệt", within=leader.page.locator(".action-bar"))
    expect(leader.page.locator("#messages .alert-success")).to_be_visible()

    officer.finds(code)
    assert all(paper.startswith(b"%PDF") for paper in officer.prints())
    leader.finds(code)
    leader.does("Đã ký")
    counter.finds(code)
    counter.begins("Đã đóng dấu")
    counter.sees("desk-seal-papers-waiting")
    counter.presses("Đã đóng dấu, mời công dân nhận")
    citizen.receives_mail(f"Đã có kết quả tại quầy, hồ sơ {code}")
    counter.sees("desk-pickup-only-the-fee")
    counter.page.get_by_role("button", name=re.compile("^Đã thu .*: trao")).click()
    counter.page.locator("dialog[open]").get_by_role("button", name="Trao kết quả").click()
    counter.reads("Đã trao giấy tờ.")
    slip = counter.page.get_by_role("link", name="Mở phiếu bàn giao để in")
    counter.opens_again_until(slip)
    counter.sees("desk-pickup-done-certification")
    assert counter.opens_pdf(slip).startswith(b"%PDF")
    citizen.opens_own_dossier(code)
    expect(citizen.page.locator("main")).to_contain_text("Đã trả")


def test_who_comes_without_a_booking_is_taken_in_by_keyboard(officer: Officer) -> None:
    page = officer.page
    officer.opens("/ban-lam-viec/nhan-ho-so/")
    officer.sees("desk-counter-with-originals")
    page.get_by_role("button", name=re.compile("^Có người tại quầy")).click()
    inputs = typed(CODE, contact__email="")
    officer.types({name: text for name, text in inputs.items() if "-2-" not in name and not name.startswith("visit")})
    officer.sees("certification-counter-declaration")
    officer.presses("Tiếp tục")
    first = page.locator("[name=item-0-pages]")
    expect(first).to_be_visible()
    officer.sees("certification-counter-count")
    first.select_text()
    for keys in ("2", "3"):
        page.keyboard.type(keys)
        page.keyboard.press("Enter")
    # Everything else is right as it stands: Enter goes on until it comes to the button.
    main = page.get_by_role("button", name="Tiếp nhận và trình ngay")
    for _stop in range(20):
        if main.evaluate("wanted => wanted === document.activeElement"):
            break
        assert page.url.endswith("/tiep-nhan/")
        page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    officer.reads("Đã tiếp nhận và trình hồ sơ")
    expect(page.locator("#messages")).to_contain_text("Phí theo số đếm: 40.000 đ")
    officer.opens("/ban-lam-viec/hang-cho/in-hall/")
    officer.sees("desk-in-hall")
    expect(page.locator("tbody")).to_contain_text("Lương Thị Hải Yến")


def books_a_visit(citizen: Citizen) -> str:
    """What is to be certified, sent; the code."""
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
    return code


def judges_at_the_counter(officer: Officer, code: str) -> None:
    """The officer with the originals before him: counted, judged, proposed; the ground is asked of what is refused."""
    officer.opens("/ban-lam-viec/hang-cho/expected/")
    officer.page.get_by_role("link", name=code).click()
    officer.begins("Tiếp nhận")
    officer.types({"item-1-pages": "10"})
    ground = officer.page.locator("[name=item_0_ground]")
    expect(ground).to_be_hidden()
    officer.page.locator("[name=item_0_verdict][value=refused]").check()
    expect(ground).to_be_visible()
    officer.sees("desk-receive-originals", "Tiếp nhận")
    officer.page.locator("[name=item_0_verdict][value=certified]").check()
    officer.page.locator("[name=item-1-presented]").uncheck()
    expect(officer.page.locator("[name=item-1-pages]")).to_be_hidden()
    officer.page.locator("[name=item-1-presented]").check()
    officer.finishes("Tiếp nhận và trình ngay")
