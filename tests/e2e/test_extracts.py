"""Extracts in the browser: one found in a former office's book and chosen, one in no book and answered in writing."""

import os
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.e2e.declarations import typed
from tests.e2e.people import Citizen, Leader, Officer
from tests.e2e.program import ROOT, Program

pytestmark = pytest.mark.e2e
CODE = "extract-of-birth"
FORMER = "Ủy ban nhân dân xã Xuân Đỉnh, huyện Từ Liêm"
AN_OLD_ENTRY = f"""
from types import SimpleNamespace
from casework.models import User, Ward
from tests.old_books import old_birth
officer, leader = (User.objects.get(email=f"{{name}}@xuandinh.caseflow.example") for name in ("canbo", "chutich"))
ward = Ward.objects.get(name="Phường Xuân Đỉnh", serves=True)
old_birth(SimpleNamespace(ward=ward, officer=officer, colleague=leader), "{FORMER}")
"""


@pytest.fixture
def old_book(program: Program) -> None:
    """The ward keeps a book of a former office, of which one entry was typed."""
    env = {**os.environ, "CASEFLOW_VAR": str(program.var)}
    subprocess.run([sys.executable, "manage.py", "shell", "-c", AN_OLD_ENTRY], cwd=ROOT, env=env, check=True)


def files_for_an_extract(citizen: Citizen, **changed: str) -> str:
    """From the procedure's page to the code."""
    citizen.begins(CODE, "Tôi xin trích lục của chính tôi")
    citizen.types(typed(CODE, contact__email=citizen.email, **changed))
    citizen.sees("extract-declaration")
    citizen.presses("Tiếp tục")
    expect(citizen.page.locator("#papers")).to_be_visible()
    citizen.goes_to_the_review()
    citizen.sends()
    return citizen.has_sent()


def receives(officer: Officer, code: str) -> None:
    """Take the work and receive it."""
    officer.finds(code)
    officer.begins("Nhận việc")
    officer.does("Tiếp nhận")


def puts_before_the_leader(officer: Officer, code: str) -> None:
    """Answer the checks that data leave open, and propose."""
    officer.finds(code)
    officer.answers_all_checks()
    officer.begins("Trình lãnh đạo")
    officer.finishes("Trình lãnh đạo")


def decides(leader: Leader, code: str) -> None:
    """Read the proposal and approve it."""
    leader.opens("/ban-lam-viec/phe-duyet/")
    leader.page.get_by_role("link", name=code).click()
    leader.reads_the_drafts()
    leader.sees("extract-decide")
    leader.presses("Phê duyệt")
    leader.sees("extract-approve")
    leader.finishes("Phê duyệt")


def test_an_extract_is_found_in_a_former_offices_book(
    old_book: None, citizen: Citizen, officer: Officer, leader: Leader
) -> None:
    code = files_for_an_extract(citizen)
    receives(officer, code)
    officer.begins("Tìm trong sổ")
    officer.reads(FORMER)
    officer.sees("extract-search", "Tìm trong sổ")
    officer.page.get_by_role("button", name="Chọn mục này để in").first.click()
    officer.reads("In từ mục trong sổ")
    officer.sees("extract-chosen")
    puts_before_the_leader(officer, code)
    decides(leader, code)
    citizen.receives_mail(f"{code} đã được phê duyệt")


def test_what_is_in_no_book_is_answered_in_writing(citizen: Citizen, officer: Officer, leader: Leader) -> None:
    code = files_for_an_extract(citizen, person__full_name="Vũ Thị Không Có", requester__full_name="Vũ Thị Không Có")
    receives(officer, code)
    officer.begins("Tìm trong sổ")
    officer.reads("Không có mục nào khớp")
    officer.sees("extract-nothing-found")
    officer.presses("Soạn văn bản trả lời")
    officer.types({"proposal-outcome": "not-found"})
    officer.types({"not-found-books": "Sổ đăng ký khai sinh các năm 1991 đến 1993, dữ liệu điện tử và sổ giấy"})
    officer.sees("extract-answer")
    officer.finishes("Lưu dự thảo")
    officer.finds(code)
    officer.begins("Trình lãnh đạo")
    officer.finishes("Trình lãnh đạo")
    decides(leader, code)
    citizen.receives_mail(f"{code} đã có văn bản trả lời")
