"""The administrator's people: who works here, invitations, posts, and leaving."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from casework.access.office_log import log_of
from casework.access.permissions import Permission
from casework.access.posts import Post
from casework.access.staffing import staff_of
from casework.actions import administering
from casework.actions.refusals import NotYet
from casework.desk.act_form import carried_out
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.office import forms
from casework.desk.ward_rooms import me, opened_ward, wards_with
from casework.offices.wards import Ward
from casework.people.user import User
from casework.workflow.open_work import held_by

SECTION = "desk-office"
LINES = 200


@require_safe
@at_the_desk
def home(request: HttpRequest) -> HttpResponse:
    """To the office this person administers, the first of them when there are several."""
    return redirect("desk-staff", ward=wards_with(request.user, Permission.MANAGE_OFFICE)[0].code)


@require_safe
@at_the_desk
def staff(request: HttpRequest, ward: str) -> HttpResponse:
    """Everybody who is or was in post."""
    office = _office(request, ward)
    return _show(request, "desk/staff.html", office, people=staff_of(office))


@at_the_desk
def invite(request: HttpRequest, ward: str) -> HttpResponse:
    """A new person: account, first post, and a mail to set the password."""
    office = _office(request, ward)
    form = forms.InviteForm(request.POST or None, instance=Post(ward=office, since=localdate()))
    if request.method == "POST":
        form.instance.user_id = request.user.pk  # replaced by whoever is invited
        if carried_out(form, lambda: administering.invite(form.instance, by=me(request), **form.person)):
            messages.success(request, _t("Đã mời %(name)s; thư đang chờ gửi.") % {"name": form.person["full_name"]})
            return redirect("desk-staff", ward=ward)
    return _show(request, "desk/invite.html", office, form=form)


@require_safe
@at_the_desk
def person(request: HttpRequest, ward: str, pk: int) -> HttpResponse:
    """One person: posts here, and what is still in his hands, by code alone."""
    office = _office(request, ward)
    found = _person(office, pk)
    return _show(request, "desk/person.html", office, person=found, held=held_by(found))


@at_the_desk
def give_post(request: HttpRequest, ward: str, pk: int) -> HttpResponse:
    """One more post."""
    office = _office(request, ward)
    found = _person(office, pk)
    form = forms.PostForm(request.POST or None, instance=Post(ward=office, user=found, since=localdate()))
    if request.method == "POST" and carried_out(form, lambda: administering.give_post(form.instance, by=me(request))):
        messages.success(request, _t("Đã giao vị trí cho %(name)s.") % {"name": found})
        return redirect("desk-person", ward=ward, pk=pk)
    return _show(request, "desk/post.html", office, form=form, person=found)


@at_the_desk
def change_post(request: HttpRequest, ward: str, pk: int) -> HttpResponse:
    """Edit a post."""
    office = _office(request, ward)
    post = get_object_or_404(Post.objects.select_related("user", "ward"), pk=pk, ward=office)
    form = forms.PostForm(request.POST or None, instance=post)
    if request.method == "POST" and carried_out(form, lambda: administering.change_post(post, by=me(request))):
        messages.success(request, _t("Đã lưu vị trí của %(name)s.") % {"name": post.user})
        return redirect("desk-person", ward=ward, pk=post.user_id)
    return _show(request, "desk/post.html", office, form=form, person=post.user)


@at_the_desk
def end_post(request: HttpRequest, ward: str, pk: int) -> HttpResponse:
    """The last day of a post; what its holder still has in hand is shown."""
    office = _office(request, ward)
    post = get_object_or_404(Post.objects.select_related("user", "ward"), pk=pk, ward=office)
    form = forms.EndPostForm(request.POST or None)
    if request.method == "POST" and carried_out(
        form, lambda: administering.end_post(post, by=me(request), until=form.cleaned_data["until"])
    ):
        messages.success(request, _t("Đã ghi ngày kết thúc vị trí của %(name)s.") % {"name": post.user})
        return redirect("desk-person", ward=ward, pk=post.user_id)
    return _show(request, "desk/end-post.html", office, form=form, post=post, held=held_by(post.user))


def _account(act: Callable[..., object], said: Any) -> Callable[..., HttpResponseBase]:
    """An act on an account that needs no words; a refusal is told on the person's page."""

    @require_POST
    @at_the_desk
    def view(request: HttpRequest, ward: str, pk: int) -> HttpResponse:
        office = _office(request, ward)
        found = _person(office, pk)
        try:
            act(found, by=me(request), ward=office)
        except NotYet as refusal:
            context = {"person": found, "held": held_by(found), "refusal": refusal.sentence}
            return _show(request, "desk/person.html", office, status=422, **context)
        messages.success(request, said % {"name": found})
        return redirect("desk-person", ward=ward, pk=pk)

    return view


deactivate = _account(administering.deactivate, _("Đã khóa tài khoản của %(name)s."))
reactivate = _account(administering.reactivate, _("Đã mở lại tài khoản của %(name)s."))
invite_again = _account(administering.invite_again, _("Đã gửi lại thư mời cho %(name)s; thư đang chờ gửi."))


@require_safe
@at_the_desk
def log(request: HttpRequest, ward: str) -> HttpResponse:
    """Who changed what, the newest first."""
    office = _office(request, ward)
    return _show(request, "desk/office-log.html", office, lines=log_of(office)[:LINES])


def _office(request: HttpRequest, code: str) -> Ward:
    return opened_ward(request.user, code, Permission.MANAGE_OFFICE)


def _person(ward: Ward, pk: int) -> User:
    return get_object_or_404(staff_of(ward), pk=pk)


def _show(request: HttpRequest, template: str, ward: Ward, *, status: int = 200, **context: Any) -> HttpResponse:
    refused = getattr(context.get("form"), "errors", None)
    shared = {"ward": ward, "section": SECTION, **context}
    return show(request, template, shared, status=422 if refused else status)
