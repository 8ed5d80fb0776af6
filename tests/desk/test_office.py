"""Administration at the desk: people, posts, opening hours, calendar, slots, the ward's facts, and the log."""

import datetime as dt
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localdate

from casework.access.office_log import OfficeEvent
from casework.access.posts import Post
from casework.appointments.appointment import SlotPlan
from casework.offices.calendar import CalendarDay, calendar_of
from casework.offices.opening_hours import OpeningHours
from casework.offices.wards import Ward
from casework.people.user import User
from tests import steps
from tests.desk.at_desk import at, page, send
from tests.people_in_post import Office
from tests.registers.paper_books import former_office

NEWCOMER = {
    "email": "moi@xuandinh.caseflow.example",
    "full_name": "Lý Thanh Mai",
    "phone": "0900000999",
    "role": "counter",
    "title": "Nhân viên bộ phận một cửa",
    "since": "2026-01-01",
}
PAGES = ("desk-staff", "desk-invite", "desk-ward", "desk-hours", "desk-calendar", "desk-slots", "desk-office-log")


@pytest.mark.parametrize("name", PAGES)
def test_only_the_wards_administrator_gets_in(office: Office, other_office: Office, name: str) -> None:
    where = reverse(name, args=[office.ward.code])
    assert at(office.administrator).get(where).status_code == 200
    assert at(office.leader).get(where).status_code == 403
    assert at(other_office.administrator).get(where).status_code == 404


