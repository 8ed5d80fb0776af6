"""The life of a dossier: every transition says from, to, when and who, and sets only its own fields."""

import datetime as dt
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField, transition

from casework.access.permissions import Permission
from casework.access.policy import Actor
from casework.dossiers import conditions as when
from casework.dossiers import printing_conditions as printing
from casework.dossiers.at_counter import NOBODY_OBJECTS, NOT_REGISTERED, NOTHING_BINDING, SENDS_BACK, WITHDRAWS
from casework.dossiers.lapsing import LAPSED
from casework.dossiers.proposing import NOTHING_FAILED_SINCE, PROPOSAL_IS_READY
from casework.dossiers.reception_state import NOT_YET_RECEIVED, RECEIVED
from casework.dossiers.rules import DECIDER, FILER, SYSTEM, Sentence, Who, held
from casework.dossiers.status import ENDED, Status

S = Status
# Steps belong to whoever holds the open task; the other transitions come from outside the step.
STEP = {"step": True}


def _asks_for_supplement(dossier: "LifeCycle", actor: Actor) -> Sentence:
    right = Permission.RECEIVE if dossier.status == S.SUBMITTED else Permission.REVIEW
    return held(right).refusal(dossier, actor)


def _consented_recall(dossier: Any, actor: Actor) -> Sentence:
    if dossier.consents.filter(purpose="recall", used_at=None).exists():
        return held(Permission.REVIEW).refusal(dossier, actor)
    return _("Thu hồi kết quả cần sự đồng ý được ghi nhận của lãnh đạo.")


