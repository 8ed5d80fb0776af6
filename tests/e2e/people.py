"""The people of the journeys and what they do, each before a browser window of their own."""

import re
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.e2e.declarations import BIRTH
from tests.e2e.person import Person
from tests.e2e.program import PATIENCE_SECONDS, link_in

PATIENCE = PATIENCE_SECONDS * 1000  # playwright's milliseconds


class Citizen(Person):
    """A mother who registers her child."""

    usual_email = "congdan@caseflow.example"

    def signs_up(self, name: str) -> None:
        """From the home page to the activated, open account."""
        self.opens("/")
        self.sees("home")
        self.page.get_by_role("navigation", name="Tài khoản").get_by_role("link", name="Đăng ký").click()
        self.sees("sign-up", "Đăng ký tài khoản")
        who = {"full_name": name, "phone": "0912 345 678", "identity_number": "001196000012"}
        self.types({"email": self.email, "password1": self.password} | who)
        self.copies_the_picture()
        self.answers(self.page.locator("[name=consent]"), "yes")
        self.presses("Đăng ký")
        self.sees("activation-sent")
        self.opens(link_in(self.program.mail_to(self.email, "")))
        self.sees("activation")
        self.presses("Kích hoạt")

    def begins_a_birth(self) -> None:
        """From the list of services to the first question."""
        self.opens("/dich-vu/")
        self.sees("services", "Các loại dịch vụ")
        self.begins(BIRTH, "Tôi là mẹ của trẻ")

    def begins(self, procedure: str, who: str = "", *, ward: str = "Phường Xuân Đỉnh") -> None:
        """From the procedure's page to its first question; `who` says as whom, where that is asked."""
        self.opens(f"/thu-tuc/{procedure}/")
        self.sees("procedure")
        self.presses("Nộp hồ sơ trực tuyến")
        self.sees("start-filing")
        self.page.get_by_label(ward).check()
        if who:
            self.page.get_by_label(who).check()
        self.presses("Bắt đầu điền tờ khai")
        expect(self.page.locator("form#declaration")).to_be_visible()

    def fills_in(self, inputs: Mapping[str, str]) -> None:
        """Answer the declaration's questions and go on to the papers."""
        self.types(inputs)
        self.sees("declaration")
        self.presses("Tiếp tục")
        expect(self.page.locator("#papers")).to_be_visible()

    def attaches(self, paper: str, *files: Path) -> None:
        """Choose files for a paper; with scripts they are taken at once, without the button sends them."""
        card = self._card(paper)
        card.get_by_label(f"Chọn tệp: {paper}").set_input_files(list(files))
        if self.scripts:
            expect(self._card(paper)).to_contain_text(files[0].name)
        else:
            self.presses("Tải lên", within=card)

    def goes_to_the_review(self) -> None:
        """From the papers to everything once more."""
        self.presses("Tiếp tục")
        expect(self.page.get_by_role("heading", name="Gửi hồ sơ")).to_be_visible()

    def sends(self, *, wrong_picture: bool = False) -> None:
        """Pledge, copy the picture, send."""
        self.prepares_to_send(wrong_picture=wrong_picture)
        self.presses("Gửi thông tin")

    def prepares_to_send(self, *, wrong_picture: bool = False) -> None:
        """Everything but the button."""
        self.page.get_by_label(re.compile("[Tt]ôi cam đoan")).check()
        for box in self.page.get_by_label("Tôi đã xem lại và xác nhận thông tin là đúng.").all():
            box.check()
        self.copies_the_picture(wrong=wrong_picture)

    def has_sent(self) -> str:
        """The code on the page after sending."""
        expect(self.page.get_by_role("heading", name="Đã gửi hồ sơ thành công")).to_be_visible()
        return self.page.locator("#code").inner_text()

    def files_a_birth(self, inputs: Mapping[str, str], notice: Path) -> str:
        """The whole filing without a look around; the code."""
        self.begins_a_birth()
        self.fills_in(inputs)
        self.attaches("Giấy chứng sinh", notice)
        self.goes_to_the_review()
        self.sends()
        return self.has_sent()

    def looks_up(self, code: str, *, wrong_picture: bool = False) -> None:
        """Tra cứu hồ sơ, as a stranger may."""
        self.opens("/tra-cuu/")
        self.types({"code": code})
        self.copies_the_picture(wrong=wrong_picture)
        self.presses("Tra cứu")

    def opens_own_dossier(self, code: str) -> None:
        """From the list to the page of one dossier."""
        self.opens("/ho-so-cua-toi/")
        self.sees("my-dossiers", "Hồ sơ của tôi")
        entry = self.page.locator("li", has_text=code)
        entry.get_by_role("link").first.click()
        expect(self.page.locator("#dossier-code")).to_have_text(code)

    def _card(self, paper: str) -> Locator:
        return self.page.locator("section.paper-card").filter(has=self.page.get_by_role("heading", name=paper))

    def corrects(self, code: str, inputs: Mapping[str, str], paper: str, *files: Path) -> None:
        """Answer a request for supplement: the fields asked about and the paper asked for, reviewed and sent."""
        self.opens_own_dossier(code)
        self.sees("status-needs-supplement")
        self.presses("Bổ sung hồ sơ")
        self.sees("supplement", "Bổ sung hồ sơ")
        self.types(inputs)
        item = self.page.locator("fieldset.item", has_text=paper)
        item.get_by_label("Chọn tệp hoặc chụp ảnh").set_input_files(list(files))
        self.presses("Xem lại trước khi gửi")
        self.sees("supplement-review", "Xem lại phần bổ sung")
        self.presses("Gửi phần bổ sung")
        self.reads("Đã gửi phần bổ sung đến phường.")


