"""Leaves one mail, one paper and one scan waiting in the database of the environment; with `hint`, a job as well."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "caseflow.settings")
django.setup()

from django.utils.timezone import now  # noqa: E402

from casework.actions.hints import AFTER_ACT, hint  # noqa: E402
from casework.documents.facts import DeclineSlip  # noqa: E402
from casework.documents.production import plan  # noqa: E402
from casework.dossiers.dossier import Dossier  # noqa: E402
from casework.dossiers.scans import accept, store  # noqa: E402
from casework.notifications.catalogue import STEMS  # noqa: E402
from casework.notifications.outbox import queue  # noqa: E402
from casework.offices.wards import Ward  # noqa: E402
from casework.people.user import User  # noqa: E402
from tests.dossiers import uploads  # noqa: E402


def leave_waiting() -> None:
    """Rows as an act leaves them."""
    ward = Ward.objects.create(code="00611", name="Phường Mẫu", province="Thành phố Hà Nội", unit_code="H26.11")
    dossier = Dossier.objects.create(ward=ward, procedure_code="example")
    queue("approved", to="ngoc@caseflow.example", facts=STEMS["approved"].example, dossier=dossier)
    plan(dossier, "decline-slip", DeclineSlip.example(), at=now(), number="118/TTPVHCC")
    citizen = User.objects.create_user("congdan@caseflow.example", full_name="Trần Thị Ngọc Huyền")
    scan = accept(uploads.jpeg(), original_name="anh.jpg")
    store(dossier, "other", scan, by=citizen, at=now())


if "hint" in sys.argv:
    hint(AFTER_ACT, Dossier.objects.get().pk)
else:
    leave_waiting()
