"""What anybody does before a browser window: open, read, type, press, copy the picture, log in, open a PDF."""

import re
from collections.abc import Mapping
from typing import Self

from playwright.sync_api import Locator, Page, expect

from tests.e2e.program import Program, eventually, text_of
from tests.e2e.watched import Watch

PASSWORD = "xuandinh-2026"
MOST_STOPS = 100
FOCUSED = "document.activeElement.outerHTML.slice(0, 120)"
FOCUS_IS_SEEN = """() => {
  const look = getComputedStyle(document.activeElement);
  const outlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0;
  return document.activeElement.tagName === "IFRAME" || outlined || look.boxShadow !== "none";
}"""


class Person:
    """Somebody before a window; `sees` judges a screen and keeps its picture."""

    usual_email = ""

    def __init__(self, program: Program, watch: Watch, page: Page, email: str, *, scripts: bool = True) -> None:
        self.program, self.watch, self.page, self.email, self.scripts = program, watch, page, email, scripts
        self.password = PASSWORD

    def opens(self, path: str) -> None:
        """Type an address; a full one, from a mail, is taken as it is."""
        self.page.goto(path if path.startswith("http") else self.program.address + path)

    def sees(self, name: str, heading: str | re.Pattern[str] = "") -> None:
        """The screen shows a heading with these words; it is judged and its picture kept under `name`."""
        if heading:
            expect(self.page.get_by_role("heading", name=heading).first).to_be_visible()
        if self.scripts:
            self.watch.look(self.page, name)

    def reads(self, words: str | re.Pattern[str]) -> None:
        """These words stand on the page."""
        expect(self.page.locator("main")).to_contain_text(words)

    def presses(self, name: str, *, within: Locator | None = None) -> None:
        """Press the button, or follow the link that looks like one."""
        place = within or self.page.locator("main")
        button = place.get_by_role("button", name=name, exact=True)
        button.or_(place.get_by_role("link", name=name, exact=True)).first.click()

    def types(self, inputs: Mapping[str, str]) -> None:
        """Fill inputs by name, in the order given, as a keyboard and a mouse would."""
        for name, text in inputs.items():
            self.answers(self.page.locator(f'main [name="{name}"]:not([type=hidden])'), text)

    def answers(self, field: Locator, text: str) -> None:
        """Fill one input, choose one option or one of its radio buttons."""
        kind = field.first.evaluate("input => input.type")
        if kind == "radio":
            field.and_(self.page.locator(f'[value="{text}"]')).check()
        elif kind == "select-one":
            field.select_option(text)
        elif kind == "checkbox":
            field.first.check()
        else:
            field.fill(text)

    def copies_the_picture(self, *, wrong: bool = False) -> None:
        """Type the code of the picture, or another one."""
        box = self.page.locator(".captcha")
        right = self.program.captcha_answer(box.locator("input[type=hidden]").input_value())
        box.locator("input[type=text]").fill("aaaaa" if wrong else right)

    def logs_in(self) -> Self:
        """Log in and land on one's own page."""
        self.opens("/tai-khoan/login/")
        self.says_who_it_is()
        return self

    def says_who_it_is(self) -> None:
        """E-mail and password on the page that asks for them."""
        self.types({"login": self.email, "password": self.password})
        self.presses("Đăng nhập")
        expect(self.page.get_by_role("button", name="Đăng xuất")).to_be_visible()

    def in_another_window(self) -> Self:
        """The same person at the same page, in a second window of the same browser."""
        page = self.page.context.new_page()
        page.goto(self.page.url)
        return type(self)(self.program, self.watch, page, self.email)

    def receives_mail(self, about: str) -> str:
        """The words of the newest mail about this."""
        return text_of(self.program.mail_to(self.email, about))

    def tabs_to(self, target: Locator) -> None:
        """Press the tab key until the target has the focus; every stop on the way can be seen."""
        for _stop in range(MOST_STOPS):
            self.page.keyboard.press("Tab")
            assert self.page.evaluate(FOCUS_IS_SEEN), f"Focus cannot be seen on {self.page.evaluate(FOCUSED)}"
            if target.evaluate("wanted => wanted === document.activeElement"):
                return
        raise AssertionError(f"The tab key never comes to {target}.")

    def opens_pdf(self, link: Locator) -> bytes:
        """What a link to a paper leads to: a PDF, shown in the browser."""
        answer = self.page.request.get(self.program.address + str(link.get_attribute("href")))
        assert answer.headers["content-type"] == "application/pdf"
        assert answer.headers["content-disposition"].startswith("inline")
        return answer.body()

    def opens_again_until(self, there: Locator) -> None:
        """Open the page again and again until the worker has made what it shows."""

        def shown() -> bool | None:
            self.page.reload()
            return there.count() > 0 or None

        if there.count() == 0:
            eventually(shown, str(there))
