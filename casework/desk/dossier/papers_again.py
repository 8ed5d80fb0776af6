"""A paper of the office, of a book or a posting, that could not be made is asked for again."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from casework.actions.producing import make_office_paper_again
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me
from casework.documents.issued import IssuedDocument


@require_POST
@at_the_desk
def paper_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Back in the worker's queue, and back to where the button was."""
    papers = IssuedDocument.objects.open_to(request.user).filter(dossier=None).select_related("ward")
    make_office_paper_again(get_object_or_404(papers, pk=pk), by=me(request))
    messages.success(request, _("Giấy tờ đang được tạo lại; tải lại trang sau ít phút để mở."))
    back = request.POST.get("back", "")
    here = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return redirect(back if here else reverse("desk-register"))
