"""Nhập sổ cũ từ tệp: the file is looked at, bad rows are listed by line, and only then it is written."""

import csv
import io
import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from casework.access.colleagues import posts_in
from casework.access.permissions import Permission
from casework.access.roles import Role
from casework.actions.importing_books import import_book, look_at
from casework.actions.refusals import NotYet
from casework.desk.books.rooms import in_register
from casework.desk.frame import show
from casework.desk.gatekeeping import at_the_desk
from casework.desk.ward_rooms import me, opened_ward, wards_with
from casework.dossiers import storage
from casework.offices.wards import Ward
from casework.procedures import registry
from casework.registers.book_files import FileRow, headers_of
from casework.registers.books import Book

KEEP = Permission.KEEP_REGISTER
LARGEST = 5 * 1024 * 1024
SHOWN = 200
SALT = "book-file"


class ImportForm(forms.Form):
    """Which book, which file, who answers for it. A file looked at is kept, so that it need not be chosen again."""

    use_required_attribute = False
    kind = forms.ChoiceField(label=_("Loại sổ"))
    file = forms.FileField(label=_("Tệp CSV"), required=False, help_text=_("Tối đa 5 MB, UTF-8 hoặc UTF-16"))
    kept = forms.CharField(required=False, widget=forms.HiddenInput)
    confirmed_by = forms.ChoiceField(label=_("Người xác nhận đã đối chiếu với sổ giấy"))
    good_only = forms.BooleanField(label=_("Nhập các dòng đúng, bỏ các dòng sai"), required=False)

    def __init__(self, data: Any, files: Any, *, ward: Ward) -> None:
        super().__init__(data, files, label_suffix="")
        self.ward = ward
        self.people = {
            str(post.user_id): post.user for post in posts_in([ward.pk]) if post.role in (Role.OFFICER, Role.LEADER)
        }
        written = registry.written_registers()
        self._offer("kind", [(kind.value, kind.label) for kind in Book.Kind if kind in written])
        self._offer("confirmed_by", [(pk, str(user)) for pk, user in self.people.items()])

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field: Any = self.fields[name]
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        """A file, fresh or kept, not too large."""
        said = super().clean() or {}
        uploaded = said.get("file")
        if uploaded and uploaded.size > LARGEST:
            raise ValidationError(_t("Tệp lớn hơn 5 MB. Hãy chia tệp theo năm."))
        if not uploaded and not said.get("kept"):
            self.add_error("file", _t("Hãy chọn tệp."))
        return said

    def content(self) -> bytes:
        """The bytes of the file; ValidationError when a kept one is gone."""
        uploaded = self.cleaned_data["file"]
        if uploaded:
            return bytes(uploaded.read())
        try:
            return storage.read(signing.loads(self.cleaned_data["kept"], salt=f"{SALT}-{self.ward.pk}"))
        except (OSError, signing.BadSignature):
            raise ValidationError(_t("Tệp đã xem không còn. Hãy chọn lại tệp.")) from None

    def keep(self, content: bytes) -> str:
        """Keep the file for a day (nothing names it, so it is swept away then); the answer finds it again."""
        path = str(storage.folder_of_office(self.ward.pk, at=now()) / f"{uuid.uuid4()}.csv")
        storage.write(path, content)
        return signing.dumps(path, salt=f"{SALT}-{self.ward.pk}")


@require_safe
@at_the_desk
def home(request: HttpRequest) -> HttpResponse:
    """To the first ward whose books this person keeps."""
    return redirect("desk-import-book-of", ward=wards_with(request.user, KEEP)[0].code)


@at_the_desk
def import_file(request: HttpRequest, ward: str) -> HttpResponse:
    """Look at the file; when it was looked at and asked for, write it."""
    place = opened_ward(request.user, ward, KEEP)
    form = ImportForm(request.POST or None, request.FILES or None, ward=place)
    rows: list[FileRow] | None = None
    kept = ""
    if request.method == "POST" and form.is_valid():
        try:
            content = form.content()
            rows = look_at(content, ward=place, kind=form.cleaned_data["kind"], by=me(request))
            kept = form.keep(content) if form.cleaned_data["file"] else form.cleaned_data["kept"]
            if "write" in request.POST:
                return _written(request, form, rows)
        except NotYet as refusal:
            form.add_error(None, refusal.sentence)
        except ValidationError as refusal:
            form.add_error(None, refusal)
    bad = [row for row in rows or () if not row.is_good]
    context = {
        "ward": place,
        "form": form,
        "rows": rows,
        "kept": kept,
        "bad": bad[:SHOWN],
        "more": max(0, len(bad) - SHOWN),
        "bad_count": len(bad),
        "good_count": len(rows or ()) - len(bad),
        "kinds": [kind for kind in Book.Kind if kind in registry.written_registers()],
    }
    return show(
        request, "desk/import-book.html", in_register(request.user, context), status=422 if form.errors else 200
    )


def _written(request: HttpRequest, form: ImportForm, rows: list[FileRow]) -> HttpResponse:
    said = form.cleaned_data
    entries, left = import_book(
        rows,
        ward=form.ward,
        by=me(request),
        confirmed_by=form.people[said["confirmed_by"]],
        good_only=said["good_only"],
    )
    told = _t("Đã nhập %(count)d mục; bỏ %(left)d dòng sai.") % {"count": len(entries), "left": len(left)}
    messages.success(request, told)
    return redirect("desk-register")


@require_safe
@at_the_desk
def sample(request: HttpRequest, kind: str) -> HttpResponse:
    """A file with the header line of that kind of book, to be filled in."""
    wards_with(request.user, KEEP)
    if kind not in registry.written_registers():
        raise Http404
    line = io.StringIO()
    csv.writer(line).writerow(headers_of(kind))
    answer = HttpResponse("\ufeff" + line.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{kind}.csv"'
    return answer
