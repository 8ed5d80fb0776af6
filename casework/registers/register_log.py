"""The books' own log: who did what to a book or an entry, in which post, when; acts of dossiers stand in it too."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from casework.access.posts import post_on

if TYPE_CHECKING:
    from casework.registers.books import Book
    from casework.registers.entries import RegisterEntry


class RegisterEvent(models.Model):
    """One line of a book's history; only ever added. Without `entry` it is about the whole book."""

    class Deed(models.TextChoices):
        """What was done."""

        WRITTEN = "written", _("Ghi sổ")
        REWRITTEN = "rewritten", _("Ghi lại theo số cũ")
        NUMBER_RECEIVED = "number_received", _("Ghi số định danh nhận được")
        SIGNED = "signed", _("Ký sổ")
        HELD = "held", _("Tạm giữ")
        ENDED = "ended", _("Ghi chấm dứt")
        REOPENED = "reopened", _("Rút lại việc chấm dứt")
        ANNOTATED = "annotated", _("Ghi chú")
        STRIKE_PROPOSED = "strike_proposed", _("Đề nghị hủy")
        STRIKE_DECLINED = "strike_declined", _("Không đồng ý hủy")
        STRUCK = "struck", _("Hủy theo quyết định")
        DIGITISED = "digitised", _("Xác nhận số hóa từ sổ giấy")
        IMPORTED = "imported", _("Nhập từ tệp")
        OPENED = "opened", _("Mở sổ")
        PAPER_NUMBER = "paper_number", _("Ghi số cuối của sổ giấy")
        CLOSED = "closed", _("Khóa sổ")
        CLOSING_RETURNED = "closing_returned", _("Trả lại việc khóa sổ")
        CLOSING_CONFIRMED = "closing_confirmed", _("Xác nhận khóa sổ")
        CLOSING_SIGNED = "closing_signed", _("Ký trang khóa sổ")
        PAGES_MADE = "pages_made", _("In sổ")

    book = models.ForeignKey("casework.Book", models.PROTECT, related_name="events")
    entry = models.ForeignKey("casework.RegisterEntry", models.PROTECT, related_name="events", null=True, blank=True)
    at = models.DateTimeField(_("lúc"))
    by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    by_name = models.CharField(_("người làm"), max_length=120)
    post_title = models.CharField(_("chức danh"), max_length=80, blank=True)
    deed = models.CharField(_("việc"), max_length=20, choices=Deed)
    about = models.TextField(_("nội dung"), blank=True)
    document = models.ForeignKey(
        "casework.IssuedDocument", models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("giấy tờ")
    )
    facts = models.JSONField(_("dữ kiện"), default=dict, blank=True, encoder=DjangoJSONEncoder)

    class Meta:
        app_label = "casework"
        verbose_name = _("dòng nhật ký sổ")
        verbose_name_plural = _("nhật ký sổ")
        default_permissions = ()
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_deed_display()}: {self.about}"


Deed = RegisterEvent.Deed


def log_entry(
    entry: "RegisterEntry",
    deed: str,
    *,
    by: Any,
    at: dt.datetime | None = None,
    about: str = "",
    facts: dict[str, Any] | None = None,
) -> RegisterEvent:
    """Add a line about an entry; call it inside the transaction of the act."""
    return log_book(entry.book, deed, by=by, at=at, about=about, facts=facts, entry=entry)


def log_book(
    book: "Book",
    deed: str,
    *,
    by: Any,
    at: dt.datetime | None = None,
    about: str = "",
    facts: dict[str, Any] | None = None,
    entry: "RegisterEntry | None" = None,
    document: Any = None,
) -> RegisterEvent:
    """Add a line about a book, or one entry of it, and the `document` the act brought; call it inside the act."""
    post = post_on(by, book.ward_id)
    return RegisterEvent.objects.create(
        book=book,
        entry=entry,
        at=at or now(),
        by=by,
        by_name=str(by),
        post_title=post.title if post else "",
        deed=deed,
        about=about,
        document=document,
        facts=facts or {},
    )


def log_entries(
    entries: "Sequence[RegisterEntry]",
    deed: str,
    *,
    by: Any,
    ward: Any,
    at: dt.datetime,
    about: str,
    facts: dict[str, Any] | None = None,
) -> None:
    """Add the same line about each of many entries of one ward's books, in a few statements."""
    post = post_on(by, ward.pk)
    title = post.title if post else ""
    said: dict[str, Any] = {"at": at, "by": by, "by_name": str(by), "post_title": title, "deed": deed, "about": about}
    rows = [RegisterEvent(book_id=entry.book_id, entry=entry, facts=facts or {}, **said) for entry in entries]
    RegisterEvent.objects.bulk_create(rows, batch_size=200)