def test_the_administrator_begins_with_the_people_and_sees_no_dossier(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    assert at(office.administrator).get(reverse("desk-office")).url == reverse("desk-staff", args=[office.ward.code])
    assert at(office.administrator).get(reverse("desk-dossier", args=[dossier.code])).status_code == 404


def test_who_is_invited_sets_a_password_and_works(office: Office, client: Any, mailoutbox: list[Any]) -> None:
    assert send(office.administrator, "desk-invite", office.ward.code, **NEWCOMER).status_code == 302
    invited = User.objects.get(email=NEWCOMER["email"])
    assert not invited.has_usable_password()
    letter = next(mail for mail in mailoutbox if mail.to == [invited.email])
    link = next(word for word in letter.body.split() if word.startswith(settings.PUBLIC_URL))
    form = client.get(link.removeprefix(settings.PUBLIC_URL), follow=True)
    chosen = {"password1": "mot-mat-khau-dai-2026", "password2": "mot-mat-khau-dai-2026"}
    client.post(form.redirect_chain[-1][0], chosen)
    assert User.objects.get(pk=invited.pk).check_password(chosen["password1"])
    client.post(reverse("account_login"), {"login": invited.email, "password": chosen["password1"]})
    assert client.get(reverse("desk-home")).status_code == 200
    assert OfficeEvent.objects.get(deed="invited").by == office.administrator


def test_an_address_with_an_account_gets_the_post_and_no_new_password(
    office: Office, citizen: User, mailoutbox: list[Any]
) -> None:
    send(office.administrator, "desk-invite", office.ward.code, **{**NEWCOMER, "email": citizen.email.upper()})
    assert Post.objects.get(user=citizen).ward == office.ward
    assert mailoutbox == []
    assert User.objects.get(pk=citizen.pk).full_name == citizen.full_name


@pytest.mark.parametrize(
    "wrong", [{"email": "khong-phai"}, {"full_name": "4711"}, {"role": ""}, {"until": "2025-12-31"}]
)
def test_a_wrong_invitation_is_refused_and_kept_on_the_page(office: Office, wrong: dict[str, str]) -> None:
    answer = send(office.administrator, "desk-invite", office.ward.code, **{**NEWCOMER, **wrong})
    assert answer.status_code == 422
    assert "0900000999" in answer.content.decode()
    assert not User.objects.filter(full_name=NEWCOMER["full_name"]).exists()


def test_a_post_of_the_future_gives_no_rights_yet(office: Office) -> None:
    later = {**NEWCOMER, "since": f"{localdate() + dt.timedelta(days=5)}"}
    send(office.administrator, "desk-invite", office.ward.code, **later)
    assert at(User.objects.get(email=NEWCOMER["email"])).get(reverse("desk-home")).status_code == 404


def test_ending_a_post_ends_its_rights_the_day_after(office: Office) -> None:
    post = office.officer.posts.get()
    yesterday = f"{localdate() - dt.timedelta(days=1)}"
    assert send(office.administrator, "desk-end-post", office.ward.code, post.pk, until=yesterday).status_code == 302
    assert at(office.officer).get(reverse("desk-home")).status_code == 404
    assert OfficeEvent.objects.get().deed == "post_ended"


def test_a_post_cannot_end_before_it_began(office: Office) -> None:
    post = office.officer.posts.get()
    answer = send(office.administrator, "desk-end-post", office.ward.code, post.pk, until="2020-01-01")
    assert answer.status_code == 422
    assert Post.objects.get(pk=post.pk).until is None


def test_one_more_post_brings_its_rights(office: Office) -> None:
    said = {"role": "counter", "title": "Kiêm một cửa", "since": "2026-01-01"}
    assert send(office.administrator, "desk-give-post", office.ward.code, office.officer.pk, **said).status_code == 302
    assert at(office.officer).get(reverse("desk-appointments")).status_code == 200


def test_who_still_holds_work_is_not_locked_out(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen)
    shown = page(office.administrator, "desk-person", office.ward.code, office.officer.pk)
    assert dossier.code in shown
    assert dossier.subject_name not in shown
    answer = send(office.administrator, "desk-deactivate", office.ward.code, office.officer.pk)
    assert answer.status_code == 422
    assert dossier.code in answer.content.decode()
    assert User.objects.get(pk=office.officer.pk).is_active


def test_an_account_is_locked_and_opened_again(office: Office) -> None:
    assert send(office.administrator, "desk-deactivate", office.ward.code, office.colleague.pk).status_code == 302
    assert not User.objects.get(pk=office.colleague.pk).is_active
    send(office.administrator, "desk-reactivate", office.ward.code, office.colleague.pk)
    assert at(User.objects.get(pk=office.colleague.pk)).get(reverse("desk-home")).status_code == 200
    assert set(OfficeEvent.objects.values_list("deed", flat=True)) == {"deactivated", "reactivated"}


def test_nobody_locks_himself_out(office: Office) -> None:
    answer = send(office.administrator, "desk-deactivate", office.ward.code, office.administrator.pk)
    assert answer.status_code == 422
    assert User.objects.get(pk=office.administrator.pk).is_active


def test_somebody_in_post_elsewhere_is_not_locked_from_here(office: Office, other_office: Office) -> None:
    Post.objects.create(
        user=office.colleague, ward=other_office.ward, role="officer", title="Biệt phái", since=dt.date(2026, 1, 1)
    )
    answer = send(office.administrator, "desk-deactivate", office.ward.code, office.colleague.pk)
    assert answer.status_code == 422
    assert other_office.ward.name in answer.content.decode()


def test_people_of_another_ward_do_not_exist_here(office: Office, other_office: Office, citizen: User) -> None:
    for stranger in (other_office.officer, citizen):
        assert (
            at(office.administrator).get(reverse("desk-person", args=[office.ward.code, stranger.pk])).status_code
            == 404
        )
        assert send(office.administrator, "desk-deactivate", office.ward.code, stranger.pk).status_code == 404


def test_the_wards_facts_are_kept(office: Office) -> None:
    said = {"address": "Số 9 phố Mới", "reception_place": "Tầng 1", "phone": "024 1", "email": "a@caseflow.example"}
    assert send(office.administrator, "desk-ward", office.ward.code, **said).status_code == 302
    assert Ward.objects.get(pk=office.ward.pk).address == "Số 9 phố Mới"
    assert send(office.administrator, "desk-ward", office.ward.code, **{**said, "address": ""}).status_code == 422


def test_opening_hours_are_added_and_taken_away(office: Office) -> None:
    said = {"weekday": "0", "opens": "08:00", "closes": "12:00"}
    assert send(office.administrator, "desk-hours", office.ward.code, **said).status_code == 302
    overlap = {"weekday": "0", "opens": "11:00", "closes": "13:00"}
    assert send(office.administrator, "desk-hours", office.ward.code, **overlap).status_code == 422
    row = OpeningHours.objects.get()
    send(office.administrator, "desk-hours-remove", office.ward.code, row.pk)
    assert not OpeningHours.objects.exists()
    assert OfficeEvent.objects.filter(deed="hours_changed").count() == 2


@pytest.mark.parametrize("active", [False, True])
def test_a_shared_day_is_switched_for_this_ward_alone(office: Office, other_office: Office, active: bool) -> None:
    day = dt.date(localdate().year, 11, 24)
    shared = CalendarDay.objects.create(date=day, kind="holiday", name="Ngày Văn hóa Việt Nam", active=active)
    before = calendar_of(office.ward).is_working_day(day)
    send(office.administrator, "desk-day-switch", office.ward.code, shared.pk)
    assert calendar_of(office.ward).is_working_day(day) is not before
    assert calendar_of(other_office.ward).is_working_day(day) is before
    send(office.administrator, "desk-day-switch", office.ward.code, shared.pk)
    assert calendar_of(office.ward).is_working_day(day) is before


def test_the_calendar_shows_the_countrys_days_and_takes_the_wards_own(office: Office) -> None:
    assert "Quốc khánh" in page(office.administrator, "desk-calendar", office.ward.code)
    said = {"date": f"{localdate().year}-12-18", "kind": "working_day", "name": "Làm bù"}
    assert send(office.administrator, "desk-calendar", office.ward.code, **said).status_code == 302
    assert send(office.administrator, "desk-calendar", office.ward.code, **said).status_code == 422
    own = CalendarDay.objects.get(ward=office.ward)
    send(office.administrator, "desk-day-remove", office.ward.code, own.pk)
    assert not CalendarDay.objects.filter(ward=office.ward).exists()


def test_slot_plans_do_not_meet(office: Office) -> None:
    said = {"weekday": "1", "starts": "08:00", "ends": "10:00", "minutes": "15", "capacity": "2"}
    assert send(office.administrator, "desk-slots", office.ward.code, **said).status_code == 302
    assert send(office.administrator, "desk-slots", office.ward.code, **{**said, "starts": "09:00"}).status_code == 422
    send(office.administrator, "desk-slot-remove", office.ward.code, SlotPlan.objects.get().pk)
    assert not SlotPlan.objects.exists()


def test_a_row_of_another_ward_is_not_taken_away(office: Office, other_office: Office) -> None:
    row = OpeningHours.objects.create(ward=other_office.ward, weekday=0, opens=dt.time(8), closes=dt.time(12))
    assert send(office.administrator, "desk-hours-remove", office.ward.code, row.pk).status_code == 404
    assert OpeningHours.objects.exists()


def test_the_log_names_who_did_what(office: Office) -> None:
    send(office.administrator, "desk-invite", office.ward.code, **NEWCOMER)
    shown = page(office.administrator, "desk-office-log", office.ward.code)
    assert NEWCOMER["full_name"] in shown
    assert office.administrator.full_name in shown


def test_the_people_cost_the_same_however_many(office: Office, django_assert_max_num_queries: Any) -> None:
    client = at(office.administrator)
    where = reverse("desk-staff", args=[office.ward.code])
    client.get(where)
    with django_assert_max_num_queries(8):
        client.get(where)


def test_a_former_office_is_written_down_as_the_books_name_it(office: Office) -> None:
    place = reverse("desk-former-offices", args=[office.ward.code])
    said = {"name": "Ủy ban nhân dân xã Xuân Đỉnh", "until": "30/06/2025"}
    assert at(office.administrator).post(place, said).status_code == 302
    assert "xã Xuân Đỉnh" in at(office.administrator).get(place).content.decode()
    assert at(office.administrator).post(place, said).status_code == 422
    own = at(office.administrator).post(place, {**said, "name": office.ward.people_committee})
    assert "tên của phường hiện nay" in own.content.decode()
    assert office.ward.former_offices.count() == 1


def test_an_office_of_old_is_corrected_and_a_mistaken_one_taken_away(office: Office) -> None:
    former = former_office(office)
    args = [office.ward.code, former.pk]
    edit, bin_it = reverse("desk-former-office", args=args), reverse("desk-former-office-remove", args=args)
    assert edit in page(office.administrator, "desk-former-offices", office.ward.code)
    desk = at(office.administrator)
    wrong = desk.post(edit, {"name": office.ward.people_committee, "until": "2025-06-30"})
    assert wrong.status_code == 422
    assert "tên của phường hiện nay" in wrong.content.decode()
    assert wrong.content.decode().count("error-summary-title") == 2, "the box and what names it"
    assert desk.post(edit, {"name": "Ủy ban nhân dân xã Xuân Đỉnh cũ", "until": "2025-06-30"}).status_code == 302
    assert "Xuân Đỉnh cũ" in page(office.administrator, "desk-former-offices", office.ward.code)
    assert bin_it in page(office.administrator, "desk-former-office", *args)
    assert desk.post(bin_it).status_code == 302
    assert not office.ward.former_offices.exists()
