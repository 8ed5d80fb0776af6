"""Sổ theo dõi hồ sơ: what a ward took in over a period, read from its slips 01; on paper, or as a table."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.utils.timezone import localdate, make_aware, now
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.access.permissions import Permission
from casework.access.policy import may, wards_where
from casework.actions.gate import RECORD_LANGUAGE
from casework.actions.refusals import NotAllowed, NotYet
from casework.documents.facts import Agency, TrackedDossier, TrackingBook
from casework.documents.issued import IssuedDocument
from casework.documents.production import plan
from casework.dossiers.dossier import Dossier
from casework.dossiers.status import Status
from casework.offices.wards import Ward
from casework.people.user import User
from casework.procedures import registry

KIND, SLIP = "tracking-book", "receipt-slip"
# A quarter: more is printed in several parts, so that one paper never keeps the worker from all others.
LONGEST_DAYS = 92
SHOWN = 10


def tracked(ward: Ward, *, since: dt.date, until: dt.date) -> Iterator[TrackedDossier]:
    """Every dossier whose slip 01 was made from `since` to `until`, in the order of the book's lines."""
    slips = IssuedDocument.objects.filter(
        kind=SLIP, dossier__ward=ward, issued_at__gte=_opening(since), issued_at__lt=_opening(until + dt.timedelta(1))
    )
    with override(RECORD_LANGUAGE):
        for slip in slips.select_related("dossier__ward").order_by("issued_at", "pk"):
            assert slip.dossier is not None
            yield _line(slip.dossier, slip.facts)


def print_tracking_book(ward: Ward, *, by: User, since: dt.date, until: dt.date) -> IssuedDocument:
    """Have the book of the period set. NotAllowed for who sees no dossiers there, NotYet for a period too long."""
    if not may(by, Permission.VIEW, ward.pk):
        raise NotAllowed(_("Vị trí công tác của anh/chị không xem hồ sơ của phường này."))
    if (until - since).days >= LONGEST_DAYS:
        raise NotYet(_("Mỗi lần in tối đa %(days)d ngày. Hãy chia thành nhiều lần.") % {"days": LONGEST_DAYS})
    # Which form it is follows the slips of the period's last day, whatever was asked for then.
    regulation = registry.all_procedures()[0].edition_on(until).slips
    book = TrackingBook(
        agency=Agency.of(ward),
        regulation=regulation,
        since=since,
        until=until,
        printed_on=localdate(),
        rows=tuple(tracked(ward, since=since, until=until)),
    )
    return plan(ward, KIND, book, at=now())


def printed_books(user: User) -> list[IssuedDocument]:
    """The newest books printed in the wards where this person sees dossiers."""
    books = IssuedDocument.objects.filter(kind=KIND, ward__in=wards_where(user, Permission.VIEW))
    return list(books.select_related("ward").order_by("-pk")[:SHOWN])


def _line(dossier: Dossier, slip: dict[str, Any]) -> TrackedDossier:
    applicant = slip["applicant"]
    assert dossier.received_at is not None
    return TrackedDossier(
        line=slip["book_line"],
        code=str(dossier.code),
        procedure=dossier.title,
        sets=slip.get("sets", 1),
        applicant=applicant["name"],
        contact="; ".join(filter(None, [applicant["address"], applicant["phone"]])),
        office=dossier.ward.people_committee,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        passed_on_at=dossier.accepted_at,
        result_at=dossier.ready_at or dossier.decided_at,
        collected_at=dossier.collected_at,
        way=_("Trực tiếp") if dossier.collected_at else "",
        note=_note(dossier),
    )


def _note(dossier: Dossier) -> str:
    """How it came, and how it ended unless the result was handed over."""
    came = "" if dossier.is_online else str(dossier.get_channel_display())
    ended = str(Status(dossier.status).label) if dossier.has_ended and not dossier.collected_at else ""
    return "; ".join(filter(None, [came, ended]))


def _opening(day: dt.date) -> dt.datetime:
    return make_aware(dt.datetime.combine(day, dt.time()))
