"""The printed closing page is signed by the officer who closed the book and by the leader who confirmed it.

Source: NĐ 123/2015/NĐ-CP article 11. Each records his own signature; nobody another's.
"""

import datetime as dt

from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.actions.book_acts import change_book
from casework.actions.refusals import NotAllowed, NotYet
from casework.people.user import User
from casework.registers.books import Book
from casework.registers.closing import BookClosing
from casework.registers.register_log import Deed, log_book


def sign_closing(pk: int, *, by: User) -> BookClosing:
    """Record that this person signed the closing page of the book.

    Raises NotYet before the page is there and once he has signed, NotAllowed for everybody else.
    """

    def act(book: Book, at: dt.datetime) -> BookClosing:
        closing = book.closings.exclude(confirmed_at=None).select_related("closed_by", "confirmed_by").last()
        if closing is None:
            raise NotYet(_("Sổ này chưa có trang khóa sổ: lãnh đạo xác nhận việc khóa sổ trước."))
        if by.pk not in (closing.closed_by_id, closing.confirmed_by_id):
            raise NotAllowed(_("Chỉ người khóa sổ và lãnh đạo xác nhận ghi nhận chữ ký của chính mình."))
        if not closing.waits_for_signature_of(by):
            raise NotYet(_("Anh/chị đã ghi nhận chữ ký trên trang khóa sổ."))
        page = book.events.filter(deed=Deed.CLOSING_CONFIRMED).select_related("document").last()
        if page is None or not page.document or not page.document.is_ready:
            raise NotYet(_("Trang khóa sổ chưa được tạo xong. Hãy in trang đó rồi ký."))
        closing.sign(by, at)
        log_book(book, Deed.CLOSING_SIGNED, by=by, at=at, about=str(page.document.title))
        return closing

    return change_book(pk, by=by, right=Permission.VIEW_REGISTER, act=act)
