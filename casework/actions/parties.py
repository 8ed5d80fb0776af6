"""A party who did not file: told at filing, answers by a link of his own, and may withdraw."""

import datetime as dt
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.handing_over import move_slot
from casework.actions.leaving import leave
from casework.actions.mailing import common_facts, party_address
from casework.actions.refusals import NotYet
from casework.dossiers.dossier import Dossier
from casework.dossiers.parties import DossierParty
from casework.notifications.outbox import queue
from casework.people.user import User


def tell_parties(deed: Deed) -> None:
    """Tell each party who did not file, once, that he was named: as what, by whom, and what to do."""
    parties = list(deed.dossier.parties.all())
    for party in parties:
        if party.files or not party.email or party.told_at:
            continue
        others = ", ".join(each.name for each in parties if each.pk != party.pk)
        _tell(deed, party, "named_as_party", party_title=party.title, others=others)
        party.told_at = deed.at
        party.save(update_fields=["told_at"])


def answer_as_party(pk: int, *, key: str, answer: str, note: str = "", seen: str | None = None) -> Dossier:
    """The party says that it is he, or objects; an objection is a flag the officer must see to."""

    def act(deed: Deed) -> None:
        party = _of_key(deed, key)
        party.answers(answer, deed.note, at=deed.at)
        party.save()
        deed.facts.update(party=party.title, answer=answer)

    return gate.record(pk, "answer_as_party", by=User.objects.system(), seen=seen, note=note, act=act)


def settle_objection(pk: int, *, by: User, role: str, note: str, seen: str | None = None) -> Dossier:
    """The officer asked the party who objected, and writes down what was found; the party reads it and may object anew.

    Until then nothing is granted, invited or registered. Raises NotYet where that party does not object.
    """

    def act(deed: Deed) -> None:
        party = deed.dossier.parties.filter(role=role).first()
        if party is None or not party.still_objects:
            raise NotYet(_("Bên này không còn báo gì phải làm rõ."))
        party.settled_at, party.settled_by, party.settled_note = deed.at, str(by), deed.note[:500]
        party.save()
        deed.facts["party"] = party.title
        if party.email:
            _tell(deed, party, "objection_settled", reason=deed.note)

    return gate.record(pk, "settle_objection", by=by, seen=seen, note=note, act=act)


def move_by_link(pk: int, *, key: str, at: dt.datetime, seen: str | None = None) -> Dossier:
    """The party chooses another slot, as who filed may; all are told. The link is proof enough: it can be undone."""

    def act(deed: Deed) -> None:
        party = _of_key(deed, key)
        deed.facts["party"] = party.title
        deed.spoken_by = party.name
        deed.note = _("Theo đề nghị của %(party)s") % {"party": party}
        move_slot(deed, at=at)

    return gate.record(pk, "move_appointment", by=User.objects.system(), seen=seen, act=act)


def withdraw_by_link(pk: int, *, key: str, number_end: str, note: str = "", seen: str | None = None) -> Dossier:
    """The party takes the request back for both; proven by the link and the end of his own identity number."""

    def check(deed: Deed) -> None:
        party = _of_key(deed, key)
        if not party.number_end or party.number_end != number_end.strip():
            raise NotYet(_("Bốn số cuối chưa đúng với số định danh đã khai. Hãy xem lại, hoặc đến phường."))
        deed.facts["party"] = party.title
        deed.spoken_by = party.name

    return leave(pk, by=User.objects.system(), note=note, seen=seen, before=check)


def withdraw_at_counter(pk: int, *, by: User, role: str, note: str, seen: str | None = None) -> Dossier:
    """A party says at the counter that he withdraws; the officer who hears it writes it down."""

    def check(deed: Deed) -> None:
        party = deed.dossier.parties.filter(role=role).first()
        if party is None:
            raise NotYet(_("Hồ sơ này không có bên đó."))
        deed.facts["party"] = party.title

    return leave(pk, by=by, note=note, seen=seen, before=check)


def _tell(deed: Deed, party: DossierParty, stem: str, **facts: Any) -> None:
    """A mail to one party alone, with the way to that party's own page."""
    deed.leaves_work = True
    page = reverse("my-dossier", args=[deed.dossier.uuid]) if party.files else party_address(party)
    own = {"recipient_name": party.name, "status_url": page}
    every = {**common_facts(deed.dossier), **own, **facts}
    queue(stem, to=party.email, facts=every, dossier=deed.dossier, language=deed.dossier.language)


def _of_key(deed: Deed, key: str) -> DossierParty:
    party = deed.dossier.parties.filter(key=key).first()
    if party is None:
        raise NotYet(_("Liên kết này không còn dùng được. Hãy dùng liên kết trong thư mới nhất."))
    return party
