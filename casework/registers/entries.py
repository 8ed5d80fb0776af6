"""Entries of the books: written at approval, annotated, held, struck by decision, never deleted."""

import datetime as dt
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.offices.wards import Ward
from casework.people.names import fold
from casework.registers.books import Book


class RegisterEntry(models.Model):
    """One registered event; `content` is frozen from the approved draft."""

    class State(models.TextChoices):
        """Whether it counts."""

        IN_FORCE = "in_force", _("Có hiệu lực")
        HELD = "held", _("Tạm giữ")
        STRUCK = "struck", _("Đã hủy theo quyết định")
        ENDED = "ended", _("Đã chấm dứt")

    book = models.ForeignKey(Book, models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField(_("số"))
    registered_on = models.DateField(_("ngày đăng ký"))
    dossier = models.ForeignKey("casework.Dossier", models.PROTECT, related_name="entries", null=True, blank=True)
    content = models.JSONField(_("nội dung"), default=dict)
    subject_name = models.CharField(_("họ, chữ đệm, tên"), max_length=120)
    subject_key = models.CharField(max_length=140, db_index=True)
    identity_number = models.CharField(_("số định danh cá nhân"), max_length=12, blank=True, db_index=True)
    state = models.CharField(_("tình trạng"), max_length=10, choices=State, default=State.IN_FORCE)
    written_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    signed_by = models.CharField(_("người đi đăng ký ký sổ"), max_length=120, blank=True)
    signed_at = models.DateTimeField(_("ký sổ lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("mục đăng ký")
        verbose_name_plural = _("mục đăng ký")
        ordering = ["book", "number"]
        constraints = [models.UniqueConstraint(fields=["book", "number"], name="one_entry_a_number")]

    def __str__(self) -> str:
        return self.printed_number

    @property
    def printed_number(self) -> str:
        """The number as papers carry it: at least two digits, then the year."""
        return f"{self.number:02d}/{self.book.year}"


class EntryNote(models.Model):
    """A note in the entry's “Ghi chú” column; `book_only` notes are never printed on a paper."""

    entry = models.ForeignKey(RegisterEntry, models.PROTECT, related_name="notes")
    text = models.TextField(_("ghi chú"))
    book_only = models.BooleanField(_("chỉ ghi trong sổ"), default=False)
    by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    at = models.DateTimeField(_("lúc"))

    class Meta:
        app_label = "casework"
        verbose_name = _("ghi chú sổ")
        verbose_name_plural = _("ghi chú sổ")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text


def person_key(name: str, birth_date: dt.date | str | None) -> str:
    """The key by which the same person is found whatever the marks: folded name and birth date."""
    return f"{fold(name)}|{birth_date or ''}"


def write_entry(
    *,
    ward: Ward,
    kind: str,
    on: dt.date,
    dossier_id: int,
    content: dict[str, Any],
    subject_name: str,
    birth_date: str,
    identity_number: str,
    by: Any,
) -> RegisterEntry:
    """Write an entry under the next number of the year's book; call inside the approving transaction."""
    book, _made = Book.objects.select_for_update().get_or_create(
        ward=ward, office=ward.people_committee, kind=kind, year=on.year, series=""
    )
    book.last_number += 1
    book.save(update_fields=["last_number"])
    return RegisterEntry.objects.create(
        book=book,
        number=book.last_number,
        registered_on=on,
        dossier_id=dossier_id,
        content=content,
        subject_name=subject_name,
        subject_key=person_key(subject_name, birth_date),
        identity_number=identity_number,
        written_by=by,
    )


def rewrite_entry(
    entry: RegisterEntry,
    *,
    content: dict[str, Any],
    subject_name: str,
    birth_date: str,
    identity_number: str,
    correction: str,
    by: Any,
    at: dt.datetime,
) -> None:
    """Put the corrected text under the SAME number and note the correction (TT 04/2020 art. 35)."""
    entry.content, entry.subject_name, entry.identity_number = content, subject_name, identity_number
    entry.subject_key = person_key(subject_name, birth_date)
    entry.state = RegisterEntry.State.IN_FORCE
    entry.signed_at, entry.signed_by = None, ""
    entry.save()
    EntryNote.objects.create(entry=entry, text=correction, by=by, at=at)


def receive_number(entry: RegisterEntry, *, content: dict[str, Any], identity_number: str) -> None:
    """Fill in the identity number that arrived after the entry was written; nothing else changes."""
    entry.content, entry.identity_number = content, identity_number
    entry.save(update_fields=["content", "identity_number"])


def hold_entry(entry: RegisterEntry, *, reason: str, by: Any, at: dt.datetime) -> None:
    """Mark an entry “tạm giữ” while the officer looks again."""
    entry.state = RegisterEntry.State.HELD
    entry.save(update_fields=["state"])
    EntryNote.objects.create(entry=entry, text=reason, by=by, at=at)


def note_at_registration(entry: RegisterEntry, *, text: str, by: Any, at: dt.datetime) -> None:
    """Write what the procedure has noted in the book from the beginning; a rewritten entry bears it once."""
    known = entry.notes.filter(book_only=True)
    if text and not known.filter(text=text).exists():
        EntryNote.objects.create(entry=entry, text=text, book_only=True, by=by, at=at)


def end_entry(entry: RegisterEntry, *, note: str, by: Any, at: dt.datetime) -> None:
    """Note that what was registered has come to an end; the entry stays and is no longer in force."""
    entry.state = RegisterEntry.State.ENDED
    entry.save(update_fields=["state"])
    EntryNote.objects.create(entry=entry, text=note, by=by, at=at)


def reopen_entry(entry: RegisterEntry, *, note: str, by: Any, at: dt.datetime) -> None:
    """Put an entry that was noted as ended in force again, because the ending was taken back."""
    entry.state = RegisterEntry.State.IN_FORCE
    entry.save(update_fields=["state"])
    EntryNote.objects.create(entry=entry, text=note, by=by, at=at)


def sign_entry(entry: RegisterEntry, *, signed_by: str, at: dt.datetime) -> None:
    """Record that the person who came to register signed the book."""
    entry.signed_by, entry.signed_at = signed_by, at
    entry.save(update_fields=["signed_by", "signed_at"])


def entries_about(
    *, kind: str, name: str, birth_date: str, identity_number: str = ""
) -> models.QuerySet[RegisterEntry]:
    """Entries, ended ones too, that seem to be about this person: same key, or same identity number."""
    matches = models.Q(subject_key=person_key(name, birth_date))
    if identity_number:
        matches |= models.Q(identity_number=identity_number)
    counted = RegisterEntry.objects.filter(book__kind=kind).exclude(state=RegisterEntry.State.STRUCK)
    return counted.filter(matches).select_related("book")


def same_person(*, kind: str, name: str, birth_date: str, identity_number: str = "") -> models.QuerySet[RegisterEntry]:
    """Entries in force that seem to be about this person."""
    about = entries_about(kind=kind, name=name, birth_date=birth_date, identity_number=identity_number)
    return about.exclude(state=RegisterEntry.State.ENDED)
