"""A marriage registered at the counter, and every way the day may turn."""

import base64
import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils.timezone import localdate, now

from casework.actions.deciding import approve, recall
from casework.actions.filing import save_draft, submit
from casework.actions.handing_over import collect, end_visit, move_appointment, open_visit, settle_fee
from casework.actions.issuing import make_ready, print_papers, seal_papers, sign_papers
from casework.actions.leaving import withdraw
from casework.actions.parties import answer_as_party, settle_objection, withdraw_at_counter, withdraw_by_link
from casework.actions.reception import receive
from casework.actions.refusals import NotAllowed, NotYet
from casework.actions.registering import look_again, meet_party, register, reprint_papers, sign_as_party
from casework.actions.reminding import remind_uncollected
from casework.actions.review import draft, propose
from casework.actions.striking_entries import confirm_strike, propose_strike
from casework.appointments.slots import free_slots
from casework.documents.steps import PaperStep
from casework.dossiers.dossier import Dossier
from casework.dossiers.parties import DossierParty
from casework.dossiers.status import Status
from casework.notifications.message import Message
from casework.offices.calendar import calendar_of
from casework.people.user import User
from casework.procedures import registry
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry
from casework.registers.notes import Ground
from casework.workflow.printing_line import printing_line
from casework.workflow.queues import BY_CODE, counts, waiting_in
from tests import steps, together
from tests.desk.pages import at, opened, sent
from tests.people_in_post import Office
from tests.remembered import remembered
from tests.together import HERE, at_the_counter, met

FIRST, ANEW = (p.code for p in registry.all_procedures() if p.field.code == "marriage")
YOUNG = f"{localdate().year - 19}-01-01"


def invited(office: Office, citizen: User, code: str = FIRST) -> Dossier:
    return together.invited(office, citizen, code)


@remembered(steps.found_again)
def registered(office: Office, citizen: User, code: str = FIRST) -> Dossier:
    """In the book, the papers made and printed, nobody has signed."""
    dossier = register(met(office, invited(office, citizen, code)).pk, by=office.officer)
    steps.pretend_papers_are_made(dossier)
    return print_papers(dossier.pk, by=office.officer)


def both_sign(office: Office, dossier: Dossier) -> None:
    sign_as_party(dossier.pk, by=office.officer, role="wife", way="signature")
    sign_as_party(dossier.pk, by=office.officer, role="husband", way="fingerprint")


def entry_of(dossier: Dossier) -> RegisterEntry:
    return dossier.entries.select_related("book").get()


@pytest.mark.parametrize(
    ("code", "papers", "fee"),
    [
        (FIRST, {"marriage-certificate-blank": 2, "marriage-extract-copy": 1}, 8_000),
        (ANEW, {"marriage-certificate-blank": 2}, 20_000),
    ],
)
def test_from_filing_to_hand_over(office: Office, citizen: User, code: str, papers: dict[str, int], fee: int) -> None:
    dossier = registered(office, citizen, code)
    both_sign(office, dossier)
    sign_papers(dossier.pk, by=office.leader)
    seal_papers(dossier.pk, by=office.counter)
    settle_fee(dossier.pk, by=office.counter, amount=fee)
    assert collect(dossier.pk, by=office.counter).status == Status.COLLECTED
    assert dict(dossier.result_papers.values_list("kind", "copies")) == papers
    entry = entry_of(dossier)
    assert (entry.book.kind, entry.registered.full, bool(entry.signed_at)) == ("marriage", localdate(), True)
    assert set(entry.people.values_list("role", flat=True)) == {"wife", "husband"}


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


def test_the_former_date_stands_on_the_papers_of_a_registration_anew(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen, ANEW)
    facts = dossier.documents.get(kind="marriage-certificate-blank").facts
    assert (facts["married_since"], facts["note"]) == ("1996-02-01", "Đăng ký lại")


@pytest.mark.parametrize("facts", [{"willing": False}])
def test_who_is_not_willing_is_not_married(office: Office, citizen: User, facts: dict[str, Any]) -> None:
    dossier = met(office, invited(office, citizen), **facts)
    with pytest.raises(NotYet, match="tự nguyện"):
        register(dossier.pk, by=office.officer)
    assert not dossier.entries.exists()


