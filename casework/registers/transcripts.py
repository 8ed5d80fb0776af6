"""What one officer copied from a paper book; it becomes an entry when another has compared it with the book."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.registers.books import Book
from casework.registers.taking_over import OldEntry


class Transcript(models.Model):
    """One entry of a paper book as typed in. `reading` is what the other officer read instead, when he returned it."""

    class State(models.TextChoices):
        """Whose turn it is."""

        WAITING = "waiting", _("Chờ người khác xác nhận")
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
    reading = models.JSONField(_("người xác nhận đọc"), default=dict, blank=True)
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
        ]
        indexes = [models.Index(fields=["ward", "state"], name="transcripts_waiting")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.year}, số {self.number}"

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
    return rows.select_related("ward", "entered_by", "answered_by", "entry__book")


def unfinished(rows: models.QuerySet[Transcript]) -> models.QuerySet[Transcript]:
    """What waits to be confirmed or corrected, the oldest first."""
    return rows.exclude(state=Transcript.State.CONFIRMED)
