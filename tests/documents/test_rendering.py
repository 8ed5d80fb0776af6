"""The papers as their readers get them."""

import io
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from urllib.parse import quote

import pikepdf
import pytest
from django.utils import translation

from casework.documents import facts
from casework.documents.kinds import KINDS
from casework.documents.rendering import FONT_DIR, OnlyOurFiles, html_of, laid_out, render
from casework.procedures import registry
from tests.documents.reading import alternative_texts, fonts_of, place_of, sheet_of, squeezed, text_of, words_on

# One worker makes all papers, each once.
pytestmark = pytest.mark.xdist_group("papers")
ALL = sorted(KINDS)
OWN = sorted(code for code, kind in KINDS.items() if kind.paper == "own")
DRAFTED = sorted(code for code, kind in KINDS.items() if kind.drafted)
CIVIL_STATUS = sorted(code for code, kind in KINDS.items() if "registered_on" in kind.given_at_approval)
SHEETS_MM = {"A4": (210, 297), "A4 landscape": (297, 210)}
# The citizen's copy and the dossier's copy; every other example fits one sheet.
PAGES = {"receipt-slip": 2}


@pytest.mark.parametrize("code", sorted(set(ALL) - {"user-guide"}))
def test_a_paper_takes_no_more_pages_than_it_needs(code, paper_of):
    assert paper_of(code).pages == PAGES.get(code, 1)


@pytest.mark.parametrize("code", ALL)
def test_a_paper_fits_its_sheet(code, paper_of):
    assert sheet_of(paper_of(code).pdf) == SHEETS_MM[KINDS[code].sheet]


@pytest.mark.parametrize("code", ALL)
def test_a_paper_carries_all_its_fonts_and_only_ours(code, paper_of):
    fonts = list(fonts_of(paper_of(code).pdf))
    assert fonts
    for name, embedded in fonts:
        assert embedded
        assert "CF-Serif" in name or "CFSerif" in name


@pytest.mark.parametrize("code", ALL)
def test_a_paper_says_its_language_and_title_and_is_tagged(code, paper_of):
    with pikepdf.open(io.BytesIO(paper_of(code).pdf)) as document:
        assert str(document.Root.Lang) == "vi"
        assert KINDS[code].title.split(" (")[0].casefold() in str(document.docinfo["/Title"]).casefold()
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root


@pytest.mark.parametrize("code", ALL)
def test_no_label_stands_without_its_answer(code, paper_of):
    lines = [line.strip() for line in text_of(paper_of(code).pdf).splitlines()]
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        # In a table the answer may be read on the next line; another label there means there is none.
        assert not line.endswith(":") or (following and not following.endswith(":")), line
        assert not re.search(r"None|\{|\}", line)


def leaves(value):
    """Every text in a tree of facts."""
    if isinstance(value, dict):
        return [leaf for inner in value.values() for leaf in leaves(inner)]
    if isinstance(value, list):
        return [leaf for inner in value for leaf in leaves(inner)]
    return [value] if isinstance(value, str) and value else []


# Facts that are printed as a drawing, in other words, or serve the layout.
NOT_LITERAL = {
    "lookup_url",
    "regulation",
    "agency",
    "signature",
    "issued_on",
    "received_at",
    "due_at",
    "filed_at",
    "new_due_at",
    "held_at",
    "until",
    "handed_over_at",
    "birth_date",
    "registered_on",
}
# Facts a kind leaves to another paper: the extract names no declarant, a form's sign stands on the blank only.
LEFT_OUT = {
    "book-closing": {"closed_on"},
    "birth-certificate-copy": {"declarant_name", "declarant_paper"},
    "birth-copy": {"declarant_name", "declarant_paper"},
    "certification-words": {"number", "requester", "placement"},
    "filled-form": {"form_code"},
    # Whom it is about is told by sex, age, day and place; the record has the rest.
    "care-decision": {"child"},
    "posting-record": {"child"},
    "handover-slip": {"applicant", "collector"},
    "control-sheet": {"applicant"},
    "tracking-book": {"since", "printed_on"},
}


