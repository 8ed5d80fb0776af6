"""The mailbox of a trial: every mail that would leave the house, readable on this machine and nowhere else."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from casework.notifications.message import Attachment, Message

A_PAGE = 50
# The mail's own page: no script, no form, nothing loaded; its links open in the window around it.
FRAME_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'self'; "
    "sandbox allow-top-navigation-by-user-activation"
)

View = Callable[..., HttpResponse]


def only_in_a_trial(view: View) -> View:
    """404 unless the settings say that this is a trial with invented people."""

    @require_safe
    @never_cache
    @wraps(view)
    def shown(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return view(request, **kwargs)

    return shown


@only_in_a_trial
def mailbox(request: HttpRequest) -> HttpResponse:
    """The mails, the newest first."""
    mails = Message.objects.defer("text", "html", "attachments")
    page = Paginator(mails, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "portal/mailbox.html", {"page": page})


@only_in_a_trial
def message(request: HttpRequest, number: int) -> HttpResponse:
    """One mail: its head, its HTML in a sealed frame, its text, its attachments."""
    mail = get_object_or_404(Message, pk=number)
    names = [kept["name"] for kept in mail.attachments]
    return render(request, "portal/mailbox_message.html", {"mail": mail, "attachments": names})


@only_in_a_trial
def message_html(request: HttpRequest, number: int) -> HttpResponse:
    """The mail's HTML by itself, under a policy of its own."""
    mail = get_object_or_404(Message.objects.exclude(html=""), pk=number)
    page = mail.html.replace("<head>", '<head><base target="_top">', 1)
    return HttpResponse(page, headers={"Content-Security-Policy": FRAME_POLICY, "X-Content-Type-Options": "nosniff"})


@only_in_a_trial
def attachment(request: HttpRequest, number: int, place: int) -> HttpResponse:
    """One attachment, to be saved."""
    mail = get_object_or_404(Message, pk=number)
    if place >= len(mail.attachments):
        raise Http404
    kept = Attachment.from_json(mail.attachments[place])
    response = HttpResponse(kept.content, content_type=kept.content_type)
    response["Content-Disposition"] = f'attachment; filename="{kept.name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
