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
from casework.registers.book_files import FileRow, read
from casework.registers.entries import RegisterEntry
from casework.registers.taking_over import take_over


def look_at(content: bytes, *, ward: Ward, kind: str, by: User) -> list[FileRow]:
    """Every row of the file with what is wrong with it; nothing is written."""
    ask_right(by, Permission.KEEP_REGISTER, ward)
    return read(content, ward=ward, kind=kind)


def import_book(
    content: bytes, *, ward: Ward, kind: str, by: User, confirmed_by: User, good_only: bool = False
) -> tuple[list[RegisterEntry], list[FileRow]]:
    """Write the rows of the file; answers the entries, and the rows left out.

    Raises NotYet while a row is bad, unless the good ones are wanted alone, and when `confirmed_by`, who answers for
    the file, holds no post in the ward.
    """
    ask_right(by, Permission.KEEP_REGISTER, ward)
    if post_on(confirmed_by, ward.pk) is None:
        raise NotYet(_("Người xác nhận không giữ chức vụ nào ở phường này."))
    with transaction.atomic(), override(RECORD_LANGUAGE):
        rows = read(content, ward=ward, kind=kind)
        bad = [row for row in rows if not row.is_good]
        if bad and not good_only:
            raise NotYet(_("Có %(count)d dòng sai; chưa nhập dòng nào.") % {"count": len(bad)})
        return _written(rows, by=by, confirmed_by=confirmed_by), bad


def _written(rows: Sequence[FileRow], *, by: User, confirmed_by: User) -> list[RegisterEntry]:
    at, source = now(), RegisterEntry.Source.IMPORTED
    return [
        take_over(row.old, source=source, entered_by=by, confirmed_by=confirmed_by, at=at)
        for row in rows
        if row.is_good and row.old is not None
    ]
