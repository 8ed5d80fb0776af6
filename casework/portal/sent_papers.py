"""The papers a citizen has sent, each with its scans, as his page shows them."""

from dataclasses import dataclass

from django.utils.functional import Promise

from casework.dossiers.dossier import Dossier
from casework.dossiers.papers import PaperFile


@dataclass(frozen=True)
class SentPaper:
    """One paper by its title, with the scans that count."""

    title: str | Promise
    scans: tuple[PaperFile, ...]


def sent_papers(dossier: Dossier) -> list[SentPaper]:
    """The papers that were sent, in the procedure's order; needs `sent_scans` (see dossiers/own.py)."""
    scans: list[PaperFile] = dossier.sent_scans  # type: ignore[attr-defined]
    titles = {paper.code: paper.title for paper in dossier.required_papers()}
    codes = [*titles, *dict.fromkeys(scan.requirement for scan in scans if scan.requirement not in titles)]
    papers = [
        SentPaper(titles.get(code, code), tuple(scan for scan in scans if scan.requirement == code)) for code in codes
    ]
    return [paper for paper in papers if paper.scans]