class Official(Person):
    """Somebody at the ward's desk."""

    def finds(self, code: str) -> None:
        """Type the code into the box on top and land on the dossier."""
        self.opens("/ban-lam-viec/")
        box = self.page.get_by_role("search").get_by_role("searchbox")
        box.fill(code)
        box.press("Enter")
        expect(self.page.locator("h1 .code")).to_have_text(code)

    def begins(self, verb: str) -> None:
        """Press a verb of the dossier: its page opens, or, where nothing needs to be said, it is done."""
        self.presses(verb, within=self.page.locator(".verbs"))

    def finishes(self, verb: str) -> None:
        """Press the button of the verb's page; the next page says that it is done."""
        self.presses(verb, within=self.page.locator("main form"))
        expect(self.page.locator("#messages .alert-success")).to_be_visible()

    def does(self, verb: str, *, screen: str = "") -> None:
        """A verb whose page only shows what will happen."""
        self.begins(verb)
        if screen:
            self.sees(screen)
        self.finishes(verb)


class Officer(Official):
    """The ward's officer for civil status."""

    usual_email = "canbo@xuandinh.caseflow.example"

    def takes(self, code: str) -> None:
        """Open the queue, the dossier in it, and take the work."""
        self.opens("/ban-lam-viec/")
        self.sees("desk-home", "Việc trên bàn")
        self.page.locator("#queue-cards a").first.click()
        self.sees("desk-queue")
        self.finds(code)
        self.begins("Nhận việc")
        expect(self.page.locator(".facts")).to_contain_text("Của tôi")

    def takes_by_keyboard(self, code: str) -> None:
        """The same without a mouse: search, the row in the list, the dossier, the button."""
        self.opens("/ban-lam-viec/hang-cho/to-receive/")
        self.tabs_to(self.page.get_by_role("link", name=code))
        self.page.keyboard.press("Enter")
        expect(self.page.locator("h1 .code")).to_have_text(code)
        self.tabs_to(self.page.locator(".verbs").get_by_role("button", name="Nhận việc"))
        self.page.keyboard.press("Enter")
        expect(self.page.locator(".facts")).to_contain_text("Của tôi")

    def judges(self, verdicts: Mapping[str, str], *, reason: str = "") -> None:
        """Say of each paper, by its title, whether it will do; `reason` for those that will not."""
        for title, verdict in verdicts.items():
            paper = self.page.locator(".verdicts fieldset").filter(has=self.page.locator("legend", has_text=title))
            paper.get_by_label(verdict, exact=True).check()
            if reason and verdict == "Chưa đạt":
                paper.locator("select").select_option(label=reason)
        self.presses("Ghi nhận xét giấy tờ")
        expect(self.page.locator("#papers .tag").first).to_be_visible()

    def asks_to_add(self, field: str, words: str) -> None:
        """Request the paper that will not do and one answer, having read the mail first."""
        self.begins("Yêu cầu bổ sung")
        self.types({"items-1-target": f"field:{field}", "items-1-note": words})
        self.sees("desk-request-supplement")
        self.presses("Xem thư trước khi gửi")
        self.sees("desk-request-supplement-mail")
        self.finishes("Yêu cầu bổ sung")

    def answers_all_checks(self) -> None:
        """Answer what data cannot: looked up, in order."""
        for choice in self.page.locator("#checks input[value=pass]").all():
            choice.check()
        self.presses("Ghi câu trả lời")
        expect(self.page.locator("#checks .tag-wait")).to_have_count(0)

    def proposes(self, note: str, *, inputs: Mapping[str, str] | None = None) -> None:
        """Draft what follows from the declaration, see it beside the scans, and put it before the leader."""
        self.begins("Soạn dự thảo")
        self.types(inputs or {})
        self.finishes("Lưu dự thảo")
        self.sees("desk-draft")
        self.presses("Xem lại và trình lãnh đạo")
        self.types({"note": note})
        self.sees("desk-propose")
        self.finishes("Trình lãnh đạo")

    def records_identity_number(self, number: str) -> None:
        """What the population database has answered."""
        self.begins("Ghi số định danh nhận được")
        self.types({"value": number})
        self.sees("desk-record-fact")
        self.finishes("Ghi số định danh nhận được")

    def prints(self) -> list[bytes]:
        """Choose who signs, wait for the papers, open them, say that they are printed."""
        self.begins("Chuẩn bị in")
        self.sees("desk-prepare-print")
        self.finishes("Chuẩn bị in")
        papers = self.page.locator("main table tbody tr")
        self.opens_again_until(papers.nth(papers.count() - 1).get_by_role("link"))
        opened = [self.opens_pdf(link) for link in papers.get_by_role("link").all()]
        self.sees("desk-print-papers")
        self.finishes("Đã in")
        return opened

    def register_number(self, child: str) -> str:
        """Under which number the birth book has this child."""
        self.opens("/ban-lam-viec/so-ho-tich/")
        self.sees("desk-register", "Sổ hộ tịch")
        self.page.locator("main table a").first.click()
        self.sees("desk-book")
        return self.page.locator("main tbody tr", has_text=child).locator("td, th").first.inner_text()


