"""The counter with the originals on it: the count page, the verdicts, the way to the lists."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User
from casework.procedures import registry
from tests import steps
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
