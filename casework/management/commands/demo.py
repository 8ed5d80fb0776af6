"""`manage.py demo`: two wards with invented people in their posts, for a demonstration on this machine only."""

import csv
import datetime as dt
from pathlib import Path
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.access.posts import Post, sync
from casework.access.roles import Role
from casework.offices.wards import Ward
from casework.people.user import User

FIXTURES = Path(settings.BASE_DIR) / "fixtures"
PASSWORD = "xuandinh-2026"
IN_POST_SINCE = dt.timedelta(days=365)


class Command(BaseCommand):
    """Switches the demo wards on and makes the people of `fixtures/demo-people.csv`; run again, it changes nothing."""

    help = "Make the invented wards and people of the demonstration, and print their accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuses to work in production."""
        if settings.PRODUCTION:
            raise CommandError(_("Bản chạy thật không nhận tài khoản chạy thử."))
        with transaction.atomic():
            _switch_on_wards()
            people = [_person(row) for row in _rows("demo-people.csv")]
            sync()
        self.stdout.write(_("Tài khoản chạy thử (mật khẩu chung: %(password)s):") % {"password": PASSWORD})
        for user, what in people:
            self.stdout.write(f"  {user.email:<40} {user.full_name} – {what}")


def _rows(name: str) -> list[dict[str, str]]:
    with (FIXTURES / name).open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def _switch_on_wards() -> None:
    for row in _rows("demo-wards.csv"):
        code = row.pop("ward_code")
        Ward.objects.filter(code=code, serves=False).update(serves=True, **row)


def _person(row: dict[str, str]) -> tuple[User, str]:
    facts = {name: row[name] for name in ("full_name", "phone", "identity_number")}
    user = User.objects.filter(email=row["email"]).first()
    if user is None:
        user = User.objects.create_user(row["email"], PASSWORD, **facts)
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    if not row["role"]:
        return user, _("Công dân")
    ward = Ward.objects.get(code=row["ward_code"])
    Post.objects.get_or_create(
        user=user,
        ward=ward,
        role=row["role"],
        defaults={"title": row["title"], "signs_as": row["signs_as"], "since": localdate() - IN_POST_SINCE},
    )
    return user, f"{Role(row['role']).label}, {ward.name}"
