"""From the paper book: one officer types an entry in, another compares it with the book and confirms."""

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.access.permissions import Permission
from casework.actions.book_acts import ask_right
from casework.actions.gate import RECORD_LANGUAGE
from casework.actions.refusals import NotAllowed, NotYet
from casework.dossiers import storage
from casework.dossiers.scans import Scan
from casework.offices.wards import Ward
from casework.people.user import User
from casework.registers.books import Book, book_of_today
from casework.registers.entries import RegisterEntry
from casework.registers.register_log import Deed, log_book
from casework.registers.taking_over import OldEntry, fault_of, take_over
from casework.registers.transcripts import Transcript

State = Transcript.State


def enter(old: OldEntry, *, by: User, scan: Scan | None = None, instead_of: int | None = None) -> Transcript:
    """Type in an entry of a paper book, or correct what was returned (`instead_of`); another officer confirms it.

    ValidationError when it cannot stand in that book, or somebody typed it in already.
    """
    ask_right(by, Permission.KEEP_REGISTER, old.ward)
    fault = fault_of(old)
    if fault:
        raise ValidationError(fault)
    path = _kept(scan, old.ward) if scan else ""
    with transaction.atomic(), override(RECORD_LANGUAGE):
        row = _locked(instead_of, old.ward) if instead_of else Transcript(ward=old.ward)
        if row.state == State.CONFIRMED:
            raise NotYet(_("Bản nhập này đã được xác nhận. Muốn sửa, hãy ghi chú vào mục đăng ký."))
        _refuse_twice(old, row)
        row.office, row.kind, row.year, row.series = old.office, old.kind, old.year, old.series
        row.number, row.registered_on, row.notes = old.number, old.registered_on, old.notes
        row.content, row.state = dict(old.content), State.WAITING
        row.entered_by, row.entered_at = by, now()
        if scan:
            row.scan, row.scan_type = path, scan.content_type
        row.save()
    return row


def _refuse_twice(old: OldEntry, row: Transcript) -> None:
    same = Transcript.objects.filter(ward=old.ward, office=old.office, kind=old.kind, year=old.year, series=old.series)
    other = same.exclude(state=State.CONFIRMED).exclude(pk=row.pk).filter(number=old.number).first()
    if other is not None:
        raise ValidationError(_("%(name)s đã nhập mục này.") % {"name": other.entered_by})


def confirm(pk: int, *, by: User, reading: Mapping[str, Any]) -> Transcript:
    """The other officer read the same in the book: it becomes an entry. What he read otherwise returns it to correct.

    Raises NotAllowed for who typed it in himself, NotYet when it no longer waits, ValidationError when the number has
    been taken meanwhile.
    """
    with transaction.atomic(), override(RECORD_LANGUAGE):
        row, at = _waiting(pk, by), now()
        if dict(reading) != row.content:
            _return(row, by=by, at=at, reason=_("Người xác nhận đọc khác trong sổ giấy."), reading=reading)
            return row
        row.entry = take_over(
            row.old_entry,
            source=RegisterEntry.Source.DIGITISED,
            entered_by=row.entered_by,
            confirmed_by=by,
            at=at,
        )
        row.state, row.answered_by, row.answered_at = State.CONFIRMED, by, at
        row.save(update_fields=["entry", "state", "answered_by", "answered_at"])
    return row


def return_transcript(pk: int, *, by: User, reason: str) -> Transcript:
    """Send it back with the reason: another number, another page, not legible."""
    with transaction.atomic(), override(RECORD_LANGUAGE):
        row = _waiting(pk, by)
        _return(row, by=by, at=now(), reason=reason, reading={})
    return row


def continue_paper_book(ward: Ward, *, kind: str, last: int, by: User) -> Book:
    """The paper book of this year was written up to `last`; numbers go on from there, unless one was given here."""
    ask_right(by, Permission.KEEP_REGISTER, ward)
    with transaction.atomic(), override(RECORD_LANGUAGE):
        book = book_of_today(ward, kind=kind, year=localdate().year)
        if book.is_written_here:
            raise NotYet(_("Sổ này đã có số do phần mềm cấp, không đổi được số cuối của sổ giấy."))
        if book.entries.filter(number__gt=last).exists():
            raise NotYet(_("Đã số hóa mục có số lớn hơn. Hãy xem lại số cuối của sổ giấy."))
        book.paper_until = book.last_number = last
        book.save(update_fields=["paper_until", "last_number"])
        about = _("Sổ giấy đã ghi đến số %(last)d") % {"last": last}
        log_book(book, Deed.PAPER_NUMBER, by=by, about=about)
    return book


def _locked(pk: int, ward: Ward) -> Transcript:
    return Transcript.objects.select_for_update(of=("self",)).select_related("ward").get(pk=pk, ward=ward)


def _waiting(pk: int, by: User) -> Transcript:
    rows = Transcript.objects.select_for_update(of=("self",)).select_related("ward", "entered_by")
    row = rows.get(pk=pk)
    ask_right(by, Permission.KEEP_REGISTER, row.ward)
    if row.state != State.WAITING:
        raise NotYet(_("Bản nhập này không còn chờ xác nhận. Mở lại trang để xem."))
    if row.entered_by_id == by.pk:
        raise NotAllowed(_("Người nhập không tự xác nhận được; cần một công chức khác đối chiếu với sổ giấy."))
    return row


def _return(row: Transcript, *, by: User, at: dt.datetime, reason: str, reading: Mapping[str, Any]) -> None:
    row.state, row.answered_by, row.answered_at = State.RETURNED, by, at
    row.reason, row.reading = reason, dict(reading)
    row.save(update_fields=["state", "answered_by", "answered_at", "reason", "reading"])


def _kept(scan: Scan, ward: Ward) -> str:
    """Store the page before the row: bytes nobody names are swept away."""
    path = storage.folder_of_office(ward.pk, at=now()) / f"{uuid.uuid4()}.{scan.extension}"
    storage.write(path, scan.content)
    return str(path)