def test_one_is_absent_so_nothing_is_registered_and_both_come_again(office: Office, citizen: User) -> None:
    dossier = at_the_counter(office, invited(office, citizen))
    meet_party(dossier.pk, by=office.officer, role="wife", facts=HERE)
    with pytest.raises(NotYet, match="Vắng một bên"):
        register(dossier.pk, by=office.officer)
    dossier = end_visit(dossier.pk, by=office.counter, outcome="absent", note="Bên nam chưa đến")
    assert dossier.status == Status.READY_FOR_PICKUP
    assert dossier.appointments.filter(state="booked").count() == 1
    assert dossier.visits.get().outcome == "absent"
    # Another day: who came before is asked again.
    at_the_counter(office, dossier)
    meet_party(dossier.pk, by=office.officer, role="husband", facts=HERE)
    with pytest.raises(NotYet, match="Bên nữ"):
        register(dossier.pk, by=office.officer)


def test_the_counter_does_not_write_the_register(office: Office, citizen: User) -> None:
    dossier = met(office, invited(office, citizen))
    with pytest.raises(NotAllowed):
        register(dossier.pk, by=office.counter)


def test_who_is_too_young_on_the_day_is_refused_then(office: Office, citizen: User) -> None:
    dossier = met(office, invited(office, citizen))
    draft = dossier.draft_result
    draft.result = draft.result | {"husband_birth": YOUNG}
    draft.save()
    with pytest.raises(NotYet, match="đủ 20 tuổi"):
        register(dossier.pk, by=office.officer)


def test_who_has_married_meanwhile_is_refused_on_the_day(office: Office, citizen: User) -> None:
    first, second = invited(office, citizen), invited(office, citizen)
    register(met(office, first).pk, by=office.officer)
    with pytest.raises(NotYet, match="Sổ kết hôn có mục còn hiệu lực"):
        register(met(office, second).pk, by=office.officer)


