"""The slips of the one-stop desk that an act brings, with the facts of the dossier frozen into them."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from casework.actions.authority import number_for
from casework.actions.gate import Deed
from casework.documents.facts import Agency, Applicant, CheckedOriginal, FiledPaper, HandedPaper, HandoverSlip
from casework.documents.issued import IssuedDocument
from casework.documents.kinds import KINDS
from casework.documents.numbers import next_number
from casework.documents.production import plan
from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperVerdict
from casework.dossiers.signed_form import SIGNED_FORM
from casework.dossiers.visits import OriginalComparison, Visit
from casework.people.wording import money

# The series that counts the lines of the tracking book (sổ theo dõi hồ sơ).
BOOK_OF_DOSSIERS = "SO-THEO-DOI"


def issue_slip(deed: Deed, kind: str, **facts: Any) -> IssuedDocument:
    """A slip of the one-stop desk, numbered when its kind is, with what the act adds to its head."""
    deed.leaves_work = True
    dossier = deed.dossier
    number = number_for(deed, KINDS[kind].series)
    own = {"receipt-slip": _receipt, "deposit-receipt": _deposit}.get(kind)
    head = slip_head(deed, number)
    slip = KINDS[kind].facts(**head, **(own(deed) if own else {}), **facts)
    return plan(dossier, kind, slip, at=deed.at, number=number)


def issue_handover_slip(deed: Deed, visit: Visit) -> IssuedDocument:
    """What was given to whom, which originals were compared; both sides sign it."""
    deed.leaves_work = True
    dossier = deed.dossier
    entry = dossier.entry_in_force
    number = number_for(deed, KINDS["handover-slip"].series)
    slip = HandoverSlip(
        **slip_head(deed, number),
        results=tuple(HandedPaper(title=p.called, number=p.number, copies=p.copies) for p in dossier.result_papers),
        originals=tuple(
            CheckedOriginal(
                title=row.title,
                description=", ".join(filter(None, [row.number, row.issuer])),
                verdict=str(row.get_result_display()).lower(),
                action=str(row.get_disposition_display()).lower(),
            )
            for row in _compared(visit)
        ),
        collector=Applicant(name=visit.collector_name, identity_number=visit.collector_number),
        capacity=_capacity(visit),
        handed_over_at=deed.at,
        fee=_fee(dossier),
        register_signed=_("đã ký sổ, số %(number)s") % {"number": entry.printed_number} if entry else "",
        parties=tuple(party.name for party in dossier.parties.all()) if dossier.registers_at_counter else (),
    )
    return plan(dossier, "handover-slip", slip, at=deed.at, number=number)


def _compared(visit: Visit) -> list[OriginalComparison]:
    """The originals of this visit, and those that were right already when the dossier was handed in."""
    here = {row.original: row for row in visit.comparisons.all()}
    return [*here.values(), *(row for code, row in visit.dossier.settled_on_filing().items() if code not in here)]


def _capacity(visit: Visit) -> str:
    """As whom the visitor collects, with the paper that proves it: kind, number, date, certifier."""
    kind = str(visit.get_collector_kind_display()).lower()
    number = _("số %(number)s") % {"number": visit.proof_number} if visit.proof_number else ""
    dated = _("ngày %(day)s") % {"day": f"{visit.proof_date:%d/%m/%Y}"} if visit.proof_date else ""
    proof = ", ".join(filter(None, [visit.proof_kind, number, dated, visit.proof_certifier]))
    return f"{kind} ({proof})" if proof else kind


def applicant(dossier: Dossier) -> Applicant:
    """The requester as slips name him."""
    contact = dossier.procedure.contact(dossier.declared)
    return Applicant(
        name=contact.name,
        address=contact.address,
        phone=contact.phone,
        email=contact.email,
        identity_number=contact.identity_number,
    )


def request_words(dossier: Dossier) -> str:
    """What is asked for, in half a sentence."""
    return f"{dossier.title[0].lower()}{dossier.title[1:]}: {dossier.subject_name}"


def slip_head(deed: Deed, number: str) -> dict[str, Any]:
    """What the head of every slip says, whoever makes it."""
    dossier = deed.dossier
    return {
        "agency": Agency.of(dossier.ward),
        "dossier_code": dossier.code,
        "lookup_url": f"{settings.PUBLIC_URL}{reverse('lookup')}?code={dossier.code}",
        "applicant": applicant(dossier),
        "request": request_words(dossier),
        "issued_on": localdate(deed.at),
        "officer_name": "" if deed.by.pk == dossier.owner_id else str(deed.by),
        "number": number,
        "regulation": dossier.edition.slips,
    }


def _receipt(deed: Deed) -> dict[str, Any]:
    dossier, year = deed.dossier, localdate(deed.at).year
    line = next_number(dossier.ward, sign=BOOK_OF_DOSSIERS, year=year)
    return {
        "papers": _filed_papers(dossier),
        "term": str(dossier.edition.term_for(dossier.found).label),
        "received_at": dossier.received_at,
        "due_at": dossier.due_at,
        "collect_at": dossier.ward.reception_place or dossier.ward.address,
        "book_volume": f"01/{year}",
        "book_line": str(line),
        "secret": "" if dossier.owner_id else dossier.secret,
    }


def _deposit(deed: Deed) -> dict[str, Any]:
    dossier = deed.dossier
    return {
        "filed_at": dossier.filed_at,
        "procedure": dossier.title,
        "subject_name": dossier.subject_name,
        "papers": _filed_papers(dossier),
        "next_steps": _steps_with_originals() if dossier.awaits_originals else _steps_after_sending(dossier),
    }


def _steps_after_sending(dossier: Dossier) -> tuple[str, ...]:
    moment = f"{localtime(dossier.received_at):%H:%M %d/%m/%Y}" if dossier.received_at else ""
    invited = _("Quý vị chưa cần đến; khi có kết quả, phường sẽ mời và ghi rõ bản chính cần mang theo.")
    if dossier.registers_at_counter:
        invited = _("Chưa cần đến; khi hồ sơ được phê duyệt, phường mời các bên cùng đến đăng ký, ghi rõ giờ hẹn.")
    return (
        _("Hồ sơ được tính là nhận lúc %(moment)s.") % {"moment": moment},
        _("Khi tiếp nhận, phường gửi Giấy tiếp nhận hồ sơ và hẹn trả kết quả đến thư điện tử của Quý vị."),
        invited,
    )


def _steps_with_originals() -> tuple[str, ...]:
    return (
        _("Lịch hẹn mang bản chính đến được gửi qua thư điện tử; có thể đổi trên trang hồ sơ."),
        _("Mang bản chính đến phường theo lịch hẹn: quầy đếm trang, tính phí và làm ngay."),
        _("Đến sau 15 giờ thì nhận kết quả trong ngày làm việc tiếp theo."),
    )


def _filed_papers(dossier: Dossier) -> tuple[FiledPaper, ...]:
    attached = set(dossier.paper_files.current().values_list("requirement", flat=True))
    papers = [FiledPaper(title=_("Tờ khai: %(title)s") % {"title": dossier.title}, form=_form_of_form(dossier))]
    compared = dossier.compared_on_filing()
    shown = set(dossier.verdicts.filter(verdict=PaperVerdict.Verdict.SHOWN).values_list("requirement", flat=True))
    for paper in dossier.required_papers():
        kept = paper.code in compared and compared[paper.code].disposition == OriginalComparison.Disposition.KEPT
        if paper != SIGNED_FORM and (kept or paper.code in attached | shown):
            seen = _("đã xuất trình") if paper.code in shown else _("bản chụp")
            papers.append(FiledPaper(title=str(paper.title), form=_("bản chính") if kept else seen))
    return tuple(papers)


def _form_of_form(dossier: Dossier) -> str:
    return _("bản điện tử") if dossier.is_online else _("bản giấy")


def _fee(dossier: Dossier) -> str:
    charge = dossier.charges.exclude(state="cancelled").order_by("-pk").first()
    if charge is None or charge.state == "exempt":
        return _("không thu: %(ground)s") % {"ground": charge.ground if charge else ""}
    receipt = charge.receipts.filter(cancelled_at=None).first()
    return _("%(amount)s, biên lai số %(number)s") % {
        "amount": money(charge.amount),
        "number": receipt.code if receipt else "",
    }
