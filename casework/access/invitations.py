"""The mail by which a new official sets a password; the same link as for a forgotten one."""

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str

from casework.offices.wards import Ward
from casework.people.user import User


def invite_by_mail(user: User, *, ward: Ward) -> None:
    """Queue the invitation inside the caller's transaction.

    The address counts as proven: without reading it nobody can set the account's first password.
    """
    proven = {"primary": True, "verified": True}
    EmailAddress.objects.get_or_create(user=user, email=user.email, defaults=proven)
    key = f"{user_pk_to_url_str(user)}-{app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)}"
    adapter = get_adapter()
    facts = {"user": user, "ward": ward, "password_reset_url": adapter.get_reset_password_from_key_url(key)}
    adapter.send_mail("account/email/staff_invitation", user.email, facts)