class LifeCycle(models.Model):
    """The status of a dossier and the dates that its transitions set."""

    status = FSMField(_("trạng thái"), default=S.DRAFT, choices=S.choices, protected=True, db_index=True)
    edition_key = models.CharField(_("phiên bản quy định"), max_length=20, blank=True)
    code = models.CharField(_("mã hồ sơ"), max_length=40, unique=True, null=True, blank=True)
    secret = models.CharField(_("mã tra cứu"), max_length=6, blank=True)
    filed_at = models.DateTimeField(_("gửi lúc"), null=True, blank=True)
    received_at = models.DateTimeField(_("thời điểm nhận đủ hồ sơ"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("tiếp nhận lúc"), null=True, blank=True)
    received_by = models.ForeignKey("casework.User", models.PROTECT, null=True, blank=True, related_name="+")
    due_at = models.DateTimeField(_("hạn giải quyết"), null=True, blank=True, db_index=True)
    due_explanation = models.TextField(_("vì sao có hạn này"), blank=True)
    paused_at = models.DateTimeField(_("tạm dừng tính hạn từ"), null=True, blank=True)
    proposed_by = models.ForeignKey("casework.User", models.PROTECT, null=True, blank=True, related_name="+")
    proposed_outcome = models.CharField(_("đề xuất"), max_length=20, blank=True)
    decided_by = models.ForeignKey("casework.User", models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(_("quyết định lúc"), null=True, blank=True)
    ready_at = models.DateTimeField(_("có kết quả lúc"), null=True, blank=True)
    collected_at = models.DateTimeField(_("trả kết quả lúc"), null=True, blank=True)
    closed_at = models.DateTimeField(_("kết thúc lúc"), null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.status in ENDED

    @transition(
        status,
        S.DRAFT,
        S.SUBMITTED,
        conditions=[when.DECLARATION_COMPLETE, when.PAPERS_ATTACHED],
        permission=FILER,
    )
    def submit(
        self, *, by: Any, at: dt.datetime, filed_at: dt.datetime, received_at: dt.datetime, **given: str
    ) -> None:
        """Sent: `filed_at` is now or when the post brought it; `given` are code, secret and edition_key."""
        self.code, self.secret, self.edition_key = given["code"], given["secret"], given["edition_key"]
        self.filed_at, self.received_at = filed_at, received_at

    @transition(
        status,
        S.SUBMITTED,
        S.UNDER_REVIEW,
        conditions=when.RECEIVED_WHEN,
        permission=held(Permission.RECEIVE),
        custom=STEP,
    )
    def receive(
        self, *, by: Any, at: dt.datetime, received_at: dt.datetime, due_at: dt.datetime, due_explanation: str
    ) -> None:
        """Slip 01: the dossier is complete, the term runs from `received_at`."""
        self.accepted_at, self.received_by, self.received_at = at, by, received_at
        self.due_at, self.due_explanation = due_at, due_explanation

    @transition(status, S.SUBMITTED, S.REJECTED, permission=held(Permission.RECEIVE), custom=STEP)
    def decline(self, *, by: Actor, at: dt.datetime) -> None:
        """Slip 03: reception refused after guidance, or another ward is the right one."""
        self.closed_at = at

    @transition(
        status,
        [S.SUBMITTED, S.UNDER_REVIEW],
        S.NEEDS_SUPPLEMENT,
        conditions=[when.EVERY_PAPER_HAS_VERDICT, when.NO_SUPPLEMENT_UNDER_WAY],
        permission=Who(_asks_for_supplement),
        custom=STEP,
    )
    def request_supplement(self, *, by: Actor, at: dt.datetime) -> None:
        """Slip 02: the citizen's turn, and the clock stands still."""
        self.paused_at = at if self.accepted_at else None

    @transition(
        status,
        S.NEEDS_SUPPLEMENT,
        S.SUBMITTED,
        conditions=[NOT_YET_RECEIVED, when.EVERY_ITEM_ANSWERED],
        permission=FILER,
    )
    def complete_filing(self, *, by: Actor, at: dt.datetime, received_at: dt.datetime) -> None:
        """What was missing arrives before reception: the filing counts from now."""
        self.received_at = received_at

    @transition(
        status,
        S.NEEDS_SUPPLEMENT,
        S.UNDER_REVIEW,
        conditions=[RECEIVED, when.EVERY_ITEM_ANSWERED],
        permission=FILER,
    )
    def supplement(self, *, by: Actor, at: dt.datetime, due_at: dt.datetime, due_explanation: str) -> None:
        """What was missing arrives after reception: the clock goes on, or anew, as the edition says."""
        self.paused_at = None
        self.due_at, self.due_explanation = due_at, due_explanation

    @transition(
        status,
        S.UNDER_REVIEW,
        S.AWAITING_APPROVAL,
        conditions=[PROPOSAL_IS_READY, when.EVERY_CHECK_ANSWERED, when.NOTHING_LEFT_TO_VERIFY],
        permission=held(Permission.REVIEW),
        custom=STEP,
    )
    def propose(self, *, by: Any, at: dt.datetime, outcome: str) -> None:
        """The officer puts his draft before the leader."""
        self.proposed_by, self.proposed_outcome = by, outcome

    @transition(status, S.AWAITING_APPROVAL, S.UNDER_REVIEW, permission=DECIDER, custom=STEP)
    def send_back(self, *, by: Actor, at: dt.datetime) -> None:
        """The leader wants it done again, and says why."""
        self.proposed_outcome = ""

    @transition(
        status,
        S.AWAITING_APPROVAL,
        S.APPROVED,
        conditions=[*when.GRANTED_WHEN, NOBODY_OBJECTS, NOTHING_FAILED_SINCE],
        permission=DECIDER,
        custom=STEP,
    )
    def approve(self, *, by: Any, at: dt.datetime) -> None:
        """The leader grants what was asked; the register entry is made in the same transaction."""
        self.decided_by, self.decided_at = by, at

    @transition(
        status, S.AWAITING_APPROVAL, S.REJECTED, conditions=[when.PROPOSED_TO_REFUSE], permission=DECIDER, custom=STEP
    )
    def reject(self, *, by: Any, at: dt.datetime) -> None:
        """The leader confirms a refusal; a letter says why and how to complain (NĐ 30/2020)."""
        self.decided_by, self.decided_at, self.closed_at = by, at, at

    @transition(
        status,
        S.APPROVED,
        S.READY_FOR_PICKUP,
        conditions=[printing.PAPERS_SIGNED_AND_SEALED, NOBODY_OBJECTS],
        permission=held(Permission.PRINT) | held(Permission.SEAL),
    )
    def make_ready(self, *, by: Actor, at: dt.datetime) -> None:
        """Signed and sealed: the citizen is invited. On time is judged by this moment."""
        self.ready_at = at

    @transition(
        status,
        S.READY_FOR_PICKUP,
        S.COLLECTED,
        conditions=[printing.NOTHING_WAS_STRUCK, when.VISIT_IS_COMPLETE, when.FEE_IS_SETTLED, NOBODY_OBJECTS],
        permission=held(Permission.HAND_OVER),
        custom=STEP,
    )
    def collect(self, *, by: Actor, at: dt.datetime) -> None:
        """Originals compared, fee settled, book signed: the paper is handed over."""
        self.collected_at = self.closed_at = at

    @transition(
        status,
        S.READY_FOR_PICKUP,
        S.UNDER_REVIEW,
        conditions=[when.AN_ORIGINAL_DIFFERS],
        permission=held(Permission.HAND_OVER),
        custom=STEP,
    )
    def withhold(self, *, by: Actor, at: dt.datetime) -> None:
        """An original differs: the paper is locked, the entry held, the officer looks again."""
        self.ready_at, self.proposed_outcome = None, ""

    @transition(status, S.READY_FOR_PICKUP, S.UNDER_REVIEW, conditions=[NOT_REGISTERED], permission=SENDS_BACK)
    def look_again(self, *, by: Actor, at: dt.datetime) -> None:
        """The registration was not held in the set days, or something no longer holds: checks are asked anew."""
        self.ready_at, self.proposed_outcome = None, ""

    @transition(
        status,
        [S.APPROVED, S.READY_FOR_PICKUP],
        S.UNDER_REVIEW,
        permission=held(Permission.DECIDE) | Who(_consented_recall),
    )
    def recall(self, *, by: Actor, at: dt.datetime) -> None:
        """A misprint or an error is found before hand-over; the same register number is used again."""
        self.ready_at, self.proposed_outcome = None, ""

    @transition(
        status,
        [S.SUBMITTED, S.UNDER_REVIEW, S.NEEDS_SUPPLEMENT, S.AWAITING_APPROVAL, S.APPROVED, S.READY_FOR_PICKUP],
        S.WITHDRAWN,
        conditions=[NOTHING_BINDING],
        permission=WITHDRAWS,
    )
    def withdraw(self, *, by: Actor, at: dt.datetime) -> None:
        """The citizen takes the request back; who registers at the counter may until all have signed there."""
        self.closed_at = at

    @transition(
        status,
        [S.SUBMITTED, S.UNDER_REVIEW, S.NEEDS_SUPPLEMENT, S.AWAITING_APPROVAL],
        S.STOPPED,
        conditions=[when.NOTHING_REGISTERED],
        permission=held(Permission.DECIDE),
    )
    def stop(self, *, by: Any, at: dt.datetime) -> None:
        """Notice 05: the leader ends the handling, with the reason."""
        self.decided_by, self.decided_at, self.closed_at = by, at, at

    @transition(status, [S.SUBMITTED, S.NEEDS_SUPPLEMENT], S.STOPPED, conditions=LAPSED, permission=SYSTEM)
    def lapse(self, *, by: Actor, at: dt.datetime) -> None:
        """The supplement, or the citizen with his originals, did not come in time."""
        self.closed_at = at
