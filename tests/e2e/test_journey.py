"""One birth registration goes the whole way, with a supplement; and another with an original that differs."""

from pathlib import Path

import pytest

from tests.e2e import declarations, scans
from tests.e2e.people import Citizen, Counter, Leader, Officer
from tests.e2e.together import make_ready

pytestmark = pytest.mark.e2e
NOTICE = "Giấy chứng sinh"
# Third digit 3: a girl of this century; 26: born in 2026.
IDENTITY_NUMBER = "001326000101"


def test_a_birth_goes_the_whole_way_with_a_supplement(
    citizen: Citizen, officer: Officer, leader: Leader, counter: Counter, tmp_path: Path
) -> None:
    code = citizen.files_a_birth(declarations.birth(contact__email=citizen.email), scans.birth_notice(tmp_path))

    officer.takes(code)
    officer.sees("desk-dossier")
    officer.does("Tiếp nhận", screen="desk-receive")
    citizen.receives_mail(f"Đã tiếp nhận hồ sơ {code}")
    officer.judges({NOTICE: "Chưa đạt"}, reason="Ảnh bị cắt góc, thiếu phần")
    officer.asks_to_add("evidence.number", "Số trên ảnh là 0251, tờ khai ghi 0215.")

    assert "0251" in citizen.receives_mail(f"Cần bổ sung hồ sơ {code}")
    citizen.corrects(code, {"evidence-number": "0251/2026"}, NOTICE, scans.birth_notice(tmp_path, "0251/2026"))

    officer.finds(code)
    officer.judges({NOTICE: "Đạt"})
    officer.answers_all_checks()
    officer.sees("desk-dossier-checked")
    officer.proposes("Hồ sơ đủ, đúng quy định.")
    leader.approves(code)
    citizen.receives_mail(f"{code} đã được phê duyệt")

    officer.finds(code)
    officer.records_identity_number(IDENTITY_NUMBER)
    make_ready(code, officer, leader, counter)
    invitation = citizen.program.mail_to(citizen.email, f"Mời đến nhận kết quả hồ sơ {code}")
    assert [part.get_content_type() for part in invitation.iter_attachments()] == ["text/calendar"]
    citizen.opens_own_dossier(code)
    citizen.sees("status-ready")

    counter.receives(code)
    counter.compares("birth-notice", number="0251/2026")
    counter.compares("identity", number="001196000012")
    counter.takes_the_fee()
    counter.lets_sign_the_register()
    assert counter.hands_over().startswith(b"%PDF")
    citizen.receives_mail(f"Đã trả kết quả hồ sơ {code}")
    citizen.opens_own_dossier(code)
    citizen.sees("status-collected")
    officer.finds(code)
    officer.page.get_by_role("link", name="Diễn biến").click()
    officer.sees("desk-story")


def test_an_original_that_differs_sends_the_birth_back_and_keeps_its_number(
    citizen: Citizen, officer: Officer, leader: Leader, counter: Counter, tmp_path: Path
) -> None:
    name = {"child__full_name": "Nguyễn Trần Minh Khôi", "child__sex": "male", "contact__email": citizen.email}
    code = citizen.files_a_birth(declarations.birth(**name), scans.birth_notice(tmp_path))
    officer.takes_by_keyboard(code)
    officer.does("Tiếp nhận")
    officer.judges({NOTICE: "Đạt"})
    officer.answers_all_checks()
    officer.proposes("Đủ điều kiện.")
    leader.approves_by_keyboard(code)
    officer.finds(code)
    officer.records_identity_number("001226000102")
    make_ready(code, officer, leader, counter)
    number = officer.register_number("Nguyễn Trần Minh Khôi")

    counter.receives(code)
    counter.compares("birth-notice", number="0215/2026", differs={"child.full_name": "Nguyễn Trần Minh Khoa"})
    counter.withholds("Giấy chứng sinh ghi tên Khoa.")
    citizen.receives_mail(f"{code} tạm giữ")

    officer.finds(code)
    officer.sees("desk-withheld")
    officer.answers_all_checks()
    officer.proposes("Sửa tên theo bản chính.", inputs={"child_full_name": "Nguyễn Trần Minh Khoa"})
    officer.sees("desk-after-correction")
    leader.approves(code)
    make_ready(code, officer, leader, counter)
    assert officer.register_number("Nguyễn Trần Minh Khoa") == number

    counter.receives(code)
    counter.compares("birth-notice", number="0215/2026")
    counter.compares("identity", number="001196000012")
    counter.takes_the_fee()
    counter.lets_sign_the_register()
    assert counter.hands_over().startswith(b"%PDF")
