"""The account pages of our own; signing up, logging in and the passwords are django-allauth's views."""

from allauth.account.models import EmailAddress
from allauth.core import ratelimit
from allauth.decorators import rate_limit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from casework.access import policy
from casework.portal.account_forms import ProfileForm, ResendActivationForm


@login_required
def after_login(request: HttpRequest) -> HttpResponse:
    """Officials go to their desk, everybody else to the own dossiers."""
    return redirect("desk-home" if policy.has_desk(request.user) else "my-dossiers")


@never_cache
@login_required
def profile(request: HttpRequest) -> HttpResponse:
    """Name, telephone, identity number and language; the e-mail address and the password have pages of their own."""
    form = ProfileForm(request.POST or None, instance=request.user)
    if not form.is_valid():
        return render(request, "account/profile.html", {"form": form})
    user = form.save()
    messages.success(request, _("Đã lưu thông tin tài khoản."))
    response = redirect("account_profile")
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, user.language, samesite="Lax")
    return response


@never_cache
@rate_limit(action="signup")
def resend_activation(request: HttpRequest) -> HttpResponse:
    """Send the activation link once more; the answer is the same whether or not there is such an account."""
    form = ResendActivationForm(request.POST or None)
    if not form.is_valid():
        return render(request, "account/resend_activation.html", {"form": form})
    email = form.cleaned_data["email"].lower()
    waiting = EmailAddress.objects.filter(email=email, verified=False, user__email=email).first()
    if waiting and ratelimit.consume(request, action="confirm_email", key=email):
        waiting.send_confirmation(request, signup=True)
    return redirect("account_email_verification_sent")
