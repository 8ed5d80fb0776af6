"""The end of a book's year: the officer closes it, the leader confirms; and pages of a book for paper keeping."""

import datetime as dt

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.access.posts import post_on
from casework.actions.authority import signature_of
from casework.actions.book_acts import change_book
from casework.actions.refusals import NotAllowed, NotYet
from casework.documents.facts import Agency, BookClosingPage, BookPages
from casework.documents.issued import IssuedDocument
from casework.documents.production import plan
from casework.people.user import User
from casework.people.wording import number_in_words
from casework.registers.book_rows import HEADINGS, rows_of
from casework.registers.books import Book
from casework.registers.closing import BookClosing, listed, total_of
from casework.registers.queries import entries_of, held, missing_numbers, struck, unsigned
from casework.registers.register_log import Deed, log_book

MOST_ENTRIES = 500


def close_book(pk: int, *, by: User) -> BookClosing:
    """Write the year's total and what is unsigned or held; from now on the book takes no number.

    Raises NotYet before the year is over, when it is closed already, or while a number is missing.
    """

    def act(book: Book, at: dt.datetime) -> BookClosing:
        _refuse(book, at)
        entries = entries_of(book)
        closing = BookClosing.objects.create(
            book=book,
            total=total_of(book),
            struck=listed(struck(entries)),
            held=listed(held(entries)),
            unsigned=listed(unsigned(entries)),
            closed_by=by,
            closed_at=at,
        )
        book.closed_on = localdate(at)
        book.save(update_fields=["closed_on"])
        log_book(book, Deed.CLOSED, by=by, at=at, about=_in_words(closing.total))
        return closing

    return change_book(pk, by=by, right=Permission.KEEP_REGISTER, act=act)


def _refuse(book: Book, at: dt.datetime) -> None:
    if book.closed_on:
        raise NotYet(_("Sổ này đã khóa. Mở lại trang để xem."))
    if localdate(at).year <= book.year:
        raise NotYet(_("Sổ năm %(year)d khóa sau ngày 31/12/%(year)d.") % {"year": book.year})
    missing = missing_numbers(book)
    if missing:
        numbers = ", ".join(map(str, missing))
        raise NotYet(_("Sổ thiếu số: %(numbers)s. Hãy báo người quản trị kỹ thuật rồi khóa.") % {"numbers": numbers})


def confirm_closing(pk: int, *, by: User) -> BookClosing:
    """The leader confirms what the officer closed; the closing page is made, to be signed and sealed."""

    def act(book: Book, at: dt.datetime) -> BookClosing:
        closing = _waiting(book, by)
        closing.confirmed_by, closing.confirmed_at = by, at
        closing.save(update_fields=["confirmed_by", "confirmed_at"])
        page = _closing_page(closing, by=by, at=at)
        log_book(book, Deed.CLOSING_CONFIRMED, by=by, at=at, about=_in_words(closing.total), document=page)
        return closing

    return change_book(pk, by=by, right=Permission.DECIDE, act=act)


def return_closing(pk: int, *, by: User, answer: str) -> BookClosing:
    """The leader does not confirm, and says why; the book is open again until the officer closes it anew."""

    def act(book: Book, at: dt.datetime) -> BookClosing:
        closing = _waiting(book, by)
        closing.returned_by, closing.returned_at, closing.answer = by, at, answer
        closing.save(update_fields=["returned_by", "returned_at", "answer"])
        book.closed_on = None
        book.save(update_fields=["closed_on"])
        log_book(book, Deed.CLOSING_RETURNED, by=by, at=at, about=answer)
        return closing

    return change_book(pk, by=by, right=Permission.DECIDE, act=act)


def _waiting(book: Book, by: User) -> BookClosing:
    closing = book.closings.filter(returned_at=None, confirmed_at=None).select_related("closed_by").first()
    if closing is None:
        raise NotYet(_("Không có việc khóa sổ nào chờ xác nhận. Mở lại trang để xem."))
    if closing.closed_by_id == by.pk:
        raise NotAllowed(_("Người khóa sổ không tự xác nhận được."))
    return closing


def _closing_page(closing: BookClosing, *, by: User, at: dt.datetime) -> IssuedDocument:
    book = closing.book
    post = post_on(by, book.ward_id)
    if post is None:
        raise NotYet(_("Anh/chị không còn giữ chức vụ ở phường này."))
    page = BookClosingPage(
        agency=Agency.of(book.ward),
        book=book.title,
        office=book.office,
        numbers=_("từ số 01 đến số %(last)02d") % {"last": book.last_number},
        total=closing.total,
        total_in_words=number_in_words(closing.total),
        struck=tuple(closing.struck),
        held=tuple(closing.held),
        unsigned=tuple(closing.unsigned),
        closed_on=localdate(closing.closed_at),
        officer_name=str(closing.closed_by),
        signature=signature_of(post),
    )
    return plan(book.ward, "book-closing", page, at=at, signer_name=str(by), signer_title=post.title)


def print_pages(pk: int, *, by: User, first: int, last: int) -> IssuedDocument:
    """Have the entries from `first` to `last` made as pages for paper keeping. Raises NotYet for too many."""

    def act(book: Book, at: dt.datetime) -> IssuedDocument:
        if not 0 <= last - first < MOST_ENTRIES:
            raise NotYet(_("Mỗi lần in tối đa %(most)d mục, số đầu không lớn hơn số cuối.") % {"most": MOST_ENTRIES})
        entries = entries_of(book).filter(number__range=(first, last)).order_by("number", "suffix")
        part = _("Các mục từ số %(first)02d đến số %(last)02d") % {"first": first, "last": last}
        pages = BookPages(
            agency=Agency.of(book.ward),
            book=book.title,
            office=book.office,
            part=part,
            headings=tuple(map(str, HEADINGS)),
            rows=tuple(rows_of(entries)),
            made_on=localdate(at),
            made_by=str(by),
        )
        document = plan(book.ward, "book-pages", pages, at=at)
        log_book(book, Deed.PAGES_MADE, by=by, at=at, about=part, document=document)
        return document

    return change_book(pk, by=by, right=Permission.KEEP_REGISTER, act=act)


def _in_words(total: int) -> str:
    return _("Tổng số %(total)d (%(words)s) trường hợp") % {"total": total, "words": number_in_words(total)}
