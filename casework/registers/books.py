"""Books of a registering office, one a kind, year and series; numbers run from 01 without gaps."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.offices.wards import Ward


class BookIsClosed(ValidationError):
    """The book was closed at the end of its year: it takes no new number."""

    def __init__(self, book: "Book") -> None:
        super().__init__(
            _t("%(book)s đã khóa ngày %(day)s, không cấp thêm số. Hãy mở lại trang: việc này vào sổ của năm nay.")
            % {"book": book.title, "day": f"{book.closed_on:%d/%m/%Y}"}
        )


class Book(models.Model):
    """A civil-status book; its row lock is what makes numbers gap-free.

    Numbers up to `paper_until` stand in the paper book that was kept before; the rest is written here.
    """

    class Kind(models.TextChoices):
        """What is registered in it."""

        BIRTH = "birth", _("Sổ đăng ký khai sinh")
        DEATH = "death", _("Sổ đăng ký khai tử")
        MARRIAGE = "marriage", _("Sổ đăng ký kết hôn")
        GUARDIANSHIP = "guardianship", _("Sổ đăng ký giám hộ")
        GUARDIANSHIP_END = "guardianship-end", _("Sổ đăng ký chấm dứt giám hộ")

    ward = models.ForeignKey("casework.Ward", models.PROTECT, related_name="books")
    office = models.CharField(_("cơ quan đăng ký, đúng tên lúc đó"), max_length=160)
    kind = models.CharField(_("loại sổ"), max_length=20, choices=Kind)
    year = models.PositiveIntegerField(_("năm"))
    series = models.CharField(_("quyển số"), max_length=40, blank=True)
    last_number = models.PositiveIntegerField(_("số cuối đã cấp"), default=0)
    paper_until = models.PositiveIntegerField(_("số cuối trong sổ giấy"), default=0)
    closed_on = models.DateField(_("khóa sổ ngày"), null=True, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("sổ hộ tịch")
        verbose_name_plural = _("sổ hộ tịch")
        constraints = [
            models.UniqueConstraint(fields=["ward", "office", "kind", "year", "series"], name="one_book_a_year"),
            models.CheckConstraint(name="paper_numbers_come_first", condition=Q(paper_until__lte=F("last_number"))),
        ]

    def __str__(self) -> str:
        return f"{self.title} – {self.office}"

    @property
    def title(self) -> str:
        """The book without its office: "Sổ đăng ký khai sinh 2015, quyển số 01-TP/HT-2015-GH"."""
        series = f", quyển số {self.series}" if self.series else ""
        return f"{self.get_kind_display()} {self.year}{series}"

    @property
    def is_written_here(self) -> bool:
        """Whether any of its numbers was given here and not on paper."""
        return self.last_number > self.paper_until


def book_of_today(ward: Ward, *, kind: str, year: int) -> Book:
    """The ward's own book of the year, opened when it is missing, and locked; BookIsClosed when it takes no more."""
    book, _made = Book.objects.select_for_update(no_key=True).get_or_create(
        ward=ward, office=ward.people_committee, kind=kind, year=year, series=""
    )
    if book.closed_on:
        raise BookIsClosed(book)
    return book


def register_in_turn() -> None:
    """Let nobody else, in whatever ward, pass here until the transaction is through.

    What must not be registered twice is then asked of all books without another's entry in between. The one lock that
    is there for everybody is the row of the first ward; whoever only refers to it does not wait.
    """
    Ward.objects.select_for_update(no_key=True).order_by("pk").values_list("pk").first()


def next_number(book: Book) -> int:
    """Allot the next number of a locked book."""
    book.last_number += 1
    book.save(update_fields=["last_number"])
    return book.last_number
