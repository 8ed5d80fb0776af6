"""Somebody without an account comes to the counter; the slip that is taken home is checked by a stranger."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from casework.documents.proof import typed_token
from casework.dossiers.signed_form import SIGNED_FORM
from casework.procedures import registry
from tests.documents.reading import text_of
from tests.e2e import declarations, scans
from tests.e2e.people import PATIENCE, Counter, Official
from tests.e2e.person import Person

pytestmark = pytest.mark.e2e
# The code at the foot of a paper, as it is printed: three groups of four.
CODE = re.compile(r"\b([A-Z2-9]{4} [A-Z2-9]{4} [A-Z2-9]{4})\b")


def writes_down(counter: Counter) -> None:
    """From the list of services to the papers, without an e-mail address."""
    counter.opens("/ban-lam-viec/nhan-ho-so/")
    counter.sees("desk-counter", "Nhận hồ sơ tại quầy")
    counter.presses(str(registry.get(declarations.BIRTH).title))
    counter.sees("desk-counter-begin")
    counter.presses("Bắt đầu điền tờ khai")
    counter.types(declarations.birth(contact__email=""))
    counter.sees("desk-counter-declaration")
    counter.presses("Tiếp tục")
    expect(counter.page.locator("#papers")).to_be_visible()


def lets_sign(counter: Counter, signed: Path) -> None:
    """The form is printed, read and signed; its scan is kept, and what else was laid down is noted as seen."""
    counter.presses("Tạo tờ khai để in")
    form = counter.page.get_by_role("link", name="Mở để in")
    counter.opens_again_until(form)
    assert "Nguyễn Trần Phương Uyên".upper() in text_of(counter.opens_pdf(form)).upper()
    card = counter.page.locator("section.paper-card", has_text=str(SIGNED_FORM.title))
    card.locator("input[type=file]").first.set_input_files([signed])
    expect(card).to_contain_text(signed.name)
    shown = counter.page.get_by_role("button", name=re.compile("Đã xuất trình bản chính, không quét"))
    while shown.count():
        before = shown.count()
        shown.first.click()
        expect(shown).to_have_count(before - 1)
    counter.sees("desk-counter-papers")


def takes_in(counter: Counter) -> str:
    """Compare the originals, receive; the words of the slip."""
    counter.presses("Tiếp tục")
    for step in counter.page.locator("section.original").all():
        step.locator("input[value=matches]").check()
        step.locator("input[name$=-number]").fill("0215/2026")
    counter.sees("desk-counter-review")
    counter.presses("Tiếp nhận, lập mẫu 01")
    expect(counter.page.get_by_role("heading", name="Đã tiếp nhận")).to_be_visible()
    slip = counter.page.get_by_role("link", name="Mở để in giấy tiếp nhận")
    expect(slip).to_be_visible(timeout=PATIENCE)
    counter.sees("desk-counter-taken-in")
    return text_of(counter.opens_pdf(slip))


def test_who_comes_without_an_account_takes_a_slip_home_that_anybody_can_check(
    counter: Counter, enters: Callable[..., Person], tmp_path: Path
) -> None:
    writes_down(counter)
    lets_sign(counter, scans.jpeg(tmp_path, "TỜ KHAI ĐĂNG KÝ KHAI SINH", "", "Người yêu cầu", "(đã ký)"))
    slip = takes_in(counter)
    found = CODE.search(slip)
    assert found, slip

    stranger = enters(Official)
    stranger.opens("/kiem-tra/")
    stranger.sees("paper-check", "Kiểm tra giấy tờ")
    stranger.types({"code": found[1].lower()})
    stranger.copies_the_picture(wrong=True)
    stranger.presses("Kiểm tra")
    expect(stranger.page.locator("[name=code]")).to_have_value(found[1].lower())
    stranger.copies_the_picture()
    stranger.presses("Kiểm tra")
    stranger.reads("Giấy này do phường lập và còn nguyên hiệu lực.")
    stranger.sees("paper-check-genuine")
    stranger.opens(f"/kiem-tra/{typed_token(found[1])}/")
    stranger.reads("Giấy này do phường lập và còn nguyên hiệu lực.")
