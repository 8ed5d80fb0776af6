"""What was issued from an entry loses its force with the entry: the result, its copies, and extracts printed since."""

import datetime as dt

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from casework.documents.issued import IssuedDocument
from casework.documents.production import void
from casework.dossiers.dossier import Dossier
from casework.procedures.outcomes import GRANT
from casework.registers.entries import RegisterEntry

# Whatever speaks of an entry carries this fact; slips and letters do not.
OF_AN_ENTRY = "registered_on"


def papers_from(entry: RegisterEntry) -> QuerySet[IssuedDocument]:
    """Every paper that was issued about this entry, in force or not, the oldest first."""
    printed = Q(dossier__draft_result__entry=entry, dossier__draft_result__outcome=GRANT)
    about = printed | Q(dossier=entry.dossier_id) if entry.dossier_id else printed
    papers = IssuedDocument.objects.filter(about, draft=False, facts__has_key=OF_AN_ENTRY)
    return papers.select_related("dossier").order_by("pk")


def entry_on(paper: IssuedDocument) -> RegisterEntry | None:
    """The register entry that a paper speaks of: written by its dossier, or chosen there to be printed."""
    if paper.dossier is None or OF_AN_ENTRY not in paper.facts:
        return None
    written = list(paper.dossier.entries.select_related("book"))
    named = [entry for entry in written if entry.printed_number == paper.facts.get("number")]
    return next(iter([*named, *written]), None) or _chosen(paper.dossier)


def _chosen(dossier: Dossier) -> RegisterEntry | None:
    draft = dossier.draft_result_or_none
    return draft.entry if draft and draft.outcome == GRANT else None


def void_papers_from(entry: RegisterEntry, *, at: dt.datetime) -> list[str]:
    """Take them all out of force because the entry was struck; answers their titles and numbers, for the trail."""
    why = _("Mục đăng ký số %(number)s đã bị hủy") % {"number": entry.printed_number}
    taken = list(papers_from(entry).filter(voided_at=None))
    for paper in taken:
        void(paper, reason=why, at=at)
    return [f"{paper.title} {paper.number}".strip() for paper in taken]
