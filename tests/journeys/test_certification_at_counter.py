"""A person without account or e-mail lays originals on the counter: written down, counted, judged, handed over."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from casework.actions.deciding import approve
from casework.actions.handing_over import collect, settle_fee
from casework.actions.issuing import make_ready
from casework.actions.presenting import leave_hall
from casework.actions.refusals import Conflict
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User
from casework.procedures import registry
from tests import at_counter, steps
from tests.desk.pages import at
from tests.people_in_post import Office

PROCEDURE = next(p for p in registry.all_procedures() if p.field.code == "certification")


def begun(browser: Client) -> Dossier:
    """By the buttons: the procedure, how it came; a draft with nothing in it yet."""
    page = reverse("desk-counter-begin", args=[PROCEDURE.code])
    form = browser.get(page).context["form"]
    typed = {"token": form["token"].value(), "ward": form["ward"].value(), "channel": "counter"}
    assert browser.post(page, typed).status_code == 302
    dossier = Dossier.objects.get(code=None, channel="counter")
    first = browser.get(reverse("desk-counter-declaration", args=[dossier.uuid])).content.decode()
    assert 'name="items-0-name"' in first
    assert "TOTAL_FORMS) " not in first
    return dossier


def declared() -> dict[str, Any]:
    return steps.typed(PROCEDURE) | at_counter.NO_MAIL


def written(browser: Client) -> Dossier:
    """Everything asked was typed; the page leads past the papers, for nothing needs to be signed or scanned."""
    dossier = begun(browser)
    page = reverse("desk-counter-declaration", args=[dossier.uuid])
    answer = browser.post(page, declared() | {"revision": "0", "then": "continue"})
    assert answer["Location"] == review_of(dossier)
    return dossier


def review_of(dossier: Dossier) -> str:
    return reverse("desk-counter-review", args=[dossier.uuid])


def counted(dossier: Dossier, **changes: str) -> dict[str, str]:
    said = {"seen": "draft", "revision": "1", "waits": "on", "then": "propose"}
    for code, count in PROCEDURE.presenting.expected(PROCEDURE.example).items():
        said |= {f"{code}-presented": "on", f"{code}-pages": str(count.pages), f"{code}-copies": str(count.copies)}
    said |= PROCEDURE.result_form().typed(PROCEDURE.result_of(PROCEDURE.example))
    return said | {name.replace("__", "-"): text for name, text in changes.items()}


def taken_in(user: User, **changes: str) -> tuple[Dossier, str]:
    """The dossier, and where the counter was led."""
    browser = at(user)
    dossier = written(browser)
    answer = browser.post(review_of(dossier), counted(dossier, **changes))
    assert answer.status_code == 302, answer.content.decode()
    return Dossier.objects.get(pk=dossier.pk), answer["Location"]


def mails(dossier: Dossier) -> int:
    return dossier.messages.count()


def test_from_the_counter_to_the_hand_over_without_account_or_mail(office: Office) -> None:
    dossier, led_to = taken_in(office.officer)
    assert (dossier.status, dossier.channel, dossier.owner) == (Status.AWAITING_APPROVAL, "counter", None)
    assert led_to == reverse("desk-counter")
    verbs = list(dossier.events.order_by("position").values_list("verb", flat=True))
    assert verbs == ["submit", "receive", "draft", "propose"]
    assert not dossier.appointments.exists()
    assert not dossier.visits.filter(purpose="filing").exists()
    approve(dossier.pk, by=office.leader)
    ready = steps.put_ready(Dossier.objects.get(pk=dossier.pk), office)
    assert not ready.appointments.exists()
    settle_fee(ready.pk, by=office.counter, amount=ready.charges.get(state="due").amount)
    assert collect(ready.pk, by=office.counter).status == Status.COLLECTED
    assert mails(ready) == 0


def test_nothing_is_signed_scanned_or_booked_for_who_stands_there(office: Office) -> None:
    browser = at(office.officer)
    dossier = written(browser)
    declaration = browser.get(reverse("desk-counter-declaration", args=[dossier.uuid])).content.decode()
    papers = browser.get(reverse("desk-counter-papers", args=[dossier.uuid])).content.decode()
    assert "Ngày muốn đến" not in declaration
    assert "Tờ khai để ký" not in papers
    page = browser.get(review_of(dossier)).content.decode()
    assert "Đếm bản chính và tiếp nhận" in page
    assert "34.000 đ" in page
    assert "không cần bản chính nào" not in page


def test_the_counter_takes_in_and_the_officer_goes_on(office: Office) -> None:
    dossier, led_to = taken_in(office.counter)
    assert dossier.status == Status.UNDER_REVIEW
    assert led_to == reverse("desk-counter")
    assert dossier.received_by == office.counter
    assert "Trình ngay" in at(office.officer).get(reverse("desk-draft", args=[dossier.code])).content.decode()


def test_who_only_takes_in_is_led_to_the_verdicts(office: Office) -> None:
    dossier, led_to = taken_in(office.officer, then="receive", item_1_verdict="refused")
    assert dossier.status == Status.UNDER_REVIEW
    assert led_to == reverse("desk-draft", args=[dossier.code])
    kept = at(office.officer).get(led_to).context["form"].result
    assert (kept["item_1_verdict"].value(), dossier.draft_result.result) == ("refused", None)


def test_who_stands_there_is_written_down_with_one_press(office: Office) -> None:
    browser = at(office.officer)
    page = browser.get(reverse("desk-counter"))
    assert page.content.decode().count("Có người tại quầy") == 1
    begin = reverse("desk-counter-begin", args=[PROCEDURE.code])
    typed = {"token": f"{page.context['token']}-x", "ward": office.ward.pk, "channel": "counter"}
    first, again = (browser.post(begin, typed)["Location"] for _press in range(2))
    assert first == again
    assert browser.get(first).status_code == 200


def test_who_goes_home_takes_slip_01_with_his_secret(office: Office) -> None:
    dossier, led_to = taken_in(office.officer, waits="")
    assert led_to == reverse("desk-counter-taken-in", args=[dossier.code])
    assert dossier.documents.get(kind="receipt-slip").facts["secret"] == dossier.secret
    assert dossier.open_visit is None
    approve(dossier.pk, by=office.leader)
    assert steps.put_ready(Dossier.objects.get(pk=dossier.pk), office).appointments.filter(state="booked").exists()


def test_who_leaves_the_hall_later_gets_the_slip_then(office: Office) -> None:
    dossier, _led_to = taken_in(office.officer)
    had = dossier.documents.filter(kind="receipt-slip").count()
    left = leave_hall(dossier.pk, by=office.counter)
    assert left.documents.filter(kind="receipt-slip").count() == 1
    assert had <= 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"item-0__pages": "0"}, "Số trang"),
        ({"item_0_verdict": "refused"}, "Căn cứ không chứng thực"),
        ({"revision": "7"}, "vừa được sửa"),
        ({"item-0-presented": "", "item-1-presented": ""}, ""),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_filed(changes: dict[str, str], sentence: str, office: Office) -> None:
    browser = at(office.officer)
    dossier = written(browser)
    said = {name: text for name, text in counted(dossier, **changes).items() if text}
    answer = browser.post(review_of(dossier), said)
    assert answer.status_code == 422
    assert (sentence or "Chưa có bản chính nào được xuất trình") in answer.content.decode()
    draft = Dossier.objects.get(pk=dossier.pk)
    assert (draft.status, draft.code) == (Status.DRAFT, None)


def test_all_mistakes_stand_in_one_summary_each_with_its_input(office: Office) -> None:
    browser = at(office.officer)
    dossier = written(browser)
    said = counted(dossier, **{"revision": "7", "item-0__pages": "0", "item_1_verdict": "refused"})
    answer = browser.post(review_of(dossier), said)
    page = answer.content.decode()
    assert page.count('id="error-summary-title"') == 1
    assert [(p.html_id, p.label) for p in answer.context["sent"].problems] == [
        ("", ""),
        ("id_item-0-pages", "1. Số trang"),
        ("id_item_1_ground", "2. Căn cứ không chứng thực"),
    ]
    assert "Revision" not in page
    only_received = browser.post(review_of(dossier), said | {"revision": "1", "then": "receive"})
    assert [problem.label for problem in only_received.context["sent"].problems] == ["1. Số trang"]


def test_an_unfinished_declaration_leads_back_to_what_is_missing(office: Office) -> None:
    browser = at(office.officer)
    dossier = begun(browser)
    page = browser.get(review_of(dossier)).content.decode()
    assert "còn mục phải điền" in page
    assert "Tiếp nhận và trình ngay" not in page
    assert browser.post(review_of(dossier), {"then": "propose"}).status_code == 422


def test_the_counter_corrects_or_declines_from_the_same_page(office: Office) -> None:
    browser = at(office.officer)
    dossier = written(browser)
    corrects = browser.post(review_of(dossier), counted(dossier, then="correct"))
    assert corrects["Location"] == reverse("desk-counter-declaration", args=[dossier.uuid])
    declines = browser.post(review_of(dossier), counted(dossier, then="decline"))
    filed = Dossier.objects.get(pk=dossier.pk)
    assert declines["Location"] == reverse("desk-decline", args=[filed.code])
    assert filed.status == Status.SUBMITTED
    page = browser.get(reverse("desk-dossier", args=[filed.code])).content.decode()
    assert "Đối chiếu bản chính khi nộp" not in page


def test_a_second_press_finds_it_taken_in(office: Office) -> None:
    browser = at(office.officer)
    dossier = written(browser)
    browser.post(review_of(dossier), counted(dossier))
    again = browser.post(review_of(dossier), counted(dossier))
    assert again["Location"] == reverse("desk-dossier", args=[Dossier.objects.get(pk=dossier.pk).code])


def test_by_post_nobody_waits(office: Office) -> None:
    browser = at(office.officer)
    dossier = written(browser)
    Dossier.objects.filter(pk=dossier.pk).update(channel="post")
    form = browser.get(review_of(dossier)).context["sent"].counting
    assert form["waits"].value() is False


def test_the_result_is_not_announced_before_the_papers_are_sealed(office: Office) -> None:
    dossier, _led_to = taken_in(office.officer)
    with pytest.raises(Conflict):
        make_ready(dossier.pk, by=office.counter)
