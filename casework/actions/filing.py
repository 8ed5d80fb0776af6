"""The citizen's side of filing: begin a draft, save as he goes, attach scans, send, throw away, restore."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.charging import charge
from casework.actions.gate import Deed
from casework.actions.hanging_on import hang_on_named_case
from casework.actions.mailing import tell_filed
from casework.actions.parties import tell_parties
from casework.actions.refusals import NotYet, Refusal
from casework.actions.slips import issue_slip
from casework.actions.visiting import book_visit
from casework.dossiers.codes import new_secret, next_code
from casework.dossiers.declarations import DeclarationVersion
from casework.dossiers.dossier import Dossier
from casework.dossiers.named_people import NamedPerson
from casework.dossiers.parties import keep_parties
from casework.offices.wards import Ward
from casework.people.names import BOTH, fold
from casework.people.user import User
from casework.procedures import registry


class Stale(Refusal):
    """A second device saved meanwhile: both texts are kept and shown, 409."""

    def __init__(self, version: DeclarationVersion, mine: Mapping[str, Any]) -> None:
        super().__init__(_("Bản nháp này vừa được sửa trên thiết bị hoặc cửa sổ khác. Hãy chọn bản muốn giữ."))
        self.version = version
        self.mine = mine


@transaction.atomic
def start_draft(*, by: User, ward: Ward, procedure_code: str, form_token: str, initial: Mapping[str, Any]) -> Dossier:
    """Begin a draft; the same form token answers with the same draft, so that a double click makes one."""
    procedure = registry.get(procedure_code)
    dossier, made = Dossier.objects.get_or_create(
        form_token=form_token,
        defaults={
            "owner": by,
            "ward": ward,
            "procedure_code": procedure_code,
            "edition_key": procedure.edition_on(localdate()).key,
            "language": by.language or "vi",
            "requester_name": by.full_name,
            "requester_email": by.email,
        },
    )
    if made:
        DeclarationVersion.objects.create(dossier=dossier, raw=dict(initial))
    return dossier


@transaction.atomic
def save_draft(dossier: Dossier, *, raw: Mapping[str, Any], revision: int) -> DeclarationVersion:
    """Keep what was typed, as typed. `revision` is the one the device saw; raises Stale when it is not the newest."""
    versions = DeclarationVersion.objects.select_for_update().filter(dossier=dossier)
    version = versions.order_by("-number").first()
    if version is None or version.sent_at is not None:
        raise NotYet(_("Tờ khai đã gửi nên không sửa được ở đây."))
    if version.revision != revision:
        if version.raw == dict(raw):
            return version
        raise Stale(version, raw)
    if version.raw != dict(raw):
        version.raw, version.revision = dict(raw), revision + 1
        version.save()
    return version


def trash(dossier: Dossier) -> None:
    """Put a draft into the trash; it can be taken out again."""
    Dossier.objects.filter(pk=dossier.pk, code=None).update(trashed_at=now())


def restore(dossier: Dossier) -> None:
    """Take a draft out of the trash."""
    Dossier.objects.filter(pk=dossier.pk, code=None).update(trashed_at=None)


def submit(pk: int, *, by: User, confirmed: Iterable[str] = (), seen: str | None = None) -> Dossier:
    """Send the declaration. `confirmed` are the keys of the warnings the citizen has confirmed.

    The law is that of the day it was sent or came by post; raises NotYet when declaration or papers are not complete.
    """

    def before(deed: Deed) -> dict[str, Any]:
        return _freeze(deed, frozenset(confirmed))

    def after(deed: Deed) -> None:
        deed.dossier.paper_files.current().filter(sent_at=None).update(sent_at=deed.at)
        charge(deed)
        if not deed.dossier.is_online:
            # Whoever stands at the counter is given slip 01, or 02, at once.
            deed.facts.update(channel=deed.dossier.channel, mail=_("giấy tiếp nhận thay thư"))
        elif deed.dossier.awaits_originals:
            issue_slip(deed, "deposit-receipt")
            book_visit(deed)
        else:
            issue_slip(deed, "deposit-receipt")
            tell_filed(deed)
        tell_parties(deed)

    return gate.perform(pk, "submit", by=by, seen=seen, before=before, after=after)


def _freeze(deed: Deed, confirmed: frozenset[str]) -> dict[str, Any]:
    dossier = deed.dossier
    # What the post brought counts from the day it came, however long it lay before somebody wrote it down.
    filed_at = dossier.arrived_at or deed.at
    edition = dossier.procedure.edition_on(localdate(filed_at))
    freeze_declaration(dossier, confirmed=confirmed, at=filed_at)
    return {
        "filed_at": filed_at,
        "code": next_code(dossier.ward, on=localdate(deed.at)),
        "secret": new_secret(),
        "edition_key": edition.key,
        "received_at": deed.calendar.next_working_moment(filed_at),
    }


def freeze_declaration(dossier: Dossier, *, confirmed: frozenset[str], at: dt.datetime) -> DeclarationVersion:
    """Check the working version under the law of the day and close it; name everybody it names. Raises NotYet."""
    version = dossier.working_declaration
    if version is None:
        raise NotYet(_("Chưa có tờ khai."))
    bound = dossier.bind(version.raw, on=localdate(at))
    if not bound.is_valid():
        raise NotYet(_("Tờ khai chưa điền đủ. Hãy xem lại các mục được đánh dấu rồi gửi."))
    open_warnings = [sentence for key, sentence in bound.warnings if key not in confirmed]
    if open_warnings:
        raise NotYet(_("Hãy xác nhận: %(warning)s") % {"warning": open_warnings[0]})
    version.cleaned, version.confirmed, version.sent_at = bound.cleaned, sorted(confirmed), at
    version.save()
    dossier.declared = bound.cleaned
    _name_people(dossier, bound.cleaned)
    hang_on_named_case(dossier)
    return version


def _name_people(dossier: Dossier, cleaned: Mapping[str, Any]) -> None:
    subject = dossier.procedure.subject(cleaned)
    people = dossier.procedure.people(cleaned)
    contact = dossier.procedure.contact(cleaned)
    dossier.requester_name, dossier.requester_email = contact.name, contact.email
    dossier.requester_phone = contact.phone
    parties = dossier.procedure.parties(cleaned)
    dossier.subject_name = BOTH.join(party.person.name for party in parties) or subject.name
    keep_parties(dossier, parties)
    dossier.named_people.all().delete()
    NamedPerson.objects.bulk_create(
        NamedPerson(
            dossier=dossier,
            role=person.role,
            name=person.name,
            name_fold=fold(person.name),
            birth_date=person.birth_date,
            identity_number=person.identity_number,
        )
        for person in people
    )
    words = [dossier.subject_name, contact.name, contact.phone, contact.email]
    words += [f"{person.name} {person.identity_number}" for person in people if not person.confidential]
    dossier.search_text = fold(" ".join(words))
