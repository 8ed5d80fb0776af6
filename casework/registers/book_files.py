"""Old books as tables: a CSV file read row by row, each judged before anything is written.

Header names are those of `PLACE` and the labels, or the names, of the form that writes such books.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from casework.offices.wards import Ward
from casework.people.names import fold, tidy
from casework.people.spreadsheets import as_written
from casework.procedures import registry
from casework.procedures.blocks.choice_fields import ChoiceField
from casework.procedures.old_entries import CONTENT, OldEntryForm, old_entry_form
from casework.procedures.partial_date import PartialDate
from casework.registers.entry_numbers import EntryNumber, as_in_book
from casework.registers.shelf import Shelf, Volume
from casework.registers.taking_over import OldEntry, fault_of

# Header → name of the fact; what is not needed may be missing.
PLACE = {
    "Cơ quan đăng ký": "office",
    "Năm của sổ": "year",
    "Quyển số": "series",
    "Số": "number",
    "Ngày đăng ký": "registered_on",
    "Ghi chú trong sổ": "notes",
}
NEEDED = ("number", "registered_on")
DELIMITERS = ",;\t"
OFTEN = 500
Told = Callable[[int, int], None]


def nobody(_done: int, _all: int) -> None:
    """Hears how far it is, and tells nobody."""


@dataclass(frozen=True, kw_only=True)
class FileRow:
    """One line of the file: the entry it gives, and what is wrong with it (nothing: it can be imported)."""

    line: int
    old: OldEntry | None
    faults: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Whether it can be imported."""
        return not self.faults


def headers_of(kind: str) -> list[str]:
    """The header line of a file for this kind of book."""
    form = old_entry_form(registry.writer_of(kind))
    return [*PLACE, *(str(field.label) for field in form().fields.values())]


def read(content: bytes, *, ward: Ward, kind: str, told: Told = nobody) -> list[FileRow]:
    """Every line of the file, judged. ValidationError when the file as a whole cannot be read.

    `told` hears now and then how many lines of how many are read.
    """
    lines = list(_lines(content))
    if not lines:
        raise ValidationError(_("Tệp không có dòng nào."))
    form = old_entry_form(registry.writer_of(kind))
    columns = _columns(lines[0][1], form)
    filled = [(line, cells) for line, cells in lines[1:] if any(map(str.strip, cells))]
    rows = []
    for done, (line, cells) in enumerate(filled, 1):
        rows.append(_typed_in(line, dict(zip(columns, cells, strict=False)), ward=ward, kind=kind, form=form))
        if done % OFTEN == 0 or done == len(filled):
            told(done, len(filled))
    return _placed(rows, ward=ward, kind=kind)


def _placed(rows: Sequence[FileRow], *, ward: Ward, kind: str) -> list[FileRow]:
    """The same rows, with what keeps one out of its book: the books are looked at once for all of them."""
    shelf = Shelf(ward, kind, [row.old.volume for row in rows if row.old])
    seen: set[tuple[Volume, EntryNumber]] = set()
    judged = []
    for row in rows:
        faults = row.faults
        if row.old and (fault := fault_of(row.old, shelf)):
            faults = (*faults, fault)
        if row.old and not faults:
            place = (row.old.volume, row.old.numbered)
            if place in seen:
                faults = (_("Số %(number)s đứng hai lần trong tệp.") % {"number": row.old.number},)
            seen.add(place)
        judged.append(replace(row, faults=faults))
    return judged


def _lines(content: bytes) -> Iterator[tuple[int, list[str]]]:
    text = _decoded(content)
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for cells in reader:
            yield reader.line_num, [as_written(cell.strip()) for cell in cells]
    except csv.Error as problem:
        raise ValidationError(_("Tệp không phải bảng CSV: %(problem)s.") % {"problem": problem}) from problem


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding).replace("\0", "")
    except UnicodeDecodeError:
        raise ValidationError(
            _("Không đọc được chữ trong tệp. Trong bảng tính, lưu tệp dạng “CSV UTF-8” rồi nhập lại.")
        ) from None


def _columns(header: list[str], asked: type[OldEntryForm]) -> list[str]:
    """The fact behind each column; ValidationError for a needed one that is missing, or one that nobody knows."""
    form = asked(prefix=CONTENT)
    known = {fold(title): name for title, name in PLACE.items()}
    known |= {fold(str(field.label)): form.add_prefix(name) for name, field in form.fields.items()}
    known |= {name: form.add_prefix(name) for name in form.fields}
    unknown = [title for title in header if title and fold(title) not in known]
    if unknown:
        raise ValidationError(_("Không rõ cột: %(titles)s. Xem tệp mẫu.") % {"titles": ", ".join(unknown)})
    columns = [known.get(fold(title), "") for title in header]
    missing = [title for title, name in PLACE.items() if name in NEEDED and name not in columns]
    if missing:
        raise ValidationError(_("Thiếu cột: %(titles)s. Xem tệp mẫu.") % {"titles": ", ".join(missing)})
    return columns


def _typed_in(line: int, cells: Mapping[str, str], *, ward: Ward, kind: str, form: type[OldEntryForm]) -> FileRow:
    """A line as an officer would have typed it, with what is wrong in it; its place is judged later."""
    names = {name: f"{CONTENT}-{name}" for name in form.base_fields}
    data = {key: _chosen(form.base_fields[name], cells.get(key, "")) for name, key in names.items()}
    typed = form(data, prefix=CONTENT)
    faults = [f"{typed.fields[name].label}: {sentence}" for name, errors in typed.errors.items() for sentence in errors]
    try:
        old = _place(cells, ward=ward, kind=kind, content=typed.values())
        return FileRow(line=line, old=old, faults=tuple(faults))
    except ValidationError as fault:
        return FileRow(line=line, old=None, faults=(*faults, *fault.messages))


def _chosen(field: Any, text: str) -> str:
    if not isinstance(field, ChoiceField):
        return text
    choices: Any = field.choices
    codes = {fold(str(words)): str(code) for code, words in choices}
    return codes.get(fold(text), text)


def _place(cells: Mapping[str, str], *, ward: Ward, kind: str, content: dict[str, Any]) -> OldEntry:
    try:
        day = PartialDate.typed(cells.get("registered_on", ""))
    except ValueError:
        raise ValidationError(
            _("Ngày đăng ký: hãy ghi ngày/tháng/năm có thật, ví dụ 04/03/2015; sổ chỉ ghi năm thì ghi năm.")
        ) from None
    year = cells.get("year") or str(day.year)
    if not year.isdecimal():
        raise ValidationError(_("Năm của sổ: hãy ghi năm đủ bốn chữ số."))
    return OldEntry(
        ward=ward,
        office=tidy(cells.get("office", "")) or ward.people_committee,
        kind=kind,
        year=int(year),
        series=tidy(cells.get("series", "")),
        number=as_in_book(cells.get("number", "")),
        registered_on=str(day),
        content=content,
        notes=cells.get("notes", ""),
    )