@pytest.mark.parametrize("code", sorted(set(ALL) - {"calibration-sheet", "blank-form", "user-guide"}))
def test_every_fact_is_on_the_paper(code, paper_of):
    printed = squeezed(text_of(paper_of(code).pdf)).casefold()
    plain = KINDS[code].facts.example().plain()
    skipped = NOT_LITERAL | LEFT_OUT.get(code, set())
    for fact in leaves({key: value for key, value in plain.items() if key not in skipped}):
        assert squeezed(as_printed(fact)).casefold() in printed, fact


def as_printed(fact):
    """Days and hours are kept as JSON and printed day first, in words of the clock; the rest as it is."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", fact):
        return "/".join(reversed(fact.split("-")))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", fact):
        day, time = fact.split("T")
        return f"{time} {as_printed(day)}"
    return "{} giờ {} phút".format(*fact.split(":")) if re.fullmatch(r"\d{2}:\d{2}", fact) else fact


MOMENTS = [
    ("receipt-slip", "08 giờ 15 phút, ngày 23 tháng 11 năm 2026"),
    ("receipt-slip", "17 giờ 00 phút, ngày 23 tháng 11 năm 2026"),
    ("deposit-receipt", "20 giờ 05 phút, ngày 22 tháng 11 năm 2026"),
    ("supplement-slip", "hết ngày 23 tháng 12 năm 2026"),
    ("handover-slip", "09 giờ 10 phút, ngày 24 tháng 11 năm 2026"),
    ("refusal-letter", "Phường Xuân Đỉnh, ngày 24 tháng 11 năm 2026"),
    ("birth-certificate", "16/11/2026"),
    ("birth-certificate", "ngày mười sáu tháng mười một năm hai nghìn không trăm hai mươi sáu"),
    ("birth-certificate-blank", "ngày mười sáu tháng mười một năm hai nghìn không trăm hai mươi sáu"),
    ("death-extract", "04 giờ 35 phút, ngày 14/11/2026"),
    ("death-extract", "bốn giờ ba mươi lăm phút, ngày mười bốn tháng mười một năm hai nghìn không trăm hai mươi sáu"),
    ("death-certificate", "04 giờ 35 phút, ngày 14/11/2026"),
    ("guardianship-extract", "19/08/2017"),
    ("guardianship-end-extract", "ngày 09/11/2026"),
]


@pytest.mark.parametrize(("code", "words"), MOMENTS)
def test_dates_are_written_as_the_law_wants_them(code, words, paper_of):
    assert squeezed(words) in squeezed(text_of(paper_of(code).pdf))


@pytest.mark.parametrize("code", ["refusal-letter", "stop-notice"])
@pytest.mark.parametrize(
    ("title", "signs_as", "block"),
    [
        ("Chủ tịch", "", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Văn Bình"),
        ("Chủ tịch", "CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Văn Bình"),
        ("Phó Chủ tịch", "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Bình"),
    ],
)
def test_a_letter_is_signed_in_the_right_capacity(code, title, signs_as, block):
    signature = facts.Signature.of(name="Lê Văn Bình", title=title, signs_as=signs_as)
    letter = replace(KINDS[code].facts.example(), signature=signature)
    plain = re.sub(r"<[^>]+>", " ", html_of(code, letter.plain()))
    assert block in " ".join(plain.split())


# Where a paper prints its number in parts: what of it an issued one says, and what a draft says there.
NUMBER_IN_PARTS = {"certification-words": (("12, quyển số 01/2026", ", quyển số 01/……"), ("Lời chứng 12", "Lời chứng"))}
LEFT_OPEN = ("sẽ cấp khi duyệt", "ngày … tháng … năm ……", "Ngày … tháng … năm ……", "…/…/……")


def every_way(name, known):
    """The ways in which a fact that a draft leaves open stands on the paper."""
    if not name.endswith("_on"):
        return (known,)
    year, month, day = known.split("-")
    return (known, f"{day}/{month}/{year}", *(f"{n}gày {day} tháng {month} năm {year}" for n in "nN"))


@pytest.mark.parametrize("code", DRAFTED)
def test_a_draft_differs_in_number_date_and_watermark_only(code):
    plain = KINDS[code].facts.example().plain()
    draft, issued = (html_of(code, plain, draft=draft) for draft in (True, False))
    assert "BẢN NHÁP" in draft
    assert "BẢN NHÁP" not in issued
    for said, open_words in NUMBER_IN_PARTS.get(code, ()):
        issued = issued.replace(said, open_words)
    for open_words in ('<div class="watermark">BẢN NHÁP</div>', *LEFT_OPEN):
        draft = draft.replace(open_words, "")
    for name in KINDS[code].given_at_approval:
        for written in every_way(name, plain[name]):
            issued = issued.replace(written, "")
    assert draft.replace("</title>", " </title>").split() == issued.replace("</title>", " </title>").split()


@pytest.mark.parametrize("code", DRAFTED)
def test_a_draft_takes_the_pages_of_the_paper_and_gives_no_number_away(code, paper_of):
    example = KINDS[code].facts.example()
    draft = laid_out(code, example.plain(), draft=True)
    words = squeezed(words_on(*draft.pages))
    assert len(draft.pages) == paper_of(code).pages
    assert squeezed("sẽ cấp khi duyệt") in words
    assert squeezed(example.number) not in words


@pytest.mark.parametrize("code", sorted(set(ALL) - set(DRAFTED)))
def test_a_paper_nobody_approves_has_no_draft(code):
    with pytest.raises(ValueError, match="no draft"):
        render(code, KINDS[code].facts.example().plain(), draft=True)


def test_the_view_of_a_birth_certificate_says_that_it_is_one(paper_of):
    assert "BẢN XEM – KHÔNG CÓ GIÁ TRỊ THAY BẢN CHÍNH" in text_of(paper_of("birth-certificate").pdf)


@pytest.mark.parametrize("code", ["birth-certificate", "birth-certificate-copy", "birth-certificate-blank"])
def test_an_unknown_father_and_a_missing_identity_number_leave_no_bare_label(code):
    known = replace(KINDS[code].facts.example(), father=None, identity_number="")
    done = laid_out(code, known.plain())
    assert len(done.pages) == 1
    words = squeezed(words_on(*done.pages))
    assert squeezed("NGUYỄN HỮU PHƯỚC") not in words
    assert ("(đểtrống)" in words) == (KINDS[code].paper == "own")


@pytest.mark.parametrize("code", ["birth-certificate", "birth-certificate-copy", "birth-certificate-blank"])
def test_an_abandoned_child_has_neither_parents_nor_ethnicity_on_any_paper(code):
    known = replace(KINDS[code].facts.example(), mother=None, father=None, ethnicity="")
    done = laid_out(code, known.plain())
    assert len(done.pages) == 1
    words = squeezed(words_on(*done.pages))
    assert squeezed("NGUYỄN TRẦN PHƯƠNG UYÊN") in words
    assert not any(squeezed(label) in words for label in ("người mẹ", "người cha", "Dân tộc", "Nơi cư trú", "bỏ rơi"))


@pytest.mark.parametrize("code", ["death-extract", "death-certificate", "death-extract-copy"])
def test_an_old_death_is_written_as_far_as_it_is_known(code):
    unknown = {"died_time": "", "death_place": "", "cause": "", "identity_number": ""}
    known = replace(KINDS[code].facts.example(), birth="1921", died_on="1987-03", note="Đăng ký quá hạn", **unknown)
    done = laid_out(code, known.plain())
    assert len(done.pages) == 1
    words = squeezed(words_on(*done.pages))
    for written in ("tháng 03/1987", "tháng ba năm một nghìn chín trăm tám mươi bảy", "1921", "Đăng ký quá hạn"):
        assert squeezed(written) in words
    assert words.count("(đểtrống)") == len(unknown) - 1


def test_a_death_of_an_unknown_month_is_written_with_its_year():
    done = laid_out("death-extract", replace(facts.DeathExtract.example(), died_on="1987").plain())
    words = squeezed(words_on(*done.pages))
    assert squeezed("năm 1987 (ghi bằng chữ: bốn giờ ba mươi lăm phút, năm một nghìn") in words


@pytest.mark.parametrize("code", ["guardianship-extract", "guardianship-extract-copy"])
def test_two_guardians_and_an_organisation_fit_one_sheet(code):
    example = KINDS[code].facts.example()
    both = laid_out(code, replace(example, guardians=example.guardians * 2, note="Ghi chú dài " * 8).plain())
    home = facts.Guardian(name="Trung tâm Mầm Xanh", residence="Số 9, phố Xuân Đỉnh", representative="Cao Thị Thục")
    organisation = laid_out(code, replace(example, guardians=(home,)).plain())
    assert len(both.pages) == len(organisation.pages) == 1
    assert squeezed("Cơ quan, tổ chức giám hộ:") in squeezed(words_on(*organisation.pages))


def test_the_reception_slip_has_a_copy_for_the_citizen_and_one_for_the_dossier(paper_of):
    words = text_of(paper_of("receipt-slip").pdf)
    assert words.count("giao người nộp hồ sơ") == 1
    assert words.count("lưu hồ sơ") == 1
    assert words.count("Số thứ tự: 1204") == 2


def words_under(code, **changed):
    """What the example of a paper says with some facts changed, in one line."""
    example = replace(KINDS[code].facts.example(), **changed)
    return " ".join(re.sub(r"<[^>]+>", " ", html_of(code, example.plain())).split())


# A day of each edition; the number that the annex of the circular of that day gives to each form ("" when none).
FORMS = [
    # form               30/09/2021  today
    ("receipt-slip", "01", "01"),
    ("supplement-slip", "02", "02"),
    ("decline-slip", "03", "03"),
    ("apology-letter", "04", "04"),
    ("stop-notice", "", "05"),
    ("control-sheet", "05", "06"),
    ("tracking-book", "06", "07"),
]
DAYS = [(date(2021, 9, 30), "01/2018/TT-VPCP"), (date(2026, 11, 25), "03/2025/TT-VPCP")]


@pytest.mark.parametrize(
    ("code", "number", "day", "circular"),
    [(code, numbers[n], *DAYS[n]) for code, *numbers in FORMS for n in range(len(DAYS))],
)
def test_a_form_bears_the_number_of_the_edition_it_is_made_under(code, number, day, circular):
    for regulation in {procedure.edition_on(day).slips for procedure in registry.all_procedures()}:
        named = re.findall(r"Mẫu số (\d+) – Thông tư số (\S+)", words_under(code, regulation=regulation))
        assert set(named) == ({(number, circular)} if number else set())


@pytest.mark.parametrize(
    ("regulation", "office"),
    [("2018", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"), ("2025", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG")],
)
@pytest.mark.parametrize("code", ["receipt-slip", "supplement-slip", "decline-slip"])
def test_a_slip_names_the_one_stop_office_as_its_regulation_does(code, regulation, office):
    assert office in words_under(code, regulation=regulation)


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        (
            "supplement-slip",
            [
                "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                "Hồ sơ của:",
                "Nội dung yêu cầu giải quyết:",
                "Địa chỉ:",
                "Số điện thoại:",
                "Email:",
                "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
                "Lý do",
                "Nơi hướng dẫn:",
                "NGƯỜI HƯỚNG DẪN",
            ],
        ),
        (
            "decline-slip",
            [
                "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                "Tiếp nhận hồ sơ của:",
                "Nội dung yêu cầu giải quyết:",
                "không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:",
                "Căn cứ:",
                "NGƯỜI NỘP HỒ SƠ",
                "NGƯỜI TIẾP NHẬN HỒ SƠ",
            ],
        ),
    ],
)
def test_a_slip_has_the_lines_of_its_form_in_their_order(code, lines):
    words = words_under(code)
    places = [words.casefold().find(line.casefold()) for line in lines]
    assert -1 not in places
    assert places == sorted(places)


def test_the_receiver_refuses_and_not_the_committee():
    assert "bộ phận tiếp nhận và trả kết quả của Ủy ban nhân dân phường" in words_under("decline-slip")


@pytest.mark.parametrize(
    "code", ["receipt-slip", "supplement-slip", "decline-slip", "deposit-receipt", "handover-slip"]
)
def test_the_square_code_is_heard_as_the_look_up_address(code, paper_of):
    assert any(facts.ReceiptSlip.example().lookup_url in heard for heard in alternative_texts(paper_of(code).pdf))


@pytest.mark.parametrize("code", [*CIVIL_STATUS, "birth-certificate-blank"])
def test_a_paper_of_the_ministry_carries_no_square_code(code):
    assert "<svg" not in html_of(code, KINDS[code].facts.example().plain())


def test_contacts_that_were_not_given_are_not_asked_for_on_the_slip():
    slip = replace(facts.ReceiptSlip.example(), applicant=facts.Applicant(name="Trần Thị Ngọc Huyền"))
    html = html_of("receipt-slip", slip.plain())
    assert "Tiếp nhận hồ sơ của: <" in html
    assert not re.search(r"(Số điện thoại|Email|Địa chỉ|Số định danh cá nhân):", html)


def test_what_people_write_is_never_taken_for_markup():
    slip = replace(facts.DeclineSlip.example(), reasons=('<img src="http://example.com/x.png">',))
    assert "&lt;img" in html_of("decline-slip", slip.plain())


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/x.png",
        "file:///etc/passwd",
        (FONT_DIR.parent / "kinds.py").as_uri(),
        (FONT_DIR / ".." / "kinds.py").as_uri(),
        f"file://{quote(str(FONT_DIR))}/%2e%2e/kinds.py",
        "data:text/plain,x",
    ],
)
def test_a_paper_reaches_for_nothing_but_our_files(address):
    with pytest.raises(ValueError, match="only"):
        OnlyOurFiles().fetch(address)


def test_papers_are_vietnamese_whatever_the_reader_chose():
    with translation.override("en"):
        done = laid_out("birth-certificate", facts.BirthCertificate.example().plain())
    assert squeezed("GIẤY KHAI SINH") in squeezed(words_on(*done.pages)).upper()


@pytest.mark.parametrize("offsets", [(0.0, 0.0), (3.5, -2.0), (-1.5, 4.0)])
@pytest.mark.parametrize("words", ["NGUYỄN TRẦN PHƯƠNG UYÊN", "TRẦN THỊ NGỌC HUYỀN", "23/11/2026", "Lê Thị Ánh Tuyết"])
def test_what_goes_onto_the_blank_moves_with_the_printers_offsets(words, offsets, paper_of):
    moved = render("birth-certificate-blank", facts.BirthCertificate.example().plain(), offsets=offsets)
    left, top = place_of(paper_of("birth-certificate-blank").pdf, words)
    moved_left, moved_top = place_of(moved.pdf, words)
    assert (moved_left - left, moved_top - top) == pytest.approx(offsets, abs=0.1)


def test_without_pango_one_sentence_says_what_to_install():
    program = (
        "import sys, types, django; django.setup()\n"
        "class Absent:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'weasyprint': raise OSError('cannot load library libpango')\n"
        "sys.meta_path.insert(0, Absent())\n"
        "from casework.documents.unavailable import PapersUnavailable\n"
        "try:\n"
        "    import casework.documents.rendering\n"
        "except PapersUnavailable as sentence:\n"
        "    print(sentence)\n"
    )
    env = {"DJANGO_SETTINGS_MODULE": "tests.settings", "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf8"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=env, encoding="utf8")
    assert "apt-get install" in done.stdout
    assert done.stdout.count("\n") == 1
