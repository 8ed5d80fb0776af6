"""From the paper book: one officer types an entry in, for another to read it again; and where paper numbers end."""

import uuid

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
from casework.registers.register_log import Deed, log_book
from casework.registers.taking_over import OldEntry, fault_of
from casework.registers.transcripts import Transcript

State = Transcript.State


def enter(old: OldEntry, *, by: User, scan: Scan | None = None, instead_of: int | None = None) -> Transcript:
    """Type in an entry of a paper book, or correct what was returned (`instead_of`); another officer reads it again.

    Raises NotAllowed for somebody else while it waits to be read, NotYet when it is past that, ValidationError when it
    cannot stand in that book, or somebody typed it in already.
    """
    ask_right(by, Permission.KEEP_REGISTER, old.ward)
    fault = fault_of(old)
    if fault:
        raise ValidationError(fault)
    path = _kept(scan, old.ward) if scan else ""
    with transaction.atomic(), override(RECORD_LANGUAGE):
        row = _locked(instead_of, old.ward) if instead_of else Transcript(ward=old.ward)
        _refuse_correction(row, by)
        _refuse_twice(old, row)
        row.office, row.kind, row.year, row.series = old.office, old.kind, old.year, old.series
        row.number, row.registered_on, row.notes = old.number, old.registered_on, old.notes
        row.content, row.state = dict(old.content), State.WAITING
        row.forget_reading()
        row.entered_by, row.entered_at = by, now()
        if scan:
            row.scan, row.scan_type = path, scan.content_type
        row.save()
    return row


def _refuse_correction(row: Transcript, by: User) -> None:
    if row.state == State.CONFIRMED:
        raise NotYet(_("Bản nhập này đã được xác nhận. Muốn sửa, hãy ghi chú vào mục đăng ký."))
    if row.state == State.DIFFERS:
        raise NotYet(_("Bản nhập này đã được đọc lại. Hãy giải quyết các chỗ khác nhau."))
    if row.pk and not row.is_corrected_by(by):
        raise NotAllowed(_("Bản nhập này chờ người khác đọc lại; chỉ người nhập sửa được."))


def _refuse_twice(old: OldEntry, row: Transcript) -> None:
    same = Transcript.objects.filter(ward=old.ward, office=old.office, kind=old.kind, year=old.year, series=old.series)
    open_rows = same.exclude(state=State.CONFIRMED).exclude(pk=row.pk).select_related("ward", "entered_by")
    other = next((other for other in open_rows if other.old_entry.numbered == old.numbered), None)
    if other is not None:
        raise ValidationError(_("%(name)s đã nhập mục này.") % {"name": other.entered_by})


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


def _kept(scan: Scan, ward: Ward) -> str:
    """Store the page before the row: bytes nobody names are swept away."""
    path = storage.folder_of_office(ward.pk, at=now()) / f"{uuid.uuid4()}.{scan.extension}"
    storage.write(path, scan.content)
    return str(path)
