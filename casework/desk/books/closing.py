"""Closing a book at the end of its year, the leader's answer, and pages for paper keeping."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from casework.access.permissions import Permission
from casework.actions.closing_books import close_book, confirm_closing, print_pages, return_closing
from casework.actions.signing_closings import sign_closing
from casework.desk.act_form import carried_out
from casework.desk.books.entry import opened_book
from casework.desk.books.forms import AnswerForm
from casework.desk.books.rooms import SECTION
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me, opened_ward
from casework.people.wording import number_in_words
from casework.registers.books import Book
from casework.registers.closing import due_on, total_of
from casework.registers.queries import entries_of, held, missing_numbers, struck, unsigned


class PagesForm(forms.Form):
    """Which entries to print."""

    use_required_attribute = False
    first = forms.IntegerField(label=_("Từ số"), min_value=1)
    last = forms.IntegerField(label=_("Đến số"), min_value=1)


@at_the_desk
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """What to look at before closing, and the closing itself."""
    book = _kept(request, pk)
    form = forms.Form(request.POST or None)
    if request.method == "POST" and carried_out(form, lambda: close_book(pk, by=me(request))):
        messages.success(request, _t("Đã khóa sổ, chờ lãnh đạo xác nhận."))
        return redirect("desk-book", pk=pk)
    entries, total = entries_of(book), total_of(book)
    context = {
        "book": book,
        "form": form,
        "due_on": due_on(book),
        "total": total,
        "in_words": number_in_words(total),
        "missing": missing_numbers(book),
        "unsigned": unsigned(entries),
        "held": held(entries),
        "struck": struck(entries),
        "section": SECTION,
    }
    return show(request, "desk/book-close.html", context, status=422 if form.errors else 200)


@require_POST
@at_the_desk
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The leader confirms the closing, or returns it with words."""
    opened_book(request, pk)
    form = AnswerForm(request.POST)

    def act() -> object:
        if form.agrees:
            return confirm_closing(pk, by=me(request))
        return return_closing(pk, by=me(request), answer=form.cleaned_data["answer"])

    return _done(request, pk, form, act, said=_t("Đã ghi ý kiến về việc khóa sổ."))


@require_POST
@at_the_desk
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Who closed the book, or confirmed it, records that he signed the printed closing page."""
    opened_book(request, pk)

    def act() -> object:
        return sign_closing(pk, by=me(request))

    return _done(request, pk, forms.Form(request.POST), act, said=_t("Đã ghi nhận chữ ký trên trang khóa sổ."))


@require_POST
@at_the_desk
def pages(request: HttpRequest, pk: int) -> HttpResponse:
    """Have pages of the book made."""
    _kept(request, pk)
    form = PagesForm(request.POST)

    def act() -> object:
        return print_pages(pk, by=me(request), first=form.cleaned_data["first"], last=form.cleaned_data["last"])

    return _done(request, pk, form, act, said=_t("Bản in sổ đang được tạo; tải lại trang sau ít phút để mở."))


def _done(request: HttpRequest, pk: int, form: forms.Form, act: Callable[[], object], *, said: str) -> HttpResponse:
    """Back to the book, with what was done or why it was not."""
    if carried_out(form, act):
        messages.success(request, said)
    for sentences in form.errors.values():
        for sentence in sentences:
            messages.error(request, str(sentence))
    return redirect("desk-book", pk=pk)


def _kept(request: HttpRequest, pk: int) -> Book:
    """The book, for who keeps the books of its ward."""
    book = opened_book(request, pk)
    opened_ward(request.user, book.ward.code, Permission.KEEP_REGISTER)
    return book
