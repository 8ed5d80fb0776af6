"""Corrections to the offices of old: a misspelt name, a wrong last day; and one that was written down by mistake."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from casework.access.office_log import OfficeEvent
from casework.actions.administering import keep, take_away
from casework.actions.refusals import NotYet
from casework.offices.wards import FormerOffice
from casework.people.user import User
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry
from casework.registers.transcripts import Transcript

Deed = OfficeEvent.Deed


@transaction.atomic
def correct(office: FormerOffice, *, by: User, name: str, until: dt.date) -> FormerOffice:
    """Write it down correctly; its books, and what is being digitised from them, are called so too.

    Papers issued before keep the name they were printed with. Raises NotYet when a closed book bears the name, when
    the ward itself is called so, or when an entry was registered after the new last day.
    """
    ward = office.ward
    books = Book.objects.select_for_update(no_key=True).filter(ward=ward, office=office.name)
    _refuse(office, list(books), name, until)
    about = _("Cơ quan trước đây: %(before)s → %(after)s") % {
        "before": _line(office),
        "after": f"{name}, {until:%d/%m/%Y}",
    }
    Transcript.objects.filter(ward=ward, office=office.name).update(office=name)
    books.update(office=name)
    office.name, office.until = name, until
    keep(office, by=by, ward=ward, deed=Deed.WARD_CHANGED, about=about[:300])
    return office


def _refuse(office: FormerOffice, books: list[Book], name: str, until: dt.date) -> None:
    closed = next((book for book in books if book.closed_on), None)
    if closed and name != office.name:
        raise NotYet(_("%(book)s đã khóa dưới tên này, nên không đổi được tên.") % {"book": closed.title})
    if name == office.ward.people_committee:
        raise NotYet(_("Đây là tên của phường hiện nay. Sổ của phường không cần ghi ở đây."))
    later = RegisterEntry.objects.filter(book__in=books, registered_on__gt=until.isoformat()).first()
    if later:
        raise NotYet(_("Mục số %(number)s đăng ký sau ngày đó. Hãy xem lại ngày.") % {"number": later.printed_number})


@transaction.atomic
def remove(office: FormerOffice, *, by: User) -> None:
    """Take away an office that was written down by mistake. Raises NotYet once anything stands in its books."""
    if is_used(office):
        raise NotYet(_("Đã có sổ hoặc bản nhập mang tên cơ quan này, nên không bỏ được. Hãy sửa cho đúng."))
    take_away(office, by=by, ward=office.ward, deed=Deed.WARD_CHANGED, about=_line(office))


def is_used(office: FormerOffice) -> bool:
    """Whether a book, or something being digitised, bears its name."""
    bearing = {"ward": office.ward_id, "office": office.name}
    return Book.objects.filter(**bearing).exists() or Transcript.objects.filter(**bearing).exists()


def _line(office: FormerOffice) -> str:
    return f"{office.name}, {office.until:%d/%m/%Y}"
