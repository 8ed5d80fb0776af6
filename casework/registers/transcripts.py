"""What one officer copied from a paper book; it becomes an entry when another has read the same in the book."""

import hashlib
import json

from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.people.user import User
from casework.registers.books import Book
from casework.registers.readings import Reading
from casework.registers.taking_over import OldEntry


class Transcript(models.Model):
    """One entry of a paper book as typed in; `reading` are the facts as the other officer read them by himself.

    `settled`: who looked again at which facts when the two differed.
    """

    class State(models.TextChoices):
        """Whose turn it is."""

        WAITING = "waiting", _("Chờ người khác đọc lại")
        DIFFERS = "differs", _("Hai người đọc khác nhau")
        RETURNED = "returned", _("Trả lại để sửa")
        CONFIRMED = "confirmed", _("Đã xác nhận")

    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="+")
    office = models.CharField(_("cơ quan đăng ký, đúng tên lúc đó"), max_length=160)
    kind = models.CharField(_("loại sổ"), max_length=20, choices=Book.Kind)
    year = models.PositiveIntegerField(_("năm"))
    series = models.CharField(_("quyển số"), max_length=40, blank=True)
    number = models.CharField(_("số như trong sổ"), max_length=40)
    registered_on = models.CharField(_("ngày đăng ký"), max_length=10)
    content = models.JSONField(_("nội dung"), default=dict)
    notes = models.TextField(_("ghi chú trong sổ"), blank=True)
    scan = models.CharField(_("bản chụp trang sổ"), max_length=200, blank=True)
    scan_type = models.CharField(max_length=40, blank=True)
    state = models.CharField(_("tình trạng"), max_length=10, choices=State, default=State.WAITING)
    entered_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(_("nhập lúc"))
    answered_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+", null=True, blank=True)
    answered_at = models.DateTimeField(_("trả lời lúc"), null=True, blank=True)
    reason = models.CharField(_("lý do trả lại"), max_length=500, blank=True)
    reading = models.JSONField(_("người thứ hai đọc"), default=dict, blank=True)
    read_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+", null=True, blank=True)
    read_at = models.DateTimeField(_("đọc lại lúc"), null=True, blank=True)
    settled = models.JSONField(_("chỗ khác nhau đã xem lại"), default=list, blank=True)
    entry = models.OneToOneField("casework.RegisterEntry", models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("bản nhập từ sổ giấy")
        verbose_name_plural = _("bản nhập từ sổ giấy")
        default_permissions = ()
        ordering = ["entered_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["ward", "office", "kind", "year", "series", "number"],
                condition=~models.Q(state="confirmed"),
                name="one_open_transcript_of_an_entry",
            ),
            models.CheckConstraint(
                name="confirmed_transcript_has_its_entry",
                condition=~models.Q(state="confirmed") | models.Q(entry__isnull=False),
            ),
            models.CheckConstraint(
                name="nobody_reads_his_own_transcript_again",
                condition=~models.Q(read_by=models.F("entered_by")),
            ),
        ]
        indexes = [models.Index(fields=["ward", "state"], name="transcripts_waiting")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.year}, số {self.number}"

    @property
    def entered(self) -> Reading:
        """What was typed in."""
        return Reading(registered_on=self.registered_on, content=self.content, notes=self.notes)

    def keep_entered(self, reading: Reading) -> None:
        """Put another reading in the place of what was typed in; not yet saved."""
        self.registered_on, self.content, self.notes = reading.registered_on, dict(reading.content), reading.notes

    @property
    def read(self) -> Reading:
        """What the other officer read; only when he has."""
        return Reading.of(self.reading)

    def is_corrected_by(self, user: User) -> bool:
        """Whether this person may correct it: what came back, or his own before anybody has read it again."""
        waits = self.state == self.State.WAITING and self.entered_by_id == user.pk
        return waits or self.state == self.State.RETURNED

    def forget_reading(self) -> None:
        """As before anybody else read it; not yet saved."""
        self.reading, self.read_by, self.read_at, self.settled = {}, None, None, []

    @property
    def digest(self) -> str:
        """Changes with either reading."""
        both = json.dumps([self.entered.facts, self.reading], sort_keys=True)
        return hashlib.sha256(both.encode()).hexdigest()

    @property
    def old_entry(self) -> OldEntry:
        """The entry it would become."""
        return OldEntry(
            ward=self.ward,
            office=self.office,
            kind=self.kind,
            year=self.year,
            series=self.series,
            number=self.number,
            registered_on=self.registered_on,
            content=self.content,
            notes=self.notes,
        )


def transcripts_open_to(user: Actor) -> models.QuerySet[Transcript]:
    """What was typed in from the books that this person keeps, with who did what."""
    rows = Transcript.objects.filter(ward_id__in=wards_where(user, Permission.KEEP_REGISTER))
    return rows.select_related("ward", "entered_by", "read_by", "answered_by", "entry__book")


def unfinished(rows: models.QuerySet[Transcript]) -> models.QuerySet[Transcript]:
    """What waits to be confirmed or corrected, the oldest first."""
    return rows.exclude(state=Transcript.State.CONFIRMED)
