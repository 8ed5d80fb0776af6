"""A marriage on the way to its day: both are told and invited, nothing is in the book."""

import base64
import datetime as dt

import pytest
from django.utils.timezone import localdate

from casework.actions.filing import save_draft, submit
from casework.actions.handing_over import end_visit, move_appointment
from casework.actions.reception import receive
from casework.actions.refusals import NotAllowed, NotYet
from casework.actions.registering import look_again, register
from casework.actions.review import propose
from casework.appointments.slots import free_slots
from casework.dossiers.status import Status
from casework.notifications.message import Message
from casework.offices.calendar import calendar_of
from casework.people.user import User
from casework.workflow.queues import BY_CODE, waiting_in
from tests import steps
from tests.people_in_post import Office
from tests.together import FIRST, at_the_counter, invited, met


def test_nothing_is_numbered_before_the_day(office: Office, citizen: User) -> None:
    dossier = invited(office, citizen)
    assert not dossier.entries.exists()
    assert not dossier.result_papers.exists()


def test_both_are_invited_each_with_a_calendar_file(office: Office, citizen: User) -> None:
    dossier = invited(office, citizen)
    mails = Message.objects.filter(dossier=dossier, stem="invited_to_register")
    addresses = {party.email for party in dossier.parties.all()}
    assert addresses <= {mail.to for mail in mails}
    assert all(mail.attachments for mail in mails)


def test_the_other_party_is_told_at_filing_without_numbers_or_addresses(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, FIRST)
    other = dossier.parties.get(files=False)
    mail = Message.objects.get(dossier=dossier, stem="named_as_party")
    assert (mail.to, bool(other.told_at)) == (other.email, True)
    assert other.key in mail.text
    declared = dossier.declared["husband"]
    assert declared["identity_number"] not in mail.text + mail.html
    assert declared["residence"]["detail"] not in mail.text + mail.html


def test_a_changed_address_is_told_anew_and_the_old_link_is_dead(office: Office, citizen: User) -> None:
    dossier = steps.drafted(office, citizen, FIRST)
    save_draft(dossier, raw=steps.typed(dossier.procedure) | {"husband-email": ""}, revision=1)
    sent = submit(dossier.pk, by=citizen, confirmed=["husband.email:unknown"])
    assert not Message.objects.filter(dossier=sent, stem="named_as_party").exists()
    assert receive(sent.pk, by=office.officer).due_at - sent.filed_at < dt.timedelta(days=5)


def test_every_mail_of_the_way_speaks_to_a_couple(office: Office, citizen: User) -> None:
    dossier = invited(office, citizen)
    slots = free_slots(dossier.ward, from_day=localdate(), calendar=calendar_of(dossier.ward))
    move_appointment(dossier.pk, by=citizen, at=slots[-1].starts_at)
    at_the_counter(office, dossier)
    end_visit(dossier.pk, by=office.counter, outcome="absent", note="Bên nam chưa đến")
    mails = {mail.stem: mail for mail in Message.objects.filter(dossier=dossier).exclude(stem="submitted")}
    assert {"received", "invited_to_register", "appointment_moved", "visit_without_handover"} <= mails.keys()
    for mail in mails.values():
        own_words = mail.text.replace(dossier.due_explanation, "").lower()
        assert "nhận kết quả" not in own_words + mail.subject.lower()
        assert "trả kết quả" not in own_words + mail.subject.lower()
    invitations = [base64.b64decode(each["content"]) for each in mails["appointment_moved"].attachments]
    assert all("Cùng đến đăng ký" in text.decode().replace("\r\n ", "") for text in invitations)


def test_the_desk_calls_it_a_registration_until_the_book_is_written(office: Office, citizen: User) -> None:
    dossier = invited(office, citizen)
    queues = {code for code in ("to-register", "ready") if dossier in waiting_in(BY_CODE[code], office.officer)}
    assert (queues, str(dossier.official_word)) == ({"to-register"}, "Chờ các bên đến đăng ký")
    register(met(office, dossier).pk, by=office.officer)
    row = waiting_in(BY_CODE["ready"], office.officer).get(pk=dossier.pk)
    assert (row.in_book, str(row.official_word)) == (True, "Đã đăng ký, chờ trao giấy tờ")
    assert not waiting_in(BY_CODE["to-register"], office.officer).exists()


@pytest.mark.parametrize(("by", "refused"), [("officer", False), ("leader", True), ("system", False)])
def test_what_was_not_held_goes_back_and_every_check_is_asked_again(
    office: Office, citizen: User, by: str, refused: bool
) -> None:
    dossier = invited(office, citizen)
    actor = User.objects.system() if by == "system" else getattr(office, by)
    if refused:
        with pytest.raises(NotAllowed):
            look_again(dossier.pk, by=actor, note="Quá 60 ngày")
        return
    dossier = look_again(dossier.pk, by=actor, note="Quá 60 ngày")
    assert dossier.status == Status.UNDER_REVIEW
    assert not dossier.check_answers.exists()
    assert not dossier.appointments.filter(state="booked").exists()
    with pytest.raises(NotYet, match="kiểm tra"):
        propose(dossier.pk, by=office.officer)
    assert Message.objects.filter(dossier=dossier, stem="not_registered").count() >= 2
