"""The pickup wizard as one page: each step with what is written already, its form, and what still stands in the way."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from casework.actions.handing_over import differences_in_words
from casework.actions.mailing import foreseen, when_to_come
from casework.actions.offered import Offer, offered
from casework.appointments.appointment import Appointment, AppointmentState
from casework.desk.pickup import forms
from casework.desk.pickup.ceremony import Ceremony, ceremony_of
from casework.documents.issued import IssuedDocument
from casework.dossiers.dossier import Dossier
from casework.dossiers.visits import OriginalComparison, Visit
from casework.fees.charge import Charge
from casework.people.wording import money
from casework.procedures.definition import Original
from casework.registers.entries import RegisterEntry
from casework.workflow.follow import open_task


@dataclass(frozen=True)
class OriginalStep:
    """One original: what is to be done with it, what was written, the form."""

    original: Original
    written: OriginalComparison | None
    form: Any


class PickupPage:
    """Everything the counter sees of one dossier; `bound` are forms that were refused, by prefix."""

    def __init__(self, dossier: Dossier, user: Any, *, bound: dict[str, Any] | None = None) -> None:
        self.dossier, self.user, self.bound = dossier, user, bound or {}

    @cached_property
    def offers(self) -> dict[str, Offer]:
        """The verbs of this page for this person, by name."""
        return {offer.verb: offer for offer in offered(self.dossier, self.user, open_task(self.dossier))}

    @cached_property
    def visit(self) -> Visit | None:
        """The visit under way."""
        return self.dossier.open_visit

    @cached_property
    def earlier_visits(self) -> list[Visit]:
        """The visits that have ended."""
        return list(self.dossier.visits.exclude(closed_at=None))

    @cached_property
    def appointment(self) -> Appointment | None:
        """The slot promised to the citizen."""
        return self.dossier.appointments.filter(state=AppointmentState.BOOKED).order_by("-pk").first()

    @property
    def appointment_words(self) -> str:
        """That slot as people say it; empty when none is booked."""
        return when_to_come(self.appointment) if self.appointment else ""

    @property
    def problems(self) -> list[tuple[str, str, str]]:
        """What was refused, for the summary on top: (html id, label, sentence)."""
        return [
            (
                form[name].id_for_label if name in form.fields else "",
                str(form[name].label) if name in form.fields else "",
                e,
            )
            for form in self.bound.values()
            for name, errors in form.errors.items()
            for e in errors
        ]

    @cached_property
    def collector(self) -> forms.CollectorForm:
        """Who collects; the requester until somebody else is written."""
        contact = self.dossier.procedure.contact(self.dossier.declared)
        initial = {
            "collector_kind": forms.Collector.REQUESTER,
            "collector_name": contact.name,
            "collector_number": contact.identity_number,
        }
        if self.visit and self.visit.collector_name:
            initial = {name: getattr(self.visit, name) for name in forms.CollectorForm.base_fields if name != "seen"}
        return self.bound.get("collector") or forms.CollectorForm(dossier=self.dossier, initial=initial)

    @cached_property
    def originals(self) -> list[OriginalStep]:
        """The originals this dossier asks for, each with its comparison."""
        here = {row.original: row for row in self.visit.comparisons.all()} if self.visit else {}
        written = self.dossier.settled_on_filing() | here
        wanted = self.dossier.originals_to_compare
        return [OriginalStep(o, written.get(o.code), self._comparison(o, written.get(o.code))) for o in wanted]

    def _comparison(self, original: Original, written: OriginalComparison | None) -> forms.ComparisonForm:
        if original.code in self.bound:
            return self.bound[original.code]
        names = ("result", "number", "issued_on", "issuer", "holder", "disposition", "seen_value")
        initial = {name: getattr(written, name) for name in names if getattr(written, name, "")}
        form = forms.ComparisonForm(dossier=self.dossier, original=original, initial=initial)
        if written and written.differing_field:
            form.initial["differing"] = form.key_of(written.differing_field, written.filed_value)
        return form

    @cached_property
    def ceremony(self) -> Ceremony | None:
        """The registration itself, where it takes place here."""
        return ceremony_of(self.dossier, self.visit, self.bound)

    @property
    def at_work(self) -> bool:
        """Whether the reader has a part in the visit: he hands over, or writes the register."""
        return bool({"collect", "meet_party"} & set(self.offers))

    @cached_property
    def charge(self) -> Charge | None:
        """What this dossier costs."""
        return self.dossier.charges.exclude(state="cancelled").order_by("-pk").first()

    @property
    def amount(self) -> str:
        """The amount as people say it."""
        return money(self.charge.amount) if self.charge else ""

    @property
    def receipt(self) -> str:
        """The number of the receipt in force."""
        receipt = self.charge.receipts.filter(cancelled_at=None).first() if self.charge else None
        return receipt.code if receipt else ""

    @property
    def paid(self) -> forms.PaidForm:
        """Confirms the amount shown."""
        initial = {"amount": self.charge.amount if self.charge else 0}
        return self.bound.get("paid") or forms.PaidForm(dossier=self.dossier, initial=initial)

    @property
    def exempt(self) -> forms.ExemptForm:
        """Or says why nothing is due."""
        initial = {"ground": self.charge.ground if self.charge else ""}
        return self.bound.get("exempt") or forms.ExemptForm(dossier=self.dossier, initial=initial)

    @cached_property
    def entries(self) -> list[RegisterEntry]:
        """The register entries that the declarant signs."""
        return list(self.dossier.entries.exclude(state=RegisterEntry.State.STRUCK).select_related("book"))

    @property
    def signed(self) -> forms.SignedForm:
        """Who signs: the one who came to register, unless told otherwise."""
        initial = {"signed_by": self.dossier.requester_name}
        return self.bound.get("signed") or forms.SignedForm(dossier=self.dossier, initial=initial)

    @cached_property
    def papers(self) -> list[IssuedDocument]:
        """What is handed over."""
        return list(self.dossier.result_papers)

    @property
    def handover_slip(self) -> IssuedDocument | None:
        """The slip both sides sign, once handed over."""
        return self.dossier.documents.filter(kind="handover-slip", voided_at=None).order_by("-pk").first()

    @property
    def handing_over(self) -> forms.HandOverForm:
        """Nothing to write: everything was written above; the amount where it is taken in the same press."""
        initial = {"amount": self.charge.amount} if self.lacks_only_the_fee and self.charge else {}
        return self.bound.get("collect") or forms.HandOverForm(dossier=self.dossier, initial=initial)

    @cached_property
    def lacks_only_the_fee(self) -> bool:
        """Whether nothing but the money stands between the visit and the hand-over, and the reader may take it."""
        due = self.charge is not None and self.charge.state == "due"
        takes = {"settle_fee", "collect"} <= set(self.offers)
        return takes and due and self.visit is not None and self.visit.missing_for_hand_over() is None

    @cached_property
    def withhold(self) -> Any:
        """The form to withhold, once an original differs; None before."""
        if "withhold" in self.bound:
            return self.bound["withhold"]
        offer = self.offers.get("withhold")
        return forms.WithholdForm(dossier=self.dossier) if offer and not offer.refusal else None

    @property
    def withhold_mail(self) -> Any:
        """The mail that withholding would send."""
        items = differences_in_words(self.visit) if self.visit else ()
        return foreseen(self.dossier, "withheld", items=items) if items else None

    @cached_property
    def end(self) -> forms.EndVisitForm:
        """Ending the visit otherwise."""
        return self.bound.get("end") or forms.EndVisitForm(dossier=self.dossier)
