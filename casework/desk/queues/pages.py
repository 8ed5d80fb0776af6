"""The home of the desk, its queues as lists, search, and the counters that refresh themselves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from casework.desk.books.notices import BookNotices
from casework.desk.frame import Desk, show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.queues.worklist import EVERYTHING, Worklist
from casework.dossiers.opened import at_desk
from casework.dossiers.typed_codes import spellings


@require_safe
@at_the_desk
def home(request: HttpRequest) -> HttpResponse:
    """All queues with what waits in them, and what the books ask for."""
    return show(request, "desk/home.html", {"books": BookNotices(request.user)})


@require_safe
@at_the_desk
def queue(request: HttpRequest, queue: str) -> HttpResponse:
    """One queue, or every dossier of the ward, filtered as the address says; htmx asks for the table alone."""
    worklist = Worklist(request, queue=queue)
    desk = Desk(request, queue=queue)
    worklist.page()
    context = {"desk": desk, "worklist": worklist, "table": worklist.table}
    if request.htmx and not request.htmx.boosted:  # type: ignore[attr-defined]
        return render(request, "desk/queue/list.html", context)
    worklist.filter.offer_holders([(post.user_id, str(post.user)) for post in desk.staff])
    return show(request, "desk/queue.html", context, queue=queue)


@require_safe
@at_the_desk
def find(request: HttpRequest) -> HttpResponse:
    """The box in the header: a whole code opens its dossier, anything else is searched for."""
    typed = request.GET.get("q", "").strip()
    meant = at_desk(request.user).filter(code__in=spellings(typed)).first() if typed else None
    if meant is not None:
        return redirect("desk-dossier", code=meant.code)
    everything = reverse("desk-queue", args=[EVERYTHING])
    return redirect(f"{everything}?{request.GET.urlencode()}")


@require_safe
@at_the_desk
def counters(request: HttpRequest) -> HttpResponse:
    """The queues counted anew, for a page that stays open."""
    template = "cards" if request.GET.get("as") == "cards" else "links"
    return render(request, f"desk/queue/{template}.html", {"desk": Desk(request, queue=request.GET.get("queue", ""))})


@require_safe
@at_the_desk
def notice(request: HttpRequest) -> HttpResponse:
    """Whether the worker is at work; asked by every desk page after it has opened."""
    return render(request, "desk/notice.html", {"desk": Desk(request)})
