"""What each paper may say: frozen facts, kept as plain JSON in the document's row."""

from casework.documents.facts.books import BookClosingPage, BookPages
from casework.documents.facts.certification import CertificationAnswer, CertificationWords
from casework.documents.facts.civil_status import BirthCertificate, BirthExtract, Parent
from casework.documents.facts.death import DeathExtract, DeathExtractCopy
from casework.documents.facts.forms import BlankForm, Calibration, Form, FormLine, FormSection
from casework.documents.facts.foundlings import (
    CareDecision,
    Child,
    FindingRecord,
    Named,
    PostingNotice,
    PostingRecord,
)
from casework.documents.facts.guardianship import (
    Guardian,
    GuardianshipEndExtract,
    GuardianshipEndExtractCopy,
    GuardianshipExtract,
    GuardianshipExtractCopy,
    Protected,
)
from casework.documents.facts.guide import UserGuide
from casework.documents.facts.handover import CheckedOriginal, HandedPaper, HandoverSlip
from casework.documents.facts.letters import RefusalLetter, SearchAnswer, StopNotice
from casework.documents.facts.marital_status import MaritalStatusCertificate
from casework.documents.facts.marriage import MarriageCertificate, MarriageExtractCopy, Spouse
from casework.documents.facts.shared import CHAIR, VICE_CHAIR, Agency, Applicant, FiledPaper, PaperFacts, Signature
from casework.documents.facts.slips import DeclineSlip, DepositReceipt, ReceiptSlip, RequestedItem, SupplementSlip
from casework.documents.facts.tracking import ControlRow, ControlSheet, TrackedDossier, TrackingBook
from casework.documents.facts.verification import (
    ApologyLetter,
    Asked,
    SwornStatement,
    VerificationLetter,
    VerificationMinutes,
)

__all__ = [
    "CHAIR",
    "VICE_CHAIR",
    "Agency",
    "ApologyLetter",
    "Applicant",
    "Asked",
    "BirthCertificate",
    "BirthExtract",
    "BlankForm",
    "BookClosingPage",
    "BookPages",
    "Calibration",
    "CareDecision",
    "CertificationAnswer",
    "CertificationWords",
    "CheckedOriginal",
    "Child",
    "ControlRow",
    "ControlSheet",
    "DeathExtract",
    "DeathExtractCopy",
    "DeclineSlip",
    "DepositReceipt",
    "FiledPaper",
    "FindingRecord",
    "Form",
    "FormLine",
    "FormSection",
    "Guardian",
    "GuardianshipEndExtract",
    "GuardianshipEndExtractCopy",
    "GuardianshipExtract",
    "GuardianshipExtractCopy",
    "HandedPaper",
    "HandoverSlip",
    "MaritalStatusCertificate",
    "MarriageCertificate",
    "MarriageExtractCopy",
    "Named",
    "PaperFacts",
    "Parent",
    "PostingNotice",
    "PostingRecord",
    "Protected",
    "ReceiptSlip",
    "RefusalLetter",
    "RequestedItem",
    "SearchAnswer",
    "Signature",
    "Spouse",
    "StopNotice",
    "SupplementSlip",
    "SwornStatement",
    "TrackedDossier",
    "TrackingBook",
    "UserGuide",
    "VerificationLetter",
    "VerificationMinutes",
]
