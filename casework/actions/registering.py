"""The registration at the counter: meet each party, register, let each sign, print anew, look again when it fails."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override

from casework.access.posts import post_on
from casework.actions import gate
from casework.actions.authority import leader_in_post
from casework.actions.entering import enter
from casework.actions.gate import RECORD_LANGUAGE, Deed
from casework.actions.mailing import tell
from casework.actions.refusals import NotYet
from casework.actions.results import replan_results
from casework.actions.review import keep_checks
from casework.appointments.appointment import AppointmentState
from casework.appointments.booking import cancel
from casework.dossiers.dossier import Dossier
from casework.dossiers.parties import DossierParty, forget_meetings
from casework.dossiers.visits import Visit
from casework.people.user import User
from casework.registers.books import register_in_turn
from casework.registers.entries import sign_entry


def meet_party(pk: int, *, by: User, role: str, facts: Mapping[str, Any], seen: str | None = None) -> Dossier:
    """One party stands here: `facts` are the identity paper seen, and whether he or she acts of free will."""

    def act(deed: Deed) -> None:
        visit, party = _visit(deed), _party(deed, role)
        party.met_in, party.asked_at = visit, deed.at
        party.identity_paper, party.willing = facts["identity_paper"], facts["willing"]
        party.save()
        deed.facts.update(party=party.title, willing=party.willing)
        _name_collectors(deed, visit)

    return gate.record(pk, "meet_party", by=by, seen=seen, act=act)


def register(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Write the entry, with number and date of today, and have the papers made.

    Checks and result are judged anew, as of today; raises NotYet with what no longer holds.
    """

    def act(deed: Deed) -> None:
        # Whoever is being registered at this moment, here or in another ward, is in the books before they are asked.
        register_in_turn()
        _judge_today(deed)
        entry = enter(deed)
        deed.dossier.parties.update(book_signed_at=None, papers_signed_at=None, way="")
        deed.facts["date"] = entry.registered_on
        post = post_on(deed.dossier.decided_by, deed.dossier.ward_id) or leader_in_post(deed.dossier)
        replan_results(deed, post=post, printer=None)

    return gate.record(pk, "register", by=by, seen=seen, act=act)


def sign_as_party(pk: int, *, by: User, role: str, way: str, seen: str | None = None) -> Dossier:
    """One party signed the book and the papers, or put a fingerprint there; with the last one the entry is signed.

    Raises NotYet for who is not here and willing, and for a book that would be signed on another day than it bears.
    """

    def act(deed: Deed) -> None:
        party = _party(deed, role)
        _require_signing_now(deed, party)
        party.way, party.papers_signed_at = way, deed.at
        party.book_signed_at = party.book_signed_at or deed.at
        party.save()
        deed.facts.update(party=party.title, way=way)
        parties = list(deed.dossier.parties.all())
        entry = deed.dossier.entry_in_force
        if entry is not None and entry.signed_at is None and all(each.book_signed_at for each in parties):
            sign_entry(entry, signed_by="; ".join(each.name for each in parties)[:120], by=by, at=deed.at)

    return gate.record(pk, "sign_as_party", by=by, seen=seen, act=act)


def reprint_papers(pk: int, *, by: User, note: str, seen: str | None = None) -> Dossier:
    """A sheet was spoiled: the papers are made anew under their numbers, and the reason stays beside the old ones."""

    def act(deed: Deed) -> None:
        papers = list(deed.dossier.result_papers)
        post = post_on(deed.dossier.decided_by, deed.dossier.ward_id) or leader_in_post(deed.dossier)
        replan_results(deed, post=post, printer=papers[0].printer if papers else None, because=deed.note)
        deed.dossier.parties.update(papers_signed_at=None)
        deed.facts["papers"] = len(papers)

    return gate.record(pk, "reprint_papers", by=by, seen=seen, note=note, act=act)


def look_again(pk: int, *, by: User, note: str, seen: str | None = None) -> Dossier:
    """Not registered within the set days, or something no longer holds: back to the officer, all checks asked anew."""

    def after(deed: Deed) -> None:
        dossier = deed.dossier
        dossier.check_answers.all().delete()
        draft = dossier.draft_result
        draft.frozen_at = None
        draft.save(update_fields=["frozen_at"])
        forget_meetings(dossier)
        dossier.visits.filter(closed_at=None).update(closed_at=deed.at, outcome=Visit.Outcome.LEFT, note=note)
        for booked in dossier.appointments.filter(state=AppointmentState.BOOKED):
            cancel(booked, reason=note)
        tell(deed, reason=note)

    return gate.perform(pk, "look_again", by=by, seen=seen, note=note, after=after)


def look_again_unheld(pk: int) -> Dossier:
    """What the system does when the set days have passed without a registration."""
    days = settings.REGISTRATION_HELD_WITHIN_DAYS
    with override(RECORD_LANGUAGE):
        note = _("Đã quá %(days)d ngày kể từ ngày phê duyệt mà việc đăng ký chưa được thực hiện.") % {"days": days}
    return look_again(pk, by=User.objects.system(), note=note)


def _judge_today(deed: Deed) -> None:
    """Age, status and everything else as of today: what data say now, and whether the result may still be written."""
    dossier, today = deed.dossier, localdate(deed.at)
    keep_checks(deed, on=today)
    failed = {answer.check_code: answer.sentence for answer in dossier.check_answers.filter(result="fail")}
    for check in dossier.procedure.checks:
        if check.hard and check.code in failed:
            raise NotYet(_("Không đăng ký được hôm nay. %(why)s") % {"why": failed[check.code]})
    form_class = dossier.procedure.result_form
    form = form_class(form_class().typed(dossier.draft_result.result or {}), on=today)
    for sentences in form.errors.values():
        raise NotYet(_("Không đăng ký được hôm nay. %(why)s") % {"why": sentences[0]})


def _require_signing_now(deed: Deed, party: DossierParty) -> None:
    """Who signs is here and willing; the day of registration is the day on which the book is signed (article 18)."""
    if party.met_in_id != _visit(deed).pk or party.willing is not True:
        raise NotYet(_("%(party)s chưa được xác định là có mặt và tự nguyện ở lượt tiếp này.") % {"party": party})
    entry = deed.dossier.entry_in_force
    if party.book_signed_at is None and entry.registered.full != localdate(deed.at):
        raise NotYet(
            _(
                "Mục %(number)s mang ngày %(day)s, mà ngày đăng ký là ngày các bên ký. Đề nghị lãnh đạo đưa hồ sơ về "
                "xem lại, rồi đăng ký lại dưới cùng số, ngày hôm các bên ký."
            )
            % {"number": entry.printed_number, "day": entry.registered.words}
        )


def _name_collectors(deed: Deed, visit: Visit) -> None:
    """Once all are here, they are who collects: each his own original."""
    parties = list(deed.dossier.parties.all())
    if all(party.met_in_id == visit.pk for party in parties):
        visit.collector_kind, visit.proven = Visit.Collector.PARTIES, True
        visit.collector_name = "; ".join(party.name for party in parties)[:120]
        visit.proof_kind = _("giấy tờ tùy thân của các bên")
        visit.save()


def _visit(deed: Deed) -> Visit:
    visit = deed.dossier.open_visit
    if visit is None:
        raise NotYet(_("Bộ phận một cửa hãy mở lượt tiếp công dân trước."))
    return visit


def _party(deed: Deed, role: str) -> DossierParty:
    party = deed.dossier.parties.filter(role=role).first()
    if party is None:
        raise NotYet(_("Hồ sơ này không có bên đó."))
    return party
