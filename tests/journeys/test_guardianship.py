"""A guardianship registered, its end noted beside the entry, and what happens when the end is taken back."""

import pytest
from django.utils.timezone import localdate

from casework.actions.deciding import approve, recall
from casework.actions.filing import save_draft, submit
from casework.actions.reception import receive
from casework.actions.review import compute_checks, propose
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.people.user import User
from casework.procedures import registry
from casework.registers.entries import RegisterEntry
from tests import steps
from tests.people_in_post import Office, person

BEGIN, END = (p.code for p in registry.all_procedures() if p.field.code == "guardianship")


def handed_over(dossier: Dossier) -> set[str]:
    return set(dossier.result_papers.values_list("kind", flat=True))


def end_of(number: str, office: Office, citizen: User) -> Dossier:
    """The end of the guardianship registered today under `number`, with the leader."""
    dossier = steps.drafted(office, citizen, END)
    today = f"{localdate():%d/%m/%Y}"
    changes = {"registered-number": number, "registered-registered_on": today, "end-ended_on": today}
    save_draft(dossier, raw=steps.typed(dossier.procedure) | changes, revision=1)
    sent = submit(dossier.pk, by=citizen, confirmed=steps.confirmed(dossier))
    reviewed = steps.review(receive(sent.pk, by=office.officer), office)
    return propose(reviewed.pk, by=office.officer)


def entry_of(dossier: Dossier) -> RegisterEntry:
    return dossier.entries.select_related("book").get()


def test_from_filing_to_hand_over(office: Office, citizen: User) -> None:
    dossier = steps.collected(office, citizen, BEGIN)
    assert dossier.status == Status.COLLECTED
    assert handed_over(dossier) == {"guardianship-extract", "guardianship-extract-copy"}
    entry = entry_of(dossier)
    assert (entry.book.kind, entry.subject_name, entry.state) == ("guardianship", "Cao Gia Bảo", "in_force")
    assert dossier.charges.get(state="paid").amount == 8_000


def test_the_end_of_a_guardianship_in_a_paper_book_goes_the_whole_way_too(office: Office, citizen: User) -> None:
    dossier = steps.collected(office, citizen, END)
    assert dossier.status == Status.COLLECTED
    assert handed_over(dossier) == {"guardianship-end-extract"}
    assert entry_of(dossier).book.kind == "guardianship-end"


@pytest.mark.parametrize("written", ["01/{year}", "1/{year}"])
def test_the_end_is_noted_beside_the_entry_that_began_it(office: Office, citizen: User, written: str) -> None:
    begun = steps.approved(office, citizen, BEGIN)
    ended = approve(end_of(written.format(year=localdate().year), office, citizen).pk, by=office.leader)
    entry = entry_of(begun)
    assert entry.state == RegisterEntry.State.ENDED
    note = entry.notes.get()
    assert entry_of(ended).printed_number in note.text
    assert "được nhận làm con nuôi" in note.text
    assert note.by == office.leader
    assert ended.events.get(verb="approve").facts["ended_entry"] == entry.printed_number


def test_an_end_of_another_number_annotates_nothing(office: Office, citizen: User) -> None:
    begun = steps.approved(office, citizen, BEGIN)
    approve(end_of("99/2019", office, citizen).pk, by=office.leader)
    assert entry_of(begun).state == RegisterEntry.State.IN_FORCE


def test_an_end_that_is_recalled_leaves_the_guardianship_in_force_until_it_is_approved_again(
    office: Office, citizen: User
) -> None:
    begun = steps.approved(office, citizen, BEGIN)
    ended = approve(end_of(f"01/{localdate().year}", office, citizen).pk, by=office.leader)
    back = recall(ended.pk, by=office.leader, note="Ghi sai lý do")
    assert entry_of(begun).state == RegisterEntry.State.IN_FORCE
    assert "Ghi sai lý do" in entry_of(begun).notes.last().text
    approve(propose(back.pk, by=office.officer).pk, by=office.leader)
    assert entry_of(begun).state == RegisterEntry.State.ENDED


def test_who_has_a_guardian_gets_no_second_one_until_the_first_ended(office: Office, citizen: User) -> None:
    steps.approved(office, citizen, BEGIN)
    other = person("khac@caseflow.example", "Cao Thị Thục")
    second = steps.received(office, other, BEGIN)
    assert compute_checks(second)["one-guardian"].result == "fail"
    approve(end_of(f"01/{localdate().year}", office, citizen).pk, by=office.leader)
    assert compute_checks(second)["one-guardian"].result == "pass"


def test_what_ended_cannot_end_again(office: Office, citizen: User) -> None:
    steps.approved(office, citizen, BEGIN)
    number = f"01/{localdate().year}"
    first, second = end_of(number, office, citizen), end_of(number, office, citizen)
    assert compute_checks(second)["active"].result == "pass"
    approve(first.pk, by=office.leader)
    assert compute_checks(Dossier.objects.get(pk=second.pk))["active"].result == "fail"
