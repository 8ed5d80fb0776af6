"""A certificate of marital status: a gap between two homes, the other ward asked and answering, then the whole way."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from casework.procedures import registry
from tests.e2e import scans
from tests.e2e.declarations import typed
from tests.e2e.people import Citizen, Counter, Leader, Officer
from tests.e2e.person import Person
from tests.e2e.together import make_ready

pytestmark = pytest.mark.e2e
CODE = next(p.code for p in registry.all_procedures() if p.field.code == "marital-status")
# The example leaves the first home on 30/06/2022.
GAP = "01/07/2022 – 30/09/2022"
REPLY = {
    "number": "77/UBND-TP",
    "text": "Trong thời gian cư trú tại phường, bà Phan Thị Diệu Linh chưa đăng ký kết hôn với ai.",
    "confirms": "yes",
}


def test_the_other_ward_answers_and_the_certificate_is_handed_over(
    citizen: Citizen, officer: Officer, leader: Leader, counter: Counter, tmp_path: Path
) -> None:
    code = files(citizen)

    officer.finds(code)
    officer.begins("Nhận việc")
    officer.does("Tiếp nhận")
    sees_the_gap(officer)
    officer.sees("marital-status-dossier")
    asks_the_other_ward(officer, leader, code)
    citizen.receives_mail(f"Đang xác minh hồ sơ {code}")
    hears_from_it(officer, code, scans.jpeg(tmp_path, "CÔNG VĂN TRẢ LỜI", "Số: 77/UBND-TP"))

    officer.answers_all_checks()
    officer.proposes("Đã có trả lời của phường Tây Hồ.")
    leader.approves(code)
    citizen.receives_mail(f"{code} đã được phê duyệt")
    make_ready(code, officer, leader, counter)

    counter.receives(code)
    counter.compares("identity", number="001198000214")
    counter.takes_the_fee()
    assert counter.hands_over().startswith(b"%PDF")
    citizen.receives_mail(f"Đã trả kết quả hồ sơ {code}")


def files(citizen: Citizen) -> str:
    """Two homes with three months between them, which are confirmed; the code."""
    citizen.begins(CODE, "Tôi xin giấy cho chính mình")
    citizen.types(typed(CODE, contact__email=citizen.email, **{"residences__1-since": "01/10/2022"}))
    sees_the_gap(citizen)
    citizen.sees("marital-status-declaration")
    citizen.presses("Tiếp tục")
    citizen.goes_to_the_review()
    sees_the_gap(citizen)
    citizen.sees("marital-status-review")
    citizen.sends()
    return citizen.has_sent()


def sees_the_gap(person: Person) -> None:
    """The bar of residences has one hole, and says when."""
    gap = person.page.locator("figure.coverage li.gap")
    expect(gap).to_have_count(1)
    expect(gap).to_contain_text(GAP)


def asks_the_other_ward(officer: Officer, leader: Leader, code: str) -> None:
    """The letter is drafted from the declaration, signed, made."""
    officer.begins("Trình ký công văn xác minh")
    expect(officer.page.locator("[name=letters-0-addressee]")).to_have_value(
        "Ủy ban nhân dân phường Tây Hồ, thành phố Hà Nội"
    )
    officer.sees("desk-ask-verification")
    officer.finishes("Trình ký công văn xác minh")
    leader.finds(code)
    leader.does("Ký công văn xác minh để gửi đi", screen="desk-sign-verification")
    letter = leader.page.locator("#documents").get_by_role("link", name="xác minh")
    leader.opens_again_until(letter)
    assert leader.opens_pdf(letter).startswith(b"%PDF")


def hears_from_it(officer: Officer, code: str, reply: Path) -> None:
    """The reply is written down with its scan; the check of the other residences passes by itself."""
    officer.finds(code)
    officer.begins("Ghi trả lời của cơ quan được hỏi")
    officer.types(REPLY)
    officer.page.locator("[name=scans]").set_input_files(reply)
    officer.sees("desk-record-reply")
    officer.finishes("Ghi trả lời của cơ quan được hỏi")
    expect(officer.page.locator("#verification")).to_contain_text(REPLY["number"])
    officer.opens_again_until(officer.page.locator("[id^=scan-reply] img"))
    officer.page.locator("#verification").get_by_role("link", name="Bản chụp trả lời").click()
    expect(officer.page.locator("[id^=scan-reply] img")).to_be_visible()
    officer.sees("marital-status-answered")
