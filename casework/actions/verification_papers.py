"""The papers of a verification, and the apology for a late result, with the facts of the dossier frozen into them."""

from typing import Any

from django.utils.translation import gettext as _

from casework.actions.authority import leader_in_post
from casework.actions.gate import Deed
from casework.actions.letters import head_of_letter, issue_signed, to_requester
from casework.actions.slips import request_words
from casework.documents.facts import Agency, Asked, VerificationLetter, VerificationMinutes
from casework.documents.issued import QUESTION, IssuedDocument
from casework.documents.production import plan, void
from casework.dossiers.dossier import Dossier
from casework.dossiers.extensions import Extension
from casework.dossiers.verifications import Verification
from casework.procedures.partial_date import PartialDate
from casework.procedures.verification import NO_RULE


def draft_verification_letter(deed: Deed, letter: Verification) -> IssuedDocument:
    """The letter as it would go out, for the leader to read before he signs."""
    deed.leaves_work = True
    head = head_of_letter(deed, number="", post=leader_in_post(deed.dossier))
    facts = VerificationLetter(**head, **_asked_by(deed.dossier, letter))
    return plan(deed.dossier, QUESTION, facts, at=deed.at, draft=True, part=f"verification-{letter.pk}")


def issue_verification_letter(deed: Deed, letter: Verification) -> IssuedDocument:
    """The signed letter to another authority, under its own number; its draft is void."""
    if letter.letter is not None:
        void(letter.letter, reason=_("Đã ký; xem công văn"), at=deed.at)
    return issue_signed(deed, QUESTION, **_asked_by(deed.dossier, letter))


def _asked_by(dossier: Dossier, letter: Verification) -> dict[str, Any]:
    rule = dossier.edition.verification or NO_RULE
    subject = dossier.procedure.subject(dossier.declared)
    return {
        "addressee": letter.addressee,
        "addressee_address": letter.address,
        "asked": Asked(
            name=subject.name,
            birth=PartialDate.stored(subject.born).words if subject.born else "",
            identity_number=subject.identity_number,
        ),
        "question": letter.question,
        "reply_within": rule.reply_within.label,
        "recipients": (_("Như trên"), _("Lưu: VT, TP")),
    }


def issue_apology(deed: Deed, row: Extension) -> IssuedDocument:
    """Form 04, signed."""
    dossier = deed.dossier
    received_at = dossier.accepted_at or dossier.received_at
    assert received_at is not None, "Only what was received has a day to be late for."
    return issue_signed(
        deed,
        "apology-letter",
        **to_requester(dossier),
        term=str(dossier.edition.term_for(dossier.declared).label),
        due_at=row.due_before,
        new_due_at=row.due_after,
        reason=row.reason.rstrip(". "),
        postponed=row.kind == Extension.Kind.POSTPONED,
        regulation=dossier.edition.slips,
    )


def issue_minutes(deed: Deed, *, held_at: Any, place: str, present: str, found: str) -> IssuedDocument:
    """The minutes, to be printed and signed by those present."""
    deed.leaves_work = True
    dossier = deed.dossier
    facts = VerificationMinutes(
        agency=Agency.of(dossier.ward),
        dossier_code=str(dossier.code),
        request=request_words(dossier),
        held_at=held_at,
        place=place,
        present=_lines(present),
        found=_lines(found),
        officer_name=str(deed.by),
        officer_title=deed.post.title if deed.post else "",
    )
    return plan(dossier, "verification-minutes", facts, at=deed.at)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip(" -.;") for line in text.splitlines() if line.strip(" -.;"))
