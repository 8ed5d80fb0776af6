"""A child is found, its case posted and closed; the carer's declaration hangs on it and a birth is registered."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.timezone import localdate

from tests.e2e import scans
from tests.e2e.declarations import typed
from tests.e2e.people import Citizen, Counter, Leader, Officer

pytestmark = pytest.mark.e2e
CODE = "abandoned-child-registration"
FOUND = localdate() - timedelta(days=12)
POSTED = FOUND + timedelta(days=1)
FINDING = {
    "recorded_on": FOUND.isoformat(),
    "found_on": FOUND.isoformat(),
    "found_time": "05:40",
    "found_place": "Cổng trạm y tế, số 88, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội",
    "sex": "female",
    "estimated_age": "khoảng 3 ngày tuổi",
    "features": "Tóc đen, có bớt nhỏ ở vai trái",
    "health": "Bình thường",
    "finder_name": "Lê Văn Dũng",
    "finder_residence": "Số 90, phố Xuân Đỉnh, phường Xuân Đỉnh",
    "witness_name": "Đỗ Thị Lan",
    "witness_residence": "Số 92, phố Xuân Đỉnh, phường Xuân Đỉnh",
    "carer_name": "Đinh Thị Thanh Tâm",
    "carer_residence": "Số 3, ngách 5, ngõ 40, phố Xuân Đỉnh, phường Xuân Đỉnh",
}


def declared(record: str, **others: str) -> dict[str, str]:
    """What the carer types: the worked example, moved to these days and to this record."""
    day = f"{FOUND:%d/%m/%Y}"
    moved = {
        "finding__found_on": day,
        "finding__record_date": day,
        "finding__record_number": record,
        "finding__posted_from": f"{POSTED:%d/%m/%Y}",
        "finding__posted_until": f"{POSTED + timedelta(days=7):%d/%m/%Y}",
        "child__birth_year": str(FOUND.year),
    }
    return typed(CODE, **moved, **others)


def opens_a_case(officer: Officer, carer_email: str) -> str:
    """From the navigation to the case's page; the number of the record."""
    officer.opens("/ban-lam-viec/")
    officer.page.get_by_role("link", name="Trẻ bị bỏ rơi, đang niêm yết").first.click()
    officer.sees("desk-foundlings", "Vụ việc trẻ bị bỏ rơi")
    officer.presses("Lập biên bản")
    officer.types(FINDING | {"carer_email": carer_email})
    officer.sees("desk-foundling-open")
    officer.finishes("Lập biên bản")
    officer.sees("desk-foundling")
    return officer.page.locator("h1").inner_text().rpartition(" ")[2]


def on_the_case(person: Officer | Leader | Counter, place: str, act: str, inputs: dict[str, str] | None = None) -> None:
    """One act on the page of the case."""
    person.opens(place)
    person.presses(act)
    person.types(inputs or {})
    person.sees("desk-foundling-act")
    person.finishes(act)


def finish_the_papers(officer: Officer, leader: Leader, counter: Counter, place: str) -> None:
    """Printed, signed by those they name and by the leader, sealed."""
    officer.opens(place)
    for title in ("Biên bản về việc trẻ bị bỏ rơi", "Quyết định giao nuôi tạm thời", "Thông báo niêm yết"):
        officer.opens_again_until(officer.page.locator("#papers").get_by_role("link", name=title))
    on_the_case(officer, place, "Đã in")
    on_the_case(officer, place, "Đã ký")
    on_the_case(leader, place, "Đã ký")
    on_the_case(counter, place, "Đã đóng dấu")


def test_a_foundling_is_posted_and_then_registered(
    citizen: Citizen, officer: Officer, leader: Leader, counter: Counter, tmp_path: Path
) -> None:
    record = opens_a_case(officer, citizen.email)
    place = officer.page.url
    on_the_case(leader, place, "Ký quyết định giao nuôi")
    on_the_case(officer, place, "Bắt đầu niêm yết", {"posted_from": POSTED.isoformat()})
    finish_the_papers(officer, leader, counter, place)

    code = files(citizen, declared(record, contact__email=citizen.email), tmp_path)
    officer.finds(code)
    officer.sees("desk-dossier-waits-for-posting")
    officer.reads("Hãy lập biên bản kết thúc niêm yết")
    on_the_case(officer, place, "Kết thúc niêm yết")
    assert record in citizen.receives_mail("Đã hết thời gian niêm yết")
    officer.opens_again_until(officer.page.get_by_role("link", name="Biên bản kết thúc niêm yết"))
    for paper in officer.page.locator("main ul.tasks a[href*='giay-to']").all():
        assert officer.opens_pdf(paper).startswith(b"%PDF")

    officer.finds(code)
    officer.begins("Nhận việc")
    officer.does("Tiếp nhận")
    officer.judges({"Biên bản về việc trẻ bị bỏ rơi": "Đạt", "Quyết định giao nuôi tạm thời": "Đạt"})
    officer.answers_all_checks()
    officer.proposes("Hết niêm yết, không có người nhận.")
    leader.approves(code)
    officer.opens("/ban-lam-viec/so-ho-tich/")
    officer.page.locator("main table a").first.click()
    officer.page.locator("main tbody tr", has_text="Đinh An Nhiên").get_by_role("link").first.click()
    officer.reads("Trẻ bị bỏ rơi")
    officer.sees("desk-entry-of-a-foundling")


def files(citizen: Citizen, inputs: dict[str, str], folder: Path) -> str:
    """The carer's filing; the code."""
    citizen.begins(CODE, "Tôi đang tạm thời nuôi dưỡng trẻ")
    citizen.fills_in(inputs)
    for title in ("Biên bản về việc trẻ bị bỏ rơi", "Quyết định giao nuôi tạm thời"):
        citizen.attaches(title, scans.birth_notice(folder))
    citizen.goes_to_the_review()
    citizen.sends()
    return citizen.has_sent()
