"""Entries of the books: written at registration, annotated, held, struck by decision, never deleted."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import models
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.wards import Ward
from casework.procedures.partial_date import PartialDate
from casework.procedures.persons import Person
from casework.registers.books import Book, book_of_today, next_number
from casework.registers.entry_numbers import EntryNumber
from casework.registers.entry_people import EntryPerson, name_people, surely
from casework.registers.notes import EntryNote, NoteKind, write_note
from casework.registers.register_log import Deed, log_entry

__all__ = ["EntryNote", "RegisterEntry"]


class RegisterEntry(models.Model):
    """One registered event; `content` are the values of the result form that writes this kind of book.

    An entry is either registered here, or taken over from a paper book: then somebody else than who typed it in
    (`written_by`) confirmed it. `as_printed` is the number as an old book writes it, when that is not our way;
    `suffix` what it puts behind one ("a", "bis"). `registered_on` is ISO, of old entries as far as known: "1985-03".
    """

    class State(models.TextChoices):
        """Whether it counts."""

        IN_FORCE = "in_force", _("Có hiệu lực")
        HELD = "held", _("Tạm giữ")
        STRUCK = "struck", _("Đã hủy theo quyết định")
        ENDED = "ended", _("Đã chấm dứt")

    class Source(models.TextChoices):
        """How it came into the book."""

        REGISTERED = "registered", _("Đăng ký tại đây")
        DIGITISED = "digitised", _("Số hóa từ sổ giấy")
        IMPORTED = "imported", _("Nhập từ tệp")

    book = models.ForeignKey(Book, models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField(_("số"))
    suffix = models.CharField(_("chữ sau số"), max_length=6, blank=True)
    as_printed = models.CharField(_("số như trong sổ"), max_length=40, blank=True)
    registered_on = models.CharField(_("ngày đăng ký"), max_length=10)
    dossier = models.ForeignKey("casework.Dossier", models.PROTECT, related_name="entries", null=True, blank=True)
    content = models.JSONField(_("nội dung"), default=dict)
    subject_name = models.CharField(_("họ, chữ đệm, tên"), max_length=120)
    state = models.CharField(_("tình trạng"), max_length=10, choices=State, default=State.IN_FORCE)
    source = models.CharField(_("nguồn"), max_length=12, choices=Source, default=Source.REGISTERED)
    written_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    confirmed_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+", null=True, blank=True)
    confirmed_at = models.DateTimeField(_("xác nhận lúc"), null=True, blank=True)
    signed_by = models.CharField(_("người đi đăng ký ký sổ"), max_length=120, blank=True)
    signed_at = models.DateTimeField(_("ký sổ lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("mục đăng ký")
        verbose_name_plural = _("mục đăng ký")
        ordering = ["book", "number", "suffix"]
        constraints = [
            models.UniqueConstraint(fields=["book", "number", "suffix"], name="one_entry_a_number"),
            models.CheckConstraint(
                name="taken_over_entry_is_confirmed",
                condition=models.Q(source="registered") | models.Q(confirmed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="numbers_given_here_have_no_suffix",
                condition=~models.Q(source="registered") | models.Q(suffix=""),
            ),
        ]

    def __str__(self) -> str:
        return self.printed_number

    @property
    def printed_number(self) -> str:
        """The number as papers carry it: as the book writes it, or at least two digits and the year."""
        return self.as_printed or self.numbered.of_year(self.book.year)

    @property
    def numbered(self) -> EntryNumber:
        """The number with its suffix; as text it names the entry in addresses of pages."""
        return EntryNumber(self.number, self.suffix)

    @property
    def registered(self) -> PartialDate:
        """When it was registered, as far as the book says."""
        return PartialDate.stored(self.registered_on)


def write_entry(
    *,
    ward: Ward,
    kind: str,
    on: dt.date,
    dossier_id: int | None,
    content: dict[str, Any],
    people: Sequence[Person],
    by: Any,
) -> RegisterEntry:
    """Write an entry under the next number of the year's book; call inside the registering transaction.

    `people`: everybody it names, its subject first. Raises BookIsClosed when the year's book takes no more numbers.
    """
    book = book_of_today(ward, kind=kind, year=on.year)
    entry = RegisterEntry.objects.create(
        book=book,
        number=next_number(book),
        registered_on=on.isoformat(),
        dossier_id=dossier_id,
        content=content,
        subject_name=people[0].name,
        written_by=by,
    )
    name_people(entry, people)
    log_entry(entry, Deed.WRITTEN, by=by)
    return entry


def rewrite_entry(
    entry: RegisterEntry,
    *,
    content: dict[str, Any],
    people: Sequence[Person],
    correction: str,
    by: Any,
    at: dt.datetime,
    on: dt.date | None = None,
) -> None:
    """Put the corrected text under the SAME number and note the correction (TT 04/2020 art. 35).

    `on`: the day it is registered anew, where the day of signing is the day of registration; the day that stood there
    before stays in the note.
    """
    if on is not None and on.isoformat() != entry.registered_on:
        before = _t("Ngày đăng ký ghi trước đó: %(day)s.") % {"day": entry.registered.words}
        correction = f"{correction.rstrip('.')}. {before}" if correction else before
        entry.registered_on = on.isoformat()
    entry.content, entry.subject_name = content, people[0].name
    entry.state = RegisterEntry.State.IN_FORCE
    entry.signed_at, entry.signed_by = None, ""
    entry.save()
    name_people(entry, people)
    write_note(entry, kind=NoteKind.SLIP, text=correction, book_only=True, by=by, at=at)
    log_entry(entry, Deed.REWRITTEN, by=by, at=at, about=correction)


def receive_number(entry: RegisterEntry, *, content: dict[str, Any], identity_number: str, by: Any) -> None:
    """Fill in the identity number that arrived after the entry was written; nothing else changes."""
    entry.content = content
    entry.save(update_fields=["content"])
    entry.people.filter(is_subject=True).update(identity_number=identity_number)
    log_entry(entry, Deed.NUMBER_RECEIVED, by=by)


def hold_entry(entry: RegisterEntry, *, reason: str, by: Any, at: dt.datetime) -> None:
    """Mark an entry “tạm giữ” while the officer looks again."""
    _change_state(entry, RegisterEntry.State.HELD)
    write_note(entry, kind=NoteKind.HELD, text=reason, book_only=True, by=by, at=at)
    log_entry(entry, Deed.HELD, by=by, at=at, about=reason)


def note_at_registration(entry: RegisterEntry, *, text: str, by: Any, at: dt.datetime) -> None:
    """Write what the procedure has noted in the book from the beginning; a rewritten entry bears it once."""
    known = entry.notes.filter(kind=NoteKind.REGISTERED)
    if text and not known.filter(text=text).exists():
        write_note(entry, kind=NoteKind.REGISTERED, text=text, book_only=True, by=by, at=at)


def end_entry(entry: RegisterEntry, *, note: str, by: Any, at: dt.datetime) -> None:
    """Note that what was registered has come to an end; the entry stays and is no longer in force."""
    _change_state(entry, RegisterEntry.State.ENDED)
    write_note(entry, kind=NoteKind.ENDED, text=note, by=by, at=at)
    log_entry(entry, Deed.ENDED, by=by, at=at, about=note)


def reopen_entry(entry: RegisterEntry, *, note: str, by: Any, at: dt.datetime) -> None:
    """Put an entry that was noted as ended in force again, because the ending was taken back."""
    _change_state(entry, RegisterEntry.State.IN_FORCE)
    # The note of the end stays in the book; extracts no longer carry it.
    entry.notes.filter(kind=NoteKind.ENDED).update(book_only=True)
    write_note(entry, kind=NoteKind.TAKEN_BACK, text=note, book_only=True, by=by, at=at)
    log_entry(entry, Deed.REOPENED, by=by, at=at, about=note)


def sign_entry(entry: RegisterEntry, *, signed_by: str, by: Any, at: dt.datetime) -> None:
    """Record that the person who came to register signed the book; `by` saw it."""
    entry.signed_by, entry.signed_at = signed_by, at
    entry.save(update_fields=["signed_by", "signed_at"])
    log_entry(entry, Deed.SIGNED, by=by, at=at, about=signed_by)


def _change_state(entry: RegisterEntry, state: str) -> None:
    entry.state = state
    entry.save(update_fields=["state"])


def entries_about(
    *, kind: str, name: str, birth_date: str, identity_number: str = "", roles: Collection[str] = ()
) -> models.QuerySet[RegisterEntry]:
    """Entries, ended ones too, that seem to be about this person: same name and birth date, or same identity number.

    He is their subject, or stands in them in one of `roles` ("wife", "husband").
    """
    people = EntryPerson.objects.filter(surely(name, birth_date, identity_number), entry__book__kind=kind)
    people = people.filter(role__in=roles) if roles else people.filter(is_subject=True)
    counted = RegisterEntry.objects.filter(pk__in=people.values("entry"))
    return counted.exclude(state=RegisterEntry.State.STRUCK).select_related("book")


def entries_for(questions: Mapping[str, models.QuerySet[RegisterEntry]]) -> dict[str, list[RegisterEntry]]:
    """What each of several questions to the books finds, by its name; all are asked in one query."""
    found: dict[str, list[RegisterEntry]] = {name: [] for name in questions}
    each = [question.annotate(question=models.Value(name)).order_by() for name, question in questions.items()]
    if each:
        for entry in each[0].union(*each[1:], all=True):
            found[entry.question].append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: (entry.book_id, entry.numbered))
    return found
