"""The beginning of a filing: which ward, and who the citizen is to the person concerned."""

import secrets
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from casework.actions.filing import start_draft
from casework.offices.wards import Ward
from casework.people.user import User
from casework.portal.procedure_page import procedure_or_404
from casework.procedures.definition import Procedure
from casework.procedures.persons import AccountFacts


class StartForm(forms.Form):
    """Where to file and in which role. The token makes one draft of a double click."""

    use_required_attribute = False

    token = forms.CharField(widget=forms.HiddenInput, max_length=40, initial=lambda: secrets.token_urlsafe(24))
    ward = forms.ModelChoiceField(
        Ward.objects.filter(serves=True).order_by("name"),
        label=_("Nơi nộp hồ sơ"),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": _("Hãy chọn nơi nộp hồ sơ.")},
    )
    starting_point = forms.ChoiceField(
        label=_("Quý vị là ai"),
        widget=forms.RadioSelect,
        help_text=_("Tên và số định danh trong tài khoản được điền sẵn vào đúng phần; Quý vị vẫn sửa được."),
        error_messages={"required": _("Hãy chọn một mục.")},
    )

    def __init__(self, *args: Any, procedure: Procedure, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        points = [(point.code, point.title) for point in procedure.starting_points]
        self.fields["starting_point"].choices = points  # type: ignore[attr-defined]
        if not points:
            del self.fields["starting_point"]
        wards = list(self.fields["ward"].queryset[:2])  # type: ignore[attr-defined]
        if len(wards) == 1:
            self.fields["ward"].initial = wards[0]


@never_cache
@login_required
def start(request: HttpRequest, code: str) -> HttpResponse:
    """Ask ward and role; POST begins a draft with what the account knows and opens the declaration."""
    procedure = procedure_or_404(code)
    form = StartForm(request.POST or None, procedure=procedure)
    if not form.is_valid():
        context = {"procedure": procedure, "form": form, "section": "services"}
        return render(request, "portal/start.html", context, status=422 if form.is_bound else 200)
    asked = form.cleaned_data
    assert isinstance(request.user, User)
    known = procedure.prefill_for(asked.get("starting_point", ""), account_facts(request.user))
    dossier = start_draft(
        by=request.user,
        ward=asked["ward"],
        procedure_code=procedure.code,
        form_token=asked["token"],
        initial=procedure.declaration.typed(known),
    )
    return redirect("declaration", uuid=dossier.uuid)


def account_facts(user: User) -> AccountFacts:
    """What the account knows about its holder."""
    return AccountFacts(
        full_name=user.full_name, identity_number=user.identity_number, email=user.email, phone=user.phone
    )
