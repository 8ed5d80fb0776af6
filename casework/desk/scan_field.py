"""Several scans in one field: each is looked at as any other upload, and each refusal names the file it is about."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.dossiers.scans import FILES_A_PAPER, Scan, accept

ACCEPTED = "application/pdf,image/jpeg,image/png,image/heic,.heic"
HOW = _("PDF, JPEG, PNG hoặc HEIC; chọn được nhiều tệp. Khi trang báo lỗi, hãy chọn lại tệp.")


class ScansInput(forms.FileInput):
    """The browser's own chooser, for several files."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """All the files that were chosen."""
        return files.getlist(name) if hasattr(files, "getlist") else files.get(name)


class ScansField(forms.FileField):
    """Any number of scans up to a paper's limit, as `Scan` in the order chosen; an empty list when there is none."""

    widget = ScansInput

    def __init__(self, **options: Any) -> None:
        widget = ScansInput(attrs={"accept": ACCEPTED, "multiple": True})
        super().__init__(**{"widget": widget, "help_text": HOW, "required": False, **options})

    def clean(self, data: Any, initial: Any = None) -> Any:
        """What really opens, within the limits."""
        chosen = list(data or [])
        if self.required and not chosen:
            raise ValidationError(_t("Hãy chọn tệp bản chụp."), code="required")
        if len(chosen) > FILES_A_PAPER:
            words = _t("Mỗi lần nhận tối đa %(most)d tệp. Hãy gộp các trang thành một tệp PDF.")
            raise ValidationError(words % {"most": FILES_A_PAPER}, code="many")
        scans: list[Scan] = []
        problems: list[ValidationError] = []
        for upload in chosen:
            try:
                scans.append(accept(upload, original_name=upload.name))
            except ValidationError as refusal:
                problems.append(refusal)
        if problems:
            raise ValidationError(problems)
        return scans
