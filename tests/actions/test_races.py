"""Two people at once, in real threads on PostgreSQL: one wins, the other is told who, and numbers have no gaps."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from casework.actions.closing_books import close_book
from casework.actions.deciding import approve
from casework.actions.filing import submit
from casework.actions.reception import receive, take
from casework.actions.refusals import Conflict, NotYet
from casework.actions.registering import register
from casework.dossiers.dossier import Dossier
from casework.people.user import User
from casework.registers.books import BookIsClosed
from casework.registers.closing import BookClosing
from casework.registers.entries import RegisterEntry
from casework.workflow.follow import OPEN, Task
from tests import steps, together
from tests.people_in_post import Office, person
from tests.registers.books_of_old import entry

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def at_once(acts: Sequence[Callable[[], Any]]) -> list[Any]:
    """Run every act in a thread of its own, all released together; an exception is an answer like any other."""
    start = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> Any:
        start.wait()
        try:
            return act()
        except Exception as answer:
            return answer
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_of_three_who_receive_at_once_one_wins_and_the_others_are_told_who(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    people = [office.officer, office.colleague, office.counter]
    answers = at_once([lambda by=by: receive(dossier.pk, by=by, seen="submitted") for by in people])
    won = [answer for answer in answers if isinstance(answer, Dossier)]
    lost = [answer for answer in answers if isinstance(answer, Conflict)]
    assert (len(won), len(lost)) == (1, 2)
    winner = str(Dossier.objects.get(pk=dossier.pk).received_by)
    assert all(winner in answer.sentence for answer in lost)
    assert Task.objects.filter(process=dossier.process, status__in=OPEN).count() == 1


def test_of_two_who_take_at_once_one_holds_it(office: Office, citizen: User) -> None:
    dossier = steps.filed(office, citizen)
    answers = at_once([lambda by=by: take(dossier.pk, by=by) for by in (office.officer, office.colleague)])
    assert Counter(type(answer) for answer in answers) == {Dossier: 1, Conflict: 1}


def test_a_double_click_on_send_makes_one_filing(office: Office, citizen: User) -> None:
    dossier = steps.drafted(office, citizen)
    warnings = steps.confirmed(dossier)
    answers = at_once([lambda: submit(dossier.pk, by=citizen, confirmed=warnings)] * 2)
    assert Counter(type(answer) for answer in answers) == {Dossier: 1, Conflict: 1}
    assert dossier.events.count() == 1


def test_twenty_parallel_approvals_number_the_register_without_gaps(office: Office) -> None:
    families = [person(f"cha-me-{n}@caseflow.example", f"Người {n}") for n in range(20)]
    proposed = [_proposed_for(office, family, n) for n, family in enumerate(families)]
    answers = at_once([lambda pk=dossier.pk: approve(pk, by=office.leader) for dossier in proposed])
    assert [str(answer) for answer in answers if isinstance(answer, Exception)] == []
    assert sorted(RegisterEntry.objects.values_list("number", flat=True)) == list(range(1, 21))


def _proposed_for(office: Office, family: User, number: int) -> Dossier:
    """Twenty different children, so that nobody is taken for registered already."""
    dossier = steps.drafted(office, family)
    version = dossier.working_declaration
    assert version is not None
    version.raw["child-full_name"] = f"Nguyễn Trần {'Abcdefghijklmnopqrstuvwxyz'[number]}n"
    version.save()
    steps.submit(dossier.pk, by=family, confirmed=steps.confirmed(dossier))
    return steps.propose(steps.review(steps.receive(dossier.pk, by=office.officer), office).pk, by=office.officer)


def test_a_book_closed_while_others_write_in_it_ends_with_the_last_number_it_counted(office: Office) -> None:
    last_year = dt.date(2025, 12, 30)
    book = _written(office, last_year).book
    writing = [lambda: _written(office, last_year)] * 8
    answers = at_once([*writing, lambda: close_book(book.pk, by=office.officer), *writing])
    refused = [answer for answer in answers if isinstance(answer, Exception)]
    assert all(isinstance(answer, BookIsClosed) for answer in refused)
    closing = BookClosing.objects.get(book=book)
    numbers = sorted(RegisterEntry.objects.filter(book=book).values_list("number", flat=True))
    assert numbers == list(range(1, closing.total + 1))
    assert len(refused) == 17 - closing.total


def _written(office: Office, on: dt.date) -> RegisterEntry:
    with transaction.atomic():
        return entry(office, on=on)


def test_twenty_filings_at_once_get_twenty_codes_in_a_row(office: Office) -> None:
    families = [person(f"cha-me-{n}@caseflow.example", f"Người {n}") for n in range(20)]
    drafts = [(steps.drafted(office, family), family) for family in families]
    ready = [(draft.pk, family, steps.confirmed(draft)) for draft, family in drafts]
    acts = [lambda pk=pk, by=by, ok=ok: submit(pk, by=by, confirmed=ok) for pk, by, ok in ready]
    assert [str(a) for a in at_once(acts) if isinstance(a, Exception)] == []
    numbers = sorted(int(code.rsplit("-", 1)[1]) for code in Dossier.objects.values_list("code", flat=True))
    assert numbers == list(range(1, 21))


def test_of_two_officers_who_register_one_couple_at_once_one_does(office: Office, citizen: User) -> None:
    dossier = together.met(office, together.invited(office, citizen))
    officers = [office.officer, office.colleague]
    answers = at_once([lambda by=by: register(dossier.pk, by=by, seen="ready_for_pickup") for by in officers])
    assert Counter(type(answer) for answer in answers) == {Dossier: 1, NotYet: 1}
    entry = RegisterEntry.objects.get()
    refused = next(answer for answer in answers if isinstance(answer, NotYet))
    assert entry.printed_number in refused.sentence
    assert dossier.events.filter(verb="register").count() == 1
    assert dossier.documents.filter(kind="marriage-certificate-blank", voided_at=None).count() == 1


def test_eight_couples_who_register_at_once_are_numbered_without_gaps(office: Office) -> None:
    couples = [_couple_here(office, n) for n in range(8)]
    answers = at_once([lambda pk=dossier.pk: register(pk, by=office.officer) for dossier in couples])
    assert [str(answer) for answer in answers if isinstance(answer, Exception)] == []
    assert sorted(RegisterEntry.objects.values_list("number", flat=True)) == list(range(1, 9))


def test_who_is_registered_with_two_at_once_is_married_to_one(office: Office, citizen: User) -> None:
    twice = [together.met(office, together.invited(office, citizen)) for _time in range(2)]
    answers = at_once([lambda pk=dossier.pk: register(pk, by=office.officer) for dossier in twice])
    assert Counter(type(answer) for answer in answers) == {Dossier: 1, NotYet: 1}
    assert "Sổ kết hôn có mục còn hiệu lực" in next(a.sentence for a in answers if isinstance(a, NotYet))
    assert RegisterEntry.objects.get().book.last_number == 1


def test_two_wards_that_register_one_person_at_once_do_it_once(
    office: Office, other_office: Office, citizen: User
) -> None:
    here = together.met(office, together.invited(office, citizen))
    there = together.met(other_office, together.invited(other_office, citizen))
    acts = [lambda: register(here.pk, by=office.officer), lambda: register(there.pk, by=other_office.officer)]
    assert Counter(type(answer) for answer in at_once(acts)) == {Dossier: 1, NotYet: 1}
    assert RegisterEntry.objects.count() == 1


def _couple_here(office: Office, number: int) -> Dossier:
    """Eight different couples, each at the counter."""
    letter = "abcdefgh"[number]
    names = {"wife__full_name": f"Mai Khánh Ch{letter}i", "husband__full_name": f"Trịnh Quốc B{letter}o"}
    numbers = {"wife__identity_number": f"00119900{number:04}", "husband__identity_number": f"00109700{number:04}"}
    family = person(f"doi-{number}@caseflow.example", names["wife__full_name"])
    return together.met(office, together.invited(office, family, **names, **numbers))
