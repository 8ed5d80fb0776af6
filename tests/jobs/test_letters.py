"""What citizens are told by the system itself: on the right day, once, and never about what moved on meanwhile."""

import datetime as dt
from typing import Any

import pytest
from django.utils.timezone import localdate

from casework.actions.deciding import approve
from casework.actions.issuing import make_ready
from casework.actions.refusals import Refusal
from casework.actions.reminding import remind_of_appointment, remind_of_supplement, remind_uncollected
from casework.actions.supplementing import Asked, request_supplement
from casework.dossiers.dossier import Dossier
from casework.dossiers.trail import broken_link
from casework.jobs.letters import send_letters
from casework.jobs.turn import Turn
from casework.notifications.message import Message
from casework.offices.working_time import VIETNAM
from casework.people.user import User
from casework.procedures import registry
from tests import steps
from tests.people_in_post import Office

FRIDAY = dt.datetime(2026, 11, 20, 9, 0, tzinfo=VIETNAM)


@pytest.fixture(autouse=True)
def friday(time_machine: Any) -> None:
    time_machine.move_to(FRIDAY, tick=False)


@pytest.fixture
def morning_of(time_machine: Any) -> Any:
    """Lets the letters of a day go out, twice, as by two workers; answers the mails of that day by stem."""

    def go(day: dt.date, dossier: Dossier) -> list[str]:
        time_machine.move_to(dt.datetime.combine(day, dt.time(7, 30), VIETNAM), tick=False)
        before = {message.pk for message in mails(dossier)}
        send_letters(Turn())
        send_letters(Turn())
        return [message.stem for message in mails(dossier) if message.pk not in before]

    return go


@pytest.fixture
def supplementing(office: Office, citizen: User) -> Dossier:
    """Asked for on Friday the 20th, due on Monday the 30th."""
    dossier = steps.reviewed(office, citizen)
    items = [Asked("visit", "", "Mời đến làm việc", "other", "Cần đối chiếu")]
    return request_supplement(dossier.pk, by=office.officer, items=items, due_on=dt.date(2026, 11, 30))


@pytest.fixture
def ready(office: Office, citizen: User) -> Dossier:
    """Ready on Friday the 20th, invited for Monday the 23rd."""
    dossier = steps.ready(office, citizen)
    assert localdate(dossier.appointments.get().starts_at) == dt.date(2026, 11, 23)
    return dossier


def mails(dossier: Dossier, stem: str = "") -> list[Message]:
    """The mails to the account, which is one of the two addresses."""
    to_account = dossier.messages.filter(to=dossier.owner.email).order_by("pk")
    return [message for message in to_account if stem in {"", message.stem}]


def day(number: int) -> dt.date:
    """A day of November 2026, counted on into December."""
    return dt.date(2026, 11, 1) + dt.timedelta(days=number - 1)


def test_a_supplement_is_reminded_of_once_three_days_before_it_is_due(supplementing: Dossier, morning_of: Any) -> None:
    assert morning_of(day(26), supplementing) == []
    assert morning_of(day(27), supplementing) == ["supplement_reminder"]
    assert morning_of(day(28), supplementing) == []
    assert morning_of(day(30), supplementing) == []


def test_the_reminder_names_what_is_still_missing_and_until_when(supplementing: Dossier, morning_of: Any) -> None:
    morning_of(day(27), supplementing)
    text = mails(supplementing, "supplement_reminder")[0].text
    assert "Mời đến làm việc" in text
    assert "30 tháng 11 năm 2026" in text


def test_a_supplement_asked_for_today_is_not_reminded_of_today(office: Office, citizen: User, morning_of: Any) -> None:
    dossier = steps.reviewed(office, citizen)
    items = [Asked("visit", "", "Mời đến làm việc", "other", "Cần đối chiếu")]
    request_supplement(dossier.pk, by=office.officer, items=items, due_on=day(22))
    assert morning_of(day(20), dossier) == []
    assert morning_of(day(21), dossier) == ["supplement_reminder"]


