"""The papers of a verification, and the apology for a late result, with the facts of the dossier frozen into them."""

from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.actions.authority import leader_in_post, number_for, signature_of
from casework.actions.gate import Deed
from casework.actions.slips import applicant, request_words
from casework.documents.facts import Agency, ApologyLetter, Asked, VerificationLetter, VerificationMinutes
from casework.documents.issued import IssuedDocument
from casework.documents.kinds import KINDS
from casework.documents.production import plan
from casework.dossiers.extensions import Extension
from casework.dossiers.verifications import Verification
from casework.procedures.partial_date import PartialDate


def issue_verification_letter(deed: Deed, letter: Verification, *, reply_within: str) -> IssuedDocument:
    """The signed letter to another authority, under its own number."""
    dossier, kind = deed.dossier, "verification-letter"
    subject = dossier.procedure.subject(dossier.declared)
    return _signed(
        deed,
        kind,
        lambda **head: VerificationLetter(
            **head,
            addressee=letter.addressee,
            addressee_address=letter.address,
            asked=Asked(
                name=subject.name,
                birth=PartialDate.stored(subject.born).words if subject.born else "",
                identity_number=subject.identity_number,
            ),
            question=letter.question,
            reply_within=reply_within,
            recipients=(_("Như trên"), _("Lưu: VT, TP")),
        ),
    )


def issue_apology(deed: Deed, row: Extension) -> IssuedDocument:
    """Form 04, signed."""
    dossier = deed.dossier
    received_at = dossier.accepted_at or dossier.received_at
    assert received_at is not None, "Only what was received has a day to be late for."
    return _signed(
        deed,
        "apology-letter",
        lambda **head: ApologyLetter(
            **head,
            addressee=_("ông/bà %(name)s") % {"name": dossier.requester_name},
            addressee_address=applicant(dossier).address,
            received_at=received_at,
            term=str(dossier.edition.term_for(dossier.declared).label),
            due_at=row.due_before,
            new_due_at=row.due_after,
            reason=row.reason.rstrip(". "),
            postponed=row.kind == Extension.Kind.POSTPONED,
            recipients=(_("Như trên"), _("Bộ phận tiếp nhận và trả kết quả"), _("Lưu: VT, TP")),
            regulation=dossier.edition.slips,
        ),
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


def _signed(deed: Deed, kind: str, facts: Any) -> IssuedDocument:
    deed.leaves_work = True
    dossier = deed.dossier
    number = number_for(deed, KINDS[kind].series)
    post = deed.post or leader_in_post(dossier)
    head = {
        "agency": Agency.of(dossier.ward),
        "number": number,
        "issued_on": localdate(deed.at),
        "dossier_code": dossier.code,
        "request": request_words(dossier),
        "signature": signature_of(post),
    }
    paper = facts(**head)
    return plan(dossier, kind, paper, at=deed.at, number=number, signer_name=str(post.user), signer_title=post.title)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip(" -.;") for line in text.splitlines() if line.strip(" -.;"))
