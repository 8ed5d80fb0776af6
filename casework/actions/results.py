"""The result papers: drafts for the leader, issue once nothing is awaited, replacement and voiding."""

from dataclasses import fields, replace
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.access.posts import Post, post_on
from casework.actions.authority import leader_in_post, number_for
from casework.actions.gate import Deed
from casework.actions.letters import head_of_letter, to_requester
from casework.actions.printing_from_books import as_registered, entry_of_draft, require_entry_unchanged
from casework.documents.facts import Signature
from casework.documents.issued import IssuedDocument
from casework.documents.kinds import KINDS
from casework.documents.printers import PrinterProfile
from casework.documents.production import plan, void
from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import Consent
from casework.procedures.definition import DocumentRule, Part
from casework.registers.entries import RegisterEntry

# Where leader or certifier may approve, a draft names neither: whoever approves signs.
WHO_APPROVES = Signature(lines=(), name="(người phê duyệt ký)")


def draft_papers(deed: Deed) -> None:
    """The papers as they would be issued, for the leader to read; earlier drafts are replaced."""
    deed.leaves_work = True
    dossier = deed.dossier
    for old in dossier.documents.drafts_of_result():
        void(old, reason=_("Đã có dự thảo mới"), at=deed.at)
    draft = dossier.draft_result
    if draft.proposal.refuses:
        return
    post = leader_in_post(dossier)
    for rule, part in _parts(dossier, entry_of_draft(dossier)):
        if KINDS[rule.code].drafted:
            facts = _result_facts(deed, rule, part, number="", entry=entry_of_draft(dossier), post=post)
            if dossier.procedure.route.certifier_decides:
                facts = replace(facts, signature=WHO_APPROVES)
            plan(dossier, rule.code, facts, at=deed.at, draft=True, part=part.key)


def awaited_facts(dossier: Dossier) -> list[Any]:
    """Facts the office must receive before papers are made, and has not yet."""
    received = set(dossier.received_facts.values_list("key", flat=True))
    return [fact for fact in dossier.procedure.awaited if fact.key not in received]


def issue_results_if_complete(deed: Deed) -> None:
    """Make the result papers, unless a fact is still awaited and no leader consented to go without it."""
    dossier = deed.dossier
    consent = dossier.consents.filter(purpose=Consent.Purpose.PRINT_WITHOUT_NUMBER).first()
    if deed.dossier.status != "approved" or (awaited_facts(dossier) and consent is None):
        return
    post = post_on(dossier.decided_by, dossier.ward_id) or leader_in_post(dossier)
    replan_results(deed, post=post, printer=None)


def replan_results(deed: Deed, *, post: Post, printer: PrinterProfile | None, because: str = "") -> None:
    """(Re)make the result papers with this signer and this printer; what was there is replaced, never overwritten.

    What comes out of the registration waits for the entry. `because`: why, when a person asked for it.
    """
    deed.leaves_work = True
    dossier = deed.dossier
    require_entry_unchanged(deed)
    entry = _entry_printed(dossier)
    for rule, part in _parts(dossier, entry):
        if rule.issue_at == "registration" and entry is None:
            continue
        # What was recalled keeps its number: it is made anew under it.
        earlier = dossier.documents.filter(kind=rule.code, part=part.key, draft=False).order_by("pk").last()
        number = _result_number(deed, KINDS[rule.code].series, entry, earlier)
        plan(
            dossier,
            rule.code,
            _result_facts(deed, rule, part, number=number, entry=entry, post=post),
            at=deed.at,
            number=number,
            part=part.key,
            copies=part.copies,
            signer_name=str(post.user),
            signer_title=post.title,
            printer=printer if KINDS[rule.code].paper != "own" else None,
            replaces=earlier,
            because=because,
        )


def _entry_printed(dossier: Dossier) -> RegisterEntry | None:
    """The entry whose content the papers carry: this dossier's own, or the one it only prints."""
    if dossier.registers_at_counter:
        return dossier.entry_in_force
    own = dossier.entries.exclude(state=RegisterEntry.State.STRUCK).select_related("book").first()
    return own or entry_of_draft(dossier)


def void_results(deed: Deed, *, why: str) -> None:
    """Take the result papers out of force: recalled or withheld."""
    codes = [rule.code for rule in deed.dossier.procedure.documents]
    for paper in deed.dossier.documents.filter(kind__in=codes, draft=False, voided_at=None):
        void(paper, reason=why, at=deed.at)


def _parts(dossier: Dossier, entry: RegisterEntry | None) -> list[tuple[DocumentRule, Part]]:
    """The papers that come out of the drafted outcome under the dossier's edition, each with its rule."""
    content = _content(dossier, entry)
    return [
        (rule, part)
        for rule in dossier.procedure.documents
        if rule.comes_out(dossier.draft_result.outcome, dossier.edition_key)
        for part in rule.parts(content, dossier.declared)
    ]


def _result_number(deed: Deed, series: str | None, entry: RegisterEntry | None, earlier: IssuedDocument | None) -> str:
    """The entry's own number; else the one this paper bore before, or the next of its series."""
    if series == "register":
        return entry.printed_number if entry else ""
    return earlier.number if earlier else number_for(deed, series)


def _result_facts(
    deed: Deed, rule: DocumentRule, part: Part, *, number: str, entry: RegisterEntry | None, post: Post
) -> Any:
    """What follows from the result, and what the office adds: its name, number, date and signature."""
    facts = KINDS[rule.code].facts
    known: dict[str, Any] = head_of_letter(deed, number=number, post=post) | {
        **to_requester(deed.dossier),
        "number": entry.printed_number if entry else number,
        "registered_on": entry.registered_on if entry else localdate(deed.at),
        "extract_number": number,
        "next_step": _("Nếu việc hộ tịch đã được đăng ký ở nơi khác, Quý vị đề nghị cơ quan đang giữ sổ của nơi đó."),
        **(as_registered(entry, today=deed.dossier.ward) if entry else {}),
        "requester": deed.dossier.requester_name,
    }
    added = {field.name: known[field.name] for field in fields(facts) if field.name in known}
    return facts.of_result(part.facts, **added)  # type: ignore[attr-defined]


def _content(dossier: Dossier, entry: RegisterEntry | None) -> dict[str, Any]:
    content = dict(entry.content if entry else dossier.draft_result.result or {})
    content.update(dossier.received_facts.values_list("key", "value"))
    return content
