"""Nhận hồ sơ: what is being written down at the counters, and the beginning of another one."""

import secrets
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from casework.access.permissions import Permission
from casework.actions.at_counter import begin_at_counter
from casework.actions.at_counter import take_over as go_on_with
from casework.actions.filing import restore, trash
from casework.desk.counter.forms import BeginForm
from casework.desk.counter.opening import draft_of
from casework.desk.counter.room import at_counter
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me, wards_with
from casework.dossiers.dossier import Dossier
from casework.dossiers.own import in_trash_at_desk_of
from casework.procedures import registry
from casework.procedures.definition import Procedure

# More than so many unfinished drafts are no list to work from.
SHOWN = 50


@dataclass(frozen=True)
class DraftAtCounter:
    """One draft in the list: for whom, as far as that is written, and who writes it."""

    dossier: Dossier
    name: str
    mine: bool


@require_safe
@at_the_desk
def counter(request: HttpRequest) -> HttpResponse:
    """The drafts of the counters of his wards, his own first, and every procedure to begin."""
    wards = wards_with(me(request), Permission.RECEIVE)
    found = Dossier.objects.written_down_at_desk_of(request.user).select_related("ward", "written_by")
    drafts = [_listed(draft, me(request).pk) for draft in found.prefetch_related("declarations")[:SHOWN]]
    context = {
        "drafts": sorted(drafts, key=lambda draft: not draft.mine),
        "trash": in_trash_at_desk_of(request.user, at=now()).select_related("written_by"),
        "fields": [group for group in registry.by_field() if any(service.procedure for service in group.services)],
        # Who stands there with originals is asked nothing before they are written down.
        "only_ward": wards[0] if len(wards) == 1 else None,
        "token": secrets.token_urlsafe(16),
    }
    return at_counter(request, "desk/counter.html", context)


@at_the_desk
def begin(request: HttpRequest, procedure: str) -> HttpResponse:
    """Ask by what way it came; POST begins a draft and opens the declaration."""
    asked = _procedure(procedure)
    wards = wards_with(me(request), Permission.RECEIVE)
    form = BeginForm(request.POST if request.method == "POST" else None, wards=wards)
    if not form.is_valid():
        context = {"form": form, "procedure": asked}
        return at_counter(request, "desk/counter/begin.html", context, status=422 if form.is_bound else 200)
    said = form.cleaned_data
    dossier = begin_at_counter(
        by=me(request),
        ward=said["ward"],
        procedure_code=asked.code,
        channel=said["channel"],
        form_token=said["token"],
        arrived_at=said["arrived_at"],
    )
    return redirect("desk-counter-declaration", uuid=dossier.uuid)


@require_POST
@at_the_desk
def take_over(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Go on with a colleague's draft."""
    go_on_with(draft_of(request, uuid), by=me(request))
    messages.success(request, _("Anh/chị đã nhận viết tiếp hồ sơ này."))
    return redirect("desk-counter-declaration", uuid=uuid)


@require_POST
@at_the_desk
def to_trash(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Throw a draft away; it can be taken out again for a while."""
    trash(draft_of(request, uuid))
    messages.success(request, _("Đã bỏ bản nháp. Trong 30 ngày có thể lấy lại ở cuối trang này."))
    return redirect("desk-counter")


@require_POST
@at_the_desk
def take_out(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take a draft out of the trash."""
    restore(get_object_or_404(in_trash_at_desk_of(request.user, at=now()), uuid=uuid))
    messages.success(request, _("Đã lấy lại bản nháp."))
    return redirect("desk-counter")


def _listed(draft: Dossier, reader: int) -> DraftAtCounter:
    version = draft.working_declaration
    cleaned = draft.bind(version.raw if version else {}, on=localdate()).cleaned
    return DraftAtCounter(draft, draft.procedure.contact(cleaned).name, mine=draft.written_by_id == reader)


def _procedure(code: str) -> Procedure:
    try:
        return registry.get(code)
    except LookupError as unknown:
        raise Http404 from unknown
