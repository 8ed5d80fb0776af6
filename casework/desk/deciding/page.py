"""What the leader sees before he decides: proposal, stored drafts, differences, checks, and what a decision sends."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from casework.access.posts import post_on
from casework.actions.mailing import foreseen
from casework.actions.offered import Offer, offered
from casework.actions.slips import request_words
from casework.desk.dossier.checks import ChecksOnDesk, checks_of
from casework.desk.dossier.declared import ReadLine, differing_lines
from casework.desk.review.entry_search import Candidate, chosen_on_desk
from casework.documents.issued import IssuedDocument
from casework.documents.kinds import KINDS
from casework.dossiers.dossier import Dossier
from casework.dossiers.draft_results import DraftResult
from casework.dossiers.rules import DECIDER
from casework.dossiers.trail import DossierEvent
from casework.procedures.outcomes import GRANT
from casework.registers.entries import RegisterEntry
from casework.workflow.follow import open_task


@dataclass(frozen=True)
class LetterLine:
    """One line of what a letter will say."""

    label: str | Promise
    value: str


class DecidingPage:
    """One dossier before the leader."""

    def __init__(self, dossier: Dossier, user: Any) -> None:
        self.dossier, self.user = dossier, user

    @cached_property
    def offers(self) -> dict[str, Offer]:
        """The verbs for this person, by name."""
        return {offer.verb: offer for offer in offered(self.dossier, self.user, open_task(self.dossier))}

    @property
    def not_mine(self) -> str:
        """Why this person may not decide here, as a sentence; empty when he may."""
        return str(DECIDER.refusal(self.dossier, self.user) or "")

    @cached_property
    def draft(self) -> DraftResult | None:
        """What the officer drafted."""
        return self.dossier.draft_result_or_none

    @property
    def refuses(self) -> bool:
        """Whether a refusal is proposed."""
        proposed = self.dossier.proposal
        return proposed is not None and proposed.refuses

    @cached_property
    def proposal(self) -> DossierEvent | None:
        """The last proposal, with the officer's note."""
        return self.dossier.events.filter(verb="propose").order_by("-position").first()

    @cached_property
    def papers(self) -> list[IssuedDocument]:
        """The stored drafts of what would be issued."""
        return list(self.dossier.documents.drafts_of_result().order_by("pk"))

    @property
    def to_be_issued(self) -> list[str]:
        """What approval issues, by title; copies are counted."""
        dossier = self.dossier
        result = (self.draft.result if self.draft else None) or {}
        counted = [
            (KINDS[rule.code], part)
            for rule in dossier.procedure.documents
            if rule.comes_out(dossier.proposed_outcome, dossier.edition_key)
            for part in rule.parts(result, dossier.declared)
        ]
        return [
            f"{kind.named(part.facts)} × {part.copies}" if part.copies > 1 else kind.named(part.facts)
            for kind, part in counted
            if kind.handed_over
        ]

    @property
    def changed(self) -> list[ReadLine]:
        """Where the draft differs from the declaration, letter by letter."""
        return differing_lines(self.dossier, self.draft.result, outcome=self.draft.outcome) if self.draft else []

    @property
    def checks(self) -> ChecksOnDesk:
        """The checks as they were answered when it was proposed."""
        return checks_of(self.dossier, None)

    @cached_property
    def entry(self) -> RegisterEntry | None:
        """The entry already written, whose number stays the same."""
        counted = self.dossier.entries.exclude(state=RegisterEntry.State.STRUCK)
        return counted.select_related("book").first()

    @cached_property
    def chosen(self) -> Candidate | None:
        """The entry from which the result is printed, where it is."""
        return chosen_on_desk(self.dossier) if self.dossier.proposed_outcome == GRANT else None

    @property
    def proposed_words(self) -> str:
        """What is proposed, unless it is a refusal."""
        proposed = self.dossier.proposal
        return _("Cấp") if proposed is None or proposed.code == GRANT else str(proposed.title)

    @property
    def consequence(self) -> str:
        """What approval does for good."""
        if self.dossier.registers_at_counter:
            return _(
                "Khi phê duyệt, nội dung được khóa lại; sổ và giấy tờ chỉ có ngày các bên cùng đến, tự nguyện và ký."
            )
        if self.dossier.procedure.register and self.dossier.proposed_outcome == GRANT:
            return _(
                "Khi phê duyệt, nội dung được ghi vào sổ hộ tịch và khóa lại. Muốn sửa sau đó phải thu hồi, có lý do; "
                "số đăng ký giữ nguyên."
            )
        return _(
            "Khi phê duyệt, nội dung được khóa lại và giấy tờ được cấp số. Muốn sửa sau đó phải thu hồi, có lý do."
        )

    @property
    def number_foreseen(self) -> str:
        """The number approval gives, or the one that the entry printed from has already."""
        if self.chosen is not None:
            entry = self.chosen.entry
            return _("%(number)s, %(office)s (như đã đăng ký)") % {
                "number": entry.printed_number,
                "office": entry.book.office,
            }
        if not self.dossier.procedure.register:
            return _("không ghi sổ hộ tịch")
        if self.entry is not None:
            return _("%(number)s (giữ số đã cấp)") % {"number": self.entry.printed_number}
        if self.dossier.registers_at_counter:
            return _("cấp ngày các bên cùng đến ký")
        return _("sẽ cấp khi duyệt")

    @property
    def letter(self) -> list[LetterLine]:
        """What the refusal letter will say."""
        post = post_on(self.user, self.dossier.ward_id)
        return [
            LetterLine(_("Số"), _("sẽ cấp khi xác nhận")),
            LetterLine(_("Kính gửi"), self.dossier.requester_name),
            LetterLine(_("Về việc"), _("không giải quyết yêu cầu %(what)s") % {"what": request_words(self.dossier)}),
            LetterLine(_("Lý do và căn cứ"), self.draft.reason if self.draft else ""),
            LetterLine(_("Người ký"), f"{post.user}, {post.title}" if post else ""),
        ]

    def mail(self, stem: str, **facts: str) -> Any:
        """The mail as it would be sent."""
        return foreseen(self.dossier, stem, **facts)
