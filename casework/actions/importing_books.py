"""An old book brought in as a table: looked at first, and then written whole, or the good rows alone."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.access.permissions import Permission
from casework.access.posts import post_on
from casework.actions.book_acts import ask_right
from casework.actions.gate import RECORD_LANGUAGE
from casework.actions.refusals import NotYet
from casework.offices.wards import Ward
from casework.people.user import User
from casework.registers.book_files import FileRow, Told, nobody, read
from casework.registers.entries import RegisterEntry
from casework.registers.taking_over import OldEntry, take_over_all

# Rows written between two words about how far it is.
AT_ONCE = 1000


def look_at(content: bytes, *, ward: Ward, kind: str, by: User, told: Told = nobody) -> list[FileRow]:
    """Every row of the file with what is wrong with it; nothing is written. `told` hears how far it is."""
    ask_right(by, Permission.KEEP_REGISTER, ward)
    return read(content, ward=ward, kind=kind, told=told)


def import_book(
    rows: Sequence[FileRow],
    *,
    ward: Ward,
    by: User,
    confirmed_by: User,
    good_only: bool = False,
    told: Told = nobody,
) -> tuple[list[RegisterEntry], list[FileRow]]:
    """Write rows that were looked at; answers the entries, and the rows left out. All of them, or none.

    Raises NotYet while a row is bad, unless the good ones are wanted alone, and when `confirmed_by`, who answers for
    the file, holds no post in the ward; ValidationError when a number was taken since the file was looked at.
    """
    ask_right(by, Permission.KEEP_REGISTER, ward)
    if post_on(confirmed_by, ward.pk) is None:
        raise NotYet(_("Người xác nhận không giữ chức vụ nào ở phường này."))
    bad = [row for row in rows if not row.is_good]
    if bad and not good_only:
        raise NotYet(_("Có %(count)d dòng sai; chưa nhập dòng nào.") % {"count": len(bad)})
    good = [row.old for row in rows if row.is_good and row.old is not None]
    with transaction.atomic(), override(RECORD_LANGUAGE):
        return _written(good, by=by, confirmed_by=confirmed_by, told=told), bad


def _written(good: Sequence[OldEntry], *, by: User, confirmed_by: User, told: Told) -> list[RegisterEntry]:
    at, written = now(), list[RegisterEntry]()
    for first in range(0, len(good), AT_ONCE):
        part, source = good[first : first + AT_ONCE], RegisterEntry.Source.IMPORTED
        written += take_over_all(part, source=source, entered_by=by, confirmed_by=confirmed_by, at=at)
        told(len(written), len(good))
    return written
