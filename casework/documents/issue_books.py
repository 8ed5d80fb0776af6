"""Issue books: numbered papers of a year as the lines of a book, and whether a number is missing."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import F, Max, Q, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from casework.documents.issued import IssuedDocument
from casework.documents.kinds import KINDS
from casework.documents.kinds.issue_book import IssueBook
from casework.documents.numbers import NumberSeries
from casework.offices.wards import Ward
from casework.people.wording import money


@dataclass(frozen=True, kw_only=True)
class IssueLine:
    """One line of an issue book."""

    number: str
    issued_on: str
    requester: str
    subject: str
    title: str
    copies: int
    fee: str
    signer: str
    note: str

    def texts(self) -> tuple[str, ...]:
        """The line as cells, in the order of `headings`."""
        return (
            self.number,
            self.issued_on,
            self.requester,
            self.subject,
            self.title,
            str(self.copies),
            self.fee,
            self.signer,
            self.note,
        )


def headings(book: IssueBook) -> tuple[str, ...]:
    """What the columns of an issue book are called; the fee is the paper's own where its kind knows it."""
    own_fee = any(kind.fee for kind in KINDS.values() if kind.issue_book == book)
    return (
        _("Số"),
        _("Ngày cấp"),
        _("Người yêu cầu"),
        _("Người được cấp"),
        _("Loại giấy tờ"),
        _("Số bản"),
        _("Phí") if own_fee else _("Phí, lệ phí của hồ sơ"),
        _("Người ký"),
        _("Ghi chú"),
    )


def papers_of(book: IssueBook, *, ward: Ward, year: int) -> QuerySet[IssuedDocument]:
    """The numbered papers of a ward and year that are listed in this book, in the order in which they were given.

    A paper made anew under its number stands there once; what was voided and not replaced stands as voided.
    """
    kinds = [kind.code for kind in KINDS.values() if kind.issue_book == book]
    numbered = IssuedDocument.objects.filter(kind__in=kinds, draft=False, issued_at__year=year).exclude(number="")
    latest = numbered.filter(Q(replaced_by=None) | ~Q(replaced_by__number=F("number")))
    given = latest.filter(Q(dossier__ward=ward) | Q(ward=ward)).select_related("dossier", "replaces")
    return given.prefetch_related("dossier__charges").order_by("issued_at", "pk")


def line_of(paper: IssuedDocument) -> IssueLine:
    """A paper as a line of its book."""
    return IssueLine(
        number=paper.number,
        issued_on=f"{localdate(paper.issued_at):%d/%m/%Y}",
        requester=paper.dossier.requester_name if paper.dossier else "",
        subject=paper.dossier.subject_name if paper.dossier else "",
        title=paper.called,
        copies=paper.copies,
        fee=_fee(paper),
        signer=paper.signer_name,
        note=_note(paper),
    )


def _fee(paper: IssuedDocument) -> str:
    if paper.dossier is None:
        return ""
    charges = [charge for charge in paper.dossier.charges.all() if charge.state != "cancelled"]
    if not charges:
        return ""
    own = KINDS[paper.kind].fee
    if own and all(charge.state == "exempt" for charge in charges):
        return money(0)
    return money(paper.facts[own] if own else sum(charge.amount for charge in charges))


def _note(paper: IssuedDocument) -> str:
    if paper.voided_at:
        return _("đã hủy %(day)s: %(why)s") % {
            "day": f"{localdate(paper.voided_at):%d/%m/%Y}",
            "why": paper.void_reason,
        }
    if paper.replaces and paper.replaces.number == paper.number:
        return _("bản in thay bản trước")
    return ""


def years_of(book: IssueBook, *, ward: Ward) -> list[int]:
    """The years in which the ward gave papers that are listed in this book, the newest first."""
    series = {kind.series for kind in KINDS.values() if kind.issue_book == book and kind.series}
    years = NumberSeries.objects.filter(ward=ward, sign__in=series).values_list("year", flat=True)
    return sorted(set(years), reverse=True)


def missing_in(book: IssueBook, *, ward: Ward, year: int) -> list[str]:
    """Numbers that were given in the book's series this year and that no paper bears, as printed."""
    kinds = [kind for kind in KINDS.values() if kind.issue_book == book and kind.series]
    series = {kind.series for kind in kinds}
    bearing = [kind.code for kind in KINDS.values() if kind.series in series]
    papers = IssuedDocument.objects.filter(Q(dossier__ward=ward) | Q(ward=ward), kind__in=bearing, draft=False)
    given: dict[str, set[int]] = defaultdict(set)
    for printed in papers.filter(issued_at__year=year).values_list("number", flat=True):
        number, _slash, sign = printed.partition("/")
        if number.isdigit():
            given[sign].add(int(number))
    last = NumberSeries.objects.filter(ward=ward, year=year, sign__in=series)
    return [
        f"{number:02d}/{sign}"
        for sign, highest in last.values_list("sign").annotate(Max("last")).order_by("sign")
        for number in range(1, highest + 1)
        if number not in given[sign]
    ]
