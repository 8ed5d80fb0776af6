"""A marriage on its day: who came is asked, the book is written, papers are signed and handed over."""

import datetime as dt
from typing import Any

import pytest
from django.utils.timezone import localdate, now

from casework.actions.deciding import approve
from casework.actions.handing_over import collect, end_visit, open_visit, settle_fee
from casework.actions.issuing import make_ready, print_papers, seal_papers, sign_papers
from casework.actions.refusals import NotAllowed, NotYet
from casework.actions.registering import look_again, meet_party, register, reprint_papers, sign_as_party
from casework.actions.reminding import remind_uncollected
from casework.documents.steps import PaperStep
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.notifications.message import Message
from casework.people.user import User
from casework.registers.entries import RegisterEntry
from casework.workflow.printing_line import printing_line
from tests import steps
from tests.desk.pages import opened
from tests.people_in_post import Office
from tests.together import ANEW, FIRST, HERE, at_the_counter, both_sign, entry_of, invited, met, registered

YOUNG = f"{localdate().year - 19}-01-01"


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


def test_on_the_page_of_the_day_who_was_met_is_folded_away_and_who_was_not_is_asked(
    office: Office, citizen: User
) -> None:
    dossier = at_the_counter(office, invited(office, citizen))
    folded = f"<details><summary>{HERE['identity_paper']}"
    for role, met_so_far in (("wife", 1), ("husband", 2)):
        meet_party(dossier.pk, by=office.officer, role=role, facts=HERE)
        assert opened(office.officer, "pickup", dossier).content.decode().count(folded) == met_so_far
    meet_party(dossier.pk, by=office.officer, role="wife", facts=HERE | {"willing": False})
    assert opened(office.officer, "pickup", dossier).content.decode().count(folded) == 1


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


def test_what_is_registered_is_not_looked_at_again(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    with pytest.raises(NotYet, match="đã được ghi vào sổ"):
        look_again(dossier.pk, by=office.officer, note="Quá 60 ngày")


def test_papers_left_at_the_office_are_reminded_of_from_the_day_of_registration(office: Office, citizen: User) -> None:
    dossier = registered(office, citizen)
    Dossier.objects.filter(pk=dossier.pk).update(ready_at=now() - dt.timedelta(days=40))
    with pytest.raises(NotYet, match="chưa cần nhắc"):
        remind_uncollected(dossier.pk)
    RegisterEntry.objects.filter(dossier=dossier).update(registered_on=str(localdate() - dt.timedelta(days=9)))
    remind_uncollected(dossier.pk)
    assert "đã được ghi vào sổ" in Message.objects.filter(dossier=dossier, stem="uncollected").first().text


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
