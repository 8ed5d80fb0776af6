"""Re-exports every model, because Django looks for them here."""

from casework.access.office_log import OfficeEvent
from casework.access.posts import Post
from casework.actions.heartbeat import WorkerBeat
from casework.appointments.appointment import Appointment, SlotLock, SlotPlan
from casework.documents.bundles import Bundle
from casework.documents.forms import FormFile
from casework.documents.issued import IssuedDocument
from casework.documents.numbers import NumberSeries
from casework.documents.printers import PrinterProfile
from casework.dossiers.codes import DossierCounter
from casework.dossiers.deadlines import Pause
from casework.dossiers.declarations import DeclarationVersion
from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import CheckAnswer, Consent, DraftResult, ReceivedFact
from casework.dossiers.evidence import EvidenceVerdict
from casework.dossiers.extensions import Extension
from casework.dossiers.named_people import NamedPerson
from casework.dossiers.papers import PagePicture, PaperFile, PaperVerdict
from casework.dossiers.parties import DossierParty
from casework.dossiers.supplements import SupplementItem, SupplementRequest
from casework.dossiers.trail import DossierEvent
from casework.dossiers.verifications import Minutes, Verification
from casework.dossiers.visits import OriginalComparison, Visit
from casework.fees.charge import Charge, Receipt, ReceiptSeries
from casework.foundlings.case import CaseEvent, FoundlingCase
from casework.notifications.message import Message
from casework.offices.calendar import CalendarDay
from casework.offices.opening_hours import OpeningHours
from casework.offices.wards import FormerOffice, Ward
from casework.people.user import User
from casework.registers.books import Book
from casework.registers.closing import BookClosing
from casework.registers.entries import RegisterEntry
from casework.registers.entry_people import EntryPerson
from casework.registers.notes import EntryNote
from casework.registers.register_log import RegisterEvent
from casework.registers.striking import StrikeProposal
from casework.registers.transcripts import Transcript

__all__ = [
    "Appointment",
    "Book",
    "BookClosing",
    "Bundle",
    "CalendarDay",
    "CaseEvent",
    "Charge",
    "CheckAnswer",
    "Consent",
    "DeclarationVersion",
    "Dossier",
    "DossierCounter",
    "DossierEvent",
    "DossierParty",
    "DraftResult",
    "EntryNote",
    "EntryPerson",
    "EvidenceVerdict",
    "Extension",
    "FormFile",
    "FormerOffice",
    "FoundlingCase",
    "IssuedDocument",
    "Message",
    "Minutes",
    "NamedPerson",
    "NumberSeries",
    "OfficeEvent",
    "OpeningHours",
    "OriginalComparison",
    "PagePicture",
    "PaperFile",
    "PaperVerdict",
    "Pause",
    "Post",
    "PrinterProfile",
    "Receipt",
    "ReceiptSeries",
    "ReceivedFact",
    "RegisterEntry",
    "RegisterEvent",
    "SlotLock",
    "SlotPlan",
    "StrikeProposal",
    "SupplementItem",
    "SupplementRequest",
    "Transcript",
    "User",
    "Verification",
    "Visit",
    "Ward",
    "WorkerBeat",
]
