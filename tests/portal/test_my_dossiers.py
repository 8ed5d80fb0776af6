"""The citizen's list: drafts, under way, ended, and the trash with its thirty days."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils.timezone import now

from casework.dossiers.dossier import Dossier
from tests import steps
from tests.portal.following import asked, declined

PAGE = reverse("my-dossiers")


@pytest.fixture
def browser(client, citizen):
    client.force_login(citizen)
    return client


def test_somebody_new_is_told_what_to_do_next(browser):
    page = browser.get(PAGE).content.decode()
    assert "chưa có hồ sơ nào" in page
    assert reverse("services") in page


def test_drafts_sent_and_ended_dossiers_stand_apart(browser, office, citizen):
    draft, sent, ended = steps.drafted(office, citizen), steps.filed(office, citizen), declined(office, citizen)
    context = browser.get(PAGE).context
    assert list(context["drafts"]) == [draft]
    assert [entry.dossier for entry in context["under_way"]] == [sent]
    assert list(context["ended"]) == [ended]


def test_nobody_sees_the_dossiers_of_another(browser, office, other_office):
    steps.filed(office, other_office.officer)
    assert "chưa có hồ sơ nào" in browser.get(PAGE).content.decode()


def test_a_dossier_that_waits_for_the_citizen_comes_first(browser, office, citizen):
    waiting = asked(office, citizen)
    later = steps.filed(office, citizen)
    assert [entry.dossier for entry in browser.get(PAGE).context["under_way"]] == [waiting, later]


def test_changes_that_are_not_sent_are_announced(browser, office, citizen):
    dossier = asked(office, citizen)
    assert "chưa gửi" not in browser.get(PAGE).content.decode()
    version = dossier.declarations.get(sent_at=None)
    version.revision = 1
    version.save()
    assert "Có thay đổi chưa gửi" in browser.get(PAGE).content.decode()


def test_a_draft_goes_to_the_trash_and_comes_back(browser, office, citizen):
    draft = steps.drafted(office, citizen)
    page = browser.post(reverse("trash-draft", args=[draft.uuid]), follow=True)
    assert list(page.context["drafts"]) == []
    assert [thrown.days_left for thrown in page.context["trash"]] == [30]
    page = browser.post(reverse("restore-draft", args=[draft.uuid]), follow=True)
    assert list(page.context["drafts"]) == [draft]


@pytest.mark.parametrize(("days", "status"), [(29, 302), (31, 404)])
def test_the_trash_keeps_a_draft_for_thirty_days(browser, office, citizen, days, status):
    draft = steps.drafted(office, citizen)
    Dossier.objects.filter(pk=draft.pk).update(trashed_at=now() - dt.timedelta(days=days))
    assert browser.post(reverse("restore-draft", args=[draft.uuid])).status_code == status


def test_what_was_sent_is_never_thrown_away(browser, office, citizen):
    dossier = steps.filed(office, citizen)
    assert browser.post(reverse("trash-draft", args=[dossier.uuid])).status_code == 404


def test_the_list_costs_the_same_for_one_dossier_and_for_five(browser, office, citizen, django_assert_max_num_queries):
    for _again in range(5):
        steps.filed(office, citizen)
    with django_assert_max_num_queries(12):
        browser.get(PAGE)
