"""The end of a book's year: who closed it with what total, and what the leader answered.

Source: NĐ 123/2015/NĐ-CP article 11: closed before 5 January; the officer writes the total, the head signs and seals.
"""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from casework.access.permissions import Permission
from casework.access.policy import Actor, wards_where
from casework.registers.books import Book
from casework.registers.entries import RegisterEntry


class BookClosing(models.Model):
    """One closing of a book; the lists are "number name", as they stood when it was closed."""

    book = models.ForeignKey(Book, models.PROTECT, related_name="closings")
    total = models.PositiveIntegerField(_("tổng số"))
    struck = models.JSONField(_("đã hủy"), default=list, blank=True)
    held = models.JSONField(_("tạm giữ"), default=list, blank=True)
    unsigned = models.JSONField(_("chưa ký sổ"), default=list, blank=True)
    closed_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(_("khóa lúc"))
    confirmed_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+", null=True, blank=True)
    confirmed_at = models.DateTimeField(_("xác nhận lúc"), null=True, blank=True)
    returned_by = models.ForeignKey("casework.User", models.PROTECT, related_name="+", null=True, blank=True)
    returned_at = models.DateTimeField(_("trả lại lúc"), null=True, blank=True)
    answer = models.CharField(_("ý kiến"), max_length=500, blank=True)
    officer_signed_at = models.DateTimeField(_("người khóa sổ ký lúc"), null=True, blank=True)
    leader_signed_at = models.DateTimeField(_("lãnh đạo ký lúc"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("lần khóa sổ")
        verbose_name_plural = _("các lần khóa sổ")
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["book"], condition=Q(returned_at=None), name="one_closing_of_a_book")
        ]

    def __str__(self) -> str:
        return f"{self.book}: {self.total}"

    def waits_for_signature_of(self, user: Actor) -> bool:
        """Whether this person is to sign the closing page and has not recorded it."""
        officer = self.closed_by_id == user.pk and self.officer_signed_at is None
        leader = self.confirmed_by_id == user.pk and self.leader_signed_at is None
        return self.confirmed_at is not None and (officer or leader)

    def sign(self, user: Actor, at: dt.datetime) -> None:
        """Keep when this person signed the closing page, as officer or as leader."""
        field = "officer_signed_at" if self.closed_by_id == user.pk else "leader_signed_at"
        setattr(self, field, at)
        self.save(update_fields=[field])


def closings_open_to(user: Actor) -> models.QuerySet[BookClosing]:
    """Closings that the leader has not answered, of the books this person may read, the oldest first."""
    wards = wards_where(user, Permission.VIEW_REGISTER)
    waiting = BookClosing.objects.filter(confirmed_at=None, returned_at=None, book__ward_id__in=wards)
    return waiting.select_related("book", "closed_by")


def books_to_close(user: Actor, today: dt.date) -> models.QuerySet[Book]:
    """The books kept by this person whose year is over and which nobody has closed, the oldest first."""
    wards = wards_where(user, Permission.KEEP_REGISTER)
    over = Book.objects.filter(ward_id__in=wards, closed_on=None, year__lt=today.year)
    written_here = over.filter(last_number__gt=models.F("paper_until"))
    return written_here.select_related("ward").order_by("year", "kind", "office", "pk")


def closings_to_confirm(user: Actor) -> models.QuerySet[BookClosing]:
    """Closings that this leader may answer: he did not close the book himself."""
    waiting = closings_open_to(user).filter(book__ward_id__in=wards_where(user, Permission.DECIDE))
    return waiting.exclude(closed_by=user.pk)


def closings_to_sign(user: Actor) -> models.QuerySet[BookClosing]:
    """Confirmed closings whose page this person has still to sign."""
    as_officer = Q(closed_by=user.pk, officer_signed_at=None)
    as_leader = Q(confirmed_by=user.pk, leader_signed_at=None)
    wards = wards_where(user, Permission.VIEW_REGISTER)
    confirmed = BookClosing.objects.exclude(confirmed_at=None).filter(book__ward_id__in=wards)
    return confirmed.filter(as_officer | as_leader).select_related("book")


def due_on(book: Book) -> dt.date:
    """The last day on which the book is closed in time: it must be closed before 5 January."""
    return dt.date(book.year + 1, 1, 4)


def total_of(book: Book) -> int:
    """How many cases it holds: its numbers, and what its paper part put between them ("12a")."""
    return book.last_number + book.entries.exclude(suffix="").count()


def is_to_be_closed(book: Book, today: dt.date) -> bool:
    """Whether its year is over and nobody has closed it; what was kept on paper alone is closed on paper."""
    return book.closed_on is None and book.is_written_here and today.year > book.year


def listed(entries: models.QuerySet[RegisterEntry]) -> list[str]:
    """Number and name of each, as the closing page says them."""
    return [f"{entry.printed_number} {entry.subject_name}" for entry in entries.order_by("number", "suffix")]
