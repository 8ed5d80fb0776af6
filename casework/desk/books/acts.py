"""The pages on which an entry is annotated or struck: a form, one verb, and back to the entry."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from casework.access.permissions import Permission
from casework.actions.annotating import annotate
from casework.actions.striking_entries import confirm_strike, decline_strike, propose_strike
from casework.actions.struck_papers import papers_from
from casework.desk.act_form import carried_out
from casework.desk.books.entry import EntryPage, opened_entry
from casework.desk.books.forms import AnswerForm, NoteForm, StrikeForm
from casework.desk.books.rooms import SECTION
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me, opened_ward
from casework.procedures.old_entries import CONTENT
from casework.registers.contents import content_form
from casework.registers.entries import RegisterEntry
from casework.registers.entry_numbers import EntryNumber


@at_the_desk
def note(request: HttpRequest, pk: int, number: EntryNumber) -> HttpResponse:
    """Write a note beside an entry, and correct what it corrects."""
    entry = _kept(request, pk, number)
    typed = request.POST or None
    form = NoteForm(typed, content=content_form(entry, typed, prefix=CONTENT))

    def act() -> object:
        said = form.cleaned_data
        return annotate(
            entry.pk,
            by=me(request),
            kind=said["kind"],
            text=said["text"],
            ground=form.ground,
            content=form.content.values(),
            book_only=said["book_only"],
        )

    return _page(
        request, entry, form, act, template="desk/entry-note.html", done=_("Đã ghi chú vào mục số %(number)s.")
    )


@at_the_desk
def strike(request: HttpRequest, pk: int, number: EntryNumber) -> HttpResponse:
    """Propose to strike an entry."""
    entry = _kept(request, pk, number)
    form = StrikeForm(request.POST or None)

    def act() -> object:
        said = form.cleaned_data
        return propose_strike(
            entry.pk, by=me(request), reason=said["reason"], explanation=said["explanation"], ground=form.ground
        )

    done = _("Đã trình lãnh đạo đề nghị hủy mục số %(number)s.")
    return _page(request, entry, form, act, template="desk/entry-strike.html", done=done)


@require_POST
@at_the_desk
def answer(request: HttpRequest, pk: int, number: EntryNumber) -> HttpResponse:
    """The leader's answer to a proposal to strike."""
    entry = opened_entry(request, pk, number)
    form = AnswerForm(request.POST)
    verb = confirm_strike if form.agrees else decline_strike

    def act() -> object:
        return verb(entry.pk, by=me(request), answer=form.cleaned_data["answer"])

    if carried_out(form, act):
        messages.success(request, _("Đã ghi ý kiến về đề nghị hủy mục số %(number)s.") % {"number": entry})
        return redirect("desk-entry", pk=pk, number=number)
    context = EntryPage(request, entry).context() | {"answer_form": form}
    return show(request, "desk/entry.html", context, status=422)


def _kept(request: HttpRequest, pk: int, number: EntryNumber) -> RegisterEntry:
    """The entry, for who keeps the books of its ward."""
    entry = opened_entry(request, pk, number)
    opened_ward(request.user, entry.book.ward.code, Permission.KEEP_REGISTER)
    return entry


def _page(
    request: HttpRequest,
    entry: RegisterEntry,
    form: Any,
    act: Callable[[], object],
    *,
    template: str,
    done: str | Promise,
) -> HttpResponse:
    if request.method == "POST" and carried_out(form, act):
        messages.success(request, done % {"number": entry})
        return redirect("desk-entry", pk=entry.book_id, number=entry.numbered)
    context = {
        "form": form,
        "entry": entry,
        "book": entry.book,
        "issued": papers_from(entry),
        "section": SECTION,
    }
    return show(request, template, context, status=422 if form.errors else 200)
