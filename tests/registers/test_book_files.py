"""An old book as a table: read whatever wrote it, judged row by row before anything is written."""

import csv
import io
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from casework.people.spreadsheets import harmless
from casework.procedures import registry
from casework.procedures.old_entries import old_entry_form
from casework.registers.book_files import PLACE, FileRow, headers_of, read
from tests.people_in_post import Office
from tests.registers.paper_books import FORMER, old_entry

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16")


def table(office: Office, *changes: dict[str, str], delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    """A file of births; each of `changes` is a row that differs in these columns from a sound one."""
    old = old_entry(office)
    form = old_entry_form(registry.writer_of("birth"))()
    shown = {str(field.label): field.displayed(old.content[name]) for name, field in form.fields.items()}
    shown |= {str(form.fields[name].label): value for name, value in form.typed(old.content).items() if "birth" in name}
    sound = shown | {
        "Cơ quan đăng ký": FORMER,
        "Năm của sổ": "",
        "Quyển số": old.series,
        "Số": old.number,
        "Ngày đăng ký": "04/03/2015",
        "Ghi chú trong sổ": old.notes,
    }
    written = io.StringIO()
    lines = csv.DictWriter(written, headers_of("birth"), delimiter=delimiter)
    lines.writeheader()
    for change in changes:
        lines.writerow({name: harmless(text) for name, text in (sound | change).items()})
    return written.getvalue().encode(encoding)


def rows(office: Office, *changes: dict[str, str], **options: Any) -> list[FileRow]:
    return read(table(office, *changes, **options), ward=office.ward, kind="birth")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_file_is_read_whatever_wrote_it(office: Office, encoding: str, delimiter: str) -> None:
    (row,) = rows(office, {}, encoding=encoding, delimiter=delimiter)
    assert row.faults == ()
    assert row.old == old_entry(office)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"Ngày đăng ký": "31/02/2015"}, "ngày/tháng/năm có thật"),
        ({"Ngày đăng ký": "15"}, "ngày/tháng/năm có thật"),
        ({"Số": "mười"}, "Số gồm chữ số"),
        ({"Cơ quan đăng ký": "Ủy ban nhân dân xã Lạ"}, "không phải cơ quan"),
        ({"Họ, chữ đệm, tên của trẻ": ""}, "Hãy điền mục này"),
        ({"Họ, chữ đệm, tên của trẻ": "=HYPERLINK(1)"}, "chữ cái"),
        ({"Giới tính": "Không rõ"}, "Hãy chọn một mục"),
        ({"Ngày, tháng, năm sinh": "30/02/2015"}, "Hãy ghi ngày/tháng/năm"),
        ({"Năm của sổ": "2014"}, "không thuộc năm"),
    ],
)
def test_what_is_wrong_with_a_row_is_said(office: Office, change: dict[str, str], says: str) -> None:
    good, bad = rows(office, {}, {"Số": "13", **change})
    assert good.is_good
    assert bad.line == 3
    assert says in " ".join(bad.faults)


def test_a_number_stands_in_a_file_once(office: Office) -> None:
    first, second, other = rows(office, {}, {}, {"Quyển số": "02-TP/HT-2015-GH"})
    assert (first.is_good, other.is_good) == (True, True)
    assert "hai lần trong tệp" in second.faults[0]


def test_a_day_and_a_number_are_read_as_the_old_book_has_them(office: Office) -> None:
    month, year, between = rows(
        office, {"Ngày đăng ký": "03/2015"}, {"Số": "13", "Ngày đăng ký": "2015"}, {"Số": "12 bis"}
    )
    assert [row.faults for row in (month, year, between)] == [(), (), ()]
    assert month.old
    assert year.old
    assert between.old
    assert (month.old.registered_on, year.old.registered_on) == ("2015-03", "2015")
    assert (year.old.year, between.old.number) == (2015, "12 bis")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "không có dòng nào"),
        ("Số,Ngày đăng ký,Màu mắt\n".encode(), "Màu mắt"),
        ("Số\n12\n".encode(), "Ngày đăng ký"),
        (b"S\xff\x00\xfe,x\n", "Không đọc được chữ"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_whole(office: Office, content: bytes, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        read(content, ward=office.ward, kind="birth")


def test_the_day_of_registration_and_one_that_an_entry_tells_of_are_two_columns(office: Office) -> None:
    header = "Cơ quan đăng ký,Số,Ngày đăng ký,Ngày đăng ký giám hộ"
    line = f"{FORMER},3,05/05/2015,04/03/2014"
    old_entry(office)
    (row,) = read(f"{header}\n{line}\n".encode(), ward=office.ward, kind="guardianship-end")
    assert row.old is not None
    assert (row.old.registered_on, row.old.content["registered_on"]) == ("2015-05-05", "2014-03-04")


@pytest.mark.parametrize("kind", registry.written_registers())
def test_no_two_columns_of_a_book_have_the_same_name(kind: str) -> None:
    headers = headers_of(kind)
    assert len({header.casefold() for header in headers}) == len(headers)
    assert set(PLACE) <= set(headers)