def test_a_supplement_that_did_not_come_lapses_the_day_after(supplementing: Dossier, morning_of: Any) -> None:
    morning_of(day(27), supplementing)
    assert morning_of(day(30), supplementing) == []
    assert morning_of(day(31), supplementing) == ["lapsed"]
    lapsed = Dossier.objects.get(pk=supplementing.pk)
    assert lapsed.status == "stopped"
    assert lapsed.events.filter(verb="lapse").count() == 1
    assert lapsed.documents.filter(kind="stop-notice").count() == 1


def test_an_appointment_is_reminded_of_on_the_working_day_before(
    office: Office, citizen: User, time_machine: Any, morning_of: Any
) -> None:
    time_machine.move_to(FRIDAY - dt.timedelta(days=1))
    dossier = steps.ready(office, citizen)
    appointment = dossier.appointments.get()
    monday = dt.datetime(2026, 11, 23, 9, 0, tzinfo=VIETNAM)
    dossier.appointments.update(starts_at=monday, ends_at=monday + dt.timedelta(minutes=15))
    assert morning_of(day(19), dossier) == []
    assert morning_of(day(20), dossier) == ["reminder"]  # a Friday
    assert morning_of(day(21), dossier) == []
    assert morning_of(day(22), dossier) == []
    assert "09:00" in mails(dossier, "reminder")[0].text
    assert dossier.events.get(verb="remind").facts == {"reminder": "appointment", "appointment": appointment.pk}


def test_an_appointment_made_today_for_tomorrow_needs_no_reminder(ready: Dossier, morning_of: Any) -> None:
    assert morning_of(day(20), ready) == []


def test_a_result_that_waits_is_reminded_of_after_3_15_and_30_working_days(ready: Dossier, morning_of: Any) -> None:
    ready.appointments.all().delete()
    days = [day(20) + dt.timedelta(days=n) for n in range(50)]
    sent = [each for each in days if morning_of(each, ready)]
    # Weeks after Friday 20 November, and one holiday: New Year's Day.
    assert sent == [dt.date(2026, 11, 25), dt.date(2026, 12, 11), dt.date(2027, 1, 4)]
    texts = [message.text for message in mails(ready, "uncollected")]
    assert len(texts) == 3
    for number, text in zip(("3", "15", "30"), texts, strict=True):
        assert f"{number} ngày làm việc" in text


def test_days_without_a_worker_are_made_up_for_with_one_letter(ready: Dossier, morning_of: Any) -> None:
    ready.appointments.all().delete()
    assert morning_of(dt.date(2026, 12, 14), ready) == ["uncollected"]
    assert morning_of(dt.date(2026, 12, 15), ready) == []


def test_reminders_stand_in_the_trail_by_the_system(ready: Dossier, morning_of: Any) -> None:
    ready.appointments.all().delete()
    morning_of(day(25), ready)
    event = ready.events.get(verb="remind")
    assert event.actor.is_system
    assert (event.from_status, event.to_status) == ("ready_for_pickup", "ready_for_pickup")
    assert broken_link(list(ready.events.all())) is None


@pytest.mark.parametrize("verb", [remind_of_supplement, remind_of_appointment, remind_uncollected])
def test_what_moved_on_is_refused_and_leaves_no_trace(verb: Any, office: Office, citizen: User) -> None:
    filed = steps.filed(office, citizen)
    mails, events = filed.messages.count(), filed.events.count()
    with pytest.raises(Refusal):
        verb(filed.pk)
    assert (filed.messages.count(), filed.events.count()) == (mails, events)


@pytest.mark.parametrize(("days", "status"), [(60, "ready_for_pickup"), (61, "under_review")])
def test_a_registration_at_the_counter_not_held_in_the_set_days_goes_back(
    office: Office, citizen: User, morning_of: Any, days: int, status: str
) -> None:
    code = next(p.code for p in registry.all_procedures() if p.route.registration == "handover")
    dossier = approve(steps.proposed(office, citizen, code).pk, by=office.leader)
    make_ready(dossier.pk, by=office.counter)
    told = morning_of(FRIDAY.date() + dt.timedelta(days=days), dossier)
    assert Dossier.objects.get(pk=dossier.pk).status == status
    assert ("not_registered" in told) is (status == "under_review")
    assert "uncollected" not in told
