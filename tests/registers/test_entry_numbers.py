"""Numbers as books print them, also those that an old book put between two others."""

import pytest

from casework.registers.entry_numbers import EntryNumber, EntryNumberConverter, as_in_book


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("07/2026", EntryNumber(7, "", 2026)),
        ("12", EntryNumber(12)),
        (" 3 / 1999 ", EntryNumber(3, "", 1999)),
        ("12A", EntryNumber(12, "a")),
        ("05 bis/1987", EntryNumber(5, "bis", 1987)),
        ("12/TP", EntryNumber(12)),
        ("12/²", EntryNumber(12)),
        ("chưa rõ", None),
        ("12 13", None),
        ("", None),
    ],
)
def test_a_printed_number_is_read(printed: str, read: EntryNumber | None) -> None:
    assert EntryNumber.read(printed) == read


def test_numbers_are_sorted_by_what_stands_behind_them() -> None:
    numbers = [EntryNumber(13), EntryNumber(12, "b"), EntryNumber(12), EntryNumber(12, "a")]
    assert [str(number) for number in sorted(numbers)] == ["12", "12a", "12b", "13"]


@pytest.mark.parametrize(("typed", "kept"), [(" 05  bis ", "05 bis"), ("12 / 2015", "12/2015"), ("12", "12")])
def test_blanks_are_written_one_way(typed: str, kept: str) -> None:
    assert as_in_book(typed) == kept


@pytest.mark.parametrize(("number", "printed"), [(EntryNumber(7), "07/2026"), (EntryNumber(12, "a"), "12a/2026")])
def test_it_is_printed_with_the_year(number: EntryNumber, printed: str) -> None:
    assert number.of_year(2026) == printed


def test_an_address_names_it() -> None:
    way = EntryNumberConverter()
    assert way.to_python(way.to_url(EntryNumber(12, "a"))) == EntryNumber(12, "a")
