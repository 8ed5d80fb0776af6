"""The sworn statement that takes the place of a reply that did not come: what is sworn, made ready to be signed."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from casework.actions import gate
from casework.actions.gate import Deed
from casework.actions.slips import applicant, request_words
from casework.documents.facts import Agency, SwornStatement
from casework.documents.issued import STATEMENT
from casework.documents.production import plan
from casework.dossiers.dossier import Dossier
from casework.dossiers.verifications import Verification
from casework.people.names import fold
from casework.people.user import User
from casework.procedures.partial_date import PartialDate


@dataclass(frozen=True)
class Oath:
    """What is sworn in place of the reply to one letter."""

    letter: Verification
    sentence: str

    @property
    def unanswered(self) -> str:
        """The letter, as the statement names it."""
        letter = self.letter
        return _("Công văn số %(number)s ngày %(sent)s gửi %(addressee)s: đến hết ngày %(due)s chưa có trả lời") % {
            "number": letter.number,
            "sent": f"{letter.sent_on:%d/%m/%Y}",
            "addressee": letter.addressee,
            "due": f"{letter.due_on:%d/%m/%Y}",
        }


def oaths(dossier: Dossier) -> list[Oath]:
    """What would be sworn now, for each letter whose time has passed; to a free question he writes by hand."""
    proposed = {one.topic: one.sworn for one in dossier.procedure.verifications(dossier.declared)}
    by_hand = _("Về nội dung “%(question)s”: ……………………………………………………………………")
    return [
        Oath(letter, proposed.get(letter.topic) or by_hand % {"question": letter.question.rstrip(" .")})
        for letter in dossier.letters_overdue
    ]


def prepare_statement(pk: int, *, by: User, seen: str | None = None) -> Dossier:
    """Make the statement that may be sworn for want of a reply; the requester signs it at the counter, or at home.

    One made before is replaced. Raises NotYet while no letter is overdue.
    """

    def act(deed: Deed) -> None:
        deed.leaves_work = True
        earlier = deed.dossier.documents.filter(kind=STATEMENT, voided_at=None).order_by("pk").last()
        plan(deed.dossier, STATEMENT, _statement(deed), at=deed.at, replaces=earlier)
        deed.facts["numbers"] = [letter.number for letter in deed.dossier.letters_overdue]

    return gate.record(pk, "prepare_statement", by=by, seen=seen, act=act)


def _statement(deed: Deed) -> SwornStatement:
    """What the requester signs."""
    dossier, swearing = deed.dossier, oaths(deed.dossier)
    asks, subject = applicant(dossier), dossier.procedure.subject(dossier.declared)
    for_himself = fold(asks.name) == fold(subject.name)
    return SwornStatement(
        agency=Agency.of(dossier.ward),
        title=_title(dossier),
        dossier_code=str(dossier.code),
        request=request_words(dossier),
        full_name=asks.name,
        birth=PartialDate.stored(subject.born).words if for_himself and subject.born else "",
        identity_number=asks.identity_number,
        residence=asks.address,
        about="" if for_himself else subject.name,
        unanswered=tuple(oath.unanswered for oath in swearing),
        sworn=tuple(oath.sentence for oath in swearing),
    )


def _title(dossier: Dossier) -> str:
    titles = (str(paper.title) for paper in dossier.required_papers() if paper.code == dossier.sworn_paper)
    return next(titles, _("Văn bản cam đoan"))
