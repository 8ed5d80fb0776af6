"""At the counter: write a declaration down for who came or wrote, hand it to a colleague, compare originals at once."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from casework.access.permissions import Permission
from casework.access.policy import may
from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.hints import AFTER_ACT, hint
from casework.actions.refusals import NotAllowed, NotYet
from casework.documents.forms import declaration_form
from casework.documents.issued import IssuedDocument
from casework.documents.production import plan
from casework.dossiers.declarations import DeclarationVersion
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperVerdict
from casework.dossiers.rules import FILER
from casework.dossiers.visits import OriginalComparison, Visit
from casework.offices.wards import Ward
from casework.people.user import User
from casework.procedures import registry

Comparisons = Mapping[str, Mapping[str, Any]]
FORM = "filled-form"


@transaction.atomic
def begin_at_counter(
    *,
    by: User,
    ward: Ward,
    procedure_code: str,
    channel: str,
    form_token: str,
    arrived_at: dt.datetime | None = None,
) -> Dossier:
    """Begin to write down; `arrived_at` is when the post brought it. The same form token answers with the same draft.

    Nobody's account is linked, even if one bears the same identity number. Raises NotAllowed for who receives nothing.
    """
    if not may(by, Permission.RECEIVE, ward.pk):
        raise NotAllowed(_("Vị trí công tác của anh/chị không nhận hồ sơ tại phường này."))
    edition = registry.get(procedure_code).edition_on(localdate(arrived_at or now()))
    dossier, made = Dossier.objects.get_or_create(
        form_token=form_token,
        defaults={
            "ward": ward,
            "procedure_code": procedure_code,
            "edition_key": edition.key,
            "channel": channel,
            "written_by": by,
            "arrived_at": arrived_at,
        },
    )
    if made:
        # As an empty page would send it: where rows repeat, how many there are.
        blank = registry.get(procedure_code).declaration.typed({})
        DeclarationVersion.objects.create(dossier=dossier, raw=blank)
    return dossier


def take_over(dossier: Dossier, *, by: User) -> None:
    """Go on with a draft that a colleague began."""
    _ask_filer(dossier, by)
    Dossier.objects.filter(pk=dossier.pk, code=None).update(written_by=by)


def print_form(dossier: Dossier, *, by: User) -> IssuedDocument:
    """The declaration as it stands, on paper, for the requester's signature; made anew only when it has changed."""
    _ask_filer(dossier, by)
    version = dossier.working_declaration
    if version is None or dossier.code:
        raise NotYet(_("Tờ khai đã gửi; bản in của nó ở mục Giấy tờ đã lập."))
    cleaned = dossier.bind(version.raw, on=localdate()).cleaned
    facts = declaration_form(dossier.procedure, cleaned, ward=dossier.ward, on=localdate())
    with transaction.atomic():
        last = dossier.documents.filter(kind=FORM, voided_at=None).order_by("-pk").first()
        if last is not None and last.facts == facts.plain():
            return last
        made = plan(dossier, FORM, facts, at=now(), replaces=last)
        hint(AFTER_ACT, dossier.pk)
    return made


@transaction.atomic
def note_shown(dossier: Dossier, *, by: User, requirement: str, shown: bool) -> None:
    """Note that the original of a paper was shown instead of scanned, or take the note back."""
    _ask_filer(dossier, by)
    notes = dossier.verdicts.filter(requirement=requirement)
    if not shown:
        notes.filter(verdict=PaperVerdict.Verdict.SHOWN).delete()
    elif not notes.exists():
        PaperVerdict.objects.create(
            dossier=dossier, requirement=requirement, verdict=PaperVerdict.Verdict.SHOWN, by=by, at=now()
        )


def compare_on_filing(dossier: Dossier, *, by: User, comparisons: Comparisons, seen: str | None = None) -> None:
    """What the originals say while the citizen stands there: original code → fields of a comparison.

    While the declaration is being written nothing of it is on record yet; afterwards it is an act like any other.
    """
    if dossier.code is None:
        _ask_filer(dossier, by)
        with transaction.atomic():
            _write(dossier, comparisons, by=by, at=now())
        return

    def act(deed: Deed) -> None:
        _write(deed.dossier, comparisons, by=by, at=deed.at)
        deed.facts.update({code: row["result"] for code, row in comparisons.items()})

    gate.record(dossier.pk, "compare_on_filing", by=by, seen=seen, act=act)


def _write(dossier: Dossier, comparisons: Comparisons, *, by: User, at: dt.datetime) -> None:
    visit = dossier.visits.filter(purpose=Visit.Purpose.FILING).order_by("-pk").first()
    if visit is None:
        visit = Visit.objects.create(dossier=dossier, purpose=Visit.Purpose.FILING, opened_by=by, opened_at=at)
    for code, facts in comparisons.items():
        OriginalComparison.objects.update_or_create(visit=visit, original=code, defaults={**facts, "at": at})


def _ask_filer(dossier: Dossier, by: User) -> None:
    refusal = FILER.refusal(dossier, by)
    if refusal:
        raise NotAllowed(refusal)
