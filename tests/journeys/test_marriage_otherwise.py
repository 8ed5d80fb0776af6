"""A marriage that does not go straight on: a party objects or withdraws, the leader recalls it."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from casework.actions.deciding import approve, recall
from casework.actions.issuing import make_ready
from casework.actions.leaving import withdraw
from casework.actions.parties import answer_as_party, settle_objection, withdraw_at_counter, withdraw_by_link
from casework.actions.refusals import NotYet
from casework.actions.registering import register, sign_as_party
from casework.actions.review import draft, propose
from casework.actions.striking_entries import confirm_strike, propose_strike
from casework.dossiers.dossier import Dossier
from casework.dossiers.parties import DossierParty
from casework.dossiers.status import Status
from casework.notifications.message import Message
from casework.people.user import User
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry
from casework.registers.notes import Ground
from casework.workflow.queues import counts
from tests import steps
from tests.desk.pages import at, opened, sent
from tests.people_in_post import Office
from tests.together import FIRST, at_the_counter, both_sign, entry_of, invited, met, registered


def test_an_objection_is_a_flag_and_changes_no_status(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen, FIRST)
    key = dossier.parties.get(files=False).key
    dossier = answer_as_party(dossier.pk, key=key, answer="objected", note="Tôi không quen người này")
    assert dossier.status == Status.SUBMITTED
    assert dossier.parties.get(files=False).has_objected


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


def test_once_both_have_signed_nobody_withdraws(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    both_sign(office, dossier)
    with pytest.raises(NotYet, match="đã được ghi vào sổ"):
        withdraw(dossier.pk, by=citizen)


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


def test_the_mail_of_a_recall_is_previewed_as_it_goes_out(office: Office, citizen: User) -> None:
    dossier = invited(office, citizen)
    preview = sent(office.leader, "recall", dossier, note="Sai năm sinh", preview="1").context["mail"]
    recall(dossier.pk, by=office.leader, note="Sai năm sinh")
    went = Message.objects.filter(dossier=dossier, stem="recalled").values_list("subject", flat=True)
    assert set(went) == {preview.subject}
    body = Message.objects.filter(dossier=dossier, stem="recalled").first().text
    assert "không còn hiệu lực" in preview.text
    assert preview.text.split("Trang hồ sơ")[0].splitlines()[2:] == body.split("Trang hồ sơ")[0].splitlines()[2:]


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
