"""A couple marries: he learns of it by mail and confirms, both come, the officer registers, both sign."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from casework.procedures import registry
from tests.e2e.declarations import typed
from tests.e2e.people import Citizen, Counter, Leader, Officer
from tests.e2e.person import Person
from tests.e2e.program import link_in

pytestmark = pytest.mark.e2e
CODE = next(p.code for p in registry.all_procedures() if p.route.registration == "handover" and p.line == 1)
HUSBAND = "quocbao@caseflow.example"


def files(citizen: Citizen) -> str:
    """From the procedure's page to the code."""
    citizen.begins(CODE, "Tôi là bên nữ")
    citizen.types(typed(CODE, wife__email=citizen.email))
    citizen.sees("declaration-marriage")
    citizen.presses("Tiếp tục")
    citizen.goes_to_the_review()
    citizen.sends()
    return citizen.has_sent()


def registers(officer: Officer, code: str) -> None:
    """Each is asked alone; then the book."""
    officer.finds(code)
    officer.begins("Tiếp các bên, đăng ký")
    for role in ("wife", "husband"):
        officer.types({f"meet-{role}-identity_paper": "Căn cước", f"meet-{role}-willing": "yes"})
        officer.page.locator(f"#party-{role}").get_by_role("button").click()
        expect(officer.page.locator(f"#party-{role} .tag-good")).to_be_visible()
    officer.sees("desk-ceremony")
    officer.presses("Đăng ký vào sổ")
    officer.reads("Đã đăng ký vào sổ")


def both_sign(officer: Officer, code: str) -> None:
    """She signs, he puts a fingerprint."""
    officer.opens(f"/ban-lam-viec/ho-so/{code}/tra-ket-qua/")
    for role, way in (("wife", "signature"), ("husband", "fingerprint")):
        officer.types({f"sign-{role}-way": way})
        officer.page.locator("#signing").get_by_role("button").first.click()
    expect(officer.page.locator("#signing .tag-good")).to_have_count(2)
    officer.sees("desk-ceremony-signed")


def test_a_couple_marries_and_each_takes_an_original_home(
    citizen: Citizen,
    officer: Officer,
    leader: Leader,
    counter: Counter,
    enters: Callable[..., Person],
) -> None:
    code = files(citizen)

    husband = enters(Citizen, HUSBAND)
    husband.opens(link_in(citizen.program.mail_to(HUSBAND, code)))
    husband.sees("party", "Quý vị được khai là bên nam")
    husband.presses("Đúng là tôi, tôi đồng ý")
    husband.reads("xác nhận đúng là mình")

    officer.takes(code)
    officer.reads("xác nhận đúng là mình")
    officer.does("Tiếp nhận")
    officer.answers_all_checks()
    officer.proposes("Đủ điều kiện kết hôn.")
    leader.approves(code)
    counter.finds(code)
    counter.does("Mời các bên đến đăng ký")
    for address in (citizen.email, HUSBAND):
        invitation = citizen.program.mail_to(address, "Mời các bên cùng đến đăng ký")
        assert [part.get_content_type() for part in invitation.iter_attachments()] == ["text/calendar"]

    counter.finds(code)
    counter.begins("Tiếp các bên")
    counter.presses("Các bên đã đến: mở lượt tiếp")
    for role in ("wife", "husband"):
        counter.compares(f"identity-{role}", number="001199000921")
    registers(officer, code)
    officer.finds(code)
    assert all(paper.startswith(b"%PDF") for paper in officer.prints())
    both_sign(officer, code)
    leader.finds(code)
    leader.does("Đã ký")
    counter.finds(code)
    counter.does("Đã đóng dấu")
    counter.opens(f"/ban-lam-viec/ho-so/{code}/tra-ket-qua/")
    counter.takes_the_fee()
    assert counter.hands_over("Trao giấy tờ").startswith(b"%PDF")
    for address in (citizen.email, HUSBAND):
        citizen.program.mail_to(address, f"Đã đăng ký và trao giấy tờ, hồ sơ {code}")
