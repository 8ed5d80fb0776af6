"""The rules and the words of the marital-status certificate."""

from datetime import date
from typing import Any

import pytest

from casework.offices.working_time import WorkCalendar
from casework.procedures import registry
from casework.procedures.definition import CheckFacts, FoundEntry
from casework.procedures.verification import VerifiedTopic
from tests.procedures.samples import ON, bound, doubts, faults

PROCEDURE = next(p for p in registry.all_procedures() if p.field.code == "marital-status")
MARRIED = {
    "status__status": "married",
    "status__spouse_name": "Đinh Quang Huy",
    "status__certificate_number": "18/2020",
    "status__certificate_date": "02/03/2020",
    "status__certificate_office": "UBND phường Tây Hồ",
}
BEFORE = {
    "status__status": "before",
    "status__spouse_before": "Đinh Quang Huy",
    "status__married_number": "18/2020",
    "status__married_on": "02/03/2020",
    "status__married_office": "UBND phường Tây Hồ",
    "status__single_since": "14/02/2016",
    "status__single_until": "01/03/2020",
}
DIVORCED = {
    "status__status": "divorced",
    "status__divorce_number": "12/2023/QĐST-HNGĐ",
    "status__divorced_on": "05/06/2023",
    "status__divorce_court": "Tòa án nhân dân khu vực 2 – Hà Nội",
}
WIDOWED = {
    "status__status": "widowed",
    "status__death_number": "44/TLKT",
    "status__death_date": "07/08/2024",
    "status__death_office": "UBND phường Tây Hồ",
}
LOAN = {"purpose__purpose": "loan", "purpose__number": "3"}
LOST = {
    "earlier__issued": "yes",
    "earlier__returned": "lost",
    "earlier__explanation": "Thất lạc khi chuyển nhà",
    "earlier__planned_office": "Ủy ban nhân dân phường Tây Hồ",
}


def cleaned(**changes: str | None) -> dict[str, Any]:
    declaration = bound(PROCEDURE, **changes)
    assert not declaration.problems, declaration.problems
    return declaration.cleaned


def check(code: str, data: dict[str, Any], **facts: Any) -> Any:
    known = CheckFacts(filed_on=ON, ward_name="Phường Xuân Đỉnh", calendar=WorkCalendar(), **facts)
    return next(check for check in PROCEDURE.checks if check.code == code).evaluate(data, known)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"residences__0-until": "7/2014"}, "id_residences-0-until"),
        ({"residences__1-since": "1/2020"}, "id_residences-1-since"),
        ({"residences__1-since": "2010"}, "id_residences-1-since"),
        (MARRIED, "id_purpose-purpose_0"),
        ({**BEFORE, **LOAN, "status__single_until": "02/03/2020"}, "id_status-single_until"),
        ({**BEFORE, **LOAN, "status__single_since": "02/03/2021"}, "id_status-single_until"),
        ({"purpose__spouse_number": "001198000214"}, "id_purpose-spouse_number"),
        ({"holder__full_name": "Phan Thị Khác"}, "id_holder-full_name"),
        ({"status__status": "divorced"}, "id_status-divorce_number"),
        ({"purpose__spouse_name": ""}, "id_purpose-spouse_name"),
        ({"purpose__marriage_office": ""}, "id_purpose-marriage_office"),
    ],
)
def test_what_does_not_fit_is_refused_beside_its_field(changes: dict[str, str], where: str) -> None:
    assert where in faults(bound(PROCEDURE, **changes))


def test_months_that_touch_do_not_overlap() -> None:
    assert not faults(bound(PROCEDURE, **{"residences__0-until": "7/2022", "residences__1-since": "7/2022"}))


def test_a_gap_is_a_doubt_to_confirm_and_a_question_to_the_officer() -> None:
    declaration = bound(PROCEDURE, **{"residences__1-since": "01/10/2022"})
    assert "residences:gaps" in doubts(declaration)
    assert "01/07/2022 – 30/09/2022" in str(declaration.warnings)
    assert check("covered", declaration.cleaned).result == "ask"
    assert check("covered", PROCEDURE.example).result == "pass"


@pytest.mark.parametrize(("sex", "since"), [("female", date(2016, 2, 14)), ("male", date(2018, 2, 14))])
def test_the_time_to_cover_begins_at_marriageable_age(sex: str, since: date) -> None:
    holder = {**PROCEDURE.example["holder"], "sex": sex}
    covered = PROCEDURE.coverage({**PROCEDURE.example, "holder": holder}, ON)
    assert covered is not None
    assert covered.since == since


def test_who_is_under_age_has_nothing_to_cover_and_may_not_marry() -> None:
    young = {"holder__birth": "14/02/2010", "residences__0-since": "2011"}
    data = bound(PROCEDURE, **young).cleaned
    assert PROCEDURE.coverage(data, ON) is None
    assert check("of-age", data).result == "fail"
    assert check("of-age", bound(PROCEDURE, **young, **LOAN).cleaned).result == "pass"


