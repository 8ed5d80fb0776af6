"""Fields for days: full dates that have come, that are to come, and dates of which only the year or month is known."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from casework.people.wording import date_in_words
from casework.procedures.blocks.answer import Answer
from casework.procedures.blocks.text_fields import NUMERIC, TextField
from casework.procedures.partial_date import PartialDate

TYPED_DATES = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")
FIRST_YEAR = 1900
FUTURE = _("Ngày này ở tương lai. Hãy xem lại.")
PASSED = _("Ngày này đã qua. Hãy chọn ngày khác.")
TOO_FAR = _("Ngày này xa quá. Hãy chọn trong vòng %(days)d ngày tới.")
TOO_OLD = _("Năm này quá xa. Hãy ghi năm đủ bốn chữ số.")


class DatedAnswer(Answer):
    """An answer that cannot lie after the day on which the declaration is judged."""

    today: date | None = None

    def refuse_impossible(self, day: date) -> None:
        """ValidationError when `day` is in the future or before living memory."""
        if day > (self.today or timezone.localdate()):
            raise ValidationError(FUTURE, code="future")
        if day.year < FIRST_YEAR:
            raise ValidationError(TOO_OLD, code="too_old")


class PastDateField(DatedAnswer, forms.DateField):
    """A full date, typed day/month/year; stored as ISO. `in_words` also spells it, as civil-status forms do."""

    widget = forms.DateInput(format="%d/%m/%Y", attrs=NUMERIC)
    input_formats = TYPED_DATES
    default_error_messages = {"invalid": _("Hãy ghi ngày/tháng/năm có thật, ví dụ 05/02/2026.")}

    def __init__(self, *, in_words: bool = False, **options: Any) -> None:
        super().__init__(**options)
        self.in_words = in_words

    def validate(self, value: date | None) -> None:
        """Refuse a missing, future or impossibly old date."""
        super().validate(value)
        if value:
            self.refuse_impossible(value)

    def prepare_value(self, value: Any) -> Any:
        """A stored ISO date becomes a date, so that the widget writes it day first; typed text stays as typed."""
        try:
            return PartialDate.stored(value).full or value
        except (TypeError, ValueError):
            return value

    def stored(self, value: date | None) -> str:
        """ISO, or nothing."""
        return value.isoformat() if value else ""

    def displayed(self, stored: str) -> str:
        """Day first; spelled out behind it where the form wants words."""
        if not stored:
            return ""
        day = date.fromisoformat(stored)
        return f"{day:%d/%m/%Y} ({date_in_words(day)})" if self.in_words else f"{day:%d/%m/%Y}"


class AnnouncedDateField(PastDateField):
    """A full date that may still be to come, such as the end of a posting."""

    def refuse_impossible(self, day: date) -> None:
        """ValidationError only when `day` is before living memory."""
        super().refuse_impossible(min(day, self.today or timezone.localdate()))


class ComingDateField(PastDateField):
    """A full date still to come, at most `within` days ahead."""

    def __init__(self, *, within: int, **options: Any) -> None:
        super().__init__(**options)
        self.within = within

    def refuse_impossible(self, day: date) -> None:
        """ValidationError when `day` has passed or is too far ahead."""
        today = self.today or timezone.localdate()
        if day < today:
            raise ValidationError(PASSED, code="passed")
        if day > today + timedelta(days=self.within):
            raise ValidationError(TOO_FAR, code="too_far", params={"days": self.within})


class PartialDateField(DatedAnswer, TextField):
    """A date, a month of a year, or a year alone; stored as 1996-03-14, 1996-03 or 1996."""

    default_error_messages = {"invalid": _("Hãy ghi ngày/tháng/năm, tháng/năm hoặc năm, ví dụ 14/03/1996 hoặc 1996.")}

    def __init__(self, *, attrs: dict[str, str] | None = None, **options: Any) -> None:
        super().__init__(attrs=NUMERIC | (attrs or {}), max_length=20, **options)

    def clean(self, value: Any) -> str:
        """The stored form; ValidationError for what cannot be or has not come."""
        text = super().clean(value)
        if not text:
            return ""
        try:
            known = PartialDate.typed(text)
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None
        self.refuse_impossible(known.earliest)
        return str(known)

    def prepare_value(self, value: Any) -> Any:
        """A stored date is written day first; typed text stays as typed."""
        try:
            return PartialDate.stored(value).words
        except (TypeError, ValueError):
            return value

    def displayed(self, stored: str) -> str:
        """Day first, with what is known."""
        return PartialDate.stored(stored).words if stored else ""
