"""The counter with the originals on it: the count page, the verdicts, the way to the lists."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from casework.actions.deciding import approve
from casework.actions.review import propose
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User
from casework.portal.lookup import answer
from casework.procedures import registry
from tests import steps
from tests.desk.pages import opened, place, words
from tests.people_in_post import Office

CERTIFY = next(p.code for p in registry.all_procedures() if p.field.code == "certification")


@pytest.fixture
def expected(office: Office, citizen: User) -> Dossier:
    return steps.filed(office, citizen, CERTIFY)


def counted(**changes: str) -> dict[str, Any]:
    said = {"seen": "submitted", "waits": "on"}
    for code, pages, copies in (("item-0", "1", "3"), ("item-1", "12", "2")):
        said |= {f"{code}-presented": "on", f"{code}-pages": pages, f"{code}-copies": copies}
    return said | {name.replace("__", "-").replace("_", "-"): text for name, text in changes.items()}


def test_the_count_page_shows_what_was_declared_and_takes_in_what_is_counted(
    client: Client, office: Office, expected: Dossier
) -> None:
    client.force_login(office.counter)
    page = reverse("desk-receive", args=[expected.code])
    shown = client.get(page)
    assert "Học bạ trung học phổ thông" in shown.content.decode()
    assert 'value="12"' in shown.content.decode()
    answer = client.post(page, counted(item_1__pages="10"))
    assert answer.status_code == 302
    taken = Dossier.objects.get(pk=expected.pk)
    assert taken.status == Status.UNDER_REVIEW
    assert taken.counts["item-1"].pages == 10


def test_a_count_that_cannot_be_is_refused_with_what_was_typed(
    client: Client, office: Office, expected: Dossier
) -> None:
    client.force_login(office.counter)
    page = reverse("desk-receive", args=[expected.code])
    answer = client.post(page, counted(item_1__pages="0"))
    assert answer.status_code == 422
    nothing = {name: text for name, text in counted().items() if not name.endswith("presented")}
    refused = client.post(page, nothing)
    assert refused.status_code == 422
    assert "Chưa có bản chính nào" in refused.content.decode()


def test_the_verdicts_stand_one_group_for_each_original(client: Client, office: Office, expected: Dossier) -> None:
    steps.present(expected, by=office.counter)
    client.force_login(office.officer)
    page = client.get(reverse("desk-draft", args=[expected.code])).content.decode()
    assert page.count('class="row-of-result"') == 2
    assert "Xem lại và trình lãnh đạo" in page


def test_grounds_are_asked_only_of_what_is_not_certified_and_what_was_declared_is_folded(
    client: Client, office: Office, expected: Dossier
) -> None:
    steps.present(expected, by=office.officer)
    client.force_login(office.officer)
    place = reverse("desk-draft", args=[expected.code])
    page = client.get(place).content.decode()
    assert "Học bạ trung học phổ thông, Trường Trung học phổ thông Xuân Đỉnh" in page
    for name in ("ground", "note"):
        assert f'name="item_1_{name}"' in page
    assert page.count('data-only-when="item_1_verdict" data-only-when-answers="refused"') == 2
    typed = expected.procedure.result_form().typed(expected.procedure.result_of(expected.declared))
    said = typed | {"proposal-outcome": "grant", "item_0_ground": "altered", "item_1_verdict": "refused"}
    client.post(place, said | {"item_1_ground": "private"})
    kept = Dossier.objects.get(pk=expected.pk).draft_result.result
    assert (kept["item_0_ground"], kept["item_1_ground"], kept["item_1_placement"]) == ("", "private", "")
    wrong = client.post(place, said | {"item_1_ground": "private", "item_0_issued_on": "32/13/2020", "onward": "1"})
    assert wrong.status_code == 302
    assert '<details class="known" open>' in client.get(place).content.decode()


def test_who_waits_may_leave_the_hall_by_one_press(client: Client, office: Office, expected: Dossier) -> None:
    steps.present(expected, by=office.counter)
    client.force_login(office.counter)
    assert "Công dân về" in client.get(reverse("desk-dossier", args=[expected.code])).content.decode()
    client.post(reverse("desk-leave-hall", args=[expected.code]), {"seen": "under_review"})
    assert Dossier.objects.get(pk=expected.pk).open_visit is None


def test_expected_originals_have_a_list_of_their_own(client: Client, office: Office, expected: Dossier) -> None:
    client.force_login(office.counter)
    assert expected.code in client.get(reverse("desk-queue", args=["expected"])).content.decode()
    assert expected.code not in client.get(reverse("desk-queue", args=["to-receive"])).content.decode()
    booked = expected.appointments.get()
    day = client.get(reverse("desk-appointments"), {"ngay": f"{booked.starts_at:%Y-%m-%d}"}).content.decode()
    assert reverse("desk-receive", args=[expected.code]) in day


def test_the_citizen_reads_when_to_come_and_may_choose_another_hour(
    client: Client, citizen: User, expected: Dossier
) -> None:
    client.force_login(citizen)
    page = client.get(reverse("my-dossier", args=[expected.uuid])).content.decode()
    assert "Khi mang bản chính đến" in page
    assert reverse("move-appointment", args=[expected.uuid]) in page
    assert client.get(reverse("filing-sent", args=[expected.uuid])).status_code == 200
    assert client.get(reverse("move-appointment", args=[expected.uuid])).status_code == 200


def test_before_sending_the_citizen_reads_that_originals_are_brought_to_the_booked_visit(
    client: Client, office: Office, citizen: User
) -> None:
    client.force_login(citizen)
    drafts = {code: steps.drafted(office, citizen, code) for code in (CERTIFY, steps.BIRTH)}
    pages = {code: client.get(reverse("review", args=[draft.uuid])).content.decode() for code, draft in drafts.items()}
    assert ["mang theo khi đến nhận kết quả" in pages[code] for code in (CERTIFY, steps.BIRTH)] == [False, True]
    assert "Bản chính mang đến theo lịch hẹn" in pages[CERTIFY]


@pytest.mark.parametrize(
    ("waits", "said"), [(True, "Mời Quý vị đến quầy nhận ngay"), (False, "không cần mang bản chính")]
)
def test_once_the_originals_were_seen_nobody_is_told_to_bring_them_again(
    waits: bool, said: str, client: Client, office: Office, citizen: User, expected: Dossier
) -> None:
    taken = steps.present(expected, by=office.officer, waits=waits)
    client.force_login(citizen)
    own = reverse("my-dossier", args=[expected.uuid])
    assert ("Xin chờ tại phường" in client.get(own).content.decode()) == waits
    assert "Xin chờ tại phường" not in str(answer(str(expected.code), "")["finding"].where.now)
    decided = approve(propose(steps.review(taken, office).pk, by=office.officer).pk, by=office.leader)
    ready = steps.put_ready(decided, office)
    page = client.get(own).content.decode()
    assert said in page
    assert "mang theo bản chính" not in page
    assert not any("mang theo bản chính" in mail.text for mail in ready.messages.all())


def judged(dossier: Dossier, **changes: str) -> dict[str, str]:
    """The reception page as it is sent with the verdicts."""
    procedure = dossier.procedure
    typed = procedure.result_form().typed(procedure.result_of(dossier.declared))
    return counted() | typed | {"then": "propose"} | changes


def test_who_may_review_counts_judges_and_proposes_on_one_page(
    client: Client, office: Office, expected: Dossier
) -> None:
    client.force_login(office.officer)
    place = reverse("desk-receive", args=[expected.code])
    page = client.get(place).content.decode()
    assert "Tiếp nhận và trình ngay" in page
    assert page.count('name="item-1-pages"') == 1
    assert 'name="item_1_pages"' not in page
    sent = judged(expected, **{"item-1-pages": "10", "item_0_verdict": "refused", "item_0_ground": "altered"})
    answer = client.post(place, sent, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("desk-queue", args=["expected"])
    assert "Phí theo số đếm: 30.000 đ" in answer.content.decode()
    proposed = Dossier.objects.get(pk=expected.pk)
    assert proposed.status == Status.AWAITING_APPROVAL
    assert proposed.draft_result.result["item_1_pages"] == 10
    assert proposed.draft_result.result["item_0_ground"] == "altered"


def test_the_counter_alone_gives_no_verdict(client: Client, office: Office, expected: Dossier) -> None:
    client.force_login(office.counter)
    place = reverse("desk-receive", args=[expected.code])
    page = client.get(place).content.decode()
    assert "item_0_verdict" not in page
    assert "Người thụ lý kết luận" in page
    answer = client.post(place, judged(expected))
    assert answer["Location"] == reverse("desk-queue", args=["expected"])
    taken = Dossier.objects.get(pk=expected.pk)
    assert (taken.status, taken.draft_result_or_none) == (Status.UNDER_REVIEW, None)


def test_a_verdict_without_its_ground_is_refused_beside_it_and_nothing_is_taken_in(
    client: Client, office: Office, expected: Dossier
) -> None:
    client.force_login(office.officer)
    place = reverse("desk-receive", args=[expected.code])
    answer = client.post(place, judged(expected, **{"item_0_verdict": "refused", "item-1-copies": "7"}))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'href="#id_item_0_ground"' in page
    assert 'value="7"' in page
    assert Dossier.objects.get(pk=expected.pk).status == Status.SUBMITTED
    absent = judged(expected, item_0_verdict="refused")
    del absent["item-0-presented"]
    assert client.post(place, absent).status_code == 302
    assert set(Dossier.objects.get(pk=expected.pk).draft_result.result) == {
        key for key in expected.procedure.result_of(expected.declared) if key.startswith("item_1_")
    }


def walked(user: User, first: str, *presses: tuple[str, dict[str, Any]]) -> tuple[str, int]:
    """Open a page, press its buttons, follow where each leads; the last address, and how many pages were shown."""
    browser = Client()
    browser.force_login(user)
    at, shown = first, 1
    assert browser.get(at).status_code == 200
    for address, said in presses:
        answer = browser.post(address or at, said, follow=True)
        assert answer.status_code == 200, answer.content.decode()
        at, shown = answer.redirect_chain[-1][0], shown + 1
    return at, shown


def test_from_the_originals_to_the_hand_over_each_opens_one_page_and_is_led_on(
    office: Office, expected: Dossier
) -> None:
    def place(name: str) -> str:
        return reverse(f"desk-{name}", args=[expected.code])

    lists = {name: reverse("desk-queue", args=[name]) for name in ("expected", "to-approve")}
    printing = reverse("desk-printing")
    assert walked(office.officer, place("receive"), ("", judged(expected))) == (lists["expected"], 2)
    approved = walked(office.leader, place("decide"), (place("approve"), {"seen": "awaiting_approval"}))
    assert approved == (reverse("desk-approvals"), 2)
    steps.pretend_papers_are_made(expected)
    assert walked(office.officer, place("print-papers"), ("", {})) == (printing, 2)
    assert walked(office.leader, place("sign-papers"), ("", {})) == (printing, 2)
    fee = expected.charges.get(state="due").amount
    end = walked(
        office.counter,
        place("seal-papers"),
        ("", {"call": "1"}),
        (place("collect"), {"collect-amount": str(fee), "collect-seen": "ready_for_pickup"}),
    )
    assert end == (place("pickup"), 3)
    assert Dossier.objects.get(pk=expected.pk).status == Status.COLLECTED


def test_without_blanks_or_book_nothing_is_said_of_them(office: Office, expected: Dossier) -> None:
    def page(user: User, name: str) -> str:
        return words(opened(user, name, expected))

    walked(office.officer, place("receive", expected), ("", judged(expected)))
    walked(office.leader, place("decide", expected), (place("approve", expected), {"seen": "awaiting_approval"}))
    steps.pretend_papers_are_made(expected)
    assert "phôi của Bộ" not in page(office.officer, "print-papers")
    walked(office.officer, place("print-papers", expected), ("", {}))
    walked(office.leader, place("sign-papers", expected), ("", {}))
    walked(office.counter, place("seal-papers", expected), ("", {"call": "1"}))
    assert "4. Trao kết quả" in page(office.counter, "pickup")
