"""The citizen's list: drafts to go on with, what is under way, what has ended, and the trash."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from allauth.account.models import EmailAddress
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from casework.actions.filing import restore, trash
from casework.dossiers.dossier import Dossier
from casework.dossiers.own import TRASH_DAYS, drafts_of, ended_of, in_trash_of, under_way_of
from casework.dossiers.parties import named_under
from casework.portal.whereabouts import Whereabouts, whereabouts


@dataclass(frozen=True)
class Entry:
    """One dossier of the list and where it is."""

    dossier: Dossier
    where: Whereabouts


@dataclass(frozen=True)
class Discarded:
    """A draft in the trash and how many days it can still be taken out."""

    dossier: Dossier
    days_left: int


@require_safe
@never_cache
@login_required
def my_dossiers(request: HttpRequest) -> HttpResponse:
    """Everything the reader filed or writes."""
    at = now()
    context = {
        "drafts": drafts_of(request.user),
        "under_way": [Entry(dossier, whereabouts(dossier, at=at)) for dossier in under_way_of(request.user)],
        "named_in": named_under(_verified_addresses(request.user)),
        "ended": ended_of(request.user),
        "trash": [Discarded(draft, _days_left(draft, at)) for draft in in_trash_of(request.user, at=at)],
    }
    return render(request, "portal/my_dossiers.html", context | {"is_empty": not any(context.values())})


@require_POST
@login_required
def to_trash(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Throw a draft away; it can be taken out again for a while."""
    trash(get_object_or_404(drafts_of(request.user), uuid=uuid))
    sentence = _("Đã bỏ bản nháp vào thùng rác. Trong %(days)d ngày, Quý vị có thể lấy lại ở cuối trang này.")
    messages.success(request, sentence % {"days": TRASH_DAYS})
    return redirect("my-dossiers")


@require_POST
@login_required
def take_out(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a draft out of the trash."""
    restore(get_object_or_404(in_trash_of(request.user, at=now()), uuid=uuid))
    messages.success(request, _("Đã lấy lại bản nháp."))
    return redirect("my-dossiers")


def _verified_addresses(user: Any) -> list[str]:
    """The addresses the reader has proven to be his; only they show where he was named."""
    return list(EmailAddress.objects.filter(user=user, verified=True).values_list("email", flat=True))


def _days_left(draft: Dossier, at: dt.datetime) -> int:
    assert draft.trashed_at is not None
    return TRASH_DAYS - (at - draft.trashed_at).days
