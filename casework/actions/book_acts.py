"""The gate of the books: an act on an entry or a whole book, outside any dossier, under its lock and by who may."""

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.access.permissions import Permission
from casework.access.policy import may
from casework.actions.gate import RECORD_LANGUAGE
from casework.actions.refusals import NotAllowed
from casework.offices.wards import Ward
from casework.people.user import User
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry

Done = TypeVar("Done")


def change_entry(pk: int, *, by: User, right: Permission, act: Callable[[RegisterEntry, dt.datetime], Done]) -> Done:
    """Carry out an act on one locked entry, all of it or nothing; raises NotAllowed, or what `act` refuses with."""
    with transaction.atomic(), override(RECORD_LANGUAGE):
        locked = RegisterEntry.objects.select_for_update(of=("self",), no_key=True)
        entry = locked.select_related("book__ward", "dossier").get(pk=pk)
        ask_right(by, right, entry.book.ward)
        if by.identity_number and entry.people.filter(identity_number=by.identity_number).exists():
            raise NotAllowed(_("Mục này có tên anh/chị. Người khác phải làm việc này."))
        return act(entry, now())


def change_book(pk: int, *, by: User, right: Permission, act: Callable[[Book, dt.datetime], Done]) -> Done:
    """Carry out an act on one locked book, all of it or nothing."""
    with transaction.atomic(), override(RECORD_LANGUAGE):
        book = Book.objects.select_for_update(of=("self",), no_key=True).select_related("ward").get(pk=pk)
        ask_right(by, right, book.ward)
        return act(book, now())


def ask_right(by: User, right: Permission, ward: Ward) -> None:
    """NotAllowed when this person has not that right in the ward."""
    if not may(by, right, ward.pk):
        raise NotAllowed(_("Vị trí công tác của anh/chị không có quyền: %(right)s.") % {"right": right.label})
