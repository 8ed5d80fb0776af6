"""The column “Ghi chú”: what is written beside an entry, on what ground, and what it changed."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from casework.registers.entries import RegisterEntry


class NoteKind(models.TextChoices):
    """Why something is written beside an entry."""

    CORRECTION = "correction", _("Cải chính hộ tịch")
    CHANGE = "change", _("Thay đổi hộ tịch")
    SUPPLEMENT = "supplement", _("Bổ sung thông tin hộ tịch")
    DIVORCE = "divorce", _("Ly hôn, hủy việc kết hôn")
    LATE = "late", _("Đăng ký quá hạn")
    AGAIN = "again", _("Đăng ký lại")
    MOBILE = "mobile", _("Đăng ký lưu động")
    ENDED = "ended", _("Chấm dứt giám hộ")
    REGISTERED = "registered", _("Ghi khi đăng ký")
    SLIP = "slip", _("Sửa sai sót khi ghi sổ")
    HELD = "held", _("Tạm giữ")
    TAKEN_BACK = "taken_back", _("Rút lại ghi chú")
    STRUCK = "struck", _("Hủy đăng ký")
    OTHER = "other", _("Khác")


# What an officer may write later; the rest follows from an act of its own.
LATER = (
    NoteKind.CORRECTION,
    NoteKind.CHANGE,
    NoteKind.SUPPLEMENT,
    NoteKind.DIVORCE,
    NoteKind.LATE,
    NoteKind.AGAIN,
    NoteKind.MOBILE,
    NoteKind.ENDED,
    NoteKind.OTHER,
)


@dataclass(frozen=True, kw_only=True)
class Ground:
    """The document a note or a strike rests on; `title` is what kind of document it is."""

    title: str = ""
    number: str = ""
    dated: dt.date | None = None
    issuer: str = ""

    def __str__(self) -> str:
        number = f" số {self.number}" if self.number else ""
        day = f" ngày {self.dated:%d/%m/%Y}" if self.dated else ""
        issuer = f" của {self.issuer}" if self.issuer else ""
        return f"{self.title}{number}{day}{issuer}".strip()


NO_GROUND = Ground()


class EntryNote(models.Model):
    """A note in the entry's “Ghi chú” column; `book_only` notes are never printed on a paper.

    `changes` keeps what stood in a field before, and what stands since.
    """

    entry = models.ForeignKey("casework.RegisterEntry", models.PROTECT, related_name="notes")
    kind = models.CharField(_("loại ghi chú"), max_length=12, choices=NoteKind, default=NoteKind.OTHER)
    text = models.TextField(_("ghi chú"))
    book_only = models.BooleanField(_("chỉ ghi trong sổ"), default=False)
    ground_title = models.CharField(_("văn bản làm căn cứ"), max_length=160, blank=True)
    ground_number = models.CharField(_("số văn bản"), max_length=60, blank=True)
    ground_date = models.DateField(_("ngày văn bản"), null=True, blank=True)
    ground_issuer = models.CharField(_("cơ quan ban hành"), max_length=200, blank=True)
    changes = models.JSONField(_("nội dung thay đổi"), default=list, blank=True)
    by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    at = models.DateTimeField(_("lúc"))

    class Meta:
        app_label = "casework"
        verbose_name = _("ghi chú sổ")
        verbose_name_plural = _("ghi chú sổ")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def ground(self) -> Ground:
        """The document it rests on."""
        return Ground(
            title=self.ground_title, number=self.ground_number, dated=self.ground_date, issuer=self.ground_issuer
        )


def write_note(
    entry: "RegisterEntry",
    *,
    kind: str,
    text: str,
    by: Any,
    at: dt.datetime,
    book_only: bool = False,
    ground: Ground = NO_GROUND,
    changes: tuple[dict[str, str], ...] = (),
) -> EntryNote:
    """Write a note beside an entry; call inside the act's transaction. Extracts carry it, unless it is `book_only`."""
    return EntryNote.objects.create(
        entry=entry,
        kind=kind,
        text=text,
        book_only=book_only,
        ground_title=ground.title,
        ground_number=ground.number,
        ground_date=ground.dated,
        ground_issuer=ground.issuer,
        changes=list(changes),
        by=by,
        at=at,
    )


def printed_notes(entry: "RegisterEntry") -> tuple[str, ...]:
    """The notes an extract of the entry carries, in the order in which they were written."""
    return tuple(entry.notes.filter(book_only=False).values_list("text", flat=True))
