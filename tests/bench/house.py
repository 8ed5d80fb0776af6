"""An installation of its own for a measurement: tables, one ward, one dossier, papers that wait to be made."""

from datetime import timedelta

from django.core.management import call_command
from django.utils.timezone import now

from casework.documents import rendering
from casework.documents.issued import DocumentState, IssuedDocument
from casework.documents.kinds import KINDS
from casework.documents.production import plan
from casework.dossiers.dossier import Dossier
from casework.offices.wards import Ward

# Papers of every day: slips, a letter, extracts and the certificate in both prints.
EVERYDAY = ("receipt-slip", "supplement-slip", "refusal-letter", "birth-certificate", "birth-certificate-blank")
EVERYDAY += ("birth-certificate-copy", "death-extract", "handover-slip")


def furnish() -> None:
    """Make the tables, once for all processes of a measurement."""
    call_command("migrate", verbosity=0, skip_checks=True)
    Dossier.objects.create(ward=Ward.objects.create(code="00611", name="Phường Mẫu"), procedure_code="example")


def leave_waiting(count: int) -> list[int]:
    """So many papers for the worker, from the kinds' examples; their keys."""
    dossier = Dossier.objects.get()
    at = now() - timedelta(seconds=1)
    kinds = [EVERYDAY[number % len(EVERYDAY)] for number in range(count)]
    return [plan(dossier, kind, KINDS[kind].facts.example(), at=at).pk for kind in kinds]


def html_of(kind: str) -> str:
    """The page a worker sets for such a paper, with the code at its foot where its kind bears one."""
    token = "ABCDEFGH2345" if KINDS[kind].bears_code else ""
    return rendering.html_of(kind, KINDS[kind].facts.example().plain(), token=token)


def made(keys: list[int]) -> int:
    """How many of them are there."""
    return IssuedDocument.objects.filter(pk__in=keys, state=DocumentState.READY).count()
