"""What goes wrong in life: strangers, two at once, double clicks, the back button, two windows, a lost session."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e import declarations, scans
from tests.e2e.people import Citizen, Officer
from tests.e2e.program import Program
from tests.e2e.watched import Watch

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def sent(program: Program, browser: Browser, watch: Watch, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The code of a birth that was sent."""
    citizen = Citizen(program, watch, watch.window(browser), Citizen.usual_email).logs_in()
    notice = scans.birth_notice(tmp_path_factory.mktemp("scans"))
    code = citizen.files_a_birth(declarations.birth(child__full_name="Nguyễn Trần Bảo An"), notice)
    citizen.page.context.close()
    return code


def test_an_officer_of_another_ward_finds_nothing(enters: Callable[..., Officer], sent: str) -> None:
    stranger = enters(Officer, "canbo@tayho.caseflow.example").logs_in()
    stranger.opens("/ban-lam-viec/")
    box = stranger.page.get_by_role("search").get_by_role("searchbox")
    box.fill(sent)
    box.press("Enter")
    expect(stranger.page.locator("main")).not_to_contain_text("Bảo An")
    answer = stranger.page.goto(f"{stranger.program.address}/ban-lam-viec/ho-so/{sent}/")
    assert answer is not None
    assert answer.status == 404
    stranger.sees("not-found")


def test_of_two_officers_at_once_the_second_reads_who_was_faster_and_when(
    officer: Officer, enters: Callable[..., Officer], sent: str
) -> None:
    second = enters(Officer, "canbo2@xuandinh.caseflow.example").logs_in()
    for person in (officer, second):
        person.finds(sent)
        person.begins("Tiếp nhận")
    officer.finishes("Tiếp nhận")
    with second.page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        second.presses("Tiếp nhận", within=second.page.locator("main form"))
    assert answered.value.status == 409
    expect(second.page.locator("main")).to_contain_text("Phạm Thu Hà đã tiếp nhận hồ sơ lúc")
    second.sees("desk-conflict")


def test_a_double_click_and_the_back_button_make_no_second_dossier(citizen: Citizen, tmp_path: Path) -> None:
    child = "Nguyễn Trần Gia Hân"
    citizen.begins_a_birth()
    citizen.fills_in(declarations.birth(child__full_name=child))
    citizen.attaches("Giấy chứng sinh", scans.birth_notice(tmp_path))
    citizen.goes_to_the_review()
    citizen.prepares_to_send()
    citizen.page.get_by_role("button", name="Gửi thông tin").dblclick()
    code = citizen.has_sent()

    citizen.page.go_back()
    citizen.page.reload()
    expect(citizen.page.get_by_role("button", name="Gửi thông tin")).to_have_count(0)
    citizen.opens("/ho-so-cua-toi/")
    expect(citizen.page.locator("main li", has_text=child)).to_have_count(1)
    citizen.reads(code)


def test_a_file_that_is_no_picture_is_refused_and_the_others_stay(citizen: Citizen, tmp_path: Path) -> None:
    citizen.begins_a_birth()
    citizen.opens(citizen.page.url.replace("to-khai", "giay-to"))
    citizen.attaches("Giấy chứng sinh", scans.birth_notice(tmp_path))
    card = citizen.page.locator("section.paper-card", has_text="Giấy chứng sinh").first
    card.get_by_label("Chọn tệp: Giấy chứng sinh").set_input_files(scans.page_of_html(tmp_path))
    expect(citizen.page.locator("#papers .error-summary")).to_contain_text("anh.jpg")
    expect(card).to_contain_text("chung-sinh.jpg")
    citizen.sees("papers-refused")


def test_a_second_window_with_old_text_shows_both_and_lets_choose(citizen: Citizen) -> None:
    citizen.begins_a_birth()
    other = citizen.in_another_window()
    citizen.types({"child-full_name": "Nguyễn Trần An"})
    expect(citizen.page.locator("#saved")).to_contain_text("Đã lưu lúc")
    other.types({"child-full_name": "Nguyễn Trần Bình"})
    other.presses("So sánh hai bản và chọn")
    other.reads("Nguyễn Trần An")
    other.reads("Nguyễn Trần Bình")
    other.sees("declaration-two-versions")
    other.presses("Giữ bản này")
    expect(other.page.locator("[name=child-full_name]")).to_have_value("Nguyễn Trần Bình")


def test_a_draft_survives_a_lost_session(citizen: Citizen) -> None:
    citizen.begins_a_birth()
    citizen.types({"child-full_name": "Nguyễn Trần An"})
    expect(citizen.page.locator("#saved")).to_contain_text("Đã lưu lúc")
    citizen.page.context.clear_cookies(name="sessionid")
    citizen.types({"child-native_place_ward": "Phường Tây Hồ"})
    citizen.page.get_by_role("link", name="Đăng nhập và khai tiếp").click()
    citizen.says_who_it_is()
    expect(citizen.page.locator("[name=child-full_name]")).to_have_value("Nguyễn Trần An")
    expect(citizen.page.locator("[name=child-native_place_ward]")).to_have_value("Phường Tây Hồ")