def test_a_spoiled_sheet_is_printed_anew_under_its_number_with_the_reason(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    before = dossier.result_papers.get(kind="marriage-certificate-blank")
    sign_as_party(dossier.pk, by=office.officer, role="wife", way="signature")
    reprint_papers(dossier.pk, by=office.officer, note="Máy in kẹt giấy, phôi bị rách")
    again = dossier.result_papers.get(kind="marriage-certificate-blank")
    before.refresh_from_db()
    assert (again.number, again.replaces, before.void_reason) == (
        before.number,
        before,
        "Máy in kẹt giấy, phôi bị rách",
    )
    assert entry_of(dossier).number == 1
    # The book stays signed; the new sheet is signed once more.
    wife = dossier.parties.get(role="wife")
    assert wife.book_signed_at
    assert wife.papers_signed_at is None


def test_the_leader_signs_after_both_and_nothing_is_handed_over_before(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    with pytest.raises(NotYet, match="chưa ký"):
        sign_papers(dossier.pk, by=office.leader)
    both_sign(office, dossier)
    with pytest.raises(NotYet, match="chữ ký"):
        collect(dossier.pk, by=office.counter)


def test_papers_of_the_day_stand_in_the_printing_line_until_they_are_sealed(office: Office, citizen: User) -> None:
    approved = approve(steps.proposed(office, citizen, FIRST).pk, by=office.leader)
    assert printing_line(office.leader) == [(approved, PaperStep.INVITE)]
    make_ready(approved.pk, by=office.counter)
    assert printing_line(office.leader) == []
    dossier = register(met(office, approved).pk, by=office.officer)
    steps.pretend_papers_are_made(dossier)
    print_papers(dossier.pk, by=office.officer)
    both_sign(office, dossier)
    assert printing_line(office.leader) == [(dossier, PaperStep.SIGN)]
    sign_papers(dossier.pk, by=office.leader)
    seal_papers(dossier.pk, by=office.counter)
    assert printing_line(office.leader) == []


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


def test_what_is_registered_is_not_looked_at_again(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    with pytest.raises(NotYet, match="đã được ghi vào sổ"):
        look_again(dossier.pk, by=office.officer, note="Quá 60 ngày")


def test_the_other_party_is_told_at_filing_without_numbers_or_addresses(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, FIRST)
    other = dossier.parties.get(files=False)
    mail = Message.objects.get(dossier=dossier, stem="named_as_party")
    assert (mail.to, bool(other.told_at)) == (other.email, True)
    assert other.key in mail.text
    declared = dossier.declared["husband"]
    assert declared["identity_number"] not in mail.text + mail.html
    assert declared["residence"]["detail"] not in mail.text + mail.html


def test_an_objection_is_a_flag_and_changes_no_status(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, FIRST)
    key = dossier.parties.get(files=False).key
    dossier = answer_as_party(dossier.pk, key=key, answer="objected", note="Tôi không quen người này")
    assert dossier.status == Status.SUBMITTED
    assert dossier.parties.get(files=False).has_objected


@pytest.mark.parametrize(("digits", "status"), [("0412", Status.WITHDRAWN), ("9999", None)])
def test_the_other_party_withdraws_by_the_link_and_the_end_of_his_number(
    office: Office, citizen: User, digits: str, status: Status | None
) -> None:
    dossier = steps.received(office, citizen, FIRST)
    party = dossier.parties.get(files=False)
    if status is None:
        with pytest.raises(NotYet, match="Bốn số cuối"):
            withdraw_by_link(dossier.pk, key=party.key, number_end=digits)
        return
    dossier = withdraw_by_link(dossier.pk, key=party.key, number_end=digits, note="Tôi đổi ý")
    assert dossier.status == status
    assert dossier.events.last().actor_name == party.name
    assert party.email in set(Message.objects.filter(dossier=dossier, stem="withdrawn").values_list("to", flat=True))


def test_until_both_have_signed_a_withdrawal_strikes_the_entry_whose_number_stays_used(
    office: Office, citizen: User
) -> None:
    dossier = registered(office, citizen)
    sign_as_party(dossier.pk, by=office.officer, role="wife", way="signature")
    dossier = withdraw_at_counter(dossier.pk, by=office.officer, role="husband", note="Bên nam đổi ý trước khi ký")
    assert dossier.status == Status.WITHDRAWN
    entry = entry_of(dossier)
    assert (entry.number, entry.state) == (1, RegisterEntry.State.STRUCK)
    assert "đổi ý" in entry.notes.last().text
    assert not dossier.result_papers.exists()
    other = registered(office, citizen)
    assert entry_of(other).number == 2


def test_an_official_who_writes_a_withdrawal_down_says_whose_it_is(office: Office, citizen: User) -> None:
    dossier = invited(office, citizen)
    with pytest.raises(NotYet, match="bên nào rút"):
        withdraw(dossier.pk, by=office.officer, note="Nói tại quầy")
    asked = opened(office.officer, "withdraw", dossier)
    assert [role for role, _words in asked.context["form"].fields["role"].choices] == ["wife", "husband"]
    assert sent(office.officer, "withdraw", dossier, note="Nói tại quầy").status_code == 422
    assert sent(office.officer, "withdraw", dossier, role="husband", note="Nói tại quầy").status_code == 302
    last = dossier.events.order_by("-position").first()
    assert (last.verb, last.facts["party"]) == ("withdraw", "Bên nam")


def test_who_filed_withdraws_from_his_own_page_and_the_trail_says_as_what(office: Office, citizen: User) -> None:
    dossier = withdraw(invited(office, citizen).pk, by=citizen)
    filer = dossier.parties.get(files=True)
    assert dossier.events.order_by("-position").first().facts["party"] == filer.title


def test_once_both_have_signed_nobody_withdraws(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    both_sign(office, dossier)
    with pytest.raises(NotYet, match="đã được ghi vào sổ"):
        withdraw(dossier.pk, by=citizen)


def test_a_changed_address_is_told_anew_and_the_old_link_is_dead(office: Office, citizen: User) -> None:
    dossier = steps.drafted(office, citizen, FIRST)
    save_draft(dossier, raw=steps.typed(dossier.procedure) | {"husband-email": ""}, revision=1)
    sent = submit(dossier.pk, by=citizen, confirmed=["husband.email:unknown"])
    assert not Message.objects.filter(dossier=sent, stem="named_as_party").exists()
    assert receive(sent.pk, by=office.officer).due_at - sent.filed_at < dt.timedelta(days=5)


def test_what_is_recalled_before_the_day_frees_its_slot_and_both_are_told(office: Office, citizen: User) -> None:
    dossier = at_the_counter(office, invited(office, citizen))
    back = recall(dossier.pk, by=office.leader, note="Sai năm sinh của bên nam")
    assert not back.appointments.filter(state="booked").exists()
    assert back.open_visit is None
    told = Message.objects.filter(dossier=back, stem="recalled")
    assert {party.email for party in back.parties.all()} <= {mail.to for mail in told}
    assert all("không còn hiệu lực" in mail.text and "chưa đến phường" in mail.text for mail in told)
    again = approve(steps.propose(steps.review(back, office).pk, by=office.officer).pk, by=office.leader)
    assert make_ready(again.pk, by=office.counter).appointments.filter(state="booked").count() == 1


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


def test_papers_left_at_the_office_are_reminded_of_from_the_day_of_registration(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    Dossier.objects.filter(pk=dossier.pk).update(ready_at=now() - dt.timedelta(days=40))
    with pytest.raises(NotYet, match="chưa cần nhắc"):
        remind_uncollected(dossier.pk)
    RegisterEntry.objects.filter(dossier=dossier).update(registered_on=str(localdate() - dt.timedelta(days=9)))
    remind_uncollected(dossier.pk)
    assert "đã được ghi vào sổ" in Message.objects.filter(dossier=dossier, stem="uncollected").first().text


def test_the_desk_calls_it_a_registration_until_the_book_is_written(office: Office, citizen: User) -> None:
    dossier = invited(office, citizen)
    queues = {code for code in ("to-register", "ready") if dossier in waiting_in(BY_CODE[code], office.officer)}
    assert (queues, str(dossier.official_word)) == ({"to-register"}, "Chờ các bên đến đăng ký")
    register(met(office, dossier).pk, by=office.officer)
    row = waiting_in(BY_CODE["ready"], office.officer).get(pk=dossier.pk)
    assert (row.in_book, str(row.official_word)) == (True, "Đã đăng ký, chờ trao giấy tờ")
    assert not waiting_in(BY_CODE["to-register"], office.officer).exists()


@pytest.fixture
def taken_back(office: Office, citizen: User) -> Dossier:
    """Registered ten days ago, recalled before the papers were handed over, decided anew, and both are here again."""
    dossier = registered(office, citizen)
    both_sign(office, dossier)
    RegisterEntry.objects.filter(dossier=dossier).update(registered_on=str(localdate() - dt.timedelta(days=10)))
    back = recall(dossier.pk, by=office.leader, note="Sai năm sinh của bên nam")
    again = approve(steps.propose(steps.review(back, office).pk, by=office.officer).pk, by=office.leader)
    return met(office, make_ready(again.pk, by=office.counter))


def test_registered_again_it_keeps_the_number_and_bears_the_day_both_sign_again(
    office: Office, taken_back: Dossier
) -> None:
    before = entry_of(taken_back)
    register(taken_back.pk, by=office.officer)
    entry = entry_of(taken_back)
    assert (entry.number, entry.registered_on, entry.signed_at) == (before.number, str(localdate()), None)
    correction = entry.notes.get(kind="slip").text
    assert correction == f"Sai năm sinh của bên nam. Ngày đăng ký ghi trước đó: {before.registered.words}."
    paper = taken_back.result_papers.get(kind="marriage-certificate-blank")
    assert (paper.number, paper.facts["registered_on"]) == (entry.printed_number, localdate().isoformat())
    assert {party.book_signed_at for party in taken_back.parties.all()} == {None}


def test_a_number_of_another_year_is_struck_by_decision_before_a_new_one_is_taken(
    office: Office, taken_back: Dossier
) -> None:
    Book.objects.update(year=localdate().year - 1)
    with pytest.raises(NotYet, match="hủy mục đó"):
        register(taken_back.pk, by=office.officer)
    old = entry_of(taken_back)
    decision = Ground(title="Quyết định hủy", number="12/QĐ-UBND", dated=localdate(), issuer="UBND")
    propose_strike(old.pk, by=office.officer, reason="wrongly", explanation="Sang năm mới", ground=decision)
    confirm_strike(old.pk, by=office.leader)
    register(taken_back.pk, by=office.officer)
    assert [entry.state for entry in taken_back.entries.order_by("pk")] == ["struck", "in_force"]
    new = taken_back.entries.get(state="in_force")
    assert (new.number, new.book.year) == (1, localdate().year)
    assert taken_back.result_papers.get(kind="marriage-certificate-blank").number == new.printed_number


def objected(office: Office, dossier: Dossier) -> DossierParty:
    party = dossier.parties.get(files=False)
    answer_as_party(dossier.pk, key=party.key, answer="objected", note="Tôi không quen người này")
    party.refresh_from_db()
    return party


def received_and_reviewed(office: Office, citizen: User) -> Dossier:
    return steps.reviewed(office, citizen, FIRST)


@pytest.mark.parametrize(
    ("stands", "goes_on"),
    [
        (received_and_reviewed, lambda office, pk: propose(pk, by=office.officer)),
        (lambda o, c: steps.proposed(o, c, FIRST), lambda office, pk: approve(pk, by=office.leader)),
        (
            lambda o, c: approve(steps.proposed(o, c, FIRST).pk, by=o.leader),
            lambda office, pk: make_ready(pk, by=office.counter),
        ),
        (lambda o, c: met(o, invited(o, c)), lambda office, pk: register(pk, by=office.officer)),
        (registered, lambda office, pk: sign_as_party(pk, by=office.officer, role="wife", way="signature")),
    ],
)
def test_while_a_party_objects_nothing_goes_on_until_it_is_settled(
    office: Office, citizen: User, stands: Any, goes_on: Any
) -> None:
    dossier = stands(office, citizen)
    party = objected(office, dossier)
    with pytest.raises(NotYet, match="báo không phải mình"):
        goes_on(office, dossier.pk)
    settle_objection(dossier.pk, by=office.officer, role=party.role, note="Đã gọi điện: bấm nhầm, vẫn đồng ý")
    goes_on(office, dossier.pk)


def test_what_was_settled_is_told_to_who_objected_and_he_may_object_anew(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen, FIRST)
    party = objected(office, dossier)
    with pytest.raises(NotYet, match="không còn báo gì"):
        settle_objection(dossier.pk, by=office.officer, role="wife", note="Nhầm bên")
    settle_objection(dossier.pk, by=office.officer, role=party.role, note="Bấm nhầm, vẫn đồng ý")
    mail = Message.objects.get(dossier=dossier, stem="objection_settled")
    assert mail.to == party.email
    assert "Bấm nhầm, vẫn đồng ý" in mail.text
    assert party.key in mail.text
    assert objected(office, dossier).still_objects


def test_who_changes_his_mind_settles_it_himself(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen, FIRST)
    party = objected(office, dossier)
    answer_as_party(dossier.pk, key=party.key, answer="confirmed")
    with pytest.raises(NotYet, match="Không bên nào"):
        settle_objection(dossier.pk, by=office.officer, role=party.role, note="Đã rõ")


def test_a_refusal_need_not_wait_for_what_a_party_says(office: Office, citizen: User) -> None:
    dossier = received_and_reviewed(office, citizen)
    objected(office, dossier)
    draft(dossier.pk, by=office.officer, raw={}, outcome="refuse", reason="Bên nam không đồng ý")
    assert propose(dossier.pk, by=office.officer).status == Status.AWAITING_APPROVAL


def test_an_objection_is_seen_from_the_home_of_the_desk(office: Office, citizen: User) -> None:
    dossier = steps.received(office, citizen, FIRST)
    assert counts(office.officer)["objected"] == 0
    party = objected(office, dossier)
    assert counts(office.officer)["objected"] == 1
    assert "objected" not in counts(office.counter)
    queue = at(office.officer).get(reverse("desk-queue", args=["objected"])).content.decode()
    assert (str(dossier.code) in queue, "một bên báo không phải mình" in queue) == (True, True)
    page = opened(office.officer, "dossier", dossier).content.decode()
    assert "Tôi không quen người này" in page
    assert reverse("desk-settle-objection", args=[dossier.code]) in page
    said = {"role": party.role, "note": "Đã gọi: bấm nhầm"}
    preview = sent(office.officer, "settle-objection", dossier, preview="1", **said)
    assert "Phường ghi: Đã gọi: bấm nhầm" in preview.content.decode()
    assert sent(office.officer, "settle-objection", dossier, **said).status_code == 302
    assert counts(office.officer)["objected"] == 0
    assert "Đã gọi: bấm nhầm" in opened(office.officer, "dossier", dossier).content.decode()


def test_each_of_them_signs_the_hand_over_slip(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    both_sign(office, dossier)
    sign_papers(dossier.pk, by=office.leader)
    seal_papers(dossier.pk, by=office.counter)
    settle_fee(dossier.pk, by=office.counter, amount=8_000)
    collect(dossier.pk, by=office.counter)
    slip = dossier.documents.get(kind="handover-slip").facts
    assert slip["parties"] == [party.name for party in dossier.parties.all()]
    assert "đã ký sổ, số 01/" in slip["register_signed"]


@pytest.mark.parametrize(("code", "offered"), [(FIRST, "absent"), (steps.BIRTH, "not_proven")])
def test_a_visit_that_ends_otherwise_has_the_reasons_of_its_kind(
    office: Office, citizen: User, code: str, offered: str
) -> None:
    dossier = invited(office, citizen, code) if code == FIRST else steps.ready(office, citizen, code)
    open_visit(dossier.pk, by=office.counter)
    form = opened(office.counter, "pickup", dossier).context["page"].end
    reasons = {value for value, _label in form.fields["outcome"].choices}
    assert reasons & {"absent", "not_proven"} == {offered}


def test_the_mail_of_a_recall_is_previewed_as_it_goes_out(office: Office, citizen: User) -> None:
    dossier = invited(office, citizen)
    preview = sent(office.leader, "recall", dossier, note="Sai năm sinh", preview="1").context["mail"]
    recall(dossier.pk, by=office.leader, note="Sai năm sinh")
    went = Message.objects.filter(dossier=dossier, stem="recalled").values_list("subject", flat=True)
    assert set(went) == {preview.subject}
    body = Message.objects.filter(dossier=dossier, stem="recalled").first().text
    assert "không còn hiệu lực" in preview.text
    assert preview.text.split("Trang hồ sơ")[0].splitlines()[2:] == body.split("Trang hồ sơ")[0].splitlines()[2:]


def test_who_is_not_here_signs_nothing(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    end_visit(dossier.pk, by=office.counter, outcome="left", note="Phôi hỏng, mời lại")
    open_visit(dossier.pk, by=office.counter)
    with pytest.raises(NotYet, match="chưa được xác định là có mặt"):
        sign_as_party(dossier.pk, by=office.officer, role="wife", way="signature")


def test_the_book_is_not_signed_on_another_day_than_it_bears(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    sign_as_party(dossier.pk, by=office.officer, role="wife", way="signature")
    RegisterEntry.objects.filter(dossier=dossier).update(registered_on=str(localdate() - dt.timedelta(days=1)))
    with pytest.raises(NotYet, match="ngày đăng ký là ngày các bên ký"):
        sign_as_party(dossier.pk, by=office.officer, role="husband", way="signature")
    # A sheet that was spoiled may be signed later: the book was signed on the day.
    sign_as_party(dossier.pk, by=office.officer, role="wife", way="signature")
