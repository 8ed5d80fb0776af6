"""The hall: who brought originals today and waits, for as long as he waits."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from casework.actions.deciding import approve
from casework.actions.presenting import leave_hall
from casework.actions.review import propose
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.procedures import registry
from casework.workflow.hall import waits_here
from casework.workflow.printing_line import printing_line
from casework.workflow.proposals import proposals
from casework.workflow.queues import BY_CODE, counts, waiting_in
from tests import steps
from tests.people_in_post import Office

CERTIFY = next(p.code for p in registry.all_procedures() if p.field.code == "certification")


@pytest.fixture
def taken(office: Office, citizen: User) -> Dossier:
    return steps.present(steps.filed(office, citizen, CERTIFY), by=office.officer)


def in_hall() -> list[Dossier]:
    return list(Dossier.objects.filter(waits_here()))


def test_who_waits_is_listed_from_the_count_to_the_hand_over(office: Office, taken: Dossier) -> None:
    seen = [in_hall() == [taken]]
    approved = approve(propose(steps.review(taken, office).pk, by=office.officer).pk, by=office.leader)
    seen.append(in_hall() == [approved])
    assert list(waiting_in(BY_CODE["in-hall"], office.counter)) == [approved]
    assert counts(office.counter)["in-hall"] == 1
    ready = steps.put_ready(approved, office)
    seen.append(in_hall() == [ready])
    assert seen == [True, True, True]


def test_who_left_came_yesterday_or_brings_nothing_does_not_wait(office: Office, citizen: User, taken: Dossier) -> None:
    visit = taken.visits.get()
    visit.opened_at -= dt.timedelta(days=1)
    visit.save()
    assert (in_hall(), taken.somebody_waits) == ([], False)
    visit.opened_at += dt.timedelta(days=1)
    visit.save()
    leave_hall(taken.pk, by=office.counter)
    assert in_hall() == []
    steps.visited(office, citizen)
    assert in_hall() == []


def test_whoever_decides_prints_or_seals_sees_that_somebody_waits(
    office: Office, citizen: User, taken: Dossier
) -> None:
    birth = steps.proposed(office, citizen)
    mine = propose(steps.review(taken, office).pk, by=office.officer)
    assert {row.pk: row.in_hall for row in proposals(office.leader)} == {birth.pk: False, mine.pk: True}
    page = Client()
    page.force_login(office.leader)
    assert page.get(reverse("desk-approvals")).content.decode().count("đang chờ tại phường") == 1
    approve(mine.pk, by=office.leader)
    assert [dossier.in_hall for dossier, _step in printing_line(office.officer)] == [True]
    assert "đang chờ tại phường" in page.get(reverse("desk-printing")).content.decode()


def test_from_the_printing_line_the_next_act_for_who_waits_is_one_press_away(
    office: Office, citizen: User, taken: Dossier
) -> None:
    approve(propose(steps.review(taken, office).pk, by=office.officer).pk, by=office.leader)
    steps.pretend_papers_are_made(taken)
    seen = {}
    for name in ("officer", "leader", "counter"):
        page = Client()
        page.force_login(getattr(office, name))
        seen[name] = (
            reverse("desk-print-papers", args=[taken.code]) in page.get(reverse("desk-printing")).content.decode()
        )
    assert seen == {"officer": True, "leader": False, "counter": False}