class Leader(Official):
    """The chairman of the ward's people's committee."""

    usual_email = "chutich@xuandinh.caseflow.example"

    def approves(self, code: str) -> None:
        """From the proposals to one of them, the drafts, and the decision."""
        self.opens("/ban-lam-viec/phe-duyet/")
        self.sees("desk-approvals", "Chờ phê duyệt")
        self.page.get_by_role("link", name=code).click()
        self.reads_the_drafts()
        self.sees("desk-decide")
        self.presses("Phê duyệt")
        self.sees("desk-approve", "Phê duyệt")
        self.finishes("Phê duyệt")

    def reads_the_drafts(self) -> None:
        """Wait until the worker has made every draft, and open each."""
        drafts = self.page.locator("#drafts")
        expect(drafts.locator("iframe").first).to_be_visible(timeout=PATIENCE)
        expect(drafts.locator(".tag-wait")).to_have_count(0, timeout=PATIENCE)
        for draft in drafts.get_by_role("link", name="Mở dự thảo trong cửa sổ mới").all():
            assert self.opens_pdf(draft).startswith(b"%PDF")

    def approves_by_keyboard(self, code: str) -> None:
        """The same without a mouse."""
        self.opens("/ban-lam-viec/phe-duyet/")
        self.tabs_to(self.page.get_by_role("link", name=code))
        self.page.keyboard.press("Enter")
        expect(self.page.locator("h1 .code")).to_have_text(code)
        # A draft that comes while one tabs would move what is under the finger.
        self.reads_the_drafts()
        self.tabs_to(self.page.get_by_role("link", name="Phê duyệt", exact=True).last)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("heading", name="Phê duyệt")).to_be_visible()
        self.tabs_to(self.page.get_by_role("button", name="Phê duyệt", exact=True))
        self.page.keyboard.press("Enter")
        expect(self.page.locator("#messages .alert-success")).to_be_visible()


class Counter(Official):
    """Who receives people at the counter."""

    usual_email = "motcua@xuandinh.caseflow.example"

    def receives(self, code: str) -> None:
        """The citizen stands there: open the visit, write down who it is."""
        self.opens("/ban-lam-viec/lich-hen/")
        self.sees("desk-appointments")
        self.finds(code)
        self.begins("Tiếp công dân")
        self.sees("desk-pickup-before")
        self.presses("Công dân đã đến: mở lượt tiếp")
        self.answers(self.page.locator("[name=collector-proven]"), "yes")
        self.presses("Ghi người nhận")
        expect(self.page.locator("#collector .tag-good")).to_be_visible()

    def compares(self, original: str, *, number: str, differs: Mapping[str, str] | None = None) -> None:
        """Read an original: it matches, or `differs` says in which question and what it says instead."""
        step = self.page.locator(f"#original-{original}")
        self.types({f"{original}-result": "differs" if differs else "matches", f"{original}-number": number})
        for question, words in (differs or {}).items():
            step.locator("summary").click()
            self.types({f"{original}-differing": question, f"{original}-seen_value": words})
        step.get_by_role("button", name="Ghi đối chiếu").click()
        expect(step.locator("h3 .tag")).to_be_visible()

    def takes_the_fee(self) -> None:
        """Take the money and give the receipt a number."""
        fee = self.page.locator("#fee")
        fee.get_by_role("button", name=re.compile("Đã thu")).click()
        expect(fee).to_contain_text("biên lai số")

    def lets_sign_the_register(self) -> None:
        """The declarant signs the book."""
        self.presses("Người đi đăng ký đã ký sổ")
        expect(self.page.locator("#register .tag-good")).to_be_visible()

    def hands_over(self, called: str = "Trao kết quả") -> bytes:
        """Give the papers away, and open the slip that both sign; `called`: how the page calls it."""
        self.sees("desk-pickup")
        self.presses(f"{called}, lập phiếu bàn giao")
        self.page.locator("dialog[open]").get_by_role("button", name=called).click()
        self.reads("Đã trao giấy tờ.")
        slip = self.page.get_by_role("link", name="Mở phiếu bàn giao để in")
        self.opens_again_until(slip)
        self.sees("desk-pickup-done")
        return self.opens_pdf(slip)

    def withholds(self, words: str) -> None:
        """Give nothing away, because an original differs."""
        self.types({"withhold-note": words})
        self.sees("desk-pickup-differs")
        self.presses("Giữ lại kết quả", within=self.page.locator("#withhold"))
        self.reads("Đã giữ lại kết quả")
