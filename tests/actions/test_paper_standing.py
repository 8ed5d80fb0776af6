"""What anybody is told of a paper by its code: genuine, replaced, recalled, struck, unknown; no more than it says."""

import pytest
from django.utils.timezone import localdate

from casework.access.posts import post_on
from casework.actions.deciding import approve, recall
from casework.actions.handing_over import collect
from casework.actions.issuing import prepare_print
from casework.actions.paper_standing import State, standing_of
from casework.actions.printing_from_books import choose_entry
from casework.actions.refusals import NotYet
from casework.actions.review import answer_check, propose
from casework.actions.striking_entries import confirm_strike, propose_strike
from casework.actions.struck_papers import papers_from
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.procedures import registry
from casework.registers.entries import RegisterEntry
from casework.registers.notes import Ground
from tests import steps
from tests.old_books import old_birth
from tests.people_in_post import Office

OWN = "birth-certificate"
FORMER = "Ủy ban nhân dân xã Xuân Đỉnh, huyện Từ Liêm"
EXTRACT = next(procedure.code for procedure in registry.all_procedures() if procedure.prints_from)


def issued(office: Office, citizen: User) -> Dossier:
    dossier = steps.approved(office, citizen)
    steps.pretend_papers_are_made(dossier)
    return dossier


def test_a_paper_in_force_is_genuine_and_says_only_what_stands_on_it(office: Office, citizen: User) -> None:
    dossier = issued(office, citizen)
    paper = dossier.documents.get(kind=OWN, voided_at=None, draft=False)
    answer = standing_of(paper.verify_token)
    assert (answer.state, answer.number, answer.issued_on) == (State.GENUINE, paper.number, localdate())
    assert answer.office == office.ward.people_committee
    assert answer.name.split()[0] == dossier.subject_name.split()[0]
    assert dossier.subject_name not in answer.name


@pytest.mark.parametrize("which", ["blank", "draft", "form", "none"])
def test_what_bears_no_code_is_unknown(office: Office, citizen: User, which: str) -> None:
    dossier = issued(office, citizen)
    tokens = {
        "blank": dossier.documents.get(kind="birth-certificate-blank").verify_token,
        "draft": dossier.documents.filter(draft=True)[0].verify_token,
        "form": "ABCDEFGH2345",
        "none": "",
    }
    assert standing_of(tokens[which]).state == State.UNKNOWN


def test_a_paper_that_is_not_made_yet_is_unknown(office: Office, citizen: User) -> None:
    paper = steps.approved(office, citizen).documents.get(kind=OWN, draft=False)
    assert standing_of(paper.verify_token).state == State.UNKNOWN


def test_a_recalled_paper_says_so_and_names_the_new_one_once_there_is_one(office: Office, citizen: User) -> None:
    dossier = issued(office, citizen)
    old = dossier.documents.get(kind=OWN, draft=False)
    back = recall(dossier.pk, by=office.leader, note="Ghi sai tên đường, số nhà 12")
    recalled = standing_of(old.verify_token)
    assert (recalled.state, recalled.since, recalled.newer_on) == (State.RECALLED, localdate(), None)
    assert "số nhà" not in str(recalled)
    again = approve(propose(back.pk, by=office.officer).pk, by=office.leader)
    steps.pretend_papers_are_made(again)
    replaced = standing_of(old.verify_token)
    assert (replaced.state, replaced.newer_on) == (State.REPLACED, localdate())
    assert replaced.newer_number == again.documents.get(kind=OWN, draft=False, voided_at=None).number


def test_a_chain_of_corrections_names_its_end(office: Office, citizen: User) -> None:
    dossier = issued(office, citizen)
    first = dossier.documents.get(kind=OWN, draft=False)
    for who in (office.deputy, office.leader):
        signer = post_on(who, office.ward.pk)
        assert signer is not None
        prepare_print(dossier.pk, by=office.officer, signer=signer, printer=None)
    assert dossier.documents.filter(kind=OWN, draft=False).count() == 3
    assert standing_of(first.verify_token).state == State.REPLACED


def struck(office: Office, entry: RegisterEntry) -> RegisterEntry:
    """The entry struck by the leader on a decision that the officer put before him."""
    ground = Ground(title="Quyết định", number="31/QĐ-UBND", dated=localdate(), issuer="Ủy ban nhân dân phường")
    propose_strike(entry.pk, by=office.officer, reason="wrongly", explanation="Sai thẩm quyền.", ground=ground)
    confirm_strike(entry.pk, by=office.leader)
    entry.refresh_from_db()
    return entry


def test_a_struck_entry_takes_the_paper_with_it(office: Office, citizen: User) -> None:
    dossier = issued(office, citizen)
    paper = dossier.documents.get(kind=OWN, draft=False)
    entry = struck(office, dossier.entries.get())
    assert standing_of(paper.verify_token).state == State.STRUCK
    paper.refresh_from_db()
    assert entry.printed_number in paper.void_reason
    assert not papers_from(entry).filter(voided_at=None).exists()
    slip = dossier.documents.get(kind="receipt-slip")
    assert standing_of(slip.verify_token).state == State.GENUINE
    assert slip.voided_at is None
    event = entry.events.get(deed="struck")
    assert any(paper.number in told for told in event.facts["voided"])


def test_an_extract_printed_from_a_struck_entry_is_void_too(office: Office, citizen: User) -> None:
    entry = old_birth(office, FORMER)
    asked = steps.received(office, citizen, EXTRACT)
    for check in asked.procedure.checks:
        answer_check(asked.pk, by=office.officer, check_code=check.code, result="pass", note="Đã xem")
    choose_entry(asked.pk, by=office.officer, entry=entry.pk)
    extract = approve(propose(asked.pk, by=office.officer).pk, by=office.leader)
    steps.pretend_papers_are_made(extract)
    (copy,) = papers_from(entry)
    assert copy.dossier == extract
    assert standing_of(copy.verify_token).state == State.GENUINE
    struck(office, entry)
    assert standing_of(copy.verify_token).state == State.STRUCK


def test_nothing_is_handed_over_once_the_entry_is_struck(office: Office, citizen: User) -> None:
    dossier = steps.visited(office, citizen)
    struck(office, dossier.entries.get())
    with pytest.raises(NotYet, match="không còn giá trị để trả"):
        collect(dossier.pk, by=office.counter)


def test_nothing_is_printed_once_the_entry_is_struck(office: Office, citizen: User) -> None:
    dossier = issued(office, citizen)
    struck(office, dossier.entries.get())
    signer = post_on(office.leader, office.ward.pk)
    assert signer is not None
    with pytest.raises(NotYet, match="không in lại được"):
        prepare_print(dossier.pk, by=office.officer, signer=signer, printer=None)


def test_what_is_registered_anew_after_a_strike_is_genuine(office: Office, citizen: User) -> None:
    dossier = issued(office, citizen)
    old = dossier.documents.get(kind=OWN, draft=False)
    struck(office, dossier.entries.get())
    back = recall(dossier.pk, by=office.leader, note="Đăng ký lại sau khi hủy")
    again = approve(propose(back.pk, by=office.officer).pk, by=office.leader)
    steps.pretend_papers_are_made(again)
    new = again.documents.get(kind=OWN, draft=False, voided_at=None)
    assert (standing_of(old.verify_token).state, standing_of(new.verify_token).state) == (State.STRUCK, State.GENUINE)
