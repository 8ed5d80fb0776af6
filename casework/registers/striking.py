"""An entry struck by a reasoned decision keeps its number: the officer proposes, the leader confirms."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import models
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.registers.entries import RegisterEntry
from casework.registers.notes import EntryNote, Ground, NoteKind, write_note
from casework.registers.register_log import Deed, log_entry


class StrikeProposal(models.Model):
    """What an officer puts before the leader: to strike an entry, on which document; open until it is answered."""

    class Reason(models.TextChoices):
        """Why an entry is struck."""

        WRONGLY_REGISTERED = "wrongly", _("Đăng ký trái quy định, có quyết định thu hồi, hủy bỏ")
        COURT_CANCELS = "court", _("Tòa án hủy quyết định tuyên bố một người là đã chết")
        WITHDRAWN = "withdrawn", _("Hai bên thôi đăng ký kết hôn trước khi cùng ký")
        TWICE = "twice", _("Một việc đã được đăng ký hai lần")

    entry = models.ForeignKey(RegisterEntry, models.PROTECT, related_name="strike_proposals")
    reason = models.CharField(_("lý do"), max_length=12, choices=Reason)
    explanation = models.TextField(_("giải thích"))
    ground_title = models.CharField(_("văn bản làm căn cứ"), max_length=160)
    ground_number = models.CharField(_("số văn bản"), max_length=60)
    ground_date = models.DateField(_("ngày văn bản"))
    ground_issuer = models.CharField(_("cơ quan ban hành"), max_length=200)
    proposed_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(_("đề nghị lúc"))
    answered_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+", null=True, blank=True)
    answered_at = models.DateTimeField(_("trả lời lúc"), null=True, blank=True)
    accepted = models.BooleanField(_("đồng ý"), default=False)
    answer = models.CharField(_("ý kiến"), max_length=500, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("đề nghị hủy đăng ký")
        verbose_name_plural = _("đề nghị hủy đăng ký")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry"], condition=models.Q(answered_at=None), name="one_open_strike_proposal"
            )
        ]

    def __str__(self) -> str:
        return f"{self.entry}: {self.get_reason_display()}"

    @property
    def ground(self) -> Ground:
        """The decision it rests on."""
        return Ground(
            title=self.ground_title, number=self.ground_number, dated=self.ground_date, issuer=self.ground_issuer
        )


def proposals_open_to(user: Actor) -> models.QuerySet[StrikeProposal]:
    """Proposals that nobody has answered, in the books this person may read, the oldest first."""
    wards = wards_where(user, Permission.VIEW_REGISTER)
    waiting = StrikeProposal.objects.filter(answered_at=None, entry__book__ward_id__in=wards)
    return waiting.select_related("entry__book", "proposed_by")


def strike_entry(
    entry: RegisterEntry, *, ground: Ground, reason: str, by: Any, at: dt.datetime, voided: Sequence[str] = ()
) -> EntryNote:
    """Strike an entry by the reasoned decision `ground`; its number stays used and the decision stands beside it.

    Call inside the act's transaction, with the entry locked; `by` is who decides, `voided` are the papers that the act
    took out of force, for the book's log.
    """
    entry.state = RegisterEntry.State.STRUCK
    entry.save(update_fields=["state"])
    text = _t("Hủy theo %(ground)s. Lý do: %(reason)s") % {"ground": _spoken(ground), "reason": reason}
    note = write_note(entry, kind=NoteKind.STRUCK, text=text, ground=ground, by=by, at=at)
    log_entry(entry, Deed.STRUCK, by=by, at=at, about=text, facts={"voided": list(voided)})
    return note


def _spoken(ground: Ground) -> str:
    said = str(ground)
    return said[:1].lower() + said[1:]
