"""How django-allauth behaves in this house: our words, our links, our facts about a new account."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailConfirmation
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django import forms
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework.people.user import User


class AccountAdapter(DefaultAccountAdapter):
    """The hooks of django-allauth that we answer differently."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Tài khoản này đang bị khóa. Vui lòng liên hệ bộ phận một cửa."),
        "cannot_remove_primary_email": _("Không thể xóa địa chỉ thư điện tử đang dùng."),
        "duplicate_email": _("Địa chỉ này đang gắn với tài khoản của ông/bà. Vui lòng nhập địa chỉ khác."),
        "email_password_mismatch": _("Thư điện tử hoặc mật khẩu không đúng. Vui lòng kiểm tra và nhập lại."),
        "email_taken": _("Không dùng được địa chỉ này. Vui lòng nhập địa chỉ khác."),
        "enter_current_password": _("Mật khẩu hiện tại không đúng. Vui lòng nhập lại."),
        "incorrect_password": _("Mật khẩu không đúng. Vui lòng nhập lại."),
        "invalid_login": _("Thông tin đăng nhập không hợp lệ. Vui lòng nhập lại."),
        "invalid_or_expired_key": _("Liên kết không đúng hoặc đã hết hạn. Vui lòng yêu cầu liên kết mới."),
        "invalid_password_reset": _("Liên kết đặt lại mật khẩu không còn dùng được. Vui lòng yêu cầu liên kết mới."),
        "max_email_addresses": _("Không thêm được địa chỉ mới. Vui lòng hủy yêu cầu đổi địa chỉ đang chờ."),
        "rate_limited": _("Thao tác quá nhanh. Vui lòng đợi vài phút rồi thử lại."),
        "same_as_current": _("Giá trị mới phải khác giá trị hiện tại."),
        "too_many_login_attempts": _("Đã nhập sai quá nhiều lần. Vui lòng đợi 5 phút rồi thử lại."),
        "unverified_primary_email": _("Địa chỉ thư điện tử này chưa được xác nhận."),
    }

    def save_user(
        self, request: HttpRequest, user: AbstractBaseUser, form: forms.BaseForm, commit: bool = True
    ) -> AbstractBaseUser:
        """Store the new account with who the person is and when consent was given."""
        assert isinstance(user, User)
        user.full_name = form.cleaned_data["full_name"]
        user.phone = form.cleaned_data["phone"]
        user.identity_number = form.cleaned_data["identity_number"]
        user.consented_at = timezone.now()
        return super().save_user(request, user, form, commit)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Too many wrong passwords: an honest 429 instead of a form that looks like any other mistake."""
        try:
            super().pre_authenticate(request, **credentials)
        except forms.ValidationError as refusal:
            raise ImmediateHttpResponse(respond_429(request)) from refusal

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the profile."""
        return reverse("account_profile")

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: EmailConfirmation) -> str:
        """The activation link, from the configured address of the site."""
        return settings.PUBLIC_URL + reverse("account_confirm_email", args=[emailconfirmation.key])

    def get_reset_password_from_key_url(self, key: str) -> str:
        """The link that sets a new password; `key` is allauth's "<account>-<token>"."""
        account, token = key.split("-", 1)
        return settings.PUBLIC_URL + reverse("account_reset_password_from_key", args=[account, token])

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Every mail knows the configured address of the site; allauth's own comes from the Host header."""
        super().send_mail(template_prefix, email, context | {"public_url": settings.PUBLIC_URL})
