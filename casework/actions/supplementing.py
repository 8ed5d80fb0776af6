"""Supplement: the officer asks item by item, the citizen answers item by item and sends; or the time runs out."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.filing import freeze_declaration
from casework.actions.gate import Deed
from casework.actions.letters import issue_letter
from casework.actions.mailing import tell
from casework.actions.refusals import NotYet
from casework.actions.slips import issue_slip
from casework.documents.facts import RequestedItem
from casework.dossiers.deadlines import Pause, due_after_supplement
from casework.dossiers.declarations import DeclarationVersion
from casework.dossiers.dossier import Dossier
from casework.dossiers.supplements import SupplementItem, SupplementRequest
from casework.notifications.facts import MailItem
from casework.people.user import User
from casework.people.wording import long_date


@dataclass(frozen=True)
class Asked:
    """One item as the officer writes it: kind, key of the field or paper, title, reason code and words."""

    kind: str
    key: str
    title: str
    reason: str
    note: str


def request_supplement(
    pk: int,
    *,
    by: User,
    items: Sequence[Asked],
    due_on: dt.date,
    note: str = "",
    second_round_reason: str = "",
    seen: str | None = None,
) -> Dossier:
    """Slip 02: everything that is missing, in full and once. A second round needs its reason.

    Raises NotYet without items, without a verdict on every paper, or without the reason of a further round.
    """

    def after(deed: Deed) -> None:
        asked = _write_request(deed, items, due_on=due_on, note=note, second_round_reason=second_round_reason)
        if deed.dossier.accepted_at:
            Pause.objects.create(dossier=deed.dossier, since=deed.at, reason=_("Chờ công dân bổ sung"))
        _reopen_declaration(deed.dossier)
        deed.facts.update(round=asked.round, items=[item.title for item in items])
        lines = tuple(RequestedItem(title=i.title, reason=i.note, action=_action(i.kind)) for i in items)
        issue_slip(deed, "supplement-slip", items=lines, until=due_on)
        tell(deed, items=_mail_items(items), due_at=long_date(due_on))

    return gate.perform(pk, "request_supplement", by=by, seen=seen, note=note, after=after)


def _write_request(deed: Deed, items: Sequence[Asked], *, due_on: dt.date, note: str, second_round_reason: str) -> Any:
    if not items:
        raise NotYet(_("Hãy nêu ít nhất một mục cần bổ sung."))
    if due_on <= localdate(deed.at):
        raise NotYet(_("Hạn bổ sung phải sau ngày hôm nay."))
    last = deed.dossier.supplements.aggregate(last=Max("round"))["last"] or 0
    if last and not second_round_reason.strip():
        raise NotYet(_("Đã hướng dẫn bổ sung một lần. Hãy ghi lý do vì sao phải yêu cầu thêm."))
    asked = SupplementRequest.objects.create(
        dossier=deed.dossier,
        round=last + 1,
        note=note,
        second_round_reason=second_round_reason,
        asked_by=deed.by,
        asked_at=deed.at,
        due_on=due_on,
    )
    SupplementItem.objects.bulk_create(
        SupplementItem(request=asked, kind=i.kind, key=i.key, title=i.title, reason=i.reason, note=i.note)
        for i in items
    )
    return asked


def _reopen_declaration(dossier: Dossier) -> None:
    """A new version to write on; the sent one stays as it is."""
    sent = dossier.sent_declaration
    assert sent is not None
    DeclarationVersion.objects.create(dossier=dossier, number=sent.number + 1, raw=sent.raw)


@transaction.atomic
def answer_item(item: SupplementItem, *, answer: str) -> None:
    """Keep the citizen's answer to one item; nothing is sent yet."""
    item.answer = answer.strip()
    item.answered_at = now() if item.answer else None
    item.save(update_fields=["answer", "answered_at"])


def send_supplement(pk: int, *, by: User, confirmed: Sequence[str] = (), seen: str | None = None) -> Dossier:
    """Send all answers at once; the dossier goes back to reception or to the officer who asked."""
    received = Dossier.objects.values_list("accepted_at", flat=True).get(pk=pk) is not None
    verb = "supplement" if received else "complete_filing"

    def before(deed: Deed) -> dict[str, Any]:
        _mark_answered(deed)
        freeze_declaration(deed.dossier, confirmed=frozenset(confirmed), at=deed.at)
        if not received:
            return {"received_at": deed.calendar.next_working_moment(deed.at)}
        due = due_after_supplement(deed.dossier, deed.calendar, at=deed.at)
        return {"due_at": due.due_at, "due_explanation": due.due_explanation}

    def after(deed: Deed) -> None:
        dossier = deed.dossier
        dossier.supplements.filter(closed_at=None).update(closed_at=deed.at)
        dossier.pauses.filter(until=None).update(until=deed.at)
        _put_in_place(deed)
        tell(deed)

    return gate.perform(pk, verb, by=by, seen=seen, before=before, after=after)


def _put_in_place(deed: Deed) -> None:
    """New scans take the place of what was sent for the same paper, and are judged anew."""
    scans = deed.dossier.paper_files.current()
    papers = list(scans.filter(sent_at=None).values_list("requirement", flat=True))
    scans.filter(requirement__in=papers).exclude(sent_at=None).update(removed_at=deed.at)
    scans.filter(sent_at=None).update(sent_at=deed.at)
    deed.dossier.verdicts.filter(requirement__in=papers).delete()


def _mark_answered(deed: Deed) -> None:
    """A changed field or a new scan answers its item by itself."""
    supplement = deed.dossier.open_supplement
    working, sent = deed.dossier.working_declaration, deed.dossier.sent_declaration
    if supplement is None or working is None or sent is None:
        return
    fresh = set(deed.dossier.paper_files.current().filter(sent_at=None).values_list("requirement", flat=True))
    typed_in = deed.dossier.procedure.declaration.typed_in
    for item in supplement.items.filter(answered_at=None):
        changed = item.kind == "field" and typed_in(working.raw, item.key) != typed_in(sent.raw, item.key)
        if changed or (item.kind == "paper" and item.key in fresh):
            item.answered_at = deed.at
            item.save(update_fields=["answered_at"])


def lapse(pk: int) -> Dossier:
    """The supplement did not come in time: notice 05, by the system."""

    def after(deed: Deed) -> None:
        supplement = deed.dossier.supplements.get(closed_at=None)
        if supplement.due_on >= localdate(deed.at):
            raise NotYet(_("Thời hạn bổ sung chưa hết."))
        supplement.closed_at = deed.at
        supplement.save(update_fields=["closed_at"])
        deed.dossier.pauses.filter(until=None).update(until=deed.at)
        until = long_date(supplement.due_on)
        reason = _("Quá thời hạn bổ sung (%(day)s) mà hồ sơ chưa được bổ sung.") % {"day": until}
        issue_letter(deed, "stop-notice", reasons=(reason,), legal_ground=str(deed.dossier.edition.legal_basis[0]))
        tell(deed, due_at=until)

    return gate.perform(pk, "lapse", by=User.objects.system(), after=after)


def _action(kind: str) -> str:
    return str(SupplementItem.Kind(kind).label)


def _mail_items(items: Sequence[Asked]) -> tuple[MailItem, ...]:
    return tuple(MailItem(title=item.title, reason=item.note, action=_action(item.kind)) for item in items)
