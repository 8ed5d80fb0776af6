"""What officers type in from a paper book: which entry of which book, its content, its notes, a scan of the page."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from casework.dossiers.scans import Scan, accept
from casework.offices.wards import Ward
from casework.people.names import tidy
from casework.procedures.blocks.date_fields import PartialDateField
from casework.procedures.old_entries import OldEntryForm
from casework.registers.books import Book
from casework.registers.entry_numbers import as_in_book
from casework.registers.readings import form_of_entry
from casework.registers.shelf import offices_of
from casework.registers.taking_over import OldEntry
from casework.registers.transcripts import Transcript


class PageForm(forms.Form):
    """What a page of a book says of an entry besides its content."""

    use_required_attribute = False
    registered_on = PartialDateField(
        label=_("Ngày đăng ký"), help_text=_("Sổ chỉ ghi tháng hoặc năm thì ghi 03/1985 hoặc 1985")
    )
    notes = forms.CharField(
        label=_("Ghi chú trong sổ"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Mỗi ghi chú một dòng, chép nguyên văn."),
    )


class OldEntryPlaceForm(PageForm):
    """Where the entry stands, and beside it the content in the fields of that kind of book."""

    field_order = ("office", "year", "series", "number")
    office = forms.ChoiceField(
        label=_("Cơ quan đăng ký, đúng tên lúc đó"), help_text=_("Không ghi theo tên gọi hiện nay.")
    )
    year = forms.IntegerField(label=_("Năm của sổ"), min_value=1900, max_value=2100)
    series = forms.CharField(
        label=_("Quyển số"), max_length=40, required=False, help_text=_("Nếu sổ có ghi, ví dụ 01-TP/HT-2015-GH")
    )
    number = forms.CharField(
        label=_("Số, đúng như trong sổ"), max_length=40, help_text=_("Ví dụ 12, 12a, 05 bis hoặc 12/2015")
    )
    scan = forms.FileField(label=_("Bản chụp trang sổ"), required=False, help_text=_("PDF, JPG hoặc PNG"))

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        files: Any = None,
        *,
        ward: Ward,
        kind: str,
        kept: Transcript | None = None,
        anew: bool = False,
    ) -> None:
        """`kept` is corrected; `anew`: by somebody who has not read it and shall not see what was read in it."""
        known = kept if kept and not anew else None
        super().__init__(data, files, initial=_place(kept) | _reading(known), label_suffix="")
        self.ward, self.kind = ward, kind
        office: Any = self.fields["office"]
        office.choices = [(name, name) for name in offices_of(ward)]
        self.content: OldEntryForm = form_of_entry(kind, data, known=known.content if known else None)

    def is_valid(self) -> bool:
        """Both the place and the content."""
        sound = self.content.is_valid()
        return super().is_valid() and sound

    def clean_series(self) -> str:
        """One book, one way of writing its series."""
        return tidy(self.cleaned_data["series"])

    def clean_number(self) -> str:
        """As printed, with one way of writing blanks."""
        return as_in_book(self.cleaned_data["number"])

    def clean_scan(self) -> Scan | None:
        """What really opens as a page."""
        uploaded = self.cleaned_data["scan"]
        return accept(uploaded, original_name=uploaded.name) if uploaded else None

    @property
    def old_entry(self) -> OldEntry:
        """The entry as typed in."""
        said = self.cleaned_data
        return OldEntry(
            ward=self.ward,
            office=said["office"],
            kind=self.kind,
            year=said["year"],
            series=said["series"],
            number=said["number"],
            registered_on=said["registered_on"],
            content=self.content.values(),
            notes=said["notes"],
        )


def _place(kept: Transcript | None) -> dict[str, Any]:
    return {name: getattr(kept, name) for name in ("office", "year", "series", "number")} if kept else {}


def _reading(known: Transcript | None) -> dict[str, Any]:
    return {"registered_on": known.registered_on, "notes": known.notes} if known else {}


class PaperBookForm(forms.Form):
    """Up to which number the paper book of this year was written."""

    use_required_attribute = False
    kind = forms.ChoiceField(label=_("Loại sổ"), choices=Book.Kind.choices)
    last = forms.IntegerField(label=_("Số cuối trên giấy"), min_value=1)


class ReturnForm(forms.Form):
    """Why it is sent back."""

    use_required_attribute = False
    reason = forms.CharField(label=_("Lý do trả lại"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))

    def clean_reason(self) -> str:
        """A reason says something."""
        reason = tidy(self.cleaned_data["reason"])
        if not reason:
            raise ValidationError(_("Ghi lý do trả lại."))
        return reason
