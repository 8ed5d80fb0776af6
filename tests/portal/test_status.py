"""The page of a sent dossier, and what its owner may do there."""

import pytest
from django.urls import reverse

from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.notifications.message import Message
from casework.people.wording import money
from casework.portal.mails import letters
from tests import steps
from tests.people_in_post import person
from tests.portal.following import asked, declined

OWNERS_PAGES = [
    "my-dossier", "withdraw", "move-appointment", "appointment-file", "supplement", "supplement-review",
]  # fmt: skip
OWNERS_ACTS = ["trash-draft", "restore-draft", "withdraw", "move-appointment", "supplement", "supplement-autosave"]


@pytest.fixture
def browser(client, citizen):
    client.force_login(citizen)
    return client


def _open(browser, dossier, name="my-dossier"):
    return browser.get(reverse(name, args=[dossier.uuid]))


@pytest.mark.parametrize(
    "arrive",
    [steps.filed, steps.received, asked, steps.proposed, steps.approved, steps.ready, steps.collected, declined],
)
def test_every_status_has_its_page_with_the_present_stage_marked(browser, office, citizen, arrive):
    dossier = arrive(office, citizen)
    page = _open(browser, dossier).content.decode()
    assert str(dossier.citizen_word) in page
    assert page.count('aria-current="step"') == (0 if dossier.status == Status.COLLECTED else 1)


@pytest.mark.parametrize("name", OWNERS_PAGES)
@pytest.mark.parametrize("stranger", ["officer of the ward", "another citizen"])
def test_strangers_find_nothing(client, office, citizen, name, stranger):
    dossier = steps.ready(office, citizen)
    client.force_login(office.officer if stranger == "officer of the ward" else person("la@caseflow.example", "Lê Lạ"))
    assert _open(client, dossier, name).status_code == 404


@pytest.mark.parametrize("name", OWNERS_ACTS)
def test_strangers_can_do_nothing(client, office, citizen, name):
    dossier = asked(office, citizen)
    client.force_login(office.officer)
    assert client.post(reverse(name, args=[dossier.uuid])).status_code == 404
    assert Dossier.objects.get(pk=dossier.pk).status == Status.NEEDS_SUPPLEMENT


@pytest.mark.parametrize("name", OWNERS_PAGES)
def test_who_is_not_logged_in_is_asked_to(client, office, citizen, name):
    answer = _open(client, steps.filed(office, citizen), name)
    assert answer.status_code == 302
    assert reverse("account_login") in answer.url


def test_a_draft_leads_to_where_it_is_written(browser, office, citizen):
    draft = steps.drafted(office, citizen)
    assert _open(browser, draft).url == reverse("declaration", args=[draft.uuid])


def test_the_owner_is_told_what_to_bring_when_to_come_and_what_it_costs(browser, office, citizen):
    dossier = steps.ready(office, citizen)
    page = _open(browser, dossier).content.decode()
    for original in dossier.procedure.originals(dossier.declared):
        assert str(original.title) in page
    appointment = dossier.appointments.get()
    assert f"{appointment.starts_at.astimezone():%d/%m/%Y}" in page
    charge = dossier.charges.get()
    assert (money(charge.amount) if charge.amount else charge.ground) in page
    assert dossier.secret in page


def test_what_officials_write_to_each_other_stays_with_them(browser, office, citizen):
    dossier = steps.proposed(office, citizen)
    page = _open(browser, dossier).content.decode()
    assert "Đã tra cứu" not in page
    assert office.officer.full_name not in page[: page.index("mails-title")]


def test_papers_that_are_not_meant_for_the_citizen_are_not_listed(browser, office, citizen):
    dossier = steps.ready(office, citizen)
    listed = {document.kind for document in _open(browser, dossier).context["documents"]}
    assert listed == {"deposit-receipt", "receipt-slip"}


def test_a_mail_that_went_to_two_addresses_is_listed_once_as_the_owner_got_it(browser, office, citizen):
    dossier = steps.filed(office, citizen)
    assert dossier.requester_email != citizen.email
    answer = _open(browser, dossier)
    (letter,) = answer.context["letters"]
    assert [copy.to for copy in letter.copies] == [citizen.email, dossier.requester_email]
    assert dossier.secret in letter.read.text
    assert answer.content.decode().count(letter.read.subject) == 1


def test_two_reminders_to_one_address_are_two_mails():
    mails = [Message(stem="reminder", subject="Nhắc", to=to) for to in ("a@x.vn", "b@x.vn", "a@x.vn")]
    assert [
        [copy.to for copy in letter.copies] for letter in letters(mails, own_address="a@x.vn", form_address="b@x.vn")
    ] == [
        ["a@x.vn", "b@x.vn"],
        ["a@x.vn"],
    ]


def test_the_page_is_not_dearer_for_a_longer_story(browser, office, citizen, django_assert_max_num_queries):
    dossier = steps.collected(office, citizen)
    with django_assert_max_num_queries(20):
        _open(browser, dossier)


def test_withdrawing_is_asked_once_more_and_then_done(browser, office, citizen):
    dossier = steps.received(office, citizen)
    assert "không lấy lại được" in _open(browser, dossier, "withdraw").content.decode()
    form = {"seen": dossier.status, "note": "Nộp nhầm"}
    page = browser.post(reverse("withdraw", args=[dossier.uuid]), form, follow=True)
    assert page.context["dossier"].status == Status.WITHDRAWN


def test_withdrawing_twice_leads_to_the_result(browser, office, citizen):
    dossier = steps.filed(office, citizen)
    url = reverse("withdraw", args=[dossier.uuid])
    browser.post(url, {"seen": "submitted"})
    assert browser.post(url, {"seen": "submitted"}).url == reverse("my-dossier", args=[dossier.uuid])


def test_what_stands_in_the_register_is_no_longer_withdrawn(browser, office, citizen):
    dossier = steps.approved(office, citizen)
    assert reverse("withdraw", args=[dossier.uuid]) not in _open(browser, dossier).content.decode()
    answer = browser.post(reverse("withdraw", args=[dossier.uuid]), {"seen": dossier.status})
    assert answer.status_code == 422
    assert "đã được ghi vào sổ" in answer.content.decode()
    assert Dossier.objects.get(pk=dossier.pk).status == Status.APPROVED


def test_a_form_from_an_older_page_is_answered_with_name_and_time(browser, office, citizen):
    dossier = steps.received(office, citizen)
    answer = browser.post(reverse("withdraw", args=[dossier.uuid]), {"seen": "submitted"})
    assert answer.status_code == 409
    assert office.officer.full_name in answer.content.decode()


def test_the_appointment_moves_to_a_free_slot_and_to_no_other(browser, office, citizen):
    dossier = steps.ready(office, citizen)
    url = reverse("move-appointment", args=[dossier.uuid])
    choices = browser.get(url).context["form"].fields["at"].choices
    chosen = choices[-1][1][-1][0]
    assert browser.post(url, {"at": "2020-01-01T08:00:00+07:00", "seen": dossier.status}).status_code == 422
    browser.post(url, {"at": chosen, "seen": dossier.status})
    assert dossier.appointments.get(state="booked").starts_at.isoformat() == _utc(chosen)


def _utc(moment):
    return steps.dt.datetime.fromisoformat(moment).astimezone(steps.dt.UTC).isoformat()


def test_the_calendar_file_is_there_with_an_appointment_and_not_without(browser, office, citizen):
    answer = _open(browser, steps.ready(office, citizen), "appointment-file")
    assert answer["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in answer.content
    assert _open(browser, steps.filed(office, citizen), "appointment-file").status_code == 404
