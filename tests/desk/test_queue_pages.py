"""Queues: counted, filtered, sorted, kept apart by ward, and cheap whatever their length."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localtime

from casework.dossiers.dossier import Dossier
from casework.people.user import User
from tests import steps
from tests.people_in_post import Office

PAGE = reverse("desk-queue", args=["to-receive"])


def at(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def count_in(page: str, queue: str) -> str:
    """The number the navigation shows for a queue."""
    link = page.partition(f'href="{reverse("desk-queue", args=[queue])}"')[2].partition("</a>")[0]
    return link.partition('<span class="count')[2].partition(">")[2].partition("<")[0]


def test_a_new_dossier_is_counted_and_listed_in_its_ward(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    page = at(office.officer).get(PAGE).content.decode()
    assert dossier.code in page
    assert count_in(page, "to-receive") == "1"


def test_another_ward_sees_neither_the_dossier_nor_its_number(
    office: Office, other_office: Office, citizen: User
) -> None:
    dossier = steps.filed(office, citizen)
    client = at(other_office.officer)
    page = client.get(PAGE).content.decode()
    assert dossier.code not in page
    assert count_in(page, "to-receive") == "0"
    assert dossier.code not in client.get(reverse("desk-queue", args=["all"])).content.decode()
    assert client.get(reverse("desk-find"), {"q": dossier.code}, follow=True).status_code == 200
    assert client.get(reverse("desk-dossier", args=[dossier.code])).status_code == 404


def test_a_received_dossier_moves_to_the_receivers_own_queue(office: Office, citizen: User) -> None:
    steps.received(office, citizen)
    page = at(office.officer).get(reverse("desk-queue", args=["mine"])).content.decode()
    assert [count_in(page, queue) for queue in ("to-receive", "mine")] == ["0", "1"]


def test_an_empty_queue_leads_to_the_next_useful_one(office: Office, citizen: User) -> None:
    steps.received(office, citizen)
    page = at(office.officer).get(PAGE).content.decode()
    assert "Không có hồ sơ mới." in page
    assert "Sang hàng chờ có việc" in page


@pytest.mark.parametrize("typed", ["nguyen", "NGUYỄN", "nguyễn", "0912"])
def test_names_are_found_without_marks_and_numbers_in_part(office: Office, citizen: User, typed: str) -> None:
    dossier = steps.filed(office, citizen)
    Dossier.objects.filter(pk=dossier.pk).update(search_text="nguyen thi an 0912345678")
    assert dossier.code in at(office.officer).get(PAGE, {"q": typed}).content.decode()


def test_what_does_not_match_is_not_listed(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    page = at(office.officer).get(PAGE, {"q": "khongcoai"}).content.decode()
    assert dossier.code not in page
    assert "Không có hồ sơ nào khớp." in page


def test_filters_by_holder_status_lateness_and_due_day(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    due = localtime() - dt.timedelta(days=2)
    Dossier.objects.filter(pk=dossier.pk).update(due_at=due)
    everything, day = reverse("desk-queue", args=["all"]), f"{due:%Y-%m-%d}"
    client = at(office.officer)
    found = [{"holder": "me"}, {"status": "under_review"}, {"late": "on"}, {"due_from": day, "due_to": day}]
    missed = [
        {"holder": "nobody"},
        {"holder": str(office.colleague.pk)},
        {"status": "submitted"},
        {"due_from": f"{localtime():%Y-%m-%d}"},
    ]
    assert [dossier.code in client.get(everything, narrowed).content.decode() for narrowed in found] == [True] * 4
    assert [dossier.code in client.get(everything, narrowed).content.decode() for narrowed in missed] == [False] * 4


def test_sorting_goes_over_all_rows_and_the_links_keep_the_list(office: Office, citizen: User) -> None:
    first, second = steps.filed(office, citizen), steps.filed(office, citizen)
    page = at(office.officer).get(PAGE, {"sort": "-code", "q": "h26"}).content.decode()
    assert page.index(second.code) < page.index(first.code)
    assert f"{reverse('desk-dossier', args=[second.code])}?queue=to-receive&amp;sort=-code&amp;q=h26" in page


def test_the_header_opens_a_whole_code_and_searches_for_the_rest(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    client = at(office.officer)
    for typed in (f" {dossier.code.lower()} ", dossier.code.replace("-", "–"), dossier.code.replace("-", "")):
        answer = client.get(reverse("desk-find"), {"q": typed})
        assert answer.url == reverse("desk-dossier", args=[dossier.code])
    assert client.get(reverse("desk-find"), {"q": "an"}).url == f"{reverse('desk-queue', args=['all'])}?q=an"


@pytest.mark.parametrize("rows", [1, 6])
def test_a_queue_page_costs_at_most_eight_queries(
    office: Office, citizen: User, rows: int, django_assert_max_num_queries
) -> None:
    for _row in range(rows):
        steps.filed(office, citizen)
    client = at(office.officer)
    client.get(PAGE)
    with django_assert_max_num_queries(8):
        assert client.get(PAGE).status_code == 200


def test_the_counters_alone_can_be_asked_again(office: Office, citizen: User) -> None:
    steps.filed(office, citizen)
    page = at(office.officer).get(reverse("desk-counters"), {"queue": "mine"}).content.decode()
    assert count_in(page, "to-receive") == "1"
    assert "<html" not in page


def test_only_people_in_post_have_a_desk(office: Office, citizen: User) -> None:
    assert at(citizen).get(reverse("desk-home")).status_code == 404
    assert Client().get(reverse("desk-home")).status_code == 302
    assert at(office.inspector).get(reverse("desk-home")).status_code == 200
    assert at(office.inspector).get(PAGE).status_code == 404


def test_a_silent_worker_is_told(office: Office) -> None:
    assert "Tiến trình nền đang không chạy" in at(office.officer).get(reverse("desk-notice")).content.decode()
