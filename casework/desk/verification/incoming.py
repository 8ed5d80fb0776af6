"""Letters from other wards served here that ask one's own: which they are, and their papers."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from casework.actions.refusals import NotAllowed
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me
from casework.dossiers.files import stored_file
from casework.workflow.incoming import INCOMING, letters_to, wards_asked

SHOWN = 200


@require_safe
@at_the_desk
def incoming(request: HttpRequest) -> HttpResponse:
    """The letters that ask one's wards, unanswered ones first."""
    if not wards_asked(me(request)):
        raise NotAllowed(_("Công văn hỏi đến do công chức tư pháp – hộ tịch và lãnh đạo xem."))
    letters = letters_to(me(request)).select_related("dossier__ward", "asked_ward", "letter")[:SHOWN]
    return show(request, "desk/incoming.html", {"letters": letters}, queue=INCOMING)


@require_safe
@at_the_desk
def incoming_letter(request: HttpRequest, pk: int) -> FileResponse:
    """The letter itself; there is none for whom it does not ask, and none before the worker has made it."""
    asked = get_object_or_404(letters_to(me(request)).select_related("letter__dossier"), pk=pk)
    if asked.letter is None or not asked.letter.is_ready:
        raise Http404
    return stored_file(asked.letter.path, content_type="application/pdf", name=f"cong-van-{asked.pk}.pdf")
