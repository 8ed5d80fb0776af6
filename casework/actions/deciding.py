"""The leader's decisions: approve, send back, refuse, recall, stop, consent."""

from typing import Any

from casework.actions import gate
from casework.actions.charging import charge_as_decided, drop_charges, recharge
from casework.actions.earlier_entries import reopen_earlier_entry
from casework.actions.entering import enter
from casework.actions.gate import Deed
from casework.actions.letters import issue_letter
from casework.actions.mailing import tell, when_to_come
from casework.actions.presenting import end_waiting
from casework.actions.printing_from_books import require_entry_unchanged
from casework.actions.results import issue_results_if_complete, void_results
from casework.actions.visiting import free_the_slot
from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import Consent
from casework.dossiers.visits import Visit
from casework.people.user import User
from casework.procedures.outcomes import GRANT
from casework.registers.entries import RegisterEntry, hold_entry


def approve(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Grant: the register entry is written (or, after a recall, rewritten under its number) and papers are made.

    An answer that is no grant, such as "not in the books", is approved in the same way. Raises NotYet when the entry
    that would be printed was changed since it was chosen.
    """

    def before(deed: Deed) -> None:
        require_entry_unchanged(deed)

    def after(deed: Deed) -> None:
        draft = deed.dossier.draft_result
        draft.frozen_at = deed.at
        draft.save(update_fields=["frozen_at"])
        if deed.dossier.procedure.register and not deed.dossier.registers_at_counter:
            enter(deed)
        charge_as_decided(deed)
        _charge_what_was_granted(deed)
        issue_results_if_complete(deed)
        # Who waits in the hall is called, not written to: the next mail says that it is ready.
        if not deed.dossier.somebody_waits:
            stem, facts = decision_mail(deed.dossier)
            tell(deed, stem, **facts)

    return gate.perform(pk, "approve", by=by, seen=seen, before=before, after=after)


def decision_mail(dossier: Dossier) -> tuple[str, dict[str, Any]]:
    """The mail that approval sends: its stem and its own facts."""
    decided = dossier.draft_result.proposal
    if decided.code != GRANT:
        return "answered", {"answer": str(decided.title)}
    return "approved_to_register" if dossier.registers_at_counter else "approved", {}


def _charge_what_was_granted(deed: Deed) -> None:
    dossier = deed.dossier
    if dossier.procedure.route.originals_first:
        recharge(deed, dossier.procedure.presenting.as_granted(dossier.declared, dossier.draft_result.result or {}))


def send_back(pk: int, *, by: User, note: str, seen: str | None = None) -> Dossier:
    """Back to the officer who proposed, with the reasons."""
    return gate.perform(pk, "send_back", by=by, seen=seen, note=note)


def reject(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Confirm the proposed refusal; the letter says why, on what ground, and how to complain."""

    def after(deed: Deed) -> None:
        draft = deed.dossier.draft_result
        reason, lines = draft.reason, draft.proposal.lines(draft.result or {})
        legal_ground = str(deed.dossier.edition.legal_basis[0])
        issue_letter(deed, "refusal-letter", reasons=(reason, *lines), legal_ground=legal_ground)
        end_waiting(deed)
        drop_charges(deed)
        tell(deed, reason=reason)

    return gate.perform(pk, "reject", by=by, seen=seen, after=after)


def recall(pk: int, *, by: User, note: str, seen: str | None = None) -> Dossier:
    """Take back what was approved, before hand-over: papers are voided, the entry keeps its number and is held.

    A visit under way ends, and the appointment is no longer valid: another one goes out with the next invitation.
    """

    def after(deed: Deed) -> None:
        hold_back(deed)
        deed.dossier.consents.filter(purpose=Consent.Purpose.RECALL, used_at=None).update(used_at=deed.at)
        # Who stands at the counter goes home; whoever waits in the hall for what is done at once may stay.
        here = deed.dossier.visits.filter(closed_at=None, at_reception=False)
        here.update(closed_at=deed.at, outcome=Visit.Outcome.LEFT, note=deed.note[:500])
        given_up = free_the_slot(deed)
        tell(deed, reason=note, previous_appointment=when_to_come(given_up) if given_up else "")

    return gate.perform(pk, "recall", by=by, seen=seen, note=note, after=after)


def stop(pk: int, *, by: User, note: str, legal_ground: str, seen: str | None = None) -> Dossier:
    """End the handling with notice 05 and the reason."""

    def after(deed: Deed) -> None:
        deed.dossier.supplements.filter(closed_at=None).update(closed_at=deed.at)
        free_the_slot(deed)
        end_waiting(deed)
        issue_letter(deed, "stop-notice", reasons=(note,), legal_ground=legal_ground)
        tell(deed, reason=note)

    return gate.perform(pk, "stop", by=by, seen=seen, note=note, after=after)


def consent(pk: int, *, by: User, purpose: str, note: str, seen: str | None = None) -> Dossier:
    """Record the leader's consent to something out of the ordinary; printing without a number may then go on."""

    def act(deed: Deed) -> None:
        Consent.objects.create(dossier=deed.dossier, purpose=purpose, note=note, given_by=by, given_at=deed.at)
        deed.facts["purpose"] = purpose
        issue_results_if_complete(deed)

    return gate.record(pk, "consent", by=by, seen=seen, note=note, act=act)


def hold_back(deed: Deed) -> None:
    """Void the result papers and hold the register entry while the officer looks again."""
    void_results(deed, why=deed.note)
    draft = deed.dossier.draft_result
    draft.frozen_at = None
    draft.save(update_fields=["frozen_at"])
    for entry in deed.dossier.entries.filter(state=RegisterEntry.State.IN_FORCE).select_related("book"):
        reopen_earlier_entry(deed, entry)
        hold_entry(entry, reason=deed.note, by=deed.by, at=deed.at)
