"""Looking for an entry to print from: the questions, prefilled from the declaration, and the entries that answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import wards_where
from casework.dossiers.dossier import Dossier
from casework.people.letter_by_letter import Piece, letter_by_letter
from casework.procedures.blocks.date_fields import PartialDateField
from casework.procedures.partial_date import PartialDate
from casework.procedures.persons import Person
from casework.procedures.printed_entries import Said, WantedEntry, as_read
from casework.registers.entries import RegisterEntry
from casework.registers.entry_numbers import EntryNumber
from casework.registers.finding import Wanted, find, offices_with_books
from casework.registers.printing import refusal_to_print

PAGE = 20
# So many are compared to put the likest first; who finds more narrows the search.
RANKED = 500


class EntrySearchForm(forms.Form):
    """What to look for; every field narrows the search, an empty one does not."""

    use_required_attribute = False
    fields: dict[str, Any]
    number = forms.CharField(label=_("Số đăng ký"), required=False, max_length=20)
    series = forms.CharField(label=_("Quyển số"), required=False, max_length=40)
    registered_on = PartialDateField(label=_("Ngày hoặc năm đăng ký"), required=False)
    office = forms.ChoiceField(label=_("Cơ quan đã đăng ký, tên lúc đó"), required=False)

    def __init__(self, data: Any, *, wanted: WantedEntry, offices: list[str]) -> None:
        super().__init__(data, initial=_declared(wanted), label_suffix="")
        self.people = wanted.people
        self.fields["office"].choices = [("", _("– Mọi cơ quan –")), *((office, office) for office in offices)]
        for person in wanted.people:
            role = wanted.roles[person.role]
            self.fields[f"{person.role}_name"] = forms.CharField(label=str(role), required=False, max_length=120)
            born = _t("%(who)s: ngày hoặc năm sinh") % {"who": role}
            self.fields[f"{person.role}_birth"] = PartialDateField(label=born, required=False)

    @property
    def wanted_people(self) -> tuple[Person, ...]:
        """Whom the search asks for."""
        said = self.cleaned_data
        asked = (
            Person(role=who.role, name=said[f"{who.role}_name"], birth=said[f"{who.role}_birth"]) for who in self.people
        )
        return tuple(person for person in asked if person.name or person.birth)


@dataclass(frozen=True)
class Compared:
    """One fact as declared and as entered; `pieces` when both are known and differ."""

    label: str | Promise
    entered: str
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """An entry that may be the one asked for: how it compares, and why it cannot be chosen, if it cannot."""

    entry: RegisterEntry
    compared: tuple[Compared, ...]
    notes: tuple[str, ...]
    refusal: str

    @property
    def standing(self) -> str:
        """How it stands, unless it is simply in force."""
        entry = self.entry
        return "" if entry.state == RegisterEntry.State.IN_FORCE else str(entry.get_state_display())


class EntrySearch:
    """The search of one dossier in the books this official may read."""

    def __init__(self, dossier: Dossier, user: Any, asked: Any) -> None:
        assert dossier.procedure.prints_from is not None, "Only such procedures offer the search."
        self.prints = dossier.procedure.prints_from
        self.dossier, self.user, self.asked = dossier, user, asked
        self.wanted: WantedEntry = self.prints.wanted(dossier.declared)
        self.is_first = "search" not in asked
        self.form = EntrySearchForm(
            None if self.is_first else asked,
            wanted=self.wanted,
            offices=offices_with_books(dossier.ward_id, self.prints.register),
        )

    @cached_property
    def found(self) -> QuerySet[RegisterEntry]:
        """What the first of the attempts that finds anything finds."""
        wards = list(wards_where(self.user, Permission.VIEW_REGISTER))
        for wanted in self._attempts():
            entries = find(wanted, wards=wards)
            if entries.exists():
                return entries
        return RegisterEntry.objects.none()

    @cached_property
    def total(self) -> int:
        """How many entries fit."""
        return self.found.count()

    @property
    def not_shown(self) -> int:
        """How many more fit than are compared and shown, page by page."""
        return max(0, self.total - RANKED)

    @cached_property
    def page(self) -> Page:
        """One page of the entries, those that differ least from the declaration first."""
        ranked = sorted(self.found.prefetch_related("notes")[:RANKED], key=self._differs)
        return Paginator(ranked, PAGE).get_page(self.asked.get("page"))

    @cached_property
    def candidates(self) -> list[Candidate]:
        """The entries of this page, compared letter by letter."""
        return [compare(entry, self.wanted.said) for entry in self.page]

    def _differs(self, entry: RegisterEntry) -> int:
        entered = ((fact.value, fact.entered(entry.content)) for fact in self.wanted.said)
        return sum(_distance(declared, kept) for declared, kept in entered)

    def _attempts(self) -> Iterator[Wanted]:
        """As typed; before anything was typed by number, then by everybody named, then by whom it is about alone."""
        kind = self.prints.register
        if not self.is_first:
            if self.form.is_valid():
                yield _typed(kind, self.form)
            return
        number, day = EntryNumber.read(self.wanted.number), self.wanted.registered_on
        year = (number.year if number else None) or (PartialDate.stored(day).year if day else None)
        if number and year:
            yield Wanted(kind=kind, number=str(number), year=year)
        subject = self.wanted.people[0]
        yield Wanted(kind=kind, people=self.wanted.people)
        yield Wanted(kind=kind, people=(subject,))
        yield Wanted(kind=kind, people=(replace(subject, birth_date=None, birth=""),))


def _declared(wanted: WantedEntry) -> dict[str, Any]:
    prefill = {"number": wanted.number, "series": wanted.volume, "registered_on": as_read(wanted.registered_on)}
    for person in wanted.people:
        prefill |= {f"{person.role}_name": person.name, f"{person.role}_birth": as_read(person.born)}
    return prefill


def _typed(kind: str, form: EntrySearchForm) -> Wanted:
    said = form.cleaned_data
    day = said["registered_on"]
    return Wanted(
        kind=kind,
        number=said["number"],
        series=said["series"],
        office=said["office"],
        year=PartialDate.stored(day).year if day else None,
        registered_on=day,
        people=form.wanted_people,
    )


def chosen_on_desk(dossier: Dossier) -> Candidate | None:
    """The entry chosen for the draft, compared with the declaration; None before, and where nothing is printed."""
    draft, prints = dossier.draft_result_or_none, dossier.procedure.prints_from
    if prints is None or draft is None or draft.entry is None:
        return None
    return compare(draft.entry, prints.wanted(dossier.declared).said)


def compare(entry: RegisterEntry, said: tuple[Said, ...]) -> Candidate:
    """How an entry compares with what was declared, letter by letter."""
    lines = ((fact, fact.entered(entry.content)) for fact in said)
    return Candidate(
        entry,
        tuple(Compared(fact.label, entered, _pieces(fact.value, entered)) for fact, entered in lines),
        tuple(note.text for note in entry.notes.all() if not note.book_only),
        refusal_to_print(entry),
    )


def differ(declared: str, entered: str) -> bool:
    """Whether both are known and say otherwise."""
    return bool(declared and entered) and declared != entered


def _distance(declared: str, entered: str) -> int:
    """2 for a contradiction, 1 where one only says more, as a day does beside its year."""
    says_more = declared in entered or entered in declared
    return 0 if not differ(declared, entered) else 1 if says_more else 2


def _pieces(declared: str, entered: str) -> tuple[Piece, ...]:
    return letter_by_letter(declared, entered) if differ(declared, entered) else ()