@pytest.mark.parametrize(
    ("changes", "copies"), [({}, 1), (LOAN, 3), ({"purpose__number": "5"}, 1)], ids=["marry", "loan", "marry, asked 5"]
)
def test_to_marry_there_is_one_copy_only(changes: dict[str, str], copies: int) -> None:
    assert PROCEDURE.documents[0].copies(cleaned(**changes)) == copies


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Chưa đăng ký kết hôn với ai."),
        (
            {**MARRIED, **LOAN},
            "Hiện tại đang có chồng là ông Đinh Quang Huy (Giấy chứng nhận kết hôn số 18/2020, do UBND phường Tây Hồ "
            "cấp ngày 02/03/2020).",
        ),
        (
            {**BEFORE, **LOAN},
            "Trong thời gian từ ngày 14/02/2016 đến ngày 01/03/2020 chưa đăng ký kết hôn với ai; hiện tại đang có "
            "chồng là ông Đinh Quang Huy (Giấy chứng nhận kết hôn số 18/2020, do UBND phường Tây Hồ cấp ngày "
            "02/03/2020).",
        ),
        (
            DIVORCED,
            "Có đăng ký kết hôn, nhưng đã ly hôn theo Bản án, Quyết định ly hôn số 12/2023/QĐST-HNGĐ ngày 05/06/2023 "
            "của Tòa án nhân dân khu vực 2 – Hà Nội; hiện tại chưa đăng ký kết hôn với ai.",
        ),
        (
            WIDOWED,
            "Có đăng ký kết hôn, nhưng chồng đã chết (theo Trích lục khai tử, Giấy chứng tử số 44/TLKT do UBND phường "
            "Tây Hồ cấp ngày 07/08/2024); hiện tại chưa đăng ký kết hôn với ai.",
        ),
        (
            {"status__status": "cohabiting", "status__partner": "Bùi Văn Sự", **LOAN},
            "Hiện tại đang chung sống như vợ chồng với ông Bùi Văn Sự từ trước ngày 03/01/1987, chưa đăng ký kết hôn.",
        ),
        (
            {"status__status": "other", "status__status_other": "Đang chờ ghi chú ly hôn", **LOAN},
            "Đang chờ ghi chú ly hôn.",
        ),
    ],
)
def test_the_status_is_worded_by_the_case(changes: dict[str, str], words: str) -> None:
    assert PROCEDURE.result_of(cleaned(**changes))["status"] == words


def test_the_purpose_names_whom_and_where() -> None:
    purpose = PROCEDURE.result_of(PROCEDURE.example)["purpose"]
    for said in ("ông Đinh Quang Huy", "sinh ngày 03/11/1996", "001096000377", "tại Ủy ban nhân dân phường Tây Hồ"):
        assert said in purpose
    assert PROCEDURE.result_of(cleaned(**LOAN))["purpose"] == "vay vốn"


def test_one_letter_is_proposed_for_each_other_residence_and_one_for_a_lost_certificate() -> None:
    asked = PROCEDURE.verifications(cleaned(**LOST))
    assert [one.topic for one in asked] == ["residence-1", "earlier-certificate"]
    assert asked[0].addressee == "Ủy ban nhân dân phường Tây Hồ, thành phố Hà Nội"
    assert "từ 08/2014 đến 30/06/2022" in asked[0].question
    at_home = {"residences__0-place_ward": "Phường Xuân Đỉnh"}
    assert PROCEDURE.verifications(cleaned(**at_home)) == ()


@pytest.mark.parametrize(
    ("verified", "result"),
    [
        (None, "ask"),
        (VerifiedTopic(state="waiting"), "ask"),
        (VerifiedTopic(state="no_reply"), "ask"),
        (VerifiedTopic(state="replied", confirms=True, reference="7/UBND"), "pass"),
        (VerifiedTopic(state="sworn"), "pass"),
        (VerifiedTopic(state="replied", confirms=False, reference="7/UBND"), "fail"),
    ],
)
def test_other_residences_are_settled_by_a_reply_or_by_an_oath(verified: VerifiedTopic | None, result: str) -> None:
    known = {"residence-1": verified} if verified else {}
    assert check("elsewhere", PROCEDURE.example, verified=known).result == result
    lost = {"earlier-certificate": verified} if verified else {}
    assert check("earlier", cleaned(**LOST), verified=lost).result == result


@pytest.mark.parametrize(
    ("changes", "found", "result"),
    [
        ({}, (), "ask"),
        ({}, (FoundEntry(number="18/2020", office="UBND"),), "fail"),
        ({}, (FoundEntry(number="18/2020", office="UBND", ended=True),), "ask"),
        (DIVORCED, (FoundEntry(number="18/2020", office="UBND"),), "ask"),
        ({**MARRIED, **LOAN}, (FoundEntry(number="18/2020", office="UBND"),), "pass"),
    ],
)
def test_the_marriage_book_is_held_against_the_declared_status(
    changes: dict[str, str], found: tuple[FoundEntry, ...], result: str
) -> None:
    assert check("status", cleaned(**changes), found={"married": found}).result == result


def test_the_books_speak_against_the_dead_and_against_a_spouse_who_is_married() -> None:
    entry = (FoundEntry(number="3/2026", office="UBND"),)
    assert check("alive", PROCEDURE.example, found={"dead": entry}).result == "fail"
    assert check("no-second-marriage", PROCEDURE.example, found={"spouse-married": entry}).result == "ask"
    assert {lookup.code for lookup in PROCEDURE.lookups(PROCEDURE.example)} == {"married", "dead", "spouse-married"}


def test_the_earlier_certificate_is_handed_back_or_its_loss_explained() -> None:
    returned = cleaned(earlier__issued="yes", earlier__returned="returned")
    assert "earlier-certificate" in {original.code for original in PROCEDURE.originals(returned)}
    assert check("earlier", returned).result == "ask"
    assert "earlier-certificate" not in {original.code for original in PROCEDURE.originals(cleaned(**LOST))}
    assert "id_earlier-explanation" in faults(bound(PROCEDURE, **{**LOST, "earlier__explanation": ""}))


@pytest.mark.parametrize("key", ["2021", "2025", "2027"])
def test_three_working_days_and_at_most_twenty_days_more(key: str) -> None:
    edition = PROCEDURE.edition(key)
    assert edition.term_for({}).days == 3
    assert edition.verification is not None
    assert (edition.verification.extends_by.days, edition.verification.extends_by.working) == (20, False)
    assert edition.verification.sworn
    assert edition.fee.amount == 15_000
